/** What a plan changes, service by service, against the baseline of the same year. */
import { isSeen, type Verdict, verdictOn } from '../../domain/comparison/verdict.ts';
import { COMPUTED_SERVICES, type ComputedService, type YearResults } from './results.ts';

export type EffectMeasure =
  | 'capacity'
  /** Places for 100 children aged 2–5; visits a shift for 10,000 residents. */
  | 'provision'
  | 'unplaced'
  | 'radiusCoverage'
  | 'networkCoverage'
  /** People beyond the standard's walk, along streets. */
  | 'beyond'
  | 'meanWalk';

export type EffectRow = {
  readonly measure: EffectMeasure;
  readonly kind: 'people' | 'capacity' | 'ratio' | 'share' | 'm';
  readonly now: number;
  /** Now minus baseline. */
  readonly change: number;
  readonly verdict: Verdict;
};

export type ServiceEffect = {
  readonly service: ComputedService;
  readonly rows: readonly EffectRow[];
};

type Measured = {
  readonly measure: EffectMeasure;
  readonly kind: EffectRow['kind'];
  readonly of: (results: YearResults) => number;
  readonly better: 'more' | 'less';
  /** Who is left out of a mean or a share: fewer of them is better. */
  readonly leftOut?: (results: YearResults) => number;
};

/** For so many people the provision with a service is counted. */
export const PROVISION_FOR = { preschool: 100, clinic: 10_000 } as const;

function measuresOf(service: ComputedService): readonly Measured[] {
  const beyond =
    (along: 'radiusCoverage' | 'networkCoverage') =>
    ({ total }: YearResults) =>
      total.children[service] * (1 - total[along][service]);
  const coverage = (along: 'radiusCoverage' | 'networkCoverage'): Measured => ({
    measure: along,
    kind: 'share',
    of: ({ total }) => total[along][service],
    better: 'more',
    leftOut: beyond(along),
  });
  const common: readonly Measured[] = [
    coverage('radiusCoverage'),
    coverage('networkCoverage'),
    { measure: 'beyond', kind: 'people', of: beyond('networkCoverage'), better: 'less' },
  ];
  const capacity: Measured = {
    measure: 'capacity',
    kind: 'capacity',
    of: ({ total }) => total.capacity[service],
    better: 'more',
  };
  if (service === 'school') {
    const unplaced = ({ assignment }: YearResults) => assignment.totals.unplaced;
    return [
      capacity,
      { measure: 'unplaced', kind: 'people', of: unplaced, better: 'less' },
      ...common,
      {
        measure: 'meanWalk',
        kind: 'm',
        of: ({ assignment }) => assignment.totals.meanDistanceM,
        better: 'less',
        leftOut: unplaced,
      },
    ];
  }
  const perPeople = PROVISION_FOR[service];
  const provision: Measured = {
    measure: 'provision',
    kind: 'ratio',
    of: ({ total }) => (perPeople * total.capacity[service]) / total.children[service],
    better: 'more',
  };
  return [capacity, provision, ...common];
}

function rowOf(
  { measure, kind, of, better, leftOut }: Measured,
  results: YearResults,
  baseline: YearResults,
): EffectRow {
  const now = of(results);
  const change = now - of(baseline);
  const moreLeftOut = leftOut ? leftOut(results) - leftOut(baseline) : 0;
  const verdict = verdictOn({ unit: kind, better }, change, moreLeftOut);
  return { measure, kind, now, change, verdict };
}

/** Effects on the service that is looked at, and on every other that the plan changes. */
export function scenarioEffect(
  results: YearResults,
  baseline: YearResults,
  shown: ComputedService,
): readonly ServiceEffect[] {
  return COMPUTED_SERVICES.map((service) => ({
    service,
    // What nobody has computed (a country's walks) has no row.
    rows: measuresOf(service)
      .map((measured) => rowOf(measured, results, baseline))
      .filter(({ now }) => Number.isFinite(now)),
  })).filter(
    ({ service, rows }) =>
      service === shown || rows.some(({ change, kind }) => isSeen(kind, change)),
  );
}
