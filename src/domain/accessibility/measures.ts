/**
 * Measures of accessibility on pairs of demand and supply within reach: coverage, nearest, and the
 * floating catchments. Pairs are columns by supply: indices of the demand and what each way costs.
 *
 * 2SFCA: Luo & Wang 2003. E2SFCA: Luo & Qi 2009. 3SFCA: Wan, Zou & Sternberg 2012.
 */

/** Who reaches one supply point, and at what cost (metres, or whatever costs are in). */
export type SupplyColumn = {
  readonly demands: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
};

/** Weight of a way by its cost; 0 beyond the catchment. */
export type Decay = (cost: number) => number;

/** 1 up to the catchment, 0 beyond. */
export function binaryDecay(catchment: number): Decay {
  return (cost) => (cost <= catchment ? 1 : 0);
}

/** f(d) = (exp(-d²/2d0²) - exp(-1/2)) / (1 - exp(-1/2)) for d ≤ d0 (Dai 2010), d0 the catchment. */
export function gaussianDecay(catchment: number): Decay {
  const atEdge = Math.exp(-0.5);
  return (cost) =>
    cost <= catchment
      ? (Math.exp(-(cost * cost) / (2 * catchment * catchment)) - atEdge) / (1 - atEdge)
      : 0;
}

export type Band = { readonly upTo: number; readonly weight: number };

/** Stepwise: the weight of the first band whose bound is not exceeded, 0 beyond the last. */
export function bandDecay(bands: readonly Band[]): Decay {
  const ascending = [...bands].sort((a, b) => a.upTo - b.upTo);
  return (cost) => {
    for (const { upTo, weight } of ascending) if (cost <= upTo) return weight;
    return 0;
  };
}

/** Weight of each way; a loop, because `Float64Array.from` with a function takes many times as long. */
function weightsOf(costs: ArrayLike<number>, decay: Decay): Float64Array {
  const weights = new Float64Array(costs.length);
  for (let pair = 0; pair < weights.length; pair += 1) {
    weights[pair] = decay(costs[pair] as number);
  }
  return weights;
}

/** By demand: 1 where any supply lies within the catchment, else 0. O(pairs). */
export function coverage(
  columns: readonly SupplyColumn[],
  demandCount: number,
  catchment: number,
): Float64Array {
  const covered = new Float64Array(demandCount);
  for (const { demands, costs } of columns) {
    for (let pair = 0; pair < demands.length; pair += 1) {
      if ((costs[pair] as number) <= catchment) covered[demands[pair] as number] = 1;
    }
  }
  return covered;
}

export type Nearest = {
  /** By demand: cost of the nearest supply, NaN where none is within the catchment. */
  readonly cost: Float64Array;
  /** By demand: its index, -1 where none is within the catchment. */
  readonly supply: Int32Array;
};

/**
 * The nearest supply of each demand. O(pairs).
 * @param precedes whether the first of two supplies wins a tie.
 */
export function nearest(
  columns: readonly SupplyColumn[],
  demandCount: number,
  catchment: number,
  precedes: (a: number, b: number) => boolean,
): Nearest {
  const cost = new Float64Array(demandCount).fill(Number.NaN);
  const supply = new Int32Array(demandCount).fill(-1);
  columns.forEach(({ demands, costs }, index) => {
    for (let pair = 0; pair < demands.length; pair += 1) {
      const demand = demands[pair] as number;
      const now = costs[pair] as number;
      const best = cost[demand] as number;
      const owner = supply[demand] as number;
      if (now > catchment) continue;
      if (owner < 0 || now < best || (now === best && precedes(index, owner))) {
        cost[demand] = now;
        supply[demand] = index;
      }
    }
  });
  return { cost, supply };
}

/** Who reaches one supply point with a weight above 0: kept from one computation to the next. */
export type WeightedColumn = {
  readonly demands: Int32Array;
  readonly weights: Float64Array;
};

/** A column ready for `catchmentOfWeighted`; a moved supply needs only its own anew. O(pairs). */
export function weighColumn({ demands, costs }: SupplyColumn, decay: Decay): WeightedColumn {
  const kept = new Int32Array(demands.length);
  const weights = new Float64Array(demands.length);
  let count = 0;
  for (let pair = 0; pair < demands.length; pair += 1) {
    const weight = decay(costs[pair] as number);
    if (!(weight > 0)) continue;
    kept[count] = demands[pair] as number;
    weights[count] = weight;
    count += 1;
  }
  return { demands: kept.slice(0, count), weights: weights.slice(0, count) };
}

/** The two-step floating catchment below, on columns weighed before. O(pairs). */
export function catchmentOfWeighted(
  columns: readonly WeightedColumn[],
  capacities: ArrayLike<number>,
  people: ArrayLike<number>,
): Float64Array {
  const access = new Float64Array(people.length);
  for (let supply = 0; supply < columns.length; supply += 1) {
    const { demands, weights } = columns[supply] as WeightedColumn;
    let reached = 0;
    for (let pair = 0; pair < demands.length; pair += 1) {
      reached += (people[demands[pair] as number] as number) * (weights[pair] as number);
    }
    if (!(reached > 0)) continue;
    const ratio = (capacities[supply] as number) / reached;
    for (let pair = 0; pair < demands.length; pair += 1) {
      const demand = demands[pair] as number;
      access[demand] = (access[demand] as number) + ratio * (weights[pair] as number);
    }
  }
  return access;
}

/**
 * Two-step floating catchment: R_j = S_j / Σ_k P_k f(d_kj); A_i = Σ_j R_j f(d_ij). A supply that
 * nobody reaches has no ratio and adds nothing; a demand that reaches none has 0. O(pairs).
 * @param people demand by index; @param capacities by column.
 */
export function floatingCatchment(
  columns: readonly SupplyColumn[],
  capacities: ArrayLike<number>,
  people: ArrayLike<number>,
  decay: Decay,
): Float64Array {
  return catchmentOfWeighted(
    columns.map((column) => weighColumn(column, decay)),
    capacities,
    people,
  );
}

/**
 * Three-step floating catchment: G_ij = f_ij / Σ_k f_ik; R_j = S_j / Σ_i G_ij P_i f_ij;
 * A_i = Σ_j G_ij R_j f_ij. O(pairs).
 * @param choice weight by which people choose, where it differs from that of their way.
 */
export function threeStepCatchment(
  columns: readonly SupplyColumn[],
  capacities: ArrayLike<number>,
  people: ArrayLike<number>,
  decay: Decay,
  choice: Decay = decay,
): Float64Array {
  const weights = columns.map(({ costs }) => weightsOf(costs, decay));
  const choices = choice === decay ? weights : columns.map(({ costs }) => weightsOf(costs, choice));
  const weightOfAll = new Float64Array(people.length);
  columns.forEach(({ demands }, supply) => {
    const own = choices[supply] as Float64Array;
    for (let pair = 0; pair < demands.length; pair += 1) {
      const demand = demands[pair] as number;
      weightOfAll[demand] = (weightOfAll[demand] as number) + (own[pair] as number);
    }
  });
  const access = new Float64Array(people.length);
  columns.forEach(({ demands }, supply) => {
    const own = choices[supply] as Float64Array;
    // G_ij f_ij: the share of the people who choose this supply, weighted by their way.
    const weight = weights[supply] as Float64Array;
    const chosen = new Float64Array(demands.length);
    for (let pair = 0; pair < demands.length; pair += 1) {
      const all = weightOfAll[demands[pair] as number] as number;
      if (all > 0) chosen[pair] = ((weight[pair] as number) * (own[pair] as number)) / all;
    }
    let reached = 0;
    for (let pair = 0; pair < demands.length; pair += 1) {
      reached += (people[demands[pair] as number] as number) * (chosen[pair] as number);
    }
    if (!(reached > 0)) return;
    const ratio = (capacities[supply] as number) / reached;
    for (let pair = 0; pair < demands.length; pair += 1) {
      const demand = demands[pair] as number;
      access[demand] = (access[demand] as number) + ratio * (chosen[pair] as number);
    }
  });
  return access;
}
