/** What the page shows of a projection: the pyramid of every year, and how its people changed. */
import { sumOf } from '../../domain/demography/cohortComponent.ts';
import type { TerritoryProjection } from '../../domain/demography/projection.ts';

export type ProjectionSummary = {
  readonly baseYear: number;
  /** By year from the base year on: people of the territory by single year of age. */
  readonly women: readonly Float64Array[];
  readonly men: readonly Float64Array[];
  /** During each year, the last one left out. */
  readonly births: readonly number[];
  readonly deaths: readonly number[];
  readonly migrants: readonly number[];
  /** Projected minus published total by year; NaN where nothing is published. */
  readonly controlGap: Float64Array;
  readonly migrationShare: number;
};

export function summaryOf(projection: TerritoryProjection): ProjectionSummary {
  const { people, balances, baseYear, horizonYear, controlGap, migrationShare } = projection;
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => index);
  const pyramid = (sex: 'women' | 'men') =>
    years.map((year) => {
      const ages = people[0]?.[year]?.[sex].length ?? 0;
      return Float64Array.from({ length: ages }, (_, age) =>
        people.reduce((sum, area) => sum + (area[year]?.[sex][age] ?? 0), 0),
      );
    });
  const total = (part: 'births' | 'deaths' | 'migrants') =>
    years.slice(0, -1).map((year) => sumOf(balances.map((area) => area[year]?.[part] ?? 0)));
  return {
    baseYear,
    women: pyramid('women'),
    men: pyramid('men'),
    births: total('births'),
    deaths: total('deaths'),
    migrants: total('migrants'),
    controlGap: controlGap.slice(),
    migrationShare,
  };
}
