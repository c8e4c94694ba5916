import { describe, expect, it } from 'vitest';
import { formatCsv, readTable } from '../../../src/cli/csv.ts';
import { InputError, memoryIo } from '../../../src/cli/io.ts';
import {
  readCosts,
  readDemand,
  readEdges,
  readNodes,
  readSupply,
} from '../../../src/cli/tables.ts';

const DEMAND = 'id,lon,lat,population\na,76.9,43.2,10\nb,76.91,43.21,20.5\n';
const SUPPLY = 'capacity,lat,lon,id\n5,43.2,76.9,s\n';
const NODES = 'id,lon,lat\n1,76.9,43.2\n2,76.91,43.2\n';

function demandOf(content: string | Uint8Array) {
  return readDemand(memoryIo({ 'D.csv': content }).io, 'D.csv');
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('nothing was thrown');
}

describe('a table on disk', () => {
  it('is read by column name, whatever the order, a byte order mark or blank lines', () => {
    const { io } = memoryIo({ 'S.csv': SUPPLY, 'D.csv': `\uFEFF${DEMAND}\r\n\r\n` });
    expect(readSupply(io, 'S.csv')).toMatchObject({ ids: ['s'], count: 1 });
    const demand = readDemand(io, 'D.csv');
    expect(demand.ids).toEqual(['a', 'b']);
    expect([...demand.amounts]).toEqual([10, 20.5]);
    expect([...demand.longitudes]).toEqual([76.9, 76.91]);
  });

  it('is read with quoted fields and Windows line ends', () => {
    const demand = demandOf('id,lon,lat,population\r\n"a, ""b""",1,2,3\r\nc,1,2,3\r\n');
    expect(demand.ids).toEqual(['a, "b"', 'c']);
    expect([...demand.lines]).toEqual([2, 3]);
  });

  it.each([
    ['a missing column', 'id,lon,population\na,1,2\n', /^D\.csv:1: column 'lat' is missing/],
    ['semicolons', 'id;lon;lat;population\na;1;2;3\n', /separated by commas/],
    ['a bad number', `${DEMAND}c,76.9,43.2,many\n`, /^D\.csv:4: population 'many' is not a number/],
    ['a decimal comma', 'id,lon,lat,population\na,1,2,"3,5"\n', /^D\.csv:2: population '3,5'/],
    ['an empty number', `${DEMAND}c,76.9,43.2,\n`, /^D\.csv:4: 'population' is empty/],
    ['NaN', `${DEMAND}c,76.9,43.2,NaN\n`, /not a number/],
    ['a negative amount', `${DEMAND}c,76.9,43.2,-1\n`, /^D\.csv:4: population -1 is out of range/],
    [
      'a duplicated id',
      `${DEMAND}a,1,2,3\n`,
      /^D\.csv:4: id 'a' is duplicated \(first on line 2\)/,
    ],
    ['a latitude out of range', `${DEMAND}c,76,91,3\n`, /^D\.csv:4: lat 91 is out of range/],
    ['a longitude out of range', `${DEMAND}c,181,43,3\n`, /^D\.csv:4: lon 181 is out of range/],
    ['an empty file', '', /^D\.csv:1: the file is empty/],
    ['a header alone', 'id,lon,lat,population\n', /^D\.csv:1: the file has a header but no rows/],
    ['a short row', `${DEMAND}c,76\n`, /^D\.csv:4: the row has 2 fields, the header 4/],
    ['a long row', `${DEMAND}c,76,43,1,5\n`, /^D\.csv:4: the row has 5 fields, the header 4/],
    ['a column given twice', 'id,id,lon,lat,population\na,a,1,2,3\n', /'id' appears twice/],
    ['an open quote', 'id,lon,lat,population\n"a,1,2,3\n', /^D\.csv:2: .*mend the quotes/],
  ])('is refused with file and line for %s', (_, content, expected) => {
    expect(messageOf(() => demandOf(content))).toMatch(expected);
  });

  it('is refused in another encoding, with the line of the first wrong byte', () => {
    const windows1251 = Buffer.concat([Buffer.from(DEMAND), Buffer.from([0xc0, 0xeb, 0xec])]);
    expect(messageOf(() => demandOf(windows1251))).toMatch(/^D\.csv:4: the encoding is not UTF-8/);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DEMAND, 'utf16le')]);
    expect(messageOf(() => demandOf(utf16))).toMatch(/^D\.csv:1: the encoding is UTF-16/);
  });

  it('is refused where whole people are asked for', () => {
    const { io } = memoryIo({ 'D.csv': DEMAND });
    expect(messageOf(() => readDemand(io, 'D.csv', { whole: true }))).toMatch(/^D\.csv:3: .*whole/);
  });
});

describe('streets and costs', () => {
  it('are looked up in the tables they refer to', () => {
    const { io } = memoryIo({
      'N.csv': NODES,
      'E.csv': 'from,to,length_m,oneway\n1,2,5.5,1\n2,1,6,\n',
      'D.csv': DEMAND,
      'S.csv': SUPPLY,
      'C.csv': 'demand,supply,cost\nb,s,12\n',
    });
    const edges = readEdges(io, 'E.csv', readNodes(io, 'N.csv'));
    expect([...edges.from, ...edges.to]).toEqual([0, 1, 1, 0]);
    expect([...edges.oneway]).toEqual([1, 0]);
    const costs = readCosts(io, 'C.csv', readDemand(io, 'D.csv'), readSupply(io, 'S.csv'));
    expect([...costs.demand, ...costs.supply, ...costs.cost]).toEqual([1, 0, 12]);
  });

  it('are refused where they name an unknown node, an unknown place or a pair twice', () => {
    const { io } = memoryIo({
      'N.csv': NODES,
      'E.csv': 'from,to,length_m\n1,2,5\n1,3,5\n',
      'D.csv': DEMAND,
      'S.csv': SUPPLY,
      'C.csv': 'demand,supply,cost\nb,s,12\nb,x,1\n',
      'C2.csv': 'demand,supply,cost\nb,s,12\nb,s,13\n',
    });
    const nodes = readNodes(io, 'N.csv');
    const demand = readDemand(io, 'D.csv');
    const supply = readSupply(io, 'S.csv');
    expect(messageOf(() => readEdges(io, 'E.csv', nodes))).toMatch(/^E\.csv:3: unknown node '3'/);
    expect(messageOf(() => readCosts(io, 'C.csv', demand, supply))).toMatch(
      /^C\.csv:3: unknown supply 'x'/,
    );
    expect(messageOf(() => readCosts(io, 'C2.csv', demand, supply))).toMatch(
      /^C2\.csv:3: the pair 'b', 's' is duplicated/,
    );
  });
});

it('what is written as CSV is read back the same', () => {
  const text = formatCsv({}, ['id', 'value'], [['a "b", c', 1.25]]);
  const { io } = memoryIo({ 'x.csv': text });
  const { columns } = readTable(io, 'x.csv', { id: { kind: 'text' }, value: { kind: 'number' } });
  expect(columns.id).toEqual(['a "b", c']);
  expect([...columns.value]).toEqual([1.25]);
});
