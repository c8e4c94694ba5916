/**
 * Population of the 20 regions of today by year. The provinces divided in 2022 (and Shymkent, on its
 * own since 2017) are carried back with the shares of their first common year.
 */
import type { Observation, Status } from '../../../src/domain/territory/schema.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import { known, number, status, table, text } from './facts.ts';

/** Child regions and the parent that counted them before `since`. */
const DIVIDED = [
  { parent: 'east', child: 'abai', since: 2022 },
  { parent: 'almaty-region', child: 'jetisu', since: 2022 },
  { parent: 'karaganda', child: 'ulytau', since: 2022 },
  { parent: 'turkistan', child: 'shymkent', since: 2017 },
] as const;

export const COUNTRY = 'Kazakhstan';
const LAST_PUBLISHED = 2023;

export type PopulationSeries = ReadonlyMap<string, readonly Observation[]>;

/** The parent that counted a region before it was divided, with the region's share of it. */
export function parentOf(region: string): { parent: string; since: number } | undefined {
  const division = DIVIDED.find((row) => row.child === region);
  return division && { parent: division.parent, since: division.since };
}

/** Series 2000-2026 of every region and of the country (key COUNTRY). */
export function populationByRegion(regions: readonly string[]): PopulationSeries {
  const published = new Map<string, Observation>();
  for (const row of [
    ...table('population_by_region_year.csv'),
    ...table('population_2024_2026.csv'),
  ])
    published.set(`${text(row, 'region')} ${text(row, 'year')}`, {
      year: number(row, 'year'),
      value: number(row, 'population'),
      status: status(row),
      source: text(row, 'source'),
    });
  const at = (region: string, year: number): Observation => known(published, `${region} ${year}`);

  const past = (region: string, year: number): Observation => {
    const division = DIVIDED.find(
      (row) => (row.child === region || row.parent === region) && year < row.since,
    );
    if (!division) return at(region, year);
    const { parent, child, since } = division;
    const childShare = at(child, since).value / (at(child, since).value + at(parent, since).value);
    const total = at(parent, year).value;
    const childValue = Math.round(total * childShare);
    return {
      year,
      value: region === child ? childValue : total - childValue,
      status: 'estimated',
      source: `${at(parent, year).source}; ${parent} before its division in ${since}, split by the shares of ${since}`,
    };
  };

  const recent = recentYears(regions, published);
  const years = range(2000, LAST_PUBLISHED);
  const series = regions.map((region): [string, Observation[]] => [
    region,
    [...years.map((year) => past(region, year)), ...known(recent, region)],
  ]);
  return new Map([
    ...series,
    [COUNTRY, [...years, 2024, 2025, 2026].map((year) => at(COUNTRY, year))],
  ]);
}

/**
 * 2024-2026: what is published stays; the other regions share what is left of the country's figure in
 * proportion to their figure of 2023 (2026: to the rounded one of regions.csv); 2024 lies half-way.
 */
function recentYears(
  regions: readonly string[],
  published: ReadonlyMap<string, Observation>,
): ReadonlyMap<string, Observation[]> {
  const rounded2025 = new Map(
    table('regions.csv').map((row) => [text(row, 'region'), number(row, 'population')]),
  );
  const base2023 = new Map(
    regions.map((region) => [region, known(published, `${region} 2023`).value]),
  );
  const fill = (year: number, weight: (region: string) => number): Map<string, Observation> => {
    const total = known(published, `${COUNTRY} ${year}`).value;
    const given = regions.filter((region) => published.has(`${region} ${year}`));
    const open = regions.filter((region) => !given.includes(region));
    const left = total - sum(given.map((region) => known(published, `${region} ${year}`).value));
    const shares = apportion(left, open.map(weight));
    return new Map(
      regions.map((region): [string, Observation] => {
        const observation = published.get(`${region} ${year}`);
        if (observation) return [region, observation];
        const value = shares[open.indexOf(region)] as number;
        return [
          region,
          {
            year,
            value,
            ...estimate(
              'published total less the published regions, shared out by their last figures',
            ),
          },
        ];
      }),
    );
  };
  const in2025 = fill(2025, (region) => (known(base2023, region) + known(rounded2025, region)) / 2);
  const in2026 = fill(2026, (region) => known(rounded2025, region));
  const in2024 = fill(
    2024,
    (region) => (known(base2023, region) + known(in2025, region).value) / 2,
  );
  return new Map(
    regions.map((region) => [
      region,
      [known(in2024, region), known(in2025, region), known(in2026, region)],
    ]),
  );
}

function estimate(source: string): { status: Status; source: string } {
  return { status: 'estimated', source };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
