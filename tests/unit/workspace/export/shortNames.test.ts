/** What has little room: names of plans in heads, and tables on slides. */
import { expect, it } from 'vitest';
import { numberFormats } from '../../../../src/i18n/numbers.ts';
import { headNames } from '../../../../src/workspace/export/headNames.ts';
import type { Sheet } from '../../../../src/workspace/export/model.ts';
import { slideTables } from '../../../../src/workspace/export/pptx/slideTables.ts';

it('a long name is cut where it heads a column, and two that then are alike are told apart', () => {
  const long = 'A school in every yard of the city by the year two thousand and thirty';
  const [first = '', second, short] = headNames([`${long}, north`, `${long}, south`, 'B']);
  expect(first.length).toBeLessThan(50);
  expect(long.startsWith(first.split('…')[0] ?? '?')).toBe(true);
  expect(second).not.toBe(first);
  expect(short).toBe('B');
});

it('a table whose texts are long goes on on further slides, its head on each, every row once', () => {
  const sheet = (letters: number): Sheet => ({
    id: 'sources',
    title: 'Sources',
    columns: [
      { id: 'layer', header: 'Layer', width: 26 },
      { id: 'source', header: 'Source', width: 70 },
    ],
    rows: Array.from({ length: 12 }, (_, row) => [
      `row ${row}`,
      'many words '.repeat(letters / 11),
    ]),
  });
  const room = { x: 0.5, y: 1, w: 12, h: 5.7 };
  const tablesOf = (letters: number) =>
    slideTables(sheet(letters), undefined, room, numberFormats('en')).map(({ rows }) =>
      rows.map(([first]) => first?.text),
    );
  expect(tablesOf(22)).toHaveLength(1);
  const tables = tablesOf(660);
  expect(tables.length).toBeGreaterThan(1);
  expect(tables.map(([head]) => head)).toEqual(tables.map(() => 'Layer'));
  expect(tables.flatMap(([, ...rows]) => rows)).toEqual(
    Array.from({ length: 12 }, (_, row) => `row ${row}`),
  );
});
