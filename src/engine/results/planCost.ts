/**
 * What a plan costs for each person whom it brings within the standard: of one service, in one year,
 * both above and below the line.
 */
import { type FinanceAssumptions, financeOf } from '../../domain/finance/finance.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Project } from '../../domain/territory/territory.ts';
import type { ComputedService, YearResults } from './results.ts';

export type PlanCost =
  | {
      readonly kind: 'known';
      /** Of the plan's places of the service that have opened by the year, over the baseline's. */
      readonly capitalMillionTenge: number;
      /** People of the service's age within the standard's radius who are not in the baseline. */
      readonly newlyCovered: number;
      readonly perPersonMillionTenge: number;
    }
  /** The plan moves, opens or extends facilities of the service without a project: nobody knows at what cost. */
  | { readonly kind: 'unknown' };

type Inputs = {
  readonly effective: EffectiveTerritory;
  readonly edits: readonly Edit[];
  readonly results: YearResults;
  /** Of the same year and choices, without the edits. */
  readonly baseline: YearResults;
  readonly assumptions: FinanceAssumptions;
};

/** Null where the plan brings nobody nearer or builds nothing of the service by the year. */
export function planCost(service: ComputedService, inputs: Inputs): PlanCost | null {
  const { effective, edits, results, baseline, assumptions } = inputs;
  const newlyCovered = newlyWithin(service, results, baseline);
  if (newlyCovered < 1) return null;
  if (edits.some((edit) => hasNoKnownCost(edit, service, effective))) return { kind: 'unknown' };
  const { baseYear } = effective.territory.manifest;
  const capitalOf = (projects: readonly Project[], of: YearResults): number => {
    const counted = new Set<string>(
      Array.from(of.services[service].facilityIndices, (index) => of.facilities[index]?.id ?? ''),
    );
    const operating = projects.filter(
      ({ id, kind, extends: extended }) => kind === service && counted.has(extended ?? id),
    );
    const { capital } = financeOf(operating, [service], baseYear, of.year, assumptions);
    return Object.values(capital).reduce((sum, part) => sum + part, 0);
  };
  const capitalMillionTenge =
    capitalOf(effective.projects, results) - capitalOf(effective.territory.projects, baseline);
  if (!(capitalMillionTenge > 0)) return null;
  return {
    kind: 'known',
    capitalMillionTenge,
    newlyCovered,
    perPersonMillionTenge: capitalMillionTenge / newlyCovered,
  };
}

/** By those who live there in the plan: homes that a plan adds bring nobody nearer to a school. */
function newlyWithin(
  service: ComputedService,
  results: YearResults,
  baseline: YearResults,
): number {
  const { demand, radiusCoverage } = results.services[service];
  const before = baseline.services[service].radiusCoverage;
  let people = 0;
  for (let cell = 0; cell < demand.length; cell++) {
    const gained = (radiusCoverage[cell] as number) - (before[cell] as number);
    people += (demand[cell] as number) * gained;
  }
  // Whole, as it is shown: what is divided by is what stands there.
  return Math.round(people);
}

function hasNoKnownCost(
  edit: Edit,
  service: ComputedService,
  { facilities }: EffectiveTerritory,
): boolean {
  switch (edit.type) {
    case 'openFacility':
      return edit.service === service;
    case 'moveFacility':
    case 'extendFacility':
      return facilities.some(({ id, service: of }) => id === edit.facilityId && of === service);
    default:
      return false;
  }
}
