/**
 * The numbers that a figure was made of, as they are shown: whoever puts them into the formula with a
 * pocket calculator gets the figure. One entry in `WORKINGS` for each indicator that can be worked out
 * from few numbers; an optimum or a Gini coefficient is told by what goes in and comes out.
 */
import {
  financeAssumptionsOf,
  financeWithInvestment,
  SERVICE_KINDS,
} from '../../domain/finance/finance.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { judgedTotals } from '../../domain/synchrony/inStep.ts';
import { equityOf } from '../../domain/indicators/equity.ts';
import { FINANCES } from '../../domain/territory/schema.ts';
import type { Trend } from '../engine.ts';
import type { PlanCost } from './planCost.ts';
import type { AreaResults, ComputedService, YearResults } from './results.ts';
import { paymentOf } from './paymentWorkings.ts';
import { sum, type Term, term, type Workings } from './workingTerms.ts';

export type WorkingsInputs = {
  readonly effective: EffectiveTerritory;
  readonly results: YearResults;
  readonly trend: Trend | null;
  /** Of the service shown; null where the plan has none. */
  readonly planCost: PlanCost | null;
  /** The service that is looked at: equity is told of it. */
  readonly service: ComputedService;
};

type Work = (inputs: WorkingsInputs) => readonly Workings[];

/** By area, and what lies in none. */
function byArea(of: (area: AreaResults) => number, unit: string): Work {
  return ({ effective, results }) => {
    const { areas } = effective.territory;
    const terms = results.areas.map(
      (row, index): Term => ({
        name: areas[index]?.name ?? { key: 'workings.elsewhere' },
        value: of(row),
        unit,
      }),
    );
    const total = of(results.total);
    const elsewhere = total - terms.reduce((all, { value }) => all + value, 0);
    if (!Number.isFinite(total) || terms.length === 0) return [];
    const rest = elsewhere === 0 ? [] : [term('workings.elsewhere', elsewhere, unit)];
    return [sum([...terms, ...rest], total)];
  };
}

/** How the people of the year came from those of the year before. */
const change: Work = ({ results: { year, total }, trend }) => {
  const projection = trend?.projection;
  const at = trend?.years.indexOf(year) ?? -1;
  const before = trend?.total[at - 1]?.residents;
  const step = year - 1 - (projection?.baseYear ?? year);
  // A trend that is still of another scenario says nothing of this year.
  if (!projection || before === undefined || trend?.total[at]?.residents !== total.residents) {
    return [];
  }
  const [births, deaths] = [projection.births[step], projection.deaths[step]];
  if (births === undefined || deaths === undefined) return [];
  const [born, died] = [Math.round(births), Math.round(deaths)];
  return [
    sum(
      [
        term('workings.lastYear', before, 'people', { year: String(year - 1) }),
        term('workings.births', born, 'people'),
        term('workings.deaths', -died, 'people'),
        term('workings.migrants', total.residents - before - born + died, 'people'),
      ],
      total.residents,
    ),
  ];
};

const coverage =
  (service: ComputedService, along: 'radiusCoverage' | 'networkCoverage'): Work =>
  ({ results: { total } }) => {
    const people = total.children[service];
    const unit = service === 'clinic' ? 'people' : 'children';
    return [
      {
        kind: 'ratio',
        numerator: term('workings.within', Math.round(people * total[along][service]), unit),
        denominator: term(`workings.all.${service}`, people, unit),
        value: total[along][service],
      },
    ];
  };

const equity =
  (measure: 'gini' | 'ratio90To10' | 'belowHalfMedian'): Work =>
  ({ results, service }) => {
    const { floatingCatchment, demand } = results.services[service];
    const { basis, ...values } = equityOf(floatingCatchment, demand);
    const [numerator, denominator] =
      measure === 'gini'
        ? [
            term('workings.lorenzBelow', basis.lorenzBelow, 'ratio'),
            term('workings.lorenzAll', basis.lorenzAll, 'ratio'),
          ]
        : measure === 'ratio90To10'
          ? [term('workings.at90', basis.at90, 'ratio'), term('workings.at10', basis.at10, 'ratio')]
          : [
              term('workings.belowHalf', Math.round(basis.belowHalf), 'people'),
              term(`workings.all.${service}`, Math.round(basis.people), 'people'),
            ];
    const kind = measure === 'gini' ? 'complement' : 'ratio';
    return [{ kind, numerator, denominator, value: values[measure] }];
  };

function capitalOf({ effective }: WorkingsInputs) {
  const { baseYear, horizonYear } = effective.territory.manifest;
  const assumptions = financeAssumptionsOf(effective.assumptions);
  return financeWithInvestment(
    effective.projects,
    SERVICE_KINDS,
    baseYear,
    horizonYear,
    assumptions,
  );
}

export const WORKINGS: Partial<Readonly<Record<IndicatorId, Work>>> = {
  residents: (inputs) => [
    ...byArea(({ residents }) => residents, 'people')(inputs),
    ...change(inputs),
  ],
  pupils: byArea(({ children }) => children.school, 'children'),
  preschoolers: byArea(({ children }) => children.preschool, 'children'),
  seats: byArea(({ capacity }) => capacity.school, 'seats'),
  'capacity.preschool': byArea(({ capacity }) => capacity.preschool, 'places'),
  'capacity.clinic': byArea(({ capacity }) => capacity.clinic, 'visits a shift'),
  housing: byArea(({ housingCommissionedM2 }) => housingCommissionedM2, 'm2'),
  seatShortage: (inputs) =>
    byArea(
      ({ seatShortage }) => seatShortage,
      'seats',
    )(inputs).map((workings) =>
      workings.kind === 'sum'
        ? {
            ...workings,
            terms: workings.terms.map((row, index): Term => {
              const area = inputs.results.areas[index];
              if (!area) return row;
              const of = [area.children.school, area.capacity.school] as const;
              return { ...row, from: { operation: 'difference', of } };
            }),
          }
        : workings,
    ),
  'coverage.school.radius': coverage('school', 'radiusCoverage'),
  'coverage.school.streets': coverage('school', 'networkCoverage'),
  'coverage.preschool.radius': coverage('preschool', 'radiusCoverage'),
  'coverage.preschool.streets': coverage('preschool', 'networkCoverage'),
  'coverage.clinic.radius': coverage('clinic', 'radiusCoverage'),
  'coverage.clinic.streets': coverage('clinic', 'networkCoverage'),
  unplaced: ({ results: { assignment } }) => [
    sum(
      [
        term('workings.all.school', assignment.totals.pupils, 'pupils'),
        term('workings.seated', -assignment.totals.placed, 'pupils'),
      ],
      assignment.totals.unplaced,
    ),
  ],
  freeSeats: ({ results: { assignment } }) => {
    const { seats, placed, freeSeats } = assignment.totals;
    const beyond = freeSeats - (seats - placed);
    const crowded = beyond === 0 ? [] : [term('workings.beyond', beyond, 'pupils')];
    return [
      sum(
        [
          term('indicator.capacity.school', seats, 'seats'),
          term('workings.seated', -placed, 'pupils'),
          ...crowded,
        ],
        freeSeats,
      ),
    ];
  },
  meanWalk: ({ results: { assignment } }) => {
    const { placed, meanDistanceM } = assignment.totals;
    return [
      {
        kind: 'ratio',
        numerator: term('workings.walks', Math.round(placed * meanDistanceM), 'm'),
        denominator: term('workings.seated', placed, 'pupils'),
        value: meanDistanceM,
      },
    ];
  },
  inStep: ({ trend }) => {
    if (!trend?.inStep) return [];
    const { pupils, seats } = judgedTotals(trend.inStep);
    return [
      {
        kind: 'ratio',
        numerator: term('workings.seatYears', Math.round(seats), 'seats'),
        denominator: term('workings.pupilYears', Math.round(pupils), 'pupils'),
        value: trend.inStep.inStep,
      },
    ];
  },
  gini: equity('gini'),
  ratio90To10: equity('ratio90To10'),
  belowHalfMedian: equity('belowHalfMedian'),
  capital: (inputs) => {
    const { capital } = capitalOf(inputs);
    const terms = FINANCES.map((finance) =>
      term(`finance.${finance}`, capital[finance], 'million tenge'),
    );
    return [
      sum(
        terms,
        terms.reduce((all, { value }) => all + value, 0),
      ),
    ];
  },
  privateShare: (inputs) => {
    const { capital, privateShare } = capitalOf(inputs);
    const all = FINANCES.reduce((total, finance) => total + capital[finance], 0);
    const own = capital.private + capital.partnership;
    return [
      {
        kind: 'ratio',
        numerator: term('workings.privateCapital', own, 'million tenge'),
        denominator: term('finance.capital', all, 'million tenge'),
        value: privateShare,
      },
    ];
  },
  seatPayments: (inputs) => paymentOf(inputs.effective, capitalOf(inputs), inputs.results.year),
  costPerCovered: ({ planCost }) =>
    planCost?.kind === 'known'
      ? [
          {
            kind: 'ratio',
            numerator: term('workings.planCapital', planCost.capitalMillionTenge, 'million tenge'),
            denominator: term('workings.newlyWithin', planCost.newlyCovered, 'people'),
            value: planCost.perPersonMillionTenge,
          },
        ]
      : [],
};

/** The numbers of a figure of the whole territory; none where it has none to show. */
export function workingsOf(id: IndicatorId, inputs: WorkingsInputs): readonly Workings[] {
  return (WORKINGS[id]?.(inputs) ?? []).filter(({ value }) => Number.isFinite(value));
}
