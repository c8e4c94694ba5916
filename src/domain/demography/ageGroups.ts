/** Single years of age and the groups in which cells hold their residents. */
import { AGE_GROUPS } from '../territory/ageGroups.ts';
import type { Population } from './cohortComponent.ts';

/** First age of each of AGE_GROUPS; the last group is open. */
export const GROUP_STARTS = [0, 2, 6, 18, 63] as const;
export const GROUP_COUNT = AGE_GROUPS.length;

/** Index into AGE_GROUPS of a single year of age. */
export function groupOfAge(age: number): number {
  let group = 0;
  while (group + 1 < GROUP_COUNT && age >= (GROUP_STARTS[group + 1] as number)) group += 1;
  return group;
}

/** People by AGE_GROUPS, both sexes. */
export function byAgeGroup({ women, men }: Population): Float64Array {
  const groups = new Float64Array(GROUP_COUNT);
  for (let group = 0; group < GROUP_COUNT; group += 1) {
    const from = GROUP_STARTS[group] as number;
    const to = Math.min(GROUP_STARTS[group + 1] ?? women.length, women.length);
    let people = 0;
    for (let age = from; age < to; age += 1)
      people += (women[age] as number) + (men[age] as number);
    groups[group] = people;
  }
  return groups;
}
