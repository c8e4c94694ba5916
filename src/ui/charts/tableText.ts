/** A table as text for a spreadsheet: named columns, figures without the tails of binary fractions. */
import { spreadsheetCsv, withoutFormula } from '../../domain/csv.ts';
import type { Language } from '../../domain/territory/schema.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { csvDialect, csvNumber } from '../../i18n/numbers.ts';

type ColumnMessage = Extract<MessageKey, `column.${string}`>;
/** What a column of a file can hold; its header is the text `column.<key>`. */
export type ColumnKey = ColumnMessage extends `column.${infer Key}` ? Key : never;
export type TableRow = Readonly<Partial<Record<ColumnKey, string | number>>>;

/** Decimals of columns that hold no whole numbers: as many as the page shows. */
const DECIMALS: Readonly<Partial<Record<ColumnKey, number>>> = {
  coverage: 3,
  share: 3,
  baselineShare: 4,
  planShare: 4,
  changeShare: 4,
  belowHalfMedian: 3,
  gini: 3,
  ratio90To10: 2,
  millionM2: 3,
  targetMillionM2: 3,
  billionState: 3,
  billionPrivate: 3,
  billionPartnership: 3,
  billionBuyOut: 3,
  billionPayments: 3,
  pupilsPerSchool: 1,
  mathematics: 1,
  low: 3,
  middle: 3,
  high: 3,
};

export function decimalsOf(key: ColumnKey): number {
  return DECIMALS[key] ?? 0;
}

function cellText(key: ColumnKey, value: string | number | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return withoutFormula(value);
  if (!Number.isFinite(value)) return '';
  return csvNumber(Number(value.toFixed(decimalsOf(key))), language);
}

/**
 * CSV as a spreadsheet set to the language opens it: its separator and decimal sign, and a byte
 * order mark for Cyrillic. Texts that would be computed are guarded: names come out of links and files.
 * @param headerOf the text `column.<key>` in the language of the page.
 */
export function tableText(
  rows: readonly TableRow[],
  headerOf: (key: `column.${ColumnKey}`) => string,
  language: Language,
): string {
  const keys = Object.keys(rows[0] ?? {}) as ColumnKey[];
  const lines = [
    keys.map((key) => headerOf(`column.${key}`)),
    ...rows.map((row) => keys.map((key) => cellText(key, row[key], language))),
  ];
  return spreadsheetCsv(lines, csvDialect(language).separator);
}
