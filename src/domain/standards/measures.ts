/**
 * What the measures of the System of Regional Standards mean: which way a threshold binds, when a row
 * applies at all, and what is missing where it is not met. One row and one value at a time.
 */
import type { Standard } from '../territory/schema.ts';

/**
 * How a row is judged.
 * - `at most`: a distance or a travel time that must not be exceeded;
 * - `at least`: a share or a provision that must be reached;
 * - `in place`: the service is there (1) or not (0); the threshold says to whom the row applies;
 * - `bus`: pupils who live beyond the threshold are driven (1) or not (0).
 */
export type MeasureKind = 'at most' | 'at least' | 'in place' | 'bus';

const KIND_OF_MEASURE: ReadonlyMap<string, MeasureKind> = new Map([
  ['distance', 'at most'],
  ['travel time', 'at most'],
  ['share', 'at least'],
  ['share of homes', 'at least'],
  ['per 1000 residents', 'at least'],
  ['per resident', 'at least'],
  ['in place up to', 'in place'],
  ['in place above', 'in place'],
  ['bus beyond', 'bus'],
]);

/** Kind of a row's measure; null where the table holds a measure this code does not know. */
export function measureKind({ measure }: Pick<Standard, 'measure'>): MeasureKind | null {
  return KIND_OF_MEASURE.get(measure) ?? null;
}

export const VERDICTS = ['not applicable', 'met', 'not met', 'no data'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is known of one unit for one row. NaN stands for "no data" throughout. */
export type Known = {
  /** Metres, minutes, percent, places …: in the row's unit. 1 or 0 for `in place` and `bus`. */
  readonly value: number;
  /** Residents of the unit. */
  readonly residents: number;
  /** Metres to the nearest facility of the same service: decides whether a bus is called for. */
  readonly distanceM: number;
};

/** Residents to whom a row of the health ladder applies: above `above`, up to `upTo`. */
export type Rung = { readonly above: number; readonly upTo: number };

const EVERYBODY: Rung = { above: 0, upTo: Number.POSITIVE_INFINITY };

/**
 * Medical post up to 500 people, feldsher-obstetric point up to 1,500, ambulatory above: a village
 * needs one of them, not all. Each `in place up to` row applies above the next lower one of its class.
 */
export function rungOf(standard: Standard, table: readonly Standard[]): Rung {
  if (standard.measure === 'in place above')
    return { above: standard.threshold, upTo: Number.POSITIVE_INFINITY };
  if (standard.measure !== 'in place up to') return EVERYBODY;
  let above = 0;
  for (const { settlementClass, measure, unit, threshold } of table)
    if (
      settlementClass === standard.settlementClass &&
      measure === standard.measure &&
      unit === standard.unit &&
      threshold < standard.threshold
    )
      above = Math.max(above, threshold);
  return { above, upTo: standard.threshold };
}

/**
 * Judges one unit by one row. A row whose condition cannot be checked (residents or distance unknown)
 * is `no data`, never silently left out.
 */
export function judge(standard: Standard, rung: Rung, known: Known): Verdict {
  switch (measureKind(standard)) {
    case 'at most':
      return verdict(known.value, known.value <= standard.threshold);
    case 'at least':
      return verdict(known.value, known.value >= standard.threshold);
    case 'in place':
      if (Number.isNaN(known.residents)) return 'no data';
      if (known.residents <= rung.above || known.residents > rung.upTo) return 'not applicable';
      return verdict(known.value, known.value >= 1);
    case 'bus':
      if (Number.isNaN(known.distanceM)) return 'no data';
      if (known.distanceM <= standard.threshold) return 'not applicable';
      return verdict(known.value, known.value >= 1);
    case null:
      return 'no data';
  }
}

function verdict(value: number, met: boolean): Verdict {
  if (Number.isNaN(value)) return 'no data';
  return met ? 'met' : 'not met';
}
