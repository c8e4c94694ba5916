import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../src/cli/csv.ts';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import { type TableRow, tableText } from '../../../src/ui/charts/tableText.ts';

const written = (row: TableRow): string =>
  tableText([row], (key) => key.replace('column.', ''), 'en');

const FORMULAS = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
];

describe('a table of the page', () => {
  it.each(FORMULAS)('holds %j as text, not as a formula', (name) => {
    const rows = parse(written({ name, net: -5 }), { bom: true, columns: true });
    expect(rows).toEqual([{ name: `'${name}`, net: '-5' }]);
  });

  it('comes back as it was, whatever line ends and quotes stand in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'ә') });
    fc.assert(
      fc.property(
        text.filter((one) => one.trim() === one),
        (name) => {
          const rows = parse(written({ name: `x${name}`, net: 1 }), {
            bom: true,
            record_delimiter: '\r\n',
            columns: true,
          });
          expect(rows).toEqual([{ name: `x${name}`, net: '1' }]);
        },
      ),
    );
  });
});

describe('a table of the command line', () => {
  it('keeps every id as it is, and guards it where a spreadsheet is to read it', () => {
    const rows = [['=1+1', -2, '-3.5']];
    expect(formatCsv({}, ['id', 'a', 'b'], rows)).toBe('id,a,b\n=1+1,-2,-3.5\n');
    expect(formatCsv({ safeForSpreadsheets: true }, ['id', 'a', 'b'], rows)).toBe(
      "id,a,b\n'=1+1,-2,-3.5\n",
    );
  });

  it('is guarded by an option of every command', async () => {
    const { io, stdout } = memoryIo({
      'D.csv': 'id,lon,lat,population\n=d,76.9,43.2,10\n',
      'S.csv': 'id,lon,lat,capacity\n@s,76.9,43.2,5\n',
      'C.csv': 'demand,supply,cost\n=d,@s,100\n',
    });
    const args = '--demand D.csv --supply S.csv --costs C.csv --method nearest --catchment 500';
    expect(await runCli(['access', ...args.split(' '), '--safe-for-spreadsheets'], io)).toBe(0);
    expect(stdout()).toBe("id,value,supply\n'=d,100,'@s\n");
  });
});
