/**
 * Plans side by side: what one has more or less of than another, by indicator, year and area. A
 * difference is a value of its own, made once; the opposite one is its negative to the last bit.
 */
import { INDICATORS, type IndicatorId, indicatorOf } from '../indicators/registry.ts';
import type { AreaId } from '../territory/schema.ts';
import { isSeen } from './verdict.ts';

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

/** Indices of the best of several plans in an indicator; none where they do not differ, or neither way is good. */
export function bestOf(id: IndicatorId, values: readonly number[]): readonly number[] {
  const { better, unit } = indicatorOf(id);
  const known = values.filter(Number.isFinite);
  if (better === null || known.length < 2) return [];
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  if (!known.some((value) => isSeen(unit, value - best))) return [];
  return values.flatMap((value, index) =>
    Number.isFinite(value) && !isSeen(unit, value - best) ? [index] : [],
  );
}
