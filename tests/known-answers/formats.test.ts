/** The same thirty schools in the formats of offices: every file gives the rows of expected.csv. */
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { greatCircleM } from '../../src/domain/territory/geometry.ts';
import { COMMAND_LINE_LIMITS } from '../../src/importing/limits.ts';
import { proposeColumns, proposeKind } from '../../src/importing/mapping/columns.ts';
import { placesOf } from '../../src/importing/mapping/places.ts';
import { readFiles } from '../../src/importing/readFiles.ts';
import type { ImportedTable } from '../../src/importing/table.ts';
import { haveKnownAnswers, knownAnswer, knownAnswerBytes } from './folder.ts';

/** Farthest that a place may be from the answer, m: what the files themselves are rounded to. */
const FILES: Readonly<Record<string, number>> = {
  'schools.csv': 0.001,
  'schools-windows-1251.csv': 0.001,
  'schools-excel-utf16.txt': 0.001,
  'schools.geojson': 0.01,
  'schools-gauss-kruger-13-windows-1251.zip': 5,
  'schools-web-mercator.zip': 0.1,
  'schools.gpkg': 0.1,
  'schools.kml': 0.1,
  'schools.fgb': 0.1,
  'schools.xlsx': 0.001,
};

async function tablesOf(file: string): Promise<readonly ImportedTable[]> {
  const read = await readFiles([{ name: file, bytes: knownAnswerBytes('formats', file) }], {
    limits: COMMAND_LINE_LIMITS,
    sqlite: () => initSqlJs(),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.flatMap((found) => (found.kind === 'table' ? [found.table] : []));
}

describe.skipIf(!haveKnownAnswers('formats'))('thirty schools', () => {
  const [, ...expected] = knownAnswer('formats', 'expected.csv')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

  it.each(Object.entries(FILES))('%s gives the rows of the answer', async (file, toleranceM) => {
    const tables = await tablesOf(file);
    const table = tables.find(({ layer }) => layer !== 'districts') as ImportedTable;
    expect(proposeKind(table)).toBe('school');
    const { places, remarks } = placesOf(table, {
      columns: proposeColumns(table),
      prefix: 'school',
    });
    // Three codes come twice in the answer itself.
    expect(remarks.map(({ what, dropped }) => [what, dropped])).toEqual(
      Array.from({ length: 3 }, () => ['doubledId', false]),
    );
    expect(new Set(places.map(({ id }) => id)).size).toBe(30);
    for (const [code = '', name, seats, lon, lat] of expected) {
      const place = places.find((other) => other.code === code && other.name?.ru === name);
      expect(place, `${file} has ${code} ${name}`).toBeDefined();
      expect(place?.capacity).toBe(Number(seats));
      const awayM = greatCircleM(place?.position ?? [0, 0], [Number(lon), Number(lat)]);
      expect(awayM, `${file}, ${code}`).toBeLessThanOrEqual(toleranceM);
    }
  });

  it('finds both layers of the GeoPackage, each in its own projection', async () => {
    const tables = await tablesOf('schools.gpkg');
    expect(tables.map(({ layer, features }) => [layer, features.length])).toEqual([
      ['districts', 8],
      ['schools', 30],
    ]);
    expect(tables.map(({ projection }) => projection)).toEqual([
      { kind: 'degrees', from: 'EPSG:4326' },
      { kind: 'degrees', from: 'EPSG:32643' },
    ]);
  });

  it('tells the encoding of a shapefile that does not say it', async () => {
    const [table] = await tablesOf('schools-gauss-kruger-13-windows-1251.zip');
    expect(table?.encoding).toBe('windows-1251');
  });
});
