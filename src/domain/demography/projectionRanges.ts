/**
 * Bands on what the projection says of people. Published totals are met, but for the share of the
 * published growth that comes true, which varies like any assumption: were they met exactly in
 * every sample, the number of residents would look sure.
 */
import {
  type IndicatorSeries,
  type Ranges,
  type RangesProgress,
  runRanges,
} from '../indicators/ranges.ts';
import type { RangedAssumption } from '../indicators/sampling.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { AGE_GROUPS } from '../territory/schema.ts';
import { byAgeGroup, GROUP_COUNT } from './ageGroups.ts';
import { DEMOGRAPHY_DEFAULTS } from './assumptions.ts';
import { sumOf } from './cohortComponent.ts';
import { projectTerritory, type TerritoryProjection } from './projectTerritory.ts';

/** Indicators of people that have bands. */
export const PROJECTED_INDICATORS = [
  'residents',
  'pupils',
  'preschoolers',
  'older',
  'births',
  'netMigration',
] as const;
export type ProjectedIndicator = (typeof PROJECTED_INDICATORS)[number];

const PUPILS = AGE_GROUPS.indexOf('6-17');
const PRESCHOOLERS = AGE_GROUPS.indexOf('2-5');
const OLDER = AGE_GROUPS.indexOf('63+');

/**
 * Series of the whole territory by year from the base year on. Births and migrants are those
 * during the year, the last year's those of the year before it. Nothing is rounded.
 */
export function projectedSeries({ people, balances }: TerritoryProjection): IndicatorSeries {
  const yearCount = people[0]?.length ?? 0;
  const years = Array.from({ length: yearCount }, (_, index) => index);
  const groups = years.map((year) => {
    const total = new Float64Array(GROUP_COUNT);
    for (const area of people) {
      const population = area[year];
      if (!population) continue;
      byAgeGroup(population).forEach((count, group) => {
        total[group] = (total[group] as number) + count;
      });
    }
    return total;
  });
  const flow = (part: 'births' | 'migrants') =>
    Float64Array.from(years, (year) => {
      const during = Math.min(year, yearCount - 2);
      return balances.reduce((sum, area) => sum + (area[during]?.[part] ?? 0), 0);
    });
  const inGroup = (group: number) => Float64Array.from(groups, (total) => total[group] as number);
  return new Map<ProjectedIndicator, Float64Array>([
    ['residents', Float64Array.from(groups, sumOf)],
    ['pupils', inGroup(PUPILS)],
    ['preschoolers', inGroup(PRESCHOOLERS)],
    ['older', inGroup(OLDER)],
    ['births', flow('births')],
    ['netMigration', flow('migrants')],
  ]);
}

/**
 * What varies: assumptions on people and homes that have a width, those of the pack and the model's
 * own, around their value after edits (an edit beyond the range widens it).
 */
export function variedAssumptions({
  territory,
  assumptions,
}: EffectiveTerritory): readonly RangedAssumption[] {
  const ofPack = territory.manifest.assumptions;
  const listed = new Set(ofPack.map(({ id }) => id));
  const defaults = DEMOGRAPHY_DEFAULTS.filter(({ id }) => !listed.has(id));
  return [...ofPack, ...defaults].flatMap(({ id, group, value, min, max }) => {
    if ((group !== 'demography' && group !== 'housing') || max <= min) return [];
    const chosen = assumptions.get(id) ?? value;
    return [{ id, value: chosen, min: Math.min(min, chosen), max: Math.max(max, chosen) }];
  });
}

export type ProjectionRangesOptions = {
  readonly sampleCount: number;
  readonly seed: number;
  readonly meetControlTotals?: boolean;
};

/**
 * Projects the territory once for each sample of its assumptions; see runRanges for progress and
 * cancelling. Returns null at once where the pack has no demography.
 */
export function* runProjectionRanges(
  effective: EffectiveTerritory,
  { sampleCount, seed, meetControlTotals = true }: ProjectionRangesOptions,
): Generator<RangesProgress, Ranges | null, void> {
  if (!effective.territory.demography) return null;
  return yield* runRanges(
    { assumptions: variedAssumptions(effective), sampleCount, seed },
    (values) => {
      const assumptions = new Map([...effective.assumptions, ...values]);
      const projection = projectTerritory({ ...effective, assumptions }, { meetControlTotals });
      return projection ? projectedSeries(projection) : new Map();
    },
  );
}
