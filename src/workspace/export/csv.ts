/** Sheets as CSV: for people, as their spreadsheet reads it, and for machines, as it was computed. */
import { csvField, spreadsheetCsv, withoutFormula } from '../../domain/csv.ts';
import type { Language } from '../../domain/territory/schema.ts';
import { csvDialect, csvNumber } from '../../i18n/numbers.ts';
import type { Cell, Column, Sheet, TakenAway } from './model.ts';
import { pageNumber, rawValue } from './values.ts';

/** What a table needs to be read by people; a sheet is one. */
export type PeopleTable = {
  readonly columns: readonly Pick<Column, 'header'>[];
  readonly rows: Sheet['rows'];
};

/**
 * With the separator and decimal sign of the language, heads in it, and figures rounded as on the
 * page; what a spreadsheet would compute is guarded.
 */
export function peopleCsv({ columns, rows }: PeopleTable, language: Language): string {
  return spreadsheetCsv(
    [
      columns.map(({ header }) => withoutFormula(header)),
      ...rows.map((row) => row.map((cell) => peopleField(cell, language))),
    ],
    csvDialect(language).separator,
  );
}

function peopleField(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return withoutFormula(cell);
  if (cell.kind === 'term') return withoutFormula(cell.text);
  const value = pageNumber(cell);
  // "31,4%" without a space is a number to every spreadsheet.
  return cell.format.kind === 'share'
    ? `${csvNumber(Number((value * 100).toFixed(1)), language)}%`
    : csvNumber(value, language);
}

/** Comma, decimal point, column names that no language changes, nothing rounded, words by code. */
export function machineCsv({ columns, rows }: Sheet): string {
  const lines = [
    columns.map(({ id }) => id),
    ...rows.map((row) => row.map((cell) => String(rawValue(cell) ?? ''))),
  ];
  return `${lines.map((line) => line.map((text) => csvField(text)).join(',')).join('\n')}\n`;
}

/** Every sheet as a file of its own, in one archive. */
export async function csvArchive(
  { sheets, language }: TakenAway,
  reader: 'people' | 'machines',
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const files = sheets.map((sheet, index) => {
    const isForPeople = reader === 'people';
    // Numbered, so that a folder lists them in their order.
    const name = `${String(index + 1).padStart(2, '0')}-${sheet.id}.csv`;
    return [name, strToU8(isForPeople ? peopleCsv(sheet, language) : machineCsv(sheet))] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
