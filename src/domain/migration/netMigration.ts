/**
 * Net migration of regions in a year. It is published for a few regions only, so for the others it is
 * what remains of the change of population after natural growth. Natural growth, where it is not
 * published, is the country's births shared out by children under 16, less its deaths shared out by
 * people of pension age; the sum over regions is the published figure of the country.
 */
import type { AreaId, IndicatorRow } from '../territory/schema.ts';
import { rowsOf } from '../territory/series.ts';
import type { Area } from '../territory/territory.ts';

/** The one year for which births, natural growth and migration of the country are all published. */
export const MIGRATION_YEAR = 2025;

export type AreaMigration = {
  readonly areaId: AreaId;
  /** Change of population over the year; null where either end is only shared out. */
  readonly change: number | null;
  readonly naturalGrowth: number;
  readonly naturalGrowthPublished: boolean;
  /** What the model gives for natural growth, also where a figure is published: the check on it. */
  readonly naturalGrowthModel: number;
  readonly net: number | null;
  /** A year, for each 1,000 residents at its start. */
  readonly perThousand: number | null;
};

export type Migration = {
  readonly year: number;
  readonly areas: readonly AreaMigration[];
  /** Published for the country. */
  readonly countryNet: number;
  /** The country's figure less that of the regions known: the others together. */
  readonly restNet: number;
  readonly restAreas: number;
  /** Published net exchange with other regions, by area and year; the source says the months. */
  readonly published: readonly IndicatorRow[];
};

/**
 * Net migration in `year`, people. Null where the pack lacks the country's births, natural growth or
 * net migration of the year, or the age groups of its regions.
 */
export function netMigration(
  areas: readonly Area[],
  indicators: readonly IndicatorRow[],
  year: number = MIGRATION_YEAR,
): Migration | null {
  const inYear = (indicator: string, areaId: AreaId | null): number | undefined =>
    rowsOf(indicators, indicator, areaId).find((row) => row.year === year)?.value;
  const latest = (indicator: string, areaId: AreaId): number =>
    rowsOf(indicators, indicator, areaId).at(-1)?.value ?? Number.NaN;
  const births = inYear('births', null);
  const naturalGrowth = inYear('natural-growth', null);
  const countryNet = inYear('net-migration', null);
  if (births === undefined || naturalGrowth === undefined || countryNet === undefined) return null;

  const children = areas.map(({ id }) => latest('population-0-15', id));
  const pensioners = areas.map(({ id }) => latest('population-pension-age', id));
  const allChildren = sum(children);
  const allPensioners = sum(pensioners);
  if (Number.isNaN(allChildren + allPensioners)) return null;

  const model = areas.map(
    (_, index) =>
      births * ((children[index] as number) / allChildren) -
      (births - naturalGrowth) * ((pensioners[index] as number) / allPensioners),
  );
  const published = areas.map(({ id }) => inYear('natural-growth', id));
  // What the published regions take from the model's total, the others share out by their people.
  const residents = areas.map(
    ({ population }) => population.find((row) => row.year === year)?.value ?? 0,
  );
  const surplus = sum(published.map((value, i) => (value ?? model[i] ?? 0) - (model[i] ?? 0)));
  const free = sum(residents.filter((_, index) => published[index] === undefined));

  const rows = areas.map(({ id, population }, index): AreaMigration => {
    const modelled = model[index] as number;
    const people = residents[index] as number;
    const natural = published[index] ?? modelled - (free > 0 ? (surplus * people) / free : 0);
    const start = population.find((row) => row.year === year);
    const end = population.find((row) => row.year === year + 1);
    const known = start && end?.status === 'observed';
    const change = known ? end.value - start.value : null;
    const net = change === null ? null : change - natural;
    return {
      areaId: id,
      change,
      naturalGrowth: natural,
      naturalGrowthPublished: published[index] !== undefined,
      naturalGrowthModel: modelled,
      net,
      perThousand: net === null || people === 0 ? null : (net / people) * 1000,
    };
  });
  const knownNets = rows.flatMap(({ net }) => net ?? []);
  return {
    year,
    areas: rows,
    countryNet,
    restNet: countryNet - sum(knownNets),
    restAreas: areas.length - knownNets.length,
    published: indicators
      .filter(({ indicator, areaId }) => indicator === 'net-internal-migration' && areaId)
      .sort((a, b) => b.value - a.value),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
