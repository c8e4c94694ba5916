/** How people are born, die and arrive in a year of the projection, by the assumptions in force. */
import type { DemographyInputs } from '../territory/schema.ts';
import { byAgeGroup, GROUP_COUNT, groupOfAge } from './ageGroups.ts';
import type { DemographyAssumptions } from './assumptions.ts';
import {
  emptyPopulation,
  headCount,
  type Population,
  projectYear,
  type Rates,
  SEXES,
  sumOf,
} from './cohortComponent.ts';

/** Mortality falls by about this share for each year of life expectancy gained (Keyfitz 1977). */
const MORTALITY_CHANGE_PER_YEAR_OF_LIFE = 0.09;

/** Rates so many years after the base year. */
export function ratesIn(
  inputs: DemographyInputs,
  assumptions: DemographyAssumptions,
  yearsOn: number,
): Rates {
  const published = sumOf(inputs.fertilityRate);
  const wanted =
    (assumptions.totalFertility ?? published) + assumptions.totalFertilityChange * yearsOn;
  const factor = published > 0 ? Math.max(0, wanted) / published : 0;
  const dying = Math.exp(
    -MORTALITY_CHANGE_PER_YEAR_OF_LIFE * assumptions.lifeExpectancyGain * yearsOn,
  );
  const improved = (survival: readonly number[]) =>
    survival.map((share) => 1 - (1 - share) * dying);
  return {
    fertility: inputs.fertilityRate.map((rate) => rate * factor),
    survival: { women: improved(inputs.survival.women), men: improved(inputs.survival.men) },
    sexRatioAtBirth: inputs.sexRatioAtBirth,
  };
}

/**
 * One arrival, spread over age and sex: within the age groups as migrants in general, the groups
 * themselves by the assumed shares of newcomers. A group in which nobody migrates gets nobody.
 */
export function arrivalProfile(
  inputs: DemographyInputs,
  assumptions: DemographyAssumptions,
): Population {
  const { women, men } = inputs.migrantProfile;
  const profile = { women: Float64Array.from(women), men: Float64Array.from(men) };
  const total = headCount(profile);
  const groups = byAgeGroup(profile).map((share) => share / total);
  let wanted = groups;
  if (assumptions.newcomerShares) {
    const [infants, preschool, school, old] = assumptions.newcomerShares;
    const grown = Math.max(0, 1 - infants - preschool - school - old);
    wanted = Float64Array.of(infants, preschool, school, grown, old);
  }
  const all = wanted.reduce((sum, share, group) => sum + (groups[group] === 0 ? 0 : share), 0);
  for (const sex of SEXES) {
    for (let age = 0; age < profile[sex].length; age += 1) {
      const group = groupOfAge(age);
      const has = groups[group] as number;
      const factor = has > 0 ? (wanted[group] as number) / all / has / total : 0;
      profile[sex][age] = (profile[sex][age] as number) * factor;
    }
  }
  return profile;
}

/**
 * For one person who leaves a territory, the share of each age group of its people that goes: as
 * many of each group as of newcomers, but within the group whoever is there, so that no single age
 * is emptied below zero. A group without anybody gives nobody; the others then give more.
 */
export function leavingShares(people: Population, arrival: Population): Float64Array {
  const there = byAgeGroup(people);
  const wanted = byAgeGroup(arrival);
  const possible = wanted.reduce((sum, share, group) => sum + (there[group] ? share : 0), 0);
  return wanted.map((share, group) => {
    const count = there[group] as number;
    return count > 0 && possible > 0 ? share / possible / count : 0;
  });
}

/** These shares of the people. */
export function leavingFrom(people: Population, shares: Float64Array): Population {
  const leaving = emptyPopulation(people.women.length);
  const { women, men } = leaving;
  for (let age = 0; age < women.length; age += 1) {
    const share = shares[groupOfAge(age)] as number;
    women[age] = (people.women[age] as number) * share;
    men[age] = (people.men[age] as number) * share;
  }
  return leaving;
}

/**
 * A household's life in its new home: people by AGE_GROUPS for one person who arrived, at the end
 * of the year of arrival (index 0) and in the years after, children born and people died included,
 * by the rates of the base year.
 */
export function afterArrival(
  arrival: Population,
  rates: Rates,
  yearCount: number,
): readonly Float64Array[] {
  const byYear: Float64Array[] = [];
  let people = projectYear(emptyPopulation(arrival.women.length), rates, arrival).population;
  for (let year = 0; year < yearCount; year += 1) {
    byYear.push(byAgeGroup(people));
    people = projectYear(people, rates, null).population;
  }
  return byYear;
}

/** Sums of AGE_GROUPS of a population that is given by group already. */
export function addGroups(target: Float64Array, groups: Float64Array, factor: number): void {
  for (let group = 0; group < GROUP_COUNT; group += 1) {
    target[group] = (target[group] as number) + (groups[group] as number) * factor;
  }
}
