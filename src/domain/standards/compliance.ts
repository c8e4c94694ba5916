/**
 * Who complies with which row of the System of Regional Standards. The same code judges settlements of
 * a country, cells of a city and whole districts: all it sees is units with a class and columns of
 * evidence. It knows nothing of the engine, of years or of scenarios: the caller hands in the table
 * with `changeStandard` edits applied and the figures of one year.
 */
import type { AreaId, SettlementClass, Standard, Status } from '../territory/schema.ts';
import { judge, measureKind, rungOf, VERDICTS, type Verdict } from './measures.ts';

/** A settlement, a demand cell or a district: whatever has one class and one set of figures. */
export type ComplianceUnit = {
  readonly id: string;
  readonly areaId: AreaId | null;
  readonly settlementClass: SettlementClass;
  /** Null where unknown. */
  readonly residents: number | null;
};

/** One column of figures, by unit; NaN is no data, Infinity "none is reached". */
export type Evidence = {
  /** As in the table of standards: "school", "primary care" … */
  readonly service: string;
  /** As in the table of standards: "distance", "share of homes" … */
  readonly measure: string;
  readonly values: ArrayLike<number>;
  readonly status: Status;
  readonly source: string;
};

export type ComplianceInput = {
  readonly standards: readonly Standard[];
  readonly units: readonly ComplianceUnit[];
  readonly evidence: readonly Evidence[];
};

/** One row of the table with its verdict on each unit; units of other classes are not applicable. */
export type ComplianceRow = {
  readonly standard: Standard;
  /** By unit: index into VERDICTS. */
  readonly verdicts: Uint8Array;
  readonly evidence: Evidence | null;
};

export type Compliance = {
  readonly units: readonly ComplianceUnit[];
  readonly rows: readonly ComplianceRow[];
};

const NOT_APPLICABLE = VERDICTS.indexOf('not applicable');

/** Where a column of evidence is found. */
export function evidenceKey(service: string, measure: string): string {
  return `${service} | ${measure}`;
}

/** Judges every unit by every row of its class. Throws where a column has not one value a unit. */
export function complianceOf({ standards, units, evidence }: ComplianceInput): Compliance {
  const columns = new Map<string, Evidence>();
  for (const column of evidence) {
    if (column.values.length !== units.length)
      throw new RangeError(
        `${evidenceKey(column.service, column.measure)} has ${column.values.length} values for ${units.length} units`,
      );
    columns.set(evidenceKey(column.service, column.measure), column);
  }
  const rows = standards.map((standard): ComplianceRow => {
    const rung = rungOf(standard, standards);
    const column = columns.get(evidenceKey(standard.service, standard.measure)) ?? null;
    const distances =
      measureKind(standard) === 'bus'
        ? columns.get(evidenceKey(standard.service, 'distance'))
        : undefined;
    const verdicts = new Uint8Array(units.length).fill(NOT_APPLICABLE);
    units.forEach(({ settlementClass, residents }, unit) => {
      if (settlementClass !== standard.settlementClass) return;
      const judged = judge(standard, rung, {
        value: column?.values[unit] ?? Number.NaN,
        residents: residents ?? Number.NaN,
        distanceM: distances?.values[unit] ?? Number.NaN,
      });
      verdicts[unit] = VERDICTS.indexOf(judged);
    });
    return { standard, verdicts, evidence: column };
  });
  return { units, rows };
}

/** What a row says of a unit. */
export function verdictOf({ verdicts }: ComplianceRow, unit: number): Verdict {
  return VERDICTS[verdicts[unit] ?? NOT_APPLICABLE] ?? 'not applicable';
}
