/**
 * What construction costs, who pays for it, and what the state pays each year for seats that
 * private investors have built.
 */
import type { Finance, ProjectKind } from '../territory/schema.ts';
import type { Project } from '../territory/territory.ts';

export type FinanceAssumptions = {
  readonly costPerSeat: Readonly<Record<Finance, number>>;
  readonly costPerSeatExtension: number;
  readonly costPerPlacePreschool: number;
  readonly costPerVisitClinic: number;
  /** Monthly calculation index by year, tenge; grows by `growth` after the last one known. */
  readonly monthlyIndex: ReadonlyMap<number, number>;
  readonly monthlyIndexGrowth: number;
  /** Monthly calculation indices a seat and year for a new and for a rebuilt school. */
  readonly indicesPerSeatNew: number;
  readonly indicesPerSeatRebuilt: number;
  readonly paymentYears: number;
  /** What private investors spend on further schools each year, million tenge: a choice, not a plan. */
  readonly investmentAYear: number;
};

/** Id of the assumption that says how many billion tenge a year are invested beside the plan. */
export const INVESTMENT = 'private-investment';

/** Tenge by year, from the laws on the republican budget: the same all over the country. */
const PUBLISHED_MONTHLY_INDEX: ReadonlyMap<number, number> = new Map([
  [2023, 3450],
  [2024, 3692],
  [2025, 3932],
  [2026, 4325],
]);

/** Reads the assumptions after edits; defaults where a pack lacks one. */
export function financeAssumptionsOf(values: ReadonlyMap<string, number>): FinanceAssumptions {
  const get = (id: string, byDefault: number) => values.get(id) ?? byDefault;
  const monthlyIndex = new Map<number, number>();
  for (const [id, value] of values) {
    const year = /^mci-(\d{4})$/.exec(id)?.[1];
    if (year) monthlyIndex.set(Number(year), value);
  }
  return {
    costPerSeat: {
      state: get('cost-per-seat-state', 4.2),
      private: get('cost-per-seat-private', 4),
      partnership: get('cost-per-seat-partnership', 4.5),
      'buy-out': get('cost-per-seat-buy-out', 4.8),
    },
    costPerSeatExtension: get('cost-per-seat-extension', 5),
    costPerPlacePreschool: get('cost-per-place-preschool', 6),
    costPerVisitClinic: get('cost-per-visit-clinic', 14),
    monthlyIndex: monthlyIndex.size > 0 ? monthlyIndex : PUBLISHED_MONTHLY_INDEX,
    monthlyIndexGrowth: get('mci-growth', 0.06),
    indicesPerSeatNew: get('private-seat-mci-new', 96),
    indicesPerSeatRebuilt: get('private-seat-mci-rebuilt', 47),
    paymentYears: Math.round(get('private-seat-years', 8)),
    investmentAYear: 1000 * get(INVESTMENT, 0),
  };
}

/** Monthly calculation index of a year in tenge: as published, grown on after the last one. */
export function monthlyIndexIn(
  { monthlyIndex, monthlyIndexGrowth }: FinanceAssumptions,
  year: number,
): number {
  const known = monthlyIndex.get(year);
  if (known !== undefined) return known;
  const years = [...monthlyIndex.keys()].sort((a, b) => a - b);
  const last = years.at(-1) ?? year;
  const first = years[0] ?? year;
  if (year < first) return monthlyIndex.get(first) ?? 0;
  return (monthlyIndex.get(last) ?? 0) * (1 + monthlyIndexGrowth) ** (year - last);
}

/** What finance reads of a project. */
export type FinancedProject = Pick<
  Project,
  'kind' | 'phases' | 'finance' | 'extends' | 'costMillionTenge' | 'costStatus'
>;

/** Schools, preschools and clinics: what the finance of a territory counts. */
export const SERVICE_KINDS = ['school', 'preschool', 'clinic'] as const;

/** Id of the assumption at which a project is paid for; null where its cost is published, or unknown. */
export function costAssumptionId({
  kind,
  finance,
  extends: extended,
  costMillionTenge = 0,
  costStatus,
}: FinancedProject): string | null {
  if (costMillionTenge > 0 && costStatus !== 'assumption') return null;
  switch (kind) {
    case 'school':
      return extended ? 'cost-per-seat-extension' : `cost-per-seat-${finance}`;
    case 'preschool':
      return 'cost-per-place-preschool';
    case 'clinic':
      return 'cost-per-visit-clinic';
    default:
      return null;
  }
}

/** Id of the assumption that prices a new seat, place or visit a shift. */
export function placeCostId(kind: 'school' | 'preschool' | 'clinic', finance: Finance): string {
  switch (kind) {
    case 'school':
      return `cost-per-seat-${finance}`;
    case 'preschool':
      return 'cost-per-place-preschool';
    case 'clinic':
      return 'cost-per-visit-clinic';
  }
}

/** Million tenge for a seat, a place or a visit a shift; null for what is not priced by them. */
export function costPerPlace(
  { kind, finance, extends: extended }: Pick<FinancedProject, 'kind' | 'finance' | 'extends'>,
  assumptions: FinanceAssumptions,
): number | null {
  switch (kind) {
    case 'school':
      return extended ? assumptions.costPerSeatExtension : assumptions.costPerSeat[finance];
    case 'preschool':
      return assumptions.costPerPlacePreschool;
    case 'clinic':
      return assumptions.costPerVisitClinic;
    default:
      return null;
  }
}

/**
 * Cost of a phase in million tenge: its share of the project's published cost, or by size. A cost
 * that the pack itself has assumed gives way to the assumptions in force.
 */
function phaseCost(
  project: FinancedProject,
  size: number,
  wholeSize: number,
  assumptions: FinanceAssumptions,
): number {
  const { costMillionTenge, costStatus } = project;
  const ofProject =
    costMillionTenge === undefined || wholeSize === 0 ? 0 : (costMillionTenge * size) / wholeSize;
  if (ofProject > 0 && costStatus !== 'assumption') return ofProject;
  const perPlace = costPerPlace(project, assumptions);
  return perPlace === null ? ofProject : size * perPlace;
}

export type YearFinance = {
  readonly year: number;
  /** Capital of what opens in the year, million tenge, by who pays. */
  readonly capital: Readonly<Record<Finance, number>>;
  /** Seats of private schools that open in the year. */
  readonly privateSeats: number;
  /** Private seats of this year and the last ones, for which the state pays in the year. */
  readonly paidSeats: { readonly new: number; readonly rebuilt: number };
  /** State payments of the year for private seats of the last years, million tenge. */
  readonly seatPayments: number;
  /** The same in the money of the first year: at its monthly index instead of the year's own. */
  readonly seatPaymentsAtFirstIndex: number;
};

export type FinanceResult = {
  readonly years: readonly YearFinance[];
  readonly capital: Readonly<Record<Finance, number>>;
  /** Capital that investors and partners bring, over all capital; NaN without any. */
  readonly privateShare: number;
  /** All school seats that open in the years. */
  readonly seats: number;
};

const NOTHING: Readonly<Record<Finance, number>> = {
  state: 0,
  private: 0,
  partnership: 0,
  'buy-out': 0,
};

/**
 * Capital and payments of projects of some kinds over a span of years, by year of opening.
 * O(projects × phases + years²).
 */
export function financeOf(
  projects: readonly FinancedProject[],
  kinds: readonly ProjectKind[],
  firstYear: number,
  lastYear: number,
  assumptions: FinanceAssumptions,
): FinanceResult {
  const count = lastYear - firstYear + 1;
  const capital = Array.from({ length: count }, () => ({ ...NOTHING }));
  const newSeats = new Map<number, number>();
  const rebuiltSeats = new Map<number, number>();
  let seats = 0;
  for (const project of projects) {
    if (!kinds.includes(project.kind)) continue;
    const sizeOf = (phase: FinancedProject['phases'][number]) =>
      phase.capacity ?? phase.floorAreaM2 ?? 0;
    const wholeSize = project.phases.reduce((sum, phase) => sum + sizeOf(phase), 0);
    for (const phase of project.phases) {
      const { openYear } = phase;
      const size = sizeOf(phase);
      const year = capital[openYear - firstYear];
      if (year) year[project.finance] += phaseCost(project, size, wholeSize, assumptions);
      if (project.kind !== 'school') continue;
      if (year) seats += size;
      if (project.finance !== 'private') continue;
      // Seats that opened before the first year may still be paid for.
      const target = project.extends ? rebuiltSeats : newSeats;
      target.set(openYear, (target.get(openYear) ?? 0) + size);
    }
  }
  const years = capital.map((byFinance, index): YearFinance => {
    const year = firstYear + index;
    const paidSeats = { new: 0, rebuilt: 0 };
    for (let opened = year - assumptions.paymentYears + 1; opened <= year; opened += 1) {
      paidSeats.new += newSeats.get(opened) ?? 0;
      paidSeats.rebuilt += rebuiltSeats.get(opened) ?? 0;
    }
    const indices =
      paidSeats.new * assumptions.indicesPerSeatNew +
      paidSeats.rebuilt * assumptions.indicesPerSeatRebuilt;
    return {
      year,
      capital: byFinance,
      privateSeats: (newSeats.get(year) ?? 0) + (rebuiltSeats.get(year) ?? 0),
      paidSeats,
      seatPayments: (indices * monthlyIndexIn(assumptions, year)) / 1e6,
      seatPaymentsAtFirstIndex: (indices * monthlyIndexIn(assumptions, firstYear)) / 1e6,
    };
  });
  const total = { ...NOTHING } as Record<Finance, number>;
  for (const { capital: byFinance } of years) {
    for (const finance of Object.keys(total) as Finance[]) total[finance] += byFinance[finance];
  }
  const all = total.state + total.private + total.partnership + total['buy-out'];
  return {
    years,
    capital: total,
    privateShare: all > 0 ? (total.private + total.partnership) / all : Number.NaN,
    seats,
  };
}

/** As long as a school takes to build. */
const CONSTRUCTION_YEARS = 2;

/**
 * The schools that the chosen private investment builds beside the plan: whole seats that open two
 * years after the money is spent, from the first year's money on. They have no place on the map, so
 * they cost and are paid for but seat nobody. None where nothing is invested.
 */
export function investedSchools(
  firstYear: number,
  lastYear: number,
  { investmentAYear, costPerSeat }: FinanceAssumptions,
): readonly FinancedProject[] {
  const capacity = Math.floor(investmentAYear / costPerSeat.private);
  if (!(capacity > 0)) return [];
  const phases: FinancedProject['phases'] = [];
  for (let openYear = firstYear + CONSTRUCTION_YEARS; openYear <= lastYear; openYear += 1) {
    phases.push({
      startYear: openYear - CONSTRUCTION_YEARS,
      openYear,
      capacity,
      status: 'assumption',
    });
  }
  return [{ kind: 'school', finance: 'private', phases }];
}

/** Capital and payments of the territory's projects and of what is invested beside them. */
export function financeWithInvestment(
  projects: readonly FinancedProject[],
  kinds: readonly ProjectKind[],
  firstYear: number,
  lastYear: number,
  assumptions: FinanceAssumptions,
): FinanceResult {
  const invested = investedSchools(firstYear, lastYear, assumptions);
  return financeOf([...projects, ...invested], kinds, firstYear, lastYear, assumptions);
}
