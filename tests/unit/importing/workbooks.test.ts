/** Workbooks of offices: what Excel shows is what is read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allIn, notesOn, placesIn, tableIn } from './reading.ts';

type Book = {
  readonly sheet: string;
  readonly workbook?: string;
  readonly styles?: string;
  readonly slashes?: '/' | '\\';
};

function book({ sheet, workbook, styles = '', slashes = '/' }: Book): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      workbook ?? '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/1.xml"/><Relationship Id="r2" Target="worksheets/2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/1.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/worksheets/2.xml': `<worksheet>${rows([['yes'], ['no']])}</worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replaceAll('/', slashes), strToU8(text)]),
    ),
  );
}

const HEADER = ['id', 'name', 'lon', 'lat', 'seats', 'opened'];

/** Texts as inline ones, numbers as they are, `s=2:17` in the style 2, `=A` a formula without a value. */
function rows(cells: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    if (value === null) return '<c/>';
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    if (value.startsWith('=')) return `<c><f>${value.slice(1)}</f></c>`;
    const styled = /^s=(\d+):(.+)$/.exec(value);
    if (styled) return `<c s="${styled[1]}"><v>${styled[2]}</v></c>`;
    return `<c t="inlineStr"><is><r><t>${value}</t></r></is></c>`;
  };
  const all = cells.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`);
  return `<sheetData>${all.join('')}</sheetData>`;
}

const ROW = ['0017', 'A', 76.87, 43.217, 1100, 2015];
const SCHOOLS = { sheet: rows([HEADER, ROW]) };

describe('a workbook', () => {
  it('keeps the zeros that a format shows before a code', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
    const sheet = rows([HEADER, ['s=1:17', ...ROW.slice(1)]]);
    expect((await placesIn('a.xlsx', book({ sheet, styles })))[0]?.code).toBe('0017');
  });

  it('counts its days from 1904 where it says so', async () => {
    const sheet = rows([HEADER, [...ROW.slice(0, 5), 's=1:40421']]);
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>';
    const [mac] = await placesIn('mac.xlsx', book({ sheet, styles, workbook }));
    const [pc] = await placesIn('pc.xlsx', book({ sheet, styles }));
    expect([mac?.openYear, pc?.openYear]).toEqual([2014, 2010]);
  });

  it('has merged names in all their rows, and a header over two', async () => {
    const sheet = `${rows([
      ['District', 'name', 'Coordinates', null],
      [null, null, 'lon', 'lat'],
      ['Medeu', 'A', 76.87, 43.217],
      [null, 'B', 76.9, 43.3],
    ])}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="A3:A4"/></mergeCells>`;
    const table = await tableIn('merged.xlsx', book({ sheet }));
    expect(table.columns).toEqual(['District', 'name', 'lon', 'lat']);
    expect(table.features.map(({ values }) => values[0])).toEqual(['Medeu', 'Medeu']);
  });

  it('whose merged cells lie over each other without an end is read without filling each of them', async () => {
    const ranges = '<mergeCell ref="A1:A99999999"/>'.repeat(20_000);
    const lastRow = rows([ROW])
      .replace('r="1"', 'r="1900000"')
      .replace(/<\/?sheetData>/g, '');
    const filled = rows([HEADER]).replace('</sheetData>', `${lastRow}</sheetData>`);
    const sheet = `${filled}<mergeCells>${ranges}</mergeCells>`;
    // Each of them filled would be forty thousand million rows to look at.
    expect((await placesIn('merged.xlsx', book({ sheet }))).length).toBe(1);
  });

  it('comes without its hidden sheets', async () => {
    const workbook =
      '<workbook><sheets><sheet name="A" r:id="r1"/><sheet name="Lists" state="veryHidden" r:id="r2"/></sheets></workbook>';
    expect((await allIn('a.xlsx', book({ ...SCHOOLS, workbook }))).length).toBe(1);
  });

  it('tells formulas that no program has computed', async () => {
    const sheet = rows([HEADER, [...ROW.slice(0, 4), '=1000+100', 2015]]);
    expect(await notesOn('made.xlsx', book({ sheet }))).toEqual(['import.fault.uncomputed']);
    expect(await notesOn('computed.xlsx', book(SCHOOLS))).toEqual([]);
  });

  it('is read where a program has packed it with slashes of Windows', async () => {
    const packed = book({ ...SCHOOLS, slashes: '\\' });
    expect((await placesIn('a.xlsx', packed))[0]?.capacity).toBe(1100);
  });
});
