/** Chance that can be repeated: the same seed gives the same inputs on every machine. */
export type Chance = {
  /** A whole number from 0 to below. */
  readonly below: (limit: number) => number;
  readonly one: <T>(choices: readonly T[]) => T;
  readonly isTrue: (share: number) => boolean;
};

/** mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    isTrue: (share) => next() < share,
  };
}
