/**
 * Which assumptions change nothing as things stand, and why: nothing in the territory, the plan or
 * the chosen forecast reads them. The page says so instead of offering a control that moves nothing.
 */
import { chosenForecast, chosenTotals, OWN_NUMBER } from '../demography/forecasts.ts';
import { INVESTMENT } from '../finance/finance.ts';
import { bringsJobs, FOLLOWS_JOBS } from '../production/plantNeeds.ts';
import { comesWithinHour, roadChange } from '../production/roadChange.ts';
import { planRoads } from '../production/planRoads.ts';
import type { Project } from '../territory/territory.ts';
import type { EffectiveTerritory } from './applyScenario.ts';

export type IdleReason =
  /** The totals of a forecast are met in every year, whatever migration is assumed. */
  | 'totalsMet'
  /** No forecast has to be met. */
  | 'noForecast'
  /** Another forecast than the own number is chosen. */
  | 'notOwnNumber'
  /** Nothing in the plan costs or pays by it. */
  | 'noSuchProject'
  /** No homes are to be built. */
  | 'noHomes';

/** Whether published totals fix the residents of every year to the horizon. */
export function meetsTotals({ territory, assumptions }: EffectiveTerritory): boolean {
  const { demography, manifest } = territory;
  if (!demography) return false;
  const last = chosenTotals(demography, assumptions, manifest.horizonYear).at(-1);
  return last !== undefined && last.year >= manifest.horizonYear;
}

/** Why changing this assumption would change no figure; null where it does. */
export function idleReason(effective: EffectiveTerritory, id: string): IdleReason | null {
  switch (id) {
    case 'net-migration':
      return meetsTotals(effective) ? 'totalsMet' : null;
    case 'published-growth-share':
      return meetsTotals(effective) ? null : 'noForecast';
    case OWN_NUMBER:
      return isOwnNumber(effective) ? null : 'notOwnNumber';
    case 'm2-per-resident':
      return hasHomes(effective) ? null : 'noHomes';
    case FOLLOWS_JOBS:
      return hasJobs(effective) ? null : 'noSuchProject';
    default:
      if (id.startsWith('plant-')) return hasJobs(effective) ? null : 'noSuchProject';
      if (id.startsWith('hour-')) return hasTownWithinHour(effective) ? null : 'noSuchProject';
      if (id.startsWith('occupancy-') || id.startsWith('newcomers-share-')) {
        return hasHomes(effective) ? null : 'noHomes';
      }
      return isCosted(effective, id) ? null : 'noSuchProject';
  }
}

function isOwnNumber({ territory, assumptions }: EffectiveTerritory): boolean {
  const { demography } = territory;
  return !!demography && chosenForecast(demography, assumptions)?.kind === 'own number';
}

function hasHomes({ projects }: EffectiveTerritory): boolean {
  return projects.some(({ kind }) => kind === 'housing');
}

function hasJobs({ projects }: EffectiveTerritory): boolean {
  return projects.some((project) => bringsJobs(project) && project.phases.some(({ jobs }) => jobs));
}

/** Whether a new line of the plan brings a town within an hour of its centre. */
function hasTownWithinHour(effective: EffectiveTerritory): boolean {
  return planRoads(effective).some((road) => comesWithinHour(roadChange(road, effective)));
}

/** False for a cost or payment that no project of the plan has. */
function isCosted({ projects, assumptions }: EffectiveTerritory, id: string): boolean {
  const some = (is: (project: Project) => boolean) => projects.some(is);
  const byAssumption = ({ costMillionTenge, costStatus }: Project) =>
    !costMillionTenge || costStatus === 'assumption';
  const invests = (assumptions.get(INVESTMENT) ?? 0) > 0;
  const seatCost = /^cost-per-seat-(.+)$/.exec(id)?.[1];
  if (seatCost) {
    if (seatCost === 'private' && invests) return true;
    return some(
      (project) =>
        project.kind === 'school' &&
        byAssumption(project) &&
        (seatCost === 'extension'
          ? project.extends !== undefined
          : !project.extends && project.finance === seatCost),
    );
  }
  const isPrivateSchool = ({ kind, finance }: Project) =>
    kind === 'school' && finance === 'private';
  switch (id) {
    case 'cost-per-place-preschool':
      return some((project) => project.kind === 'preschool' && byAssumption(project));
    case 'cost-per-visit-clinic':
      return some((project) => project.kind === 'clinic' && byAssumption(project));
    case 'private-seat-mci-rebuilt':
      return some((project) => isPrivateSchool(project) && project.extends !== undefined);
    case 'private-seat-mci-new':
      return invests || some((project) => isPrivateSchool(project) && !project.extends);
    case 'private-seat-years':
    case 'mci-growth':
      return invests || some(isPrivateSchool);
    default:
      return true;
  }
}
