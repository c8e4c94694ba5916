/**
 * Residents of each district by single year of age and sex in the base year. The shape of the
 * pyramid is a model curve; the school ages add up to the published rate of pupils, so that the
 * children of the model are the pupils of the city.
 */
import type { AgeGroupCounts } from '../../../src/domain/territory/schema.ts';
import { OPEN_AGE } from '../../../src/domain/territory/schema.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import { type CityPopulation, YEARS } from './population.ts';
import { type DistrictModel, known } from './tables.ts';

/** First ages of AGE_GROUPS, and one past the last age. */
export const GROUP_STARTS = [0, 2, 6, 18, 63, OPEN_AGE + 1] as const;

/** Pupils per 1,000 residents of the city: 320,601 of 2,161,797 in 2023. */
export const CITY_PUPILS_PER_1000 = 148.3;
/** Children of 0-1 and of 2-5 in the city, share of residents: assumption after births of 2019-2024. */
const SHARE_0_1 = 0.0305;
const SHARE_2_5 = 0.067;

type Knots = readonly (readonly [age: number, value: number])[];

/** Residents by age within a group, relative: few births of 1995-2003, many of 1984-1990 and 2012-2021. */
const PROFILE: Knots = [
  [0, 0.98],
  [1, 1.02],
  [2, 1.05],
  [3, 1.12],
  [4, 1.12],
  [6, 1.5],
  [8, 1.45],
  [10, 1.35],
  [14, 1.08],
  [17, 0.98],
  [18, 1.08],
  [20, 1.35],
  [25, 1.45],
  [30, 1.65],
  [36, 1.95],
  [40, 1.7],
  [45, 1.45],
  [50, 1.3],
  [55, 1.18],
  [62, 1.05],
  [63, 1.02],
  [70, 0.75],
  [75, 0.42],
  [80, 0.34],
  [85, 0.2],
  [90, 0.08],
  [95, 0.02],
  [100, 0.006],
];
/** Share of men by age: 45.9 % of all in 2020 (Bureau of National Statistics). */
const MEN: Knots = [
  [0, 0.514],
  [17, 0.512],
  [25, 0.475],
  [35, 0.475],
  [50, 0.45],
  [63, 0.405],
  [75, 0.33],
  [100, 0.22],
];

/** Straight between knots. */
export function between(knots: Knots, age: number): number {
  let [ageA, valueA] = knots[0] as readonly [number, number];
  for (const [ageB, valueB] of knots) {
    if (age <= ageB)
      return ageB === ageA ? valueB : valueA + ((valueB - valueA) * (age - ageA)) / (ageB - ageA);
    [ageA, valueA] = [ageB, valueB];
  }
  return valueA;
}

export type AgesOfDistrict = {
  readonly women: readonly number[];
  readonly men: readonly number[];
  readonly groups: AgeGroupCounts;
};

function groupTotals(people: number, model: DistrictModel): number[] {
  const childFactor = (model.pupilsPer1000 / CITY_PUPILS_PER_1000) ** 0.8;
  const babies = Math.round(people * SHARE_0_1 * childFactor);
  const small = Math.round(people * SHARE_2_5 * childFactor);
  const pupils = Math.round((people * model.pupilsPer1000) / 1000);
  const old = Math.round(people * model.share63Plus);
  return [babies, small, pupils, people - babies - small - pupils - old, old];
}

/** Ages on each side of a joint between two groups that the blending reaches. */
const BLENDED_YEARS = 4;
const BLENDINGS = 60;

/**
 * People by single year of age: the profile scaled to each group's total, then smoothed over the
 * joints between groups and scaled again, until both hold (pycnophylactic, after Tobler 1979). A
 * step between two groups is one of the published tables, not of the people.
 */
function joinedSmoothly(totals: readonly number[]): readonly number[] {
  const joints = GROUP_STARTS.slice(1, -1);
  const isBlended = (age: number) =>
    joints.some((joint) => age >= joint - BLENDED_YEARS && age < joint + BLENDED_YEARS);
  let ages = scaledToGroups(
    Array.from({ length: OPEN_AGE + 1 }, (_, age) => between(PROFILE, age)),
    totals,
  );
  for (let turn = 0; turn < BLENDINGS; turn += 1) {
    const before = ages;
    const blended = before.map((count, age) => {
      const [younger, older] = [before[age - 1], before[age + 1]];
      if (!isBlended(age) || older === undefined) return count;
      return younger === undefined ? count : (younger + count + older) / 3;
    });
    ages = scaledToGroups(blended, totals);
  }
  return ages;
}

function scaledToGroups(ages: readonly number[], totals: readonly number[]): readonly number[] {
  return totals.flatMap((total, group) => {
    const part = ages.slice(GROUP_STARTS[group], GROUP_STARTS[group + 1]);
    const sum = part.reduce((all, count) => all + count, 0);
    return part.map((count) => (count * total) / sum);
  });
}

/** By district; whole people, so that groups, sexes and the district's total agree exactly. */
export function agesOfDistricts(
  population: CityPopulation,
  models: ReadonlyMap<string, DistrictModel>,
): ReadonlyMap<string, AgesOfDistrict> {
  const ages = new Map<string, AgesOfDistrict>();
  for (const [district, byYear] of population.districts) {
    const people = known(byYear, YEARS.base);
    const groups = groupTotals(people, known(models, district));
    const shape = joinedSmoothly(groups);
    const women: number[] = [];
    const men: number[] = [];
    groups.forEach((total, group) => {
      const first = GROUP_STARTS[group] as number;
      const end = GROUP_STARTS[group + 1] as number;
      const weights: number[] = [];
      for (let age = first; age < end; age += 1) {
        const share = between(MEN, age);
        const all = shape[age] as number;
        weights.push(all * (1 - share), all * share);
      }
      const counts = apportion(total, weights);
      for (let age = first; age < end; age += 1) {
        women.push(counts[2 * (age - first)] as number);
        men.push(counts[2 * (age - first) + 1] as number);
      }
    });
    ages.set(district, { women, men, groups: groups as unknown as AgeGroupCounts });
  }
  return ages;
}
