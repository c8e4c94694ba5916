import { describe, expect, it } from 'vitest';
import { runAssign } from '../../../src/cli/assign.ts';
import { InputError, memoryIo } from '../../../src/cli/io.ts';

const FILES = {
  'd.csv': 'id,lon,lat,population\nnorth,76.9,43.30,10\nsouth,76.9,43.20,8\nempty,76.9,43.2,0\n',
  's.csv': 'id,lon,lat,capacity\nold,76.9,43.30,6\nnew,76.9,43.21,9\n',
  'c.csv': 'demand,supply,cost\nnorth,old,100\nnorth,new,900\nsouth,new,200\n',
};

function assign(args: string, files: Readonly<Record<string, string>> = {}): string {
  const { io, stdout } = memoryIo({ ...FILES, ...files });
  expect(runAssign(args.split(' '), io)).toBe(0);
  return stdout();
}

describe('aumaq assign', () => {
  it('places as many as it can, then at least cost, and lists who is left over', () => {
    expect(assign('--demand d.csv --supply s.csv --costs c.csv')).toBe(
      'demand,supply,pupils\nnorth,old,6\nnorth,new,1\nnorth,,3\nsouth,new,8\n',
    );
  });

  it('places nobody beyond --max', () => {
    expect(assign('--demand d.csv --supply s.csv --costs c.csv --max 200')).toBe(
      'demand,supply,pupils\nnorth,old,6\nnorth,,4\nsouth,new,8\n',
    );
  });

  it('measures great-circle distances without costs or streets', () => {
    // 0.01 degrees of latitude are 1,112 m.
    expect(assign('--demand d.csv --supply s.csv --max 1112')).toContain('south,new,8');
    expect(assign('--demand d.csv --supply s.csv --max 1111')).toContain('south,,8');
  });

  it('walks along streets, one-way streets only forward, with both straight walks', () => {
    const files = {
      'n.csv': 'id,lon,lat\na,76.9,43.301\nb,76.9,43.22\nc,76.9,43.205\n',
      'e.csv': 'from,to,length_m,oneway\na,b,500,1\nb,c,50,0\n',
    };
    const streets = '--demand d.csv --supply s.csv --nodes n.csv --edges e.csv';
    // north: 111 m to a, 550 m to c, 556 m on to new; south: 556 m to c, where new joins as well.
    // From south nobody gets to old, though north does to new.
    expect(assign(`${streets} --max 1218`, files)).toBe(
      'demand,supply,pupils\nnorth,old,6\nnorth,new,1\nnorth,,3\nsouth,new,8\n',
    );
    expect(assign(`${streets} --max 1217`, files)).toContain('north,,4');
    expect(assign(`${streets} --max 1111`, files)).toContain('south,,8');
  });

  it('takes more seats than 32 bits hold', () => {
    const supply = 'id,lon,lat,capacity\nold,76.9,43.30,1e12\nnew,76.9,43.21,0\n';
    expect(assign('--demand d.csv --supply s.csv --costs c.csv', { 's.csv': supply })).toBe(
      'demand,supply,pupils\nnorth,old,10\nsouth,,8\n',
    );
  });

  it('refuses half pupils, and costs beside streets', () => {
    const demand = 'id,lon,lat,population\nnorth,76.9,43.30,10.5\n';
    expect(() => assign('--demand d.csv --supply s.csv', { 'd.csv': demand })).toThrow(InputError);
    expect(() =>
      assign('--demand d.csv --supply s.csv --costs c.csv --nodes n.csv --edges e.csv'),
    ).toThrow('give one or the other');
    expect(() => assign('--demand d.csv --supply s.csv --nodes n.csv')).toThrow(
      '--nodes is given without --edges',
    );
  });
});
