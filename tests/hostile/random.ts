import { repeatableRandom } from '../../src/domain/siting/problem.ts';

/** Chance that can be repeated: the same seed gives the same inputs on every machine. */
export type Chance = {
  /** A whole number from 0 to below. */
  readonly below: (limit: number) => number;
  readonly one: <T>(choices: readonly T[]) => T;
  readonly isTrue: (share: number) => boolean;
};

export function chanceOf(seed: number): Chance {
  const next = repeatableRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    isTrue: (share) => next() < share,
  };
}
