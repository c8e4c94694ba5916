/**
 * Plans side by side: what one has more or less of than another, by indicator, year and area. A
 * difference is a value of its own, made once; the opposite one is its negative to the last bit.
 */
import { INDICATORS, type IndicatorId, indicatorOf } from '../indicators/registry.ts';
import type { AreaId } from '../territory/schema.ts';

/** By year, in the order of the years; NaN where there is no figure. */
export type Series = readonly number[];

export type PlanFigures = {
  readonly years: readonly number[];
  /** Of the whole territory. */
  readonly total: ReadonlyMap<IndicatorId, Series>;
  readonly areas: ReadonlyMap<AreaId, ReadonlyMap<IndicatorId, Series>>;
};

/** The figures of the whole territory, or of an area of it. */
export function figuresOf(
  { total, areas }: PlanFigures,
  areaId: AreaId | null,
): ReadonlyMap<IndicatorId, Series> {
  return areaId === null ? total : (areas.get(areaId) ?? new Map());
}

/** a − b; what only one of them has is not a number. Adding 0 turns −0 into 0. */
export function minus(a: number, b: number): number {
  return a - b + 0;
}

/** A − B in every indicator, year and area. */
export function difference(a: PlanFigures, b: PlanFigures): PlanFigures {
  const ofMaps = (
    one: ReadonlyMap<IndicatorId, Series>,
    other: ReadonlyMap<IndicatorId, Series>,
  ): ReadonlyMap<IndicatorId, Series> =>
    new Map(
      [...INDICATORS.keys()]
        .filter((id) => one.has(id) || other.has(id))
        .map((id) => [
          id,
          a.years.map((_, index) =>
            minus(one.get(id)?.[index] ?? Number.NaN, other.get(id)?.[index] ?? Number.NaN),
          ),
        ]),
    );
  const areaIds = new Set([...a.areas.keys(), ...b.areas.keys()]);
  return {
    years: a.years,
    total: ofMaps(a.total, b.total),
    areas: new Map([...areaIds].map((id) => [id, ofMaps(figuresOf(a, id), figuresOf(b, id))])),
  };
}

/** The least change that figures of a unit show, as they are written on the page. */
const LEAST_SHOWN: Readonly<Record<string, number>> = {
  share: 0.00005,
  index: 0.0005,
  ratio: 0.05,
  years: 0.05,
};
const LEAST_OF_COUNTS = 0.5;

/** Whether a difference can be seen at all. */
export function isShown(id: IndicatorId, change: number): boolean {
  return Math.abs(change) >= (LEAST_SHOWN[indicatorOf(id).unit] ?? LEAST_OF_COUNTS);
}

/**
 * Whether a plan is better or worse than the other in an indicator. 'neither': nothing to be seen
 * between them, or an indicator of which neither way is good, or a mean that leaves more people out
 * where it gets better.
 */
export type Verdict = 'better' | 'worse' | 'neither';

/** @param change the plan minus the other. @param moreLeftOut the same of whom the mean leaves out. */
export function verdictOn(id: IndicatorId, change: number, moreLeftOut = 0): Verdict {
  const { better } = indicatorOf(id);
  if (better === null || !isShown(id, change)) return 'neither';
  const isBetter = change > 0 === (better === 'more');
  const movesApart = Math.abs(moreLeftOut) >= LEAST_OF_COUNTS && isBetter !== moreLeftOut < 0;
  if (movesApart) return 'neither';
  return isBetter ? 'better' : 'worse';
}

/** Indices of the best of several plans in an indicator; none where they do not differ, or neither way is good. */
export function bestOf(id: IndicatorId, values: readonly number[]): readonly number[] {
  const { better } = indicatorOf(id);
  const known = values.filter(Number.isFinite);
  if (better === null || known.length < 2) return [];
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  if (!known.some((value) => isShown(id, value - best))) return [];
  return values.flatMap((value, index) =>
    Number.isFinite(value) && !isShown(id, value - best) ? [index] : [],
  );
}
