/** A table as text for a spreadsheet: named columns, figures without the tails of binary fractions. */
import { csvField, withoutFormula } from '../../domain/csv.ts';
import type { MessageKey } from '../../i18n/messages.ts';

type ColumnMessage = Extract<MessageKey, `column.${string}`>;
/** What a column of a file can hold; its header is the text `column.<key>`. */
export type ColumnKey = ColumnMessage extends `column.${infer Key}` ? Key : never;
export type TableRow = Readonly<Partial<Record<ColumnKey, string | number>>>;

/** Decimals of columns that hold no whole numbers. */
const DECIMALS: Readonly<Partial<Record<ColumnKey, number>>> = {
  coverage: 4,
  share: 4,
  belowHalfMedian: 4,
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
  low: 4,
  middle: 4,
  high: 4,
};

function cellText(key: ColumnKey, value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return withoutFormula(value);
  return Number.isFinite(value) ? String(Number(value.toFixed(DECIMALS[key] ?? 0))) : '';
}

/**
 * CSV with a header (RFC 4180) and a byte order mark, so that spreadsheets read Cyrillic. Texts that
 * they would compute are guarded: names come out of links and files.
 * @param headerOf the text `column.<key>` in the language of the page.
 */
export function tableText(
  rows: readonly TableRow[],
  headerOf: (key: `column.${ColumnKey}`) => string,
): string {
  const keys = Object.keys(rows[0] ?? {}) as ColumnKey[];
  const lines = [
    keys.map((key) => headerOf(`column.${key}`)),
    ...rows.map((row) => keys.map((key) => cellText(key, row[key]))),
  ];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}
