/**
 * The rank-size rule of settlements: residents ≈ c × rank^-q. An exponent of 1 is Zipf's law; above 1
 * the first towns outweigh the others, below 1 sizes are even.
 *
 * q is the slope of a plain least squares line of log residents on log rank, the largest having rank 1.
 * Gabaix and Ibragimov (2011) fit log (rank - 1/2) on log size against the bias of small samples: with
 * a few tens of towns the plain slope may be off by a tenth, so that regions are compared with care.
 */
export type RankedSize = { readonly rank: number; readonly residents: number };

export type RankSize = {
  /** Largest first. */
  readonly sizes: readonly RankedSize[];
  /** q; positive where sizes fall with rank. */
  readonly exponent: number;
  /** c: what the line gives the first rank. */
  readonly first: number;
  /** Of log residents with log rank, and of log rank: sums of products of deviations from the means. */
  readonly covariance: number;
  readonly variance: number;
  /** How much of the scatter of log residents the line explains, 0..1. */
  readonly fit: number;
};

/** Fewer settlements than this make no line. */
export const LEAST_SIZES = 5;

/** Null with fewer than five sizes, or where all are equal. Sizes of 0 are left out. */
export function rankSize(residents: readonly number[]): RankSize | null {
  const sizes = residents
    .filter((size) => size > 0)
    .sort((a, b) => b - a)
    .map((size, index): RankedSize => ({ rank: index + 1, residents: size }));
  if (sizes.length < LEAST_SIZES) return null;
  const xs = sizes.map(({ rank }) => Math.log(rank));
  const ys = sizes.map((size) => Math.log(size.residents));
  const meanX = mean(xs);
  const meanY = mean(ys);
  let covariance = 0;
  let varianceX = 0;
  let varianceY = 0;
  xs.forEach((x, index) => {
    const dx = x - meanX;
    const dy = (ys[index] as number) - meanY;
    covariance += dx * dy;
    varianceX += dx * dx;
    varianceY += dy * dy;
  });
  if (varianceY === 0) return null;
  const slope = covariance / varianceX;
  return {
    sizes,
    exponent: -slope,
    first: Math.exp(meanY - slope * meanX),
    covariance,
    variance: varianceX,
    fit: covariance ** 2 / (varianceX * varianceY),
  };
}

/** What the line gives a rank. */
export function residentsAtRank({ first, exponent }: RankSize, rank: number): number {
  return first * rank ** -exponent;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
