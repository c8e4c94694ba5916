/**
 * Residents by district and year. The city's own figures stand among those of all regions, in
 * data/kazakhstan, so that both packs have the same. The published district figures are of mixed dates and add up to
 * less than the city: they are scaled to the published total of the base year; for other years the
 * districts' shares move between 2018 and the base year and are scaled to the city's total.
 */
import type { Observation } from '../../../src/domain/territory/schema.ts';
import { readTable } from '../common/packFiles.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import {
  almatyTable,
  type DistrictModel,
  districtModels,
  known,
  number,
  status,
  text,
} from './tables.ts';

export const YEARS = { first: 2018, base: 2025, horizon: 2040 } as const;

export type CityPopulation = {
  /** Published residents of the city on 1 January, by year. */
  readonly city: ReadonlyMap<number, Observation>;
  /** By district, then by year: whole people that add up to the city. */
  readonly districts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What the district administrations published, unscaled. */
  readonly published: ReadonlyMap<string, number>;
};

/** Share of a year between the first (1) and the base year (0); beyond the base year negative. */
function towardsFirst(year: number): number {
  return (YEARS.base - year) / (YEARS.base - YEARS.first);
}

export function cityPopulation(
  models: ReadonlyMap<string, DistrictModel> = districtModels(),
): CityPopulation {
  const rows = almatyTable('districts.csv');
  const ids = rows.map((row) => text(row, 'district'));
  const published = new Map(
    rows.map((row) => [text(row, 'district'), number(row, 'population_thousand') * 1000]),
  );
  const city = new Map(
    ['population_by_region_year.csv', 'population_2024_2026.csv']
      .flatMap((name) => readTable('kazakhstan', name))
      .filter((row) => row.region === 'almaty' && number(row, 'year') >= YEARS.first)
      .map((row): [number, Observation] => [
        number(row, 'year'),
        {
          year: number(row, 'year'),
          value: number(row, 'population'),
          status: status(row),
          source: text(row, 'source'),
        },
      ]),
  );
  const districts = new Map(ids.map((id) => [id, new Map<number, number>()]));
  for (const [year, { value }] of city) {
    const weights = ids.map(
      (id) => known(published, id) * known(models, id).shareRatio2018 ** towardsFirst(year),
    );
    apportion(value, weights).forEach((people, index) => {
      known(districts, ids[index] as string).set(year, people);
    });
  }
  return { city, districts, published };
}

const SCALED = 'district figures of the press scaled to the city total; docs/data-almaty.md';

/** The series of a district as the pack carries it. */
export function observationsOf(population: CityPopulation, district: string): Observation[] {
  return [...known(population.districts, district)].map(([year, value]) => ({
    year,
    value,
    status: 'estimated',
    source: SCALED,
  }));
}
