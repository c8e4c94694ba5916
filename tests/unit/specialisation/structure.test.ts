/** Location quotients and Herfindahl of a small made country, worked by hand, and how a table is read. */
import { describe, expect, it } from 'vitest';
import { readSectors } from '../../../src/domain/specialisation/readSectors.ts';
import { structureIn, yearsOf } from '../../../src/domain/specialisation/structure.ts';
import { LANGUAGES } from '../../../src/domain/territory/schema.ts';
import type { Area } from '../../../src/domain/territory/territory.ts';
import { structureTexts } from '../../../src/i18n/messages/later/structure.ts';
import { wordsOf } from '../../../src/i18n/words.ts';

const areas = ['north', 'south'].map(
  (id) =>
    ({ id, name: { kk: `${id}-kk`, ru: `${id}-ru`, en: id.toUpperCase() } }) as unknown as Area,
);
const table = {
  columns: ['Region', 'Sector', 'Year', 'Jobs', 'Product'],
  rows: [
    ['north', 'mining', 2024, 60, 900],
    ['NORTH', 'farming', 2024, 40, 100],
    ['south-ru', 'mining', 2024, 20, 100],
    ['south', 'farming', '2024', '180', 400],
    ['south', 'mining', 2020, 50, null],
    ['south', 'farming', 2020, 50, null],
  ],
};
const { figures, problems } = readSectors(table, areas, 'sectors.csv');

describe('a small country', () => {
  const structure = structureIn(figures, 2024);
  const north = structure?.regions.find(({ areaId }) => areaId === 'north');
  const south = structure?.regions.find(({ areaId }) => areaId === 'south');

  it('is read whole, by id and by name, and told by jobs', () => {
    expect(problems).toEqual([]);
    expect(yearsOf(figures)).toEqual([2020, 2024]);
    expect(structure?.measure).toBe('jobs');
  });

  it('has the quotients worked by hand', () => {
    // Jobs: 100 in the north, 200 in the south, 300 in all; mining 80 of 300, farming 220 of 300.
    // North, mining: (60 / 100) / (80 / 300) = 2.25; farming: 0.4 / (220 / 300) = 0.5454…
    expect(north?.sectors.map(({ sector }) => sector)).toEqual(['mining', 'farming']);
    expect(north?.sectors[0]?.quotient).toBeCloseTo(2.25, 12);
    expect(north?.sectors[1]?.quotient).toBeCloseTo(6 / 11, 12);
    // South, mining: 0.1 / (80 / 300) = 0.375; farming: 0.9 / (220 / 300) = 1.22727…
    expect(south?.sectors.find(({ sector }) => sector === 'mining')?.quotient).toBeCloseTo(
      0.375,
      12,
    );
    expect(south?.sectors[0]?.quotient).toBeCloseTo(27 / 22, 12);
  });

  it('has the concentrations worked by hand', () => {
    expect(north?.concentration).toBeCloseTo(0.36 + 0.16, 12);
    expect(south?.concentration).toBeCloseTo(0.01 + 0.81, 12);
    expect([north?.leading, south?.leading]).toEqual(['mining', 'farming']);
  });

  it('is told by product where no jobs are known, and by nothing where neither is', () => {
    const byProduct = structureIn(
      figures.filter(({ measure }) => measure === 'product'),
      2024,
    );
    expect(byProduct?.measure).toBe('product');
    // North, mining: 0.9 / (1,000 / 1,500) = 1.35.
    const own = byProduct?.regions.find(({ areaId }) => areaId === 'north');
    expect(own?.sectors[0]?.quotient).toBeCloseTo(1.35, 12);
    expect(structureIn(figures, 2022)).toBeNull();
  });
});

it('what cannot be read is named by its row, and the rest is taken', () => {
  const read = readSectors(
    {
      columns: ['region', 'sector', 'year', 'jobs'],
      rows: [
        ['nowhere', 'mining', 2024, 1],
        ['north', '', 2024, 1],
        ['north', 'mining', 'soon', 1],
        ['north', 'mining', 2024, 'many'],
        ['north', 'mining', 2024, 5],
        ['north', 'mining', 2024, 6],
      ],
    },
    areas,
    'own.xlsx',
  );
  expect(read.figures).toHaveLength(1);
  expect(read.problems.map(({ where }) => where)).toEqual(
    [2, 3, 4, 5, 7].map((row) => `own.xlsx, row ${row}`),
  );
});

it('a table without its columns is refused with what is missing', () => {
  const read = readSectors({ columns: ['oblast'], rows: [] }, areas, 'own.csv');
  expect(read.problems.map(({ what }) => what)).toContain("there is no column 'region'");
  expect(read.figures).toEqual([]);
});

it('each fault of a table is told in the language of the page', () => {
  const columns = ['region', 'sector', 'year', 'jobs'];
  const rows = [
    ['nowhere', 'mining', 2024, 1],
    ['north', '', 2024, 1],
    ['north', 'mining', 'soon', 1],
    ['north', 'mining', 2024, 'many'],
    ['north', 'mining', 2024, 5],
    ['north', 'mining', 2024, 6],
  ];
  const problems = [
    ...readSectors({ columns: ['oblast'], rows: [] }, areas, 'own.csv').problems,
    ...readSectors({ columns, rows }, areas, 'own.csv').problems,
  ];
  const told = LANGUAGES.map((language) => {
    const { problem } = wordsOf(language, structureTexts);
    return problems.map((one) => problem(one));
  });
  expect(told[LANGUAGES.indexOf('ru')]).toContain(
    'own.csv, строка 2: нет региона «nowhere». Укажите название или код.',
  );
  expect(new Set(told.flat()).size).toBe(LANGUAGES.length * problems.length);
  for (const text of told.flat()) expect(text).toMatch(/^own\.csv, /);
});
