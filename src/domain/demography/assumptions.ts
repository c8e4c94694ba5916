/**
 * What the projection assumes, read from the pack's assumptions after edits. A pack that lacks one
 * gets the default here, which is an assumption of this model.
 */
import type { Assumption } from '../territory/schema.ts';

export type DemographyAssumptions = {
  /** Children a woman bears in the base year; null: as the pack's rates have it. */
  readonly totalFertility: number | null;
  /** By how much that changes each year. */
  readonly totalFertilityChange: number;
  /** Years of life expectancy gained each year. */
  readonly lifeExpectancyGain: number;
  /** People a year, where no total has to be met. */
  readonly netMigration: number;
  /** Share of the chosen forecast's growth that comes true. */
  readonly publishedGrowthShare: number;
  readonly m2PerResident: number;
  /** Share of a home's final residents living there 0, 1, 2 … years after it was commissioned. */
  readonly occupancy: readonly number[];
  /** Shares of newcomers by age group 0-1, 2-5, 6-17, 63+; null: as migrants in general. */
  readonly newcomerShares: readonly [number, number, number, number] | null;
};

/** A row without a name: what a pack does not list is named by the page, if at all. */
export type DefaultAssumption = Omit<Assumption, 'name'>;

function byDefault(
  id: string,
  group: Assumption['group'],
  value: number,
  unit: string,
  [min, max]: readonly [min: number, max: number],
  source: string,
): DefaultAssumption {
  return { id, group, value, unit, min, max, status: 'assumption', source };
}

const FILLING =
  'model assumption: two of three homes are lived in after a year, nearly all after four';

/** Values for packs that lack them, with the range in which they are sampled. */
export const DEMOGRAPHY_DEFAULTS: readonly DefaultAssumption[] = [
  byDefault(
    'total-fertility-change',
    'demography',
    0,
    'children per woman a year',
    [-0.05, 0.03],
    'model assumption: as in the base year',
  ),
  byDefault(
    'life-expectancy-gain',
    'demography',
    0.2,
    'years a year',
    [0, 0.5],
    'model assumption: two years in ten, as the better-off countries gained',
  ),
  byDefault('net-migration', 'demography', 0, 'people a year', [0, 0], 'model assumption: none'),
  byDefault(
    'published-growth-share',
    'demography',
    1,
    'share',
    [0.55, 1.1],
    'model assumption: at the pace of 2024-2025 Almaty would add some 0.6 of what its plan needs',
  ),
  byDefault(
    'm2-per-resident',
    'housing',
    25,
    'm2',
    [18, 32],
    'model assumption: near the 24.5 m2 of the country in 2024',
  ),
  byDefault('occupancy-year-0', 'housing', 0.3, 'share', [0.1, 0.6], FILLING),
  byDefault('occupancy-year-1', 'housing', 0.65, 'share', [0.4, 0.85], FILLING),
  byDefault('occupancy-year-2', 'housing', 0.82, 'share', [0.6, 0.95], FILLING),
  byDefault('occupancy-year-3', 'housing', 0.91, 'share', [0.7, 1], FILLING),
  byDefault('occupancy-year-4', 'housing', 0.95, 'share', [0.75, 1], FILLING),
];

const DEFAULT_VALUES = new Map(DEMOGRAPHY_DEFAULTS.map(({ id, value }) => [id, value]));
const OCCUPANCY = 'occupancy-year-';

/**
 * Shares lived in by full years since commissioning: as many years as there are in a row from 0 on.
 * Homes don't empty again: a year below the one before counts as that.
 */
function occupancyOf(values: ReadonlyMap<string, number>): readonly number[] {
  const occupancy: number[] = [];
  for (let year = 0; ; year += 1) {
    const id = `${OCCUPANCY}${year}`;
    const share = values.get(id) ?? DEFAULT_VALUES.get(id);
    if (share === undefined) return occupancy;
    occupancy.push(Math.max(share, occupancy.at(-1) ?? 0));
  }
}

/** @param values by assumption id, after edits. */
export function demographyAssumptionsOf(
  values: ReadonlyMap<string, number>,
): DemographyAssumptions {
  const get = (id: string) => values.get(id) ?? DEFAULT_VALUES.get(id) ?? 0;
  const shareIds = ['0-1', '2-5', '6-17', '63-plus'].map((group) => `newcomers-share-${group}`);
  const [infants, preschool, school, old] = shareIds.map((id) => values.get(id));
  return {
    totalFertility: values.get('total-fertility') ?? null,
    totalFertilityChange: get('total-fertility-change'),
    lifeExpectancyGain: get('life-expectancy-gain'),
    netMigration: get('net-migration'),
    publishedGrowthShare: get('published-growth-share'),
    m2PerResident: get('m2-per-resident'),
    occupancy: occupancyOf(values),
    newcomerShares:
      infants !== undefined && preschool !== undefined && school !== undefined && old !== undefined
        ? [infants, preschool, school, old]
        : null,
  };
}
