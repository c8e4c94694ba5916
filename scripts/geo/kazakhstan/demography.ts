/**
 * Inputs of the cohort-component projection by region. The table of 2020 has three age groups by sex;
 * inside a group people are spread by what births and survival imply, then carried to the base year
 * and scaled to its published total.
 */
import {
  areaIdSchema,
  type DemographyInputs,
  OPEN_AGE,
} from '../../../src/domain/territory/schema.ts';
import { forecasts } from '../common/forecasts.ts';
import { known, number, table, text } from './facts.ts';
import { parentOf, type PopulationSeries, range, sum } from './population.ts';

type Sex = 'women' | 'men';
const SEXES = ['women', 'men'] as const;
const TABLE_YEAR = 2020;
/** Bureau of National Statistics, 2024 (indicators.csv). */
const LIFE_EXPECTANCY: Readonly<Record<Sex, number>> = { women: 79.42, men: 71.33 };
const TOTAL_FERTILITY = 2.8;
const MEAN_AGE_OF_MOTHERS = 29.4;
const INFANT_SURVIVAL: Readonly<Record<Sex, number>> = { women: 0.993, men: 0.9915 };
const BOYS_PER_GIRL = 1.06;
/**
 * Cohorts lived through times of higher mortality than that of 2024 (life expectancy 64 in the 1990s):
 * their hazards are raised by this factor where the shape of 2020 is drawn. With it the model's first
 * year comes near the 139,000 deaths that the statistics of 2025 imply.
 */
const PAST_HAZARD = 1.6;
/** Slope of mortality with age (Gompertz): doubles each 8 to 9 years. */
const GOMPERTZ_SLOPE: Readonly<Record<Sex, number>> = { women: 0.095, men: 0.078 };

export function demography(
  regions: readonly string[],
  population: PopulationSeries,
  baseYear: number,
): DemographyInputs {
  const survival = { women: survivalSchedule('women'), men: survivalSchedule('men') };
  const shape = {
    women: cohortShape('women', survival.women),
    men: cohortShape('men', survival.men),
  };
  return {
    baseYear,
    areas: regions.map((region) => ({
      areaId: areaIdSchema.parse(region),
      ...baseYearPeople(region, population, baseYear, shape, survival),
      status: 'estimated' as const,
      source:
        'age and sex in 2020 by the Bureau of National Statistics, spread over single years by births and survival, carried to the base year and scaled to its population',
    })),
    fertilityRate: fertilitySchedule(),
    sexRatioAtBirth: BOYS_PER_GIRL,
    survival,
    migrantProfile: migrantProfile(),
    controlTotals: observedTotals(baseYear),
    forecasts: forecasts('kazakhstan', (variant) => {
      if (variant === 'ministry') return forecastTotals();
      return variant === 'observed growth' ? observedTotals(baseYear) : [];
    }),
    status: 'estimated',
    source:
      'total fertility 2.8 (2024) and life expectancy 79.42 and 71.33 years (2024) of the Bureau of National Statistics; schedules by age are model curves fitted to them',
  };
}

/** Totals after the base year that are published as urban and rural people. */
function observedTotals(baseYear: number): DemographyInputs['controlTotals'] {
  const rows = table('indicators.csv').filter((row) => number(row, 'year') > baseYear);
  return rows
    .filter((row) => row.indicator === 'urban-population')
    .flatMap((urban) => {
      const year = number(urban, 'year');
      const rural = rows.find(
        (row) => row.indicator === 'rural-population' && number(row, 'year') === year,
      );
      if (!rural) return [];
      const value = number(urban, 'value') + number(rural, 'value');
      return [{ year, value, status: 'observed' as const, source: text(urban, 'source') }];
    });
}

function forecastTotals(): DemographyInputs['controlTotals'] {
  return table('indicators.csv')
    .filter((row) => row.indicator === 'population-forecast')
    .map((row) => ({
      year: number(row, 'year'),
      value: number(row, 'value'),
      status: 'forecast' as const,
      source: text(row, 'source'),
    }));
}

/** Share that lives from exact age to the next: Gompertz, fitted to the published life expectancy. */
function survivalSchedule(sex: Sex): number[] {
  const slope = GOMPERTZ_SLOPE[sex];
  const schedule = (level: number): number[] => [
    INFANT_SURVIVAL[sex],
    ...range(0, OPEN_AGE).map((age) =>
      age === 0 ? 0.9985 : Math.max(0.3, 1 - Math.min(0.7, 0.0002 + level * Math.exp(slope * age))),
    ),
  ];
  let low = 1e-6;
  let high = 1e-2;
  for (let i = 0; i < 60; i++) {
    const level = (low + high) / 2;
    if (lifeExpectancy(schedule(level)) > LIFE_EXPECTANCY[sex]) low = level;
    else high = level;
  }
  return schedule((low + high) / 2).map((share) => roundTo(share, 6));
}

/**
 * Years lived by a newborn on average. Those counted at age x are on average x + 0.5 years old, and
 * deaths fall half-way between two counts.
 */
export function lifeExpectancy(survival: readonly number[]): number {
  let alive = survival[0] as number;
  let years = (0.5 * (1 + alive)) / 2;
  for (let age = 0; age < OPEN_AGE; age++) {
    const next = alive * (survival[age + 1] as number);
    years += (alive + next) / 2;
    alive = next;
  }
  const open = survival[OPEN_AGE + 1] as number;
  return years + (alive * (1 + open)) / (2 * (1 - open));
}

/** Gamma-shaped rates from 15 to 49 around the mean age, adding up to the total fertility. */
function fertilitySchedule(): number[] {
  const shape = 7.5;
  const scale = (MEAN_AGE_OF_MOTHERS - 14) / shape;
  const raw = range(0, OPEN_AGE).map((age) => {
    const x = age + 0.5 - 14;
    return age < 15 || age > 49 ? 0 : x ** (shape - 1) * Math.exp(-x / scale);
  });
  const all = sum(raw);
  return raw.map((value) => roundTo((TOTAL_FERTILITY * value) / all, 6));
}

/** Young adults with small children (Rogers & Castro 1981, simplified): shares that add up to 1. */
function migrantProfile(): { women: number[]; men: number[] } {
  const curve = range(0, OPEN_AGE).map(
    (age) =>
      0.02 * Math.exp(-0.1 * age) +
      0.06 * Math.exp(-0.11 * (age - 23) - Math.exp(-0.45 * (age - 23))) +
      0.001,
  );
  const all = 2 * sum(curve);
  const half = curve.map((value) => roundTo(value / all, 8));
  // What rounding leaves over goes to one age, so that the shares add up to 1.
  half[25] = roundTo((half[25] as number) + 0.5 - sum(half), 8);
  return { women: half, men: [...half] };
}

/** Relative size of cohorts in 2020: births of their year × survival to their age. */
function cohortShape(sex: Sex, survival: readonly number[]): number[] {
  const births = table('births.csv')
    .map((row) => ({ year: number(row, 'year'), births: number(row, 'births_thousand') }))
    .sort((a, b) => a.year - b.year);
  let alive = survival[0] as number;
  return range(0, OPEN_AGE).map((age) => {
    const share = alive;
    alive *= (survival[age + 1] as number) ** PAST_HAZARD;
    return share * interpolated(births, TABLE_YEAR - 1 - age) * (sex === 'men' ? BOYS_PER_GIRL : 1);
  });
}

function interpolated(points: readonly { year: number; births: number }[], year: number): number {
  const after = points.findIndex((point) => point.year >= year);
  const next = points[after];
  const previous = points[after - 1];
  if (!next) return points[points.length - 1]?.births ?? 0;
  if (!previous) return next.births;
  const share = (year - previous.year) / (next.year - previous.year);
  return previous.births + share * (next.births - previous.births);
}

const WORKING_AGE: Readonly<Record<Sex, readonly [number, number]>> = {
  women: [16, 58],
  men: [16, 62],
};

function baseYearPeople(
  region: string,
  population: PopulationSeries,
  baseYear: number,
  shape: Readonly<Record<Sex, readonly number[]>>,
  survival: Readonly<Record<Sex, readonly number[]>>,
): { women: number[]; men: number[] } {
  const division = parentOf(region);
  const source = division?.since === 2022 ? division.parent : region;
  const counts = table('age_sex_2020.csv').filter((row) => row.region === source);
  const people = { women: [] as number[], men: [] as number[] };
  for (const sex of SEXES) {
    const [from, to] = WORKING_AGE[sex];
    const groups: [number, number][] = [
      [0, from - 1],
      [from, to],
      [to + 1, OPEN_AGE],
    ];
    const byAge = new Array<number>(OPEN_AGE + 1).fill(0);
    for (const [first, last] of groups) {
      const label = last === OPEN_AGE ? `${first}+` : `${first}-${last}`;
      const row = counts.find((line) => line.sex === sex && line.age_group === label);
      if (!row) throw new Error(`age_sex_2020.csv: no ${sex} ${label} in ${source}`);
      const ages = range(first, last);
      const weight = sum(ages.map((age) => shape[sex][age] as number));
      for (const age of ages)
        byAge[age] = (number(row, 'population') * (shape[sex][age] as number)) / weight;
    }
    people[sex] = carried(smoothed(byAge), survival[sex], baseYear - TABLE_YEAR, region);
  }
  const total = known(population, region).find(({ year }) => year === baseYear)?.value;
  if (total === undefined) throw new Error(`no population of ${region} in ${baseYear}`);
  const factor = total / (sum(people.women) + sum(people.men));
  const scaled = {
    women: people.women.map((value) => Math.round(value * factor)),
    men: people.men.map((value) => Math.round(value * factor)),
  };
  // Rounding must not cost people: one age takes up the difference.
  scaled.women[30] = roundTo(
    (scaled.women[30] as number) + total - sum(scaled.women) - sum(scaled.men),
    1,
  );
  return scaled;
}

/** The joints between groups are steps of the table, not of the people: blend three years each side. */
function smoothed(byAge: readonly number[]): number[] {
  const joints = [16, 59, 63];
  return byAge.map((value, age) => {
    if (!joints.some((joint) => age >= joint - 3 && age < joint + 3)) return value;
    const window = byAge.slice(Math.max(0, age - 3), age + 4);
    return sum(window) / window.length;
  });
}

/** People `years` later: survivors, and newborns in proportion to the births of those years. */
function carried(
  byAge: readonly number[],
  survival: readonly number[],
  years: number,
  region: string,
): number[] {
  const births = new Map(
    table('births.csv').map((row) => [number(row, 'year'), number(row, 'births_thousand')]),
  );
  let people = [...byAge];
  const youngest = people[0] as number;
  const reference = known(births, TABLE_YEAR - 1);
  for (let step = 0; step < years; step++) {
    const born = births.get(TABLE_YEAR + step);
    if (born === undefined) throw new Error(`no births of ${TABLE_YEAR + step} for ${region}`);
    const next = new Array<number>(OPEN_AGE + 1).fill(0);
    for (let age = 0; age <= OPEN_AGE; age++) {
      const target = Math.min(age + 1, OPEN_AGE);
      next[target] =
        (next[target] as number) + (people[age] as number) * (survival[age + 1] as number);
    }
    next[0] = (youngest * born) / reference;
    people = next;
  }
  return people;
}

function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
