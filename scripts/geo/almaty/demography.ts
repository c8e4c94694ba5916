/** Inputs of the projection: ages as counted for the cells, model schedules of births and survival. */
import {
  type DemographyInputs,
  demographySchema,
  type Observation,
  OPEN_AGE,
} from '../../../src/domain/territory/schema.ts';
import type { AgesOfDistrict } from './ages.ts';
import { MODEL } from './features.ts';
import { forecasts } from '../common/forecasts.ts';
import { YEARS } from './population.ts';
import { almatyTable, number, status, text } from './tables.ts';

/** Births of the base year: 36.1 thousand in 2022; natural growth of 18,824 in ten months of 2024. */
const BIRTHS = 36_000;
const SEX_RATIO_AT_BIRTH = 1.06;
/** Life expectancy at birth: 78.78 years in 2024 for both sexes; the country's gap of eight years. */
export const LIFE_EXPECTANCY = { women: 82.3, men: 74.9 } as const;
/** Mean age of mothers and spread, years. */
const MOTHERS = { mean: 29.2, spread: 5.6 } as const;
const AGES = Array.from({ length: OPEN_AGE + 1 }, (_, age) => age);

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Births a woman and year by age, scaled so that the women of the base year have BIRTHS. */
function fertility(women: readonly number[]): number[] {
  const shape = AGES.map((age) =>
    age < 15 || age > 49
      ? 0
      : Math.exp(-((age + 0.5 - MOTHERS.mean) ** 2) / (2 * MOTHERS.spread ** 2)),
  );
  const births = shape.reduce((sum, rate, age) => sum + rate * (women[age] as number), 0);
  return shape.map((rate) => round((rate * BIRTHS) / births, 6));
}

/** Survival from birth to age 0, then from each age to the next, by Gompertz and Makeham. */
function survivalOf(level: number, infant: number): number[] {
  const hazard = (age: number) => 0.0004 + level * Math.exp(0.095 * age);
  return [1 - infant, ...AGES.map((age) => round(Math.exp(-hazard(age + 0.5)), 6))];
}

/** Years a newborn lives through a survival schedule. */
export function lifeExpectancy(survival: readonly number[]): number {
  let alive = survival[0] as number;
  let years = 0;
  for (let index = 1; index < survival.length; index += 1) {
    const next = alive * (survival[index] as number);
    years += (alive + next) / 2;
    alive = next;
  }
  return years + alive * 2;
}

/** The level of old-age mortality at which a newborn lives so many years, by bisection. */
function survivalFor(expectancy: number, infant: number): number[] {
  let [low, high] = [1e-6, 1e-3];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = Math.sqrt(low * high);
    if (lifeExpectancy(survivalOf(middle, infant)) > expectancy) low = middle;
    else high = middle;
  }
  return survivalOf(Math.sqrt(low * high), infant);
}

/** Newcomers: students and young families with small children. */
function migrantWeight(age: number): number {
  const bell = (mean: number, spread: number) => Math.exp(-((age - mean) ** 2) / (2 * spread ** 2));
  return (
    1.5 * bell(21, 4) + 0.9 * bell(29, 6) + 0.45 * Math.exp(-age / 7) + 0.06 * (age < 66 ? 1 : 0.4)
  );
}

function migrantProfile(): DemographyInputs['migrantProfile'] {
  const weights = AGES.map((age) => migrantWeight(age) * (age > 90 ? 0.1 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const women = weights.map((weight) => round((weight / total) * 0.53, 7));
  const men = weights.map((weight) => round((weight / total) * 0.47, 7));
  const rest = 1 - [...women, ...men].reduce((sum, share) => sum + share, 0);
  women[25] = round((women[25] as number) + rest, 7);
  return { women, men };
}

/** Published residents of the city after the base year, with the forecast that they belong to. */
function publishedTotals(): readonly { readonly of: string; readonly row: Observation }[] {
  return almatyTable('population_forecasts.csv').map((row) => ({
    of: text(row, 'variant'),
    row: {
      year: number(row, 'year'),
      value: number(row, 'residents'),
      status: status(row),
      source: `${text(row, 'source')} (${text(row, 'published')})`,
    },
  }));
}

export function demography(ages: ReadonlyMap<string, AgesOfDistrict>): DemographyInputs {
  const women = AGES.map((age) =>
    [...ages.values()].reduce((sum, of) => sum + (of.women[age] as number), 0),
  );
  const totals = publishedTotals();
  const observedTotals = totals.flatMap(({ row }) => (row.status === 'observed' ? [row] : []));
  return demographySchema.parse({
    baseYear: YEARS.base,
    areas: [...ages].map(([areaId, of]) => ({
      areaId,
      women: of.women,
      men: of.men,
      status: 'estimated',
      source: `total and pupils from published figures, shape of the ages: ${MODEL}`,
    })),
    fertilityRate: fertility(women),
    sexRatioAtBirth: SEX_RATIO_AT_BIRTH,
    survival: {
      women: survivalFor(LIFE_EXPECTANCY.women, 0.0065),
      men: survivalFor(LIFE_EXPECTANCY.men, 0.008),
    },
    migrantProfile: migrantProfile(),
    controlTotals: observedTotals,
    forecasts: forecasts('almaty', (variant) =>
      totals.filter(({ of }) => of === variant).map(({ row }) => row),
    ),
    migrationShare: {
      value: 0.65,
      status: 'forecast',
      source: 'general plan to 2040 in the press',
    },
    status: 'estimated',
    source:
      'Life expectancy 78.78 years in 2024 (Bureau of National Statistics) split by the gap of the country; Gompertz-Makeham; fertility a bell scaled to births of the base year; docs/data-almaty.md',
  });
}
