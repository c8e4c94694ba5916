/**
 * Plans in an order by what people hold important. In each indicator the best plan has 1, the worst
 * 0, the others between them in proportion; a plan's score is the mean of these by the weights. The
 * order is of these plans alone: with another one beside them it can be another.
 */
import { INDICATORS, type IndicatorId, indicatorOf } from '../indicators/registry.ts';
import type { AreaId } from '../territory/schema.ts';
import { figuresOf, type PlanFigures } from './comparison.ts';
import { isSeen } from './verdict.ts';

/** Indicators that can be weighed: those of which one way is good. */
export const WEIGHABLE: readonly IndicatorId[] = [...INDICATORS.values()].flatMap(
  ({ id, better }) => (better === null ? [] : [id]),
);

export type Weights = ReadonlyMap<IndicatorId, number>;

/** By indicator what each plan comes to in a year; only what every plan has a figure of. */
export function weighedValues(
  plans: readonly PlanFigures[],
  areaId: AreaId | null,
  yearIndex: number,
): ReadonlyMap<IndicatorId, readonly number[]> {
  return new Map(
    WEIGHABLE.map((id): [IndicatorId, readonly number[]] => [
      id,
      plans.map((plan) => figuresOf(plan, areaId).get(id)?.[yearIndex] ?? Number.NaN),
    ]).filter(([, values]) => values.every(Number.isFinite)),
  );
}

export type Ranked = {
  /** Index of the plan. */
  readonly plan: number;
  /** 0 to 1. */
  readonly score: number;
};

export type Ranking = {
  /** The best first; of equal ones the first given. */
  readonly order: readonly Ranked[];
  /** What puts the first before the second, the strongest first: what speaks for the second is negative. */
  readonly reasons: readonly { readonly id: IndicatorId; readonly weight: number }[];
  /** Weights at which the second would catch up, each changed alone, the nearest first. */
  readonly turns: readonly { readonly id: IndicatorId; readonly at: number }[];
};

/**
 * Null where nothing has a weight, or no weighed indicator tells the plans apart.
 * @param weights not negative. @param values by indicator, then by plan.
 */
export function rank(
  weights: Weights,
  values: ReadonlyMap<IndicatorId, readonly number[]>,
): Ranking | null {
  const criteria = [...weights].flatMap(([id, weight]) => {
    const shares = sharesOf(id, values.get(id) ?? []);
    return shares === null ? [] : [{ id, weight, shares }];
  });
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const count = criteria[0]?.shares.length ?? 0;
  if (!(sum > 0)) return null;
  const scoreOf = (plan: number) =>
    criteria.reduce((total, { weight, shares }) => total + weight * (shares[plan] ?? 0), 0) / sum;
  const order = Array.from({ length: count }, (_, plan) => ({ plan, score: scoreOf(plan) })).sort(
    (a, b) => b.score - a.score || a.plan - b.plan,
  );
  const [first, second] = order;
  if (!first || !second) return null;
  const ahead = criteria.map(({ id, weight, shares }) => ({
    id,
    weight,
    by: (shares[first.plan] ?? 0) - (shares[second.plan] ?? 0),
  }));
  const margin = ahead.reduce((total, { weight, by }) => total + weight * by, 0);
  const turns = ahead.flatMap(({ id, weight, by }) => {
    const at = by === 0 ? Number.NaN : weight - margin / by;
    return at >= 0 ? [{ id, at, distance: Math.abs(at - weight) }] : [];
  });
  return {
    order,
    reasons: ahead
      .map(({ id, weight, by }) => ({ id, weight: (weight * by) / sum }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    turns: turns.sort((a, b) => a.distance - b.distance).map(({ id, at }) => ({ id, at })),
  };
}

/** 0 to 1 by plan; null where the plans do not differ, or one has no figure. */
function sharesOf(id: IndicatorId, values: readonly number[]): readonly number[] | null {
  const { better, unit } = indicatorOf(id);
  if (better === null || values.length < 2 || !values.every(Number.isFinite)) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!isSeen(unit, most - least)) return null;
  return values.map((value) =>
    better === 'more' ? (value - least) / (most - least) : (most - value) / (most - least),
  );
}
