/**
 * The list of indicators: what each is called, counted in and made of. Page, command line and
 * documents read the same list; how a figure is computed stands with its measure, what it rests on
 * in `explain.ts`.
 */
import type { PackManifest } from '../territory/schema.ts';

/** Facts of the pack that figures are made of. */
export const RECORDS = [
  'population',
  'ages',
  'cells',
  'controlTotals',
  'schools',
  'preschools',
  'clinics',
  'housingProjects',
  'serviceProjects',
  'streets',
  'standards',
  'settlements',
] as const;
export type RecordsId = (typeof RECORDS)[number];

export const INDICATOR_IDS = [
  'residents',
  'pupils',
  'preschoolers',
  'seats',
  'capacity.preschool',
  'capacity.clinic',
  'seatShortage',
  'coverage.school.radius',
  'coverage.school.streets',
  'coverage.preschool.radius',
  'coverage.preschool.streets',
  'coverage.clinic.radius',
  'coverage.clinic.streets',
  'unplaced',
  'freeSeats',
  'meanWalk',
  'inStep',
  'lag',
  'housing',
  'm2PerResident',
  'compliance',
  'gini',
  'ratio90To10',
  'belowHalfMedian',
  'capital',
  'privateShare',
  'seatPayments',
  'costPerCovered',
  'privateSchools',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Words in formulas that each language writes in its own way (`symbol.<word>`), longer ones first. */
export const FORMULA_WORDS = [
  'not met',
  'met',
  'district',
  'places',
  'private',
  'partnership',
  'MCI',
] as const;
export type FormulaWord = (typeof FORMULA_WORDS)[number];

const FORMULA_WORD = new RegExp(FORMULA_WORDS.join('|'), 'g');

/** A formula with its words as `written` gives them. */
export function formulaIn(formula: string, written: (word: FormulaWord) => string): string {
  return formula.replace(FORMULA_WORD, (word) => written(word as FormulaWord));
}

export type IndicatorInput =
  | { readonly kind: 'indicator'; readonly id: IndicatorId }
  | { readonly kind: 'records'; readonly id: RecordsId }
  /** An id ending in `*` stands for all assumptions that begin so. */
  | { readonly kind: 'assumption'; readonly id: string };

export type IndicatorDefinition = {
  readonly id: IndicatorId;
  /** Key of its name among the page's texts, and of what tells it from its like. */
  readonly label: string;
  readonly qualifier?: string;
  readonly unit: string;
  /**
   * In symbols, with words of FORMULA_WORDS where a symbol would not speak for itself; the page's
   * text `formula.<id>` says it in a sentence.
   */
  readonly formula: string;
  /** The formula up to the base year, where what is projected later has been counted; in words as
   * `formula.<id>.counted`. */
  readonly countedFormula?: string;
  readonly inputs: readonly IndicatorInput[];
  readonly territories: readonly PackManifest['kind'][];
  /** Which way is better for people; null where neither is. */
  readonly better: 'more' | 'less' | null;
  /** Of a mean: who is left out of it. As long as both move apart, neither way is better. */
  readonly leavesOut?: IndicatorId;
};

const of = (...ids: readonly IndicatorId[]): readonly IndicatorInput[] =>
  ids.map((id) => ({ kind: 'indicator', id }));
const from = (...ids: readonly RecordsId[]): readonly IndicatorInput[] =>
  ids.map((id) => ({ kind: 'records', id }));
const assuming = (...ids: readonly string[]): readonly IndicatorInput[] =>
  ids.map((id) => ({ kind: 'assumption', id }));

const EVERYWHERE = ['city', 'country'] as const;
const CITY = ['city'] as const;

function coverage(
  service: 'school' | 'preschool' | 'clinic',
  people: readonly IndicatorInput[],
  places: RecordsId,
): readonly IndicatorDefinition[] {
  const common = {
    label: `indicator.coverage.${service}`,
    unit: 'share',
    territories: CITY,
    better: 'more',
  } as const;
  return [
    {
      ...common,
      id: `coverage.${service}.radius`,
      qualifier: 'indicator.byRadius',
      formula: 'Σᵢ Pᵢ·aᵢ / Σᵢ Pᵢ',
      inputs: [...people, ...from('cells', places, 'standards')],
    },
    {
      ...common,
      id: `coverage.${service}.streets`,
      qualifier: 'indicator.byStreets',
      formula: 'Σᵢ Pᵢ·[dᵢ ≤ D] / Σᵢ Pᵢ',
      inputs: [...people, ...from('cells', places, 'streets', 'standards')],
    },
  ];
}

const definitions: readonly IndicatorDefinition[] = [
  {
    id: 'residents',
    label: 'indicator.residents',
    unit: 'people',
    formula: 'P(t+1) = P(t) + B − D + M',
    countedFormula: 'Σ P_district',
    inputs: [
      ...from('population', 'controlTotals'),
      ...assuming('population-forecast', 'own-population', 'published-growth-share'),
      ...assuming('total-fertility*', 'life-expectancy-gain', 'net-migration'),
    ],
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'pupils',
    label: 'indicator.pupils',
    unit: 'pupils',
    formula: 'Σ P(6…17)',
    inputs: [
      ...of('residents'),
      ...from('ages'),
      ...assuming('total-fertility*', 'newcomers-share-6-17'),
    ],
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'preschoolers',
    label: 'indicator.preschoolers',
    unit: 'children',
    formula: 'Σ P(2…5)',
    inputs: [
      ...of('residents'),
      ...from('ages'),
      ...assuming('total-fertility*', 'newcomers-share-2-5'),
    ],
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'seats',
    label: 'indicator.capacity.school',
    unit: 'seats',
    formula: 'Σⱼ Sⱼ',
    inputs: from('schools'),
    territories: CITY,
    better: 'more',
  },
  {
    id: 'capacity.preschool',
    label: 'indicator.capacity.preschool',
    unit: 'places',
    formula: 'Σⱼ Sⱼ',
    inputs: from('preschools'),
    territories: CITY,
    better: 'more',
  },
  {
    id: 'capacity.clinic',
    label: 'indicator.capacity.clinic',
    unit: 'visits a shift',
    formula: 'Σⱼ Sⱼ',
    inputs: from('clinics'),
    territories: CITY,
    better: 'more',
  },
  {
    id: 'seatShortage',
    label: 'indicator.seatShortage',
    unit: 'seats',
    formula: 'Σ_district max(0, P(6…17) − Σⱼ Sⱼ)',
    inputs: of('pupils', 'seats'),
    territories: CITY,
    better: 'less',
  },
  ...coverage('school', of('pupils'), 'schools'),
  ...coverage('preschool', of('preschoolers'), 'preschools'),
  ...coverage('clinic', of('residents'), 'clinics'),
  {
    id: 'unplaced',
    label: 'indicator.unplaced',
    unit: 'pupils',
    formula: 'Σᵢ Pᵢ − max Σᵢⱼ xᵢⱼ;  Σᵢ xᵢⱼ ≤ Sⱼ,  dᵢⱼ ≤ dₘₐₓ',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: CITY,
    better: 'less',
  },
  {
    id: 'freeSeats',
    label: 'indicator.freeSeats',
    unit: 'seats',
    formula: 'Σⱼ (Sⱼ − Σᵢ xᵢⱼ)',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: CITY,
    better: null,
  },
  {
    id: 'meanWalk',
    label: 'indicator.meanWalk',
    unit: 'm',
    formula: 'Σᵢⱼ xᵢⱼ·dᵢⱼ / Σᵢⱼ xᵢⱼ',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: CITY,
    better: 'less',
    leavesOut: 'unplaced',
  },
  {
    id: 'inStep',
    label: 'indicator.inStep',
    unit: 'share',
    formula: 'Σₜ min(Sₜ, Pₜ) / Σₜ Pₜ,  t = 1…5',
    inputs: [
      ...from('housingProjects', 'schools', 'streets'),
      ...assuming('occupancy-year-*', 'm2-per-resident', 'newcomers-share-6-17'),
    ],
    territories: CITY,
    better: 'more',
  },
  {
    id: 'lag',
    label: 'indicator.lag',
    unit: 'years',
    formula: 'min{t : Sₜ ≥ Pₜ} − t₀',
    inputs: [
      ...from('housingProjects', 'schools', 'streets'),
      ...assuming('occupancy-year-*', 'm2-per-resident', 'newcomers-share-6-17'),
    ],
    territories: CITY,
    better: 'less',
  },
  {
    id: 'housing',
    label: 'indicator.housing',
    unit: 'm2',
    formula: 'Σ m²(t)',
    inputs: from('housingProjects'),
    territories: EVERYWHERE,
    better: 'more',
  },
  {
    id: 'm2PerResident',
    label: 'indicator.m2PerResident',
    unit: 'm2',
    formula: 'm² / P',
    inputs: assuming('m2-per-resident'),
    territories: EVERYWHERE,
    better: 'more',
  },
  {
    id: 'compliance',
    label: 'indicator.compliance',
    unit: 'share',
    formula: 'met / (met + not met)',
    inputs: from('standards', 'settlements', 'schools', 'preschools', 'clinics'),
    territories: EVERYWHERE,
    better: 'more',
  },
  {
    id: 'gini',
    label: 'indicator.gini',
    unit: 'index',
    formula: '1 − Σᵢ wᵢ·(Cᵢ₋₁ + Cᵢ) / (W·C)',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: EVERYWHERE,
    better: 'less',
  },
  {
    id: 'ratio90To10',
    label: 'indicator.ratio90To10',
    unit: 'ratio',
    formula: 'Q₀.₉ / Q₀.₁',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: EVERYWHERE,
    better: 'less',
  },
  {
    id: 'belowHalfMedian',
    label: 'indicator.belowHalfMedian',
    unit: 'share',
    formula: 'Σᵢ wᵢ·[Aᵢ < Q₀.₅ / 2] / W',
    inputs: [...of('pupils', 'seats'), ...from('cells', 'streets')],
    territories: EVERYWHERE,
    better: 'less',
  },
  {
    id: 'capital',
    label: 'finance.capital',
    unit: 'million tenge',
    formula: 'Σ places·c',
    inputs: [...from('serviceProjects'), ...assuming('cost-per-*')],
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'privateShare',
    label: 'finance.privateShare',
    unit: 'share',
    formula: '(K_private + K_partnership) / K',
    inputs: of('capital'),
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'seatPayments',
    label: 'finance.payments',
    unit: 'million tenge a year',
    formula: 'Σ S_private · n · MCI(t),  t − t₀ < 8',
    inputs: [...from('serviceProjects'), ...assuming('private-seat-*', 'mci-*')],
    territories: EVERYWHERE,
    better: null,
  },
  {
    id: 'costPerCovered',
    label: 'finance.perCovered',
    unit: 'million tenge a child',
    formula: 'K / Σᵢ Pᵢ·(aᵢ − a⁰ᵢ)',
    inputs: [...from('serviceProjects', 'cells'), ...assuming('cost-per-*')],
    territories: CITY,
    better: 'less',
  },
  {
    id: 'privateSchools',
    label: 'indicator.privateSchools',
    unit: 'share',
    formula: 'N_private / N',
    inputs: from('schools'),
    territories: CITY,
    better: null,
  },
];

export const INDICATORS: ReadonlyMap<IndicatorId, IndicatorDefinition> = new Map(
  definitions.map((definition) => [definition.id, definition]),
);

/** The definition of an indicator; every id of the list has one. */
export function indicatorOf(id: IndicatorId): IndicatorDefinition {
  const definition = INDICATORS.get(id);
  if (!definition) throw new Error(`the registry lacks ${id}`);
  return definition;
}
