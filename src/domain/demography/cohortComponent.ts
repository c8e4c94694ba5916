/**
 * Cohort-component projection by single year of age and sex (Preston, Heuveline & Guillot 2001,
 * chapter 6), with net migrants arriving half at the start and half at the end of the year. An age
 * group may be wider than a year: rates are then those of a step of that width.
 */

/** People of both sexes by single year of age; the last age is open. */
export type Population = {
  readonly women: Float64Array;
  readonly men: Float64Array;
};

export type Rates = {
  /** Births a woman and year, children of both sexes, by her age. */
  readonly fertility: ArrayLike<number>;
  /**
   * Share that lives on, one entry more than there are ages: index 0 from birth to age 0, index
   * x + 1 from exact age x to x + 1, the last one within the open age.
   */
  readonly survival: { readonly women: ArrayLike<number>; readonly men: ArrayLike<number> };
  /** Boys born for each girl. */
  readonly sexRatioAtBirth: number;
};

/** What happened in a year: people at the end = start + births - deaths + migrants. */
export type Balance = {
  readonly start: number;
  readonly births: number;
  readonly deaths: number;
  readonly migrants: number;
  /** Of those who were to leave, how many were not there to do so; part of no other figure. */
  readonly notThereToLeave: number;
  readonly end: number;
};

export const SEXES = ['women', 'men'] as const;
export type Sex = (typeof SEXES)[number];

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number;
  return sum;
}

export function headCount({ women, men }: Population): number {
  return sumOf(women) + sumOf(men);
}

export function emptyPopulation(ages: number): Population {
  return { women: new Float64Array(ages), men: new Float64Array(ages) };
}

/** Adds `factor` times the other population to `target`, which is changed in place. */
export function addPopulation(target: Population, other: Population, factor: number): void {
  addTo(target.women, other.women, factor);
  addTo(target.men, other.men, factor);
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let age = 0; age < target.length; age += 1) {
    target[age] = (target[age] as number) + (other[age] as number) * factor;
  }
}

/** Adds half of the migrants; nobody leaves who is not there. Answers how many that are. */
function addHalf(people: Population, migrants: Population): number {
  let missing = 0;
  for (const sex of SEXES) {
    const there = people[sex];
    for (let age = 0; age < there.length; age += 1) {
      const after = (there[age] as number) + (migrants[sex][age] as number) / 2;
      if (after < 0) missing -= after;
      there[age] = Math.max(0, after);
    }
  }
  return missing;
}

/** Everyone one year older, those of the open age staying in it; deaths are counted. */
function liveOn(people: Float64Array, survival: ArrayLike<number>, next: Float64Array): number {
  const open = people.length - 1;
  let deaths = 0;
  next.fill(0);
  for (let age = 0; age <= open; age += 1) {
    const now = people[age] as number;
    const living = now * (survival[age + 1] as number);
    deaths += now - living;
    const target = Math.min(age + 1, open);
    next[target] = (next[target] as number) + living;
  }
  return deaths;
}

/**
 * One year, exactly: (1) half of the migrants arrive; (2) everyone lives on, n(x+1) = n(x)·s(x),
 * the open age gathers both; births = Σ_a rate(a) · (women of age a in (1) + women of age a
 * after (2)) / 2, split by the sex ratio and multiplied by the survival of birth to age 0; (3) the
 * other half arrives. Nothing is rounded. O(ages).
 * @param migrants net arrivals by age; may be negative, but of no age and sex do more leave than are
 *   there; null: none.
 */
export function projectYear(
  population: Population,
  rates: Rates,
  migrants: Population | null,
): { readonly population: Population; readonly balance: Balance } {
  const ages = population.women.length;
  const start = headCount(population);
  const arrived = { women: population.women.slice(), men: population.men.slice() };
  let missing = migrants ? addHalf(arrived, migrants) : 0;
  const after = emptyPopulation(ages);
  let deaths = 0;
  for (const sex of SEXES) deaths += liveOn(arrived[sex], rates.survival[sex], after[sex]);

  let births = 0;
  for (let age = 0; age < ages; age += 1) {
    const women = ((arrived.women[age] as number) + (after.women[age] as number)) / 2;
    births += (rates.fertility[age] as number) * women;
  }
  const girls = births / (1 + rates.sexRatioAtBirth);
  const boys = births - girls;
  const livingGirls = girls * (rates.survival.women[0] as number);
  const livingBoys = boys * (rates.survival.men[0] as number);
  deaths += girls - livingGirls + boys - livingBoys;
  after.women[0] = (after.women[0] as number) + livingGirls;
  after.men[0] = (after.men[0] as number) + livingBoys;

  if (migrants) missing += addHalf(after, migrants);
  return {
    population: after,
    balance: {
      start,
      births,
      deaths,
      migrants: migrants ? headCount(migrants) + missing : 0,
      notThereToLeave: missing,
      end: headCount(after),
    },
  };
}
