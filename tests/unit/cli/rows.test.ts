import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/cli/csv.ts';
import { type CliIo, InputError, memoryIo } from '../../../src/cli/io.ts';
import { forEachRow } from '../../../src/cli/rows.ts';
import { readCosts, readDemand, readSupply } from '../../../src/cli/tables.ts';

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('nothing was thrown');
}

/** A file that comes in pieces of so many bytes. */
function inPieces(text: string | Uint8Array, size: number): CliIo {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return { ...memoryIo().io, readPieces: () => ({ size: bytes.length, pieces }) };
}

type Row = { readonly fields: readonly string[]; readonly line: number };

function rowsOf(text: string | Uint8Array, size = 1_000_000): Row[] {
  const rows: Row[] = [];
  forEachRow(inPieces(text, size), 'x.csv', (fields, line) => rows.push({ fields, line }));
  return rows;
}

const HEADER = 'id,lon,lat,population\n';
const demandOf = (text: string) => readDemand(memoryIo({ 'D.csv': text }).io, 'D.csv');

describe('rows of a CSV file', () => {
  it('are what was written, however they end and wherever the file is cut into pieces', () => {
    const field = fc.oneof(
      fc.constantFrom('a', ' b ', 'ә, "ғ"', 'line\nbreak', 'cr\r\nlf', '"', '🏫'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (rows, end, endsLast, size) => {
          // A first field that is never blank: blank rows are left out.
          const kept = rows.map((row) => ['x', ...row]);
          const text = kept.map((row) => row.map(quoted).join(',')).join(end);
          const found = rowsOf(text + (endsLast ? end : ''), size);
          const expected = kept.map((row) => row.map((value) => value.normalize('NFC')));
          expect(found.map(({ fields }) => fields)).toEqual(expected);
        },
      ),
    );
  });

  it('end at a carriage return alone as well, and are numbered by it', () => {
    const demand = demandOf('id,lon,lat,population\ra,1,2,3\rb,1,2,4\r');
    expect(demand.ids).toEqual(['a', 'b']);
    expect([...demand.lines]).toEqual([2, 3]);
  });

  it('are left out where every field is empty', () => {
    expect(demandOf(`${HEADER}a,1,2,3\n,,,\n ,\t, ,\nb,1,2,4\n`).ids).toEqual(['a', 'b']);
  });

  it.each([1, 5, 1000])('name the line where a quote was opened (pieces of %i bytes)', (size) => {
    const open = 'id,n\na,1\n"b,2\nc,3\nd,4\n';
    expect(messageOf(() => rowsOf(open, size))).toMatch(/^x\.csv:3: a quote is opened here/);
    // It is closed by the quote that opens another field, two lines on.
    const closed = 'id,n\n"b,2\nc,3\n"d",4\n';
    expect(messageOf(() => rowsOf(closed, size))).toMatch(
      /^x\.csv:2: text follows the closing quote on line 4/,
    );
    expect(messageOf(() => rowsOf('id,n\na"b,1\n', size))).toMatch(/^x\.csv:2: .*inside a field/);
  });

  it('of several lines are reported at their first', () => {
    const text = `${HEADER}"a\nb",1,2\n`;
    expect(messageOf(() => demandOf(text))).toMatch(/^D\.csv:2: the row has 3 fields/);
  });

  it('name the line of a byte that is no UTF-8, in whichever piece it stands', () => {
    const bytes = Buffer.concat([Buffer.from('id\nә\n"ғ\n"\n'), Buffer.from([0xc0, 0x0a])]);
    for (const size of [1, 3, 1000]) {
      expect(messageOf(() => rowsOf(bytes, size))).toMatch(/^x\.csv:5: the encoding is not UTF-8/);
    }
  });
});

describe('a file too large for one text', () => {
  it('is said to be large, not of a wrong encoding', () => {
    const large = { length: 560_000_000 } as Buffer;
    const io = { ...memoryIo().io, readFile: () => large };
    expect(messageOf(() => readText(io, 'D.csv'))).toMatch(
      /^D\.csv:1: the file has 560 MB; divide/,
    );
  });

  it('is read as a table all the same', () => {
    const block = Buffer.from('a,1\n'.repeat(250_000));
    const io: CliIo = {
      ...memoryIo().io,
      readPieces: () => ({
        size: Number.NaN,
        pieces: (function* () {
          for (let count = 0; count < 8; count++) yield block;
        })(),
      }),
    };
    let rows = 0;
    forEachRow(io, 'x.csv', () => {
      rows++;
    });
    expect(rows).toBe(2_000_000);
  });
});

describe('names', () => {
  const files = {
    'D.csv': `${HEADER}Кокжие\u0301к,1,2,3\nA1,1,2,3\n`,
    'S.csv': 'id,lon,lat,capacity\ns,1,2,3\n',
  };
  const costsOf = (costs: string) => {
    const { io } = memoryIo({ ...files, 'C.csv': `demand,supply,cost\n${costs}\n` });
    return readCosts(io, 'C.csv', readDemand(io, 'D.csv'), readSupply(io, 'S.csv'));
  };

  it('in two forms of Unicode are one', () => {
    const name = 'Каскелең й'.normalize('NFD');
    const { io } = memoryIo({
      'D.csv': `${HEADER}${name},1,2,3\n`,
      'S.csv': files['S.csv'],
      'C.csv': `demand,supply,cost\n${name.normalize('NFC')},s,5\n`,
    });
    const demand = readDemand(io, 'D.csv');
    expect([...readCosts(io, 'C.csv', demand, readSupply(io, 'S.csv')).cost]).toEqual([5]);
  });

  it('that only look like a known one are told from it, letter by letter', () => {
    expect(messageOf(() => costsOf('А1,s,5'))).toBe(
      "C.csv:2: unknown demand 'А1'; 'A1' on line 3 of D.csv looks the same: its letter 1 is the " +
        "Cyrillic 'А' (U+0410), there it is the Latin 'A' (U+0041); write both alike",
    );
    expect(messageOf(() => costsOf('A1\u200b,s,5'))).toMatch(
      /its letter 3 is a mark not seen \(U\+200B\), there it is none/,
    );
    expect(messageOf(() => demandOf('id,lon,lat,рopulation\na,1,2,3\n'))).toMatch(
      /'population' is missing .*: its letter 1 is the Cyrillic 'р' \(U\+0440\)/,
    );
  });

  it('that look like none are unknown', () => {
    expect(messageOf(() => costsOf('B1,s,5'))).toBe(
      "C.csv:2: unknown demand 'B1'; list it in D.csv or remove the row",
    );
  });
});

describe('progress', () => {
  it('is told once reading takes long, and not before', () => {
    const said: string[] = [];
    let now = 0;
    const io: CliIo = {
      ...memoryIo().io,
      stderr: (text) => said.push(text),
      now: () => (now += 1000),
      readPieces: () => ({ size: 400, pieces: Array(10).fill(Buffer.from('a,1\n'.repeat(10))) }),
    };
    forEachRow(io, 'C.csv', () => {});
    expect(said).toEqual(['progress: reading C.csv: 30 %\n', 'progress: reading C.csv: 80 %\n']);
  });
});
