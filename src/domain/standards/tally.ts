/**
 * Counts of verdicts and the share met: by unit, by area, in total, and as the matrix of settlement
 * class × service that filters the map.
 *
 * The share is met / applicable over the items of which something is known. An item without data is
 * neither met nor not met: counting it as applicable would call missing statistics a missing school,
 * leaving it out silently would hide it. So it is left out of the share, counted beside it, and
 * `lowest` and `highest` say where the share would lie if all of it were unmet or met.
 */
import type { AreaId, SettlementClass } from '../territory/schema.ts';
import { type Compliance, type ComplianceRow, verdictOf } from './compliance.ts';
import type { Verdict } from './measures.ts';

export type Tally = {
  readonly met: number;
  readonly notMet: number;
  readonly noData: number;
  /** met / (met + notMet), 0..1; null where nothing is known. */
  readonly share: number | null;
  /** met / (met + notMet + noData); null where nothing applies. */
  readonly lowest: number | null;
  /** (met + noData) / (met + notMet + noData); null where nothing applies. */
  readonly highest: number | null;
};

/** How much a unit counts: 1 counts items, residents count people, as one prefers for cells. */
export type WeightOf = (unit: number) => number;
const ONE: WeightOf = () => 1;

function tallyOfCounts(met: number, notMet: number, noData: number): Tally {
  const known = met + notMet;
  const applicable = known + noData;
  return {
    met,
    notMet,
    noData,
    share: known > 0 ? met / known : null,
    lowest: applicable > 0 ? met / applicable : null,
    highest: applicable > 0 ? (met + noData) / applicable : null,
  };
}

/** Counts over some rows and units. */
function tallyOver(
  rows: readonly ComplianceRow[],
  units: Iterable<number>,
  weightOf: WeightOf,
): Tally {
  const counts: Record<Verdict, number> = {
    'not applicable': 0,
    met: 0,
    'not met': 0,
    'no data': 0,
  };
  for (const unit of units) {
    const weight = weightOf(unit);
    for (const row of rows) counts[verdictOf(row, unit)] += weight;
  }
  return tallyOfCounts(counts.met, counts['not met'], counts['no data']);
}

/** Everything together. */
export function totalTally({ rows, units }: Compliance, weightOf: WeightOf = ONE): Tally {
  return tallyOver(rows, units.keys(), weightOf);
}

/** By unit, in the order of `units`. */
export function tallyByUnit({ rows, units }: Compliance): Tally[] {
  return units.map((_, unit) => tallyOver(rows, [unit], ONE));
}

/** By district or region; units without an area are under null. */
export function tallyByArea(
  compliance: Compliance,
  weightOf: WeightOf = ONE,
): ReadonlyMap<AreaId | null, Tally> {
  return tallyBy(compliance, (unit) => compliance.units[unit]?.areaId ?? null, weightOf);
}

/** By whatever a unit belongs to. */
export function tallyBy<Key>(
  { rows, units }: Compliance,
  keyOf: (unit: number) => Key,
  weightOf: WeightOf = ONE,
): ReadonlyMap<Key, Tally> {
  const members = new Map<Key, number[]>();
  for (const unit of units.keys()) {
    const key = keyOf(unit);
    const own = members.get(key);
    if (own) own.push(unit);
    else members.set(key, [unit]);
  }
  return new Map([...members].map(([key, own]) => [key, tallyOver(rows, own, weightOf)]));
}

/** Share of what applies of which anything is known; null where nothing applies. */
export function knownShare({ met, notMet, noData }: Tally): number | null {
  const all = met + notMet + noData;
  return all > 0 ? (met + notMet) / all : null;
}

/** Where less than this is known, a share of what is known says little of the whole. */
const MOSTLY_KNOWN = 0.5;

/** Whether the share met may stand by itself; else the range that the gaps leave stands for it. */
export function isMostlyKnown(tally: Tally): boolean {
  return (knownShare(tally) ?? 0) >= MOSTLY_KNOWN;
}

/** One field of the matrix: a class and a service, all its measures together. */
export type MatrixField = {
  readonly settlementClass: SettlementClass;
  readonly service: string;
  readonly standardIds: readonly string[];
  readonly tally: Tally;
};

/** Settlement class × service: fields in the order in which the table names them. */
export function complianceMatrix(
  compliance: Compliance,
  weightOf: WeightOf = ONE,
): readonly MatrixField[] {
  const fields = new Map<string, ComplianceRow[]>();
  for (const row of compliance.rows) {
    const key = fieldKey(row.standard.settlementClass, row.standard.service);
    const rows = fields.get(key);
    if (rows) rows.push(row);
    else fields.set(key, [row]);
  }
  return [...fields.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { settlementClass, service } = first.standard;
    return [
      {
        settlementClass,
        service,
        standardIds: rows.map(({ standard }) => standard.id),
        tally: tallyOver(rows, compliance.units.keys(), weightOf),
      },
    ];
  });
}

function fieldKey(settlementClass: SettlementClass, service: string): string {
  return `${settlementClass} ${service}`;
}
