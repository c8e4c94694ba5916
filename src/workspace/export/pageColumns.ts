/** Columns of wide sheets that find room on a page or a slide; the workbook has all. */
export const AREA_COLUMNS = [
  'name',
  'residents',
  'pupils',
  'school_capacity',
  'seat_shortage',
  'pupils_without_seat',
  'school_coverage_streets',
] as const;

export const AREA_EFFECT_COLUMNS = [
  'name',
  'seat_shortage_reference',
  'seat_shortage_plan',
  'seat_shortage_difference',
  'pupils_without_seat_reference',
  'pupils_without_seat_plan',
  'pupils_without_seat_difference',
] as const;

const PLANS = [0, 1, 2, 3, 4] as const;

/** Of a comparison: verdicts stand in the workbook, the best of a row too. */
export const COMPARED_COLUMNS: readonly string[] = [
  'indicator',
  'unit',
  ...PLANS.map((plan) => `plan_${plan}`),
  ...PLANS.map((plan) => `difference_${plan}`),
];
