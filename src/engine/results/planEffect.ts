/** What a whole plan changes, by year and district, against the baseline: for every main indicator. */
import { type Verdict, verdictOn } from '../../domain/comparison/verdict.ts';
import type { Trend } from '../engine.ts';
import type { AreaResults, ComputedService } from './results.ts';

type Measure = {
  readonly kind: 'people' | 'places' | 'share' | 'm2';
  /** Which way is good for people; null where nobody can say. */
  readonly better: 'more' | 'less' | null;
  /** Of the whole territory it follows the published forecast, whatever is built. */
  readonly isHeld?: boolean;
  readonly of: (area: AreaResults) => number;
};

const coverage = (along: 'radiusCoverage' | 'networkCoverage', service: ComputedService) =>
  ({ kind: 'share', better: 'more', of: (area: AreaResults) => area[along][service] }) as const;
const capacity = (service: ComputedService) =>
  ({ kind: 'places', better: 'more', of: (area: AreaResults) => area.capacity[service] }) as const;

export const PLAN_MEASURES = {
  unplaced: { kind: 'people', better: 'less', of: ({ unplacedPupils }) => unplacedPupils },
  seatShortage: { kind: 'places', better: 'less', of: (area) => area.seatShortage },
  'capacity.school': capacity('school'),
  'capacity.preschool': capacity('preschool'),
  'capacity.clinic': capacity('clinic'),
  'coverage.school.radius': coverage('radiusCoverage', 'school'),
  'coverage.school.streets': coverage('networkCoverage', 'school'),
  'coverage.preschool.radius': coverage('radiusCoverage', 'preschool'),
  'coverage.preschool.streets': coverage('networkCoverage', 'preschool'),
  'coverage.clinic.radius': coverage('radiusCoverage', 'clinic'),
  'coverage.clinic.streets': coverage('networkCoverage', 'clinic'),
  residents: { kind: 'people', better: null, isHeld: true, of: (area) => area.residents },
  pupils: { kind: 'people', better: null, isHeld: true, of: (area) => area.children.school },
  housing: { kind: 'm2', better: null, of: (area) => area.housingCommissionedM2 },
} as const satisfies Readonly<Record<string, Measure>>;
export type PlanMeasure = keyof typeof PLAN_MEASURES;

export const planMeasureOf = (id: PlanMeasure): Measure => PLAN_MEASURES[id];

export type PlanRow = {
  readonly baseline: number;
  readonly plan: number;
  readonly change: number;
  readonly verdict: Verdict;
};

function rowOf(id: PlanMeasure, plan: AreaResults, baseline: AreaResults): PlanRow {
  const { of, better, kind } = planMeasureOf(id);
  const [then, now] = [of(baseline), of(plan)];
  const change = now - then;
  const verdict = verdictOn({ unit: kind, better }, change);
  return { baseline: then, plan: now, change, verdict };
}

/** Year by year. @param area index of a district; null: the whole territory. */
export function planByYear(
  plan: Trend,
  baseline: Trend,
  id: PlanMeasure,
  area: number | null,
): readonly (PlanRow & { readonly year: number })[] {
  const rowsOf = ({ total, areas }: Trend) => (area === null ? total : (areas[area] ?? []));
  const [now, then] = [rowsOf(plan), rowsOf(baseline)];
  return plan.years.flatMap((year, index) => {
    const [one, other] = [now[index], then[index]];
    return one && other ? [{ year, ...rowOf(id, one, other) }] : [];
  });
}

/** District by district in a year, in the order of the territory's areas. */
export function planByArea(
  plan: Trend,
  baseline: Trend,
  id: PlanMeasure,
  year: number,
): readonly PlanRow[] {
  const index = plan.years.indexOf(year);
  return plan.areas.flatMap((years, area) => {
    const [one, other] = [years[index], baseline.areas[area]?.[index]];
    return one && other ? [rowOf(id, one, other)] : [];
  });
}
