/** What settlements and districts can be measured by; computed apart, and late, for it takes the details. */
export const SETTLEMENT_MEASURES = [
  'townGrowth',
  'supportReach',
  'roadMinutes',
  'districtSchools',
] as const;
export type SettlementMeasure = (typeof SETTLEMENT_MEASURES)[number];

export function isSettlementMeasure(measure: string): measure is SettlementMeasure {
  return (SETTLEMENT_MEASURES as readonly string[]).includes(measure);
}
