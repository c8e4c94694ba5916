/**
 * What a place of a country changes, as the difference of a plan with it and without it: a plant by what it
 * asks of its town; a school, preschool, clinic or class of a village by the settlements whose way
 * changes. Settlements are summed one by one, so that those told and those elsewhere add up to the whole.
 */
import { plantPlans, type PlantPlan, type PlantYear } from '../../domain/production/plantPlans.ts';
import type { TerritoryProjection } from '../../domain/demography/projection.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { serviceOfProject } from '../../domain/scenario/operating.ts';
import { isSupport } from '../../domain/settlements/rural.ts';
import { nearestM, schoolDistanceM } from '../../domain/standards/inputs.ts';
import { openedByPlan, settlementsUnder } from '../../domain/standards/settlementsUnder.ts';
import type {
  LocalizedText,
  Phase,
  SettlementId,
  Standard,
} from '../../domain/territory/schema.ts';
import { figureBy } from '../../domain/territory/series.ts';
import type { Settlement } from '../../domain/territory/territory.ts';
import { COMPUTED_SERVICES, type ComputedService } from './results.ts';
import { type RoadEffect, roadEffect } from './roadEffect.ts';

type NamedPlace = { readonly id: SettlementId; readonly name: LocalizedText };

export type PlantEffect = PlantYear & {
  readonly kind: 'plant';
  /** As the plan has them: jobs by year of opening. */
  readonly phases: readonly Phase[];
  /** Whether its jobs are published or chosen; without them nothing follows. */
  readonly hasJobs: boolean;
  readonly town:
    | (NamedPlace & {
        readonly distanceM: number;
        readonly residents: number | null;
        /** Located schools, of all kinds; null where none are located. */
        readonly schools: number | null;
      })
    | null;
  /** Of a road or railway that the plan adds. */
  readonly road: RoadEffect | null;
  /** A road or railway that the plan adds at a centre itself or far from any settlement. */
  readonly leadsNowhere: boolean;
};

/** What people of a settlement go to. */
export type Reached = ComputedService | 'support village';

export type ReachEffect = {
  readonly kind: 'reach';
  readonly year: number;
  readonly reached: Reached;
  /** Residents whose settlement comes within the limit of its class, and whose leaves it. */
  readonly newlyWithin: number;
  readonly noLongerWithin: number;
  /** Whose way changes, most residents first. */
  readonly settlements: readonly (NamedPlace & {
    /** Great-circle metres to the nearest; Infinity where none is known. */
    readonly beforeM: number;
    readonly afterM: number;
    readonly residents: number;
  })[];
};

export type CountryEffect = PlantEffect | ReachEffect;

export type PlanOfCountry = {
  readonly effective: EffectiveTerritory;
  readonly projection: TerritoryProjection | null;
};

/** Null where there is no such place in either plan, or nothing is computed of its kind. */
export function countryEffect(
  before: PlanOfCountry,
  after: PlanOfCountry,
  placeId: string,
  year: number,
): CountryEffect | null {
  const sides = [after.effective, before.effective];
  const project = sides.flatMap(({ projects }) => projects).find(({ id }) => id === placeId);
  const facility = sides.flatMap(({ facilities }) => facilities).find(({ id }) => id === placeId);
  const service = facility?.service ?? (project ? serviceOfProject(project.kind) : null);
  const reached = COMPUTED_SERVICES.find((one) => one === service);
  if (reached) return reachEffect(before.effective, after.effective, reached, year);
  if (project) return plantEffect(before.effective, after, placeId, year);
  const isSettlement = after.effective.settlements.some(({ id }) => id === placeId);
  return isSettlement
    ? reachEffect(before.effective, after.effective, 'support village', year)
    : null;
}

/** Plans are asked for year by year: each scenario's are worked out once. */
const knownPlans = new WeakMap<EffectiveTerritory, readonly PlantPlan[]>();

function plansOf(
  effective: EffectiveTerritory,
  projection: TerritoryProjection,
): readonly PlantPlan[] {
  const plans = knownPlans.get(effective) ?? plantPlans(effective, projection);
  knownPlans.set(effective, plans);
  return plans;
}

function plantEffect(
  before: EffectiveTerritory,
  { effective, projection }: PlanOfCountry,
  placeId: string,
  year: number,
): PlantEffect | null {
  if (!projection) return null;
  const plan = plansOf(effective, projection).find(({ project }) => project.id === placeId);
  const row = plan?.years.find((one) => one.year === year);
  if (!plan || !row) return null;
  const { id, kind, phases } = plan.project;
  const isAddedLine = kind === 'infrastructure' && effective.added.has(id);
  return {
    kind: 'plant',
    phases,
    ...row,
    hasJobs: phases.some(({ jobs }) => jobs !== undefined),
    town: townTold(plan, year),
    road: plan.road && roadEffect(plan.road, { before, after: effective }, year),
    leadsNowhere: isAddedLine && !plan.road,
  };
}

function townTold({ town }: PlantPlan, year: number): PlantEffect['town'] {
  if (!town) return null;
  const { settlement, distanceM } = town;
  const { id, name, population, schools } = settlement;
  const located = schools && Object.values(schools.count).reduce((sum, count) => sum + count, 0);
  return {
    id,
    name,
    distanceM,
    residents: figureBy(population, year)?.value ?? null,
    schools: located ?? null,
  };
}

/** Metres from each settlement to the nearest of what is asked for. */
function waysTo(
  reached: Reached,
  effective: EffectiveTerritory,
  settlements: readonly Settlement[],
  year: number,
): readonly number[] {
  if (reached === 'school') return settlements.map(schoolDistanceM);
  const places =
    reached === 'support village'
      ? settlements.filter(isSupport)
      : openedByPlan(effective, reached, year);
  return settlements.map(({ position }) => nearestM(position, places));
}

const STANDARD_OF: Readonly<Record<Reached, string>> = {
  school: 'school',
  preschool: 'preschool',
  clinic: 'primary care',
  'support village': 'support village reach',
};

/** Of the distances that the standards set a class, the one for this service; undefined where they set none. */
function limitM(
  standards: readonly Standard[],
  reached: Reached,
  { settlementClass }: Settlement,
): number | undefined {
  return standards.find(
    (row) =>
      row.service === STANDARD_OF[reached] &&
      row.measure === 'distance' &&
      row.settlementClass === settlementClass,
  )?.threshold;
}

function reachEffect(
  before: EffectiveTerritory,
  after: EffectiveTerritory,
  reached: Reached,
  year: number,
): ReachEffect {
  const then = settlementsUnder(before, year);
  const now = settlementsUnder(after, year);
  const waysThen = waysTo(reached, before, then, year);
  const waysNow = waysTo(reached, after, now, year);
  let newlyWithin = 0;
  let noLongerWithin = 0;
  const changed: ReachEffect['settlements'][number][] = [];
  now.forEach((settlement, index) => {
    const [beforeM, afterM] = [waysThen[index] as number, waysNow[index] as number];
    const residents = figureBy(settlement.population, year)?.value ?? 0;
    const limitThenM = limitM(before.standards, reached, then[index] as Settlement);
    const limitNowM = limitM(after.standards, reached, settlement);
    // Of a class that is set no limit nothing is asked: a support village needs none beside it.
    if (limitThenM !== undefined && limitNowM !== undefined) {
      if (afterM <= limitNowM && !(beforeM <= limitThenM)) newlyWithin += residents;
      if (beforeM <= limitThenM && !(afterM <= limitNowM)) noLongerWithin += residents;
    }
    if (beforeM === afterM || (Number.isNaN(beforeM) && Number.isNaN(afterM))) return;
    changed.push({ id: settlement.id, name: settlement.name, beforeM, afterM, residents });
  });
  changed.sort((a, b) => b.residents - a.residents || (a.id < b.id ? -1 : 1));
  return { kind: 'reach', year, reached, newlyWithin, noLongerWithin, settlements: changed };
}
