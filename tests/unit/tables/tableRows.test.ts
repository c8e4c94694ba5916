import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundRows, orderedRows } from '../../../src/ui/tables/tableRows.ts';
import { quantity, type Sheet, term, whole } from '../../../src/workspace/export/model.ts';

const collator = new Intl.Collator('ru');

function sheetOf(rows: readonly (readonly [string, number])[]): Sheet {
  return {
    id: 'cells',
    title: 'cells',
    columns: [
      { id: 'name', header: 'Name', width: 20 },
      { id: 'without', header: 'Without', width: 10 },
      { id: 'kind', header: 'Kind', width: 10 },
    ],
    rows: rows.map(([name, value]) => [name, quantity(value, whole), term('school', 'Мектеп')]),
  };
}

const PLACES = sheetOf([
  ['Ақсай', 120],
  ['Калкаман', Number.NaN],
  ['Әуезов', 900],
  ['Байтак', 0],
]);
const ALL = [0, 1, 2, 3];
const namesOf = (rows: readonly number[]) => rows.map((row) => PLACES.rows[row]?.[0]);

describe('the rows of a table', () => {
  it('stand with the worst first, and what is not known last, whichever way they are sorted', () => {
    const order = (direction: 'ascending' | 'descending') =>
      namesOf(orderedRows(PLACES, ALL, { column: 'without', direction }, collator));
    expect(order('descending')).toEqual(['Әуезов', 'Ақсай', 'Байтак', 'Калкаман']);
    expect(order('ascending')).toEqual(['Байтак', 'Ақсай', 'Әуезов', 'Калкаман']);
  });

  it('are found by names typed without Kazakh letters or in Latin ones, and by words of any column', () => {
    expect(namesOf(foundRows(PLACES, 'аксай'))).toEqual(['Ақсай']);
    expect(namesOf(foundRows(PLACES, 'auezov'))).toEqual(['Әуезов']);
    expect(namesOf(foundRows(PLACES, 'мектеп кал'))).toEqual(['Калкаман']);
    expect(foundRows(PLACES, '  ')).toEqual(ALL);
  });

  it('are the same rows in another order, however they are sorted', () => {
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    const column = fc.constantFrom('name', 'without', 'kind', 'unknown');
    const rows = fc.array(fc.tuple(fc.string(), fc.oneof(fc.integer(), fc.constant(Number.NaN))));
    fc.assert(
      fc.property(rows, column, direction, (given, by, way) => {
        const sheet = sheetOf(given);
        const indices = given.map((_, index) => index);
        const sorted = orderedRows(sheet, indices, { column: by, direction: way }, collator);
        expect([...sorted].sort((a, b) => a - b)).toEqual(indices);
      }),
    );
  });
});
