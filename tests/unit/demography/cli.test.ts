import { describe, expect, it } from 'vitest';
import { InputError, memoryIo } from '../../../src/cli/io.ts';
import { runProject } from '../../../src/cli/project.ts';

const FILES = {
  'p.csv':
    'age,sex,population\n0,female,100\n1,female,100\n2,female,50\n0,male,100\n1,male,90\n2,male,40\n',
  'f.csv': 'age,rate\n1,0.2\n',
  'l.csv':
    'age,sex,survival\n-1,female,0.99\n0,female,0.98\n1,female,0.97\n2,female,0.5\n' +
    '-1,male,0.98\n0,male,0.98\n1,male,0.97\n2,male,0.5\n',
  'm.csv': 'age,sex,migrants\n1,female,10\n0,male,-4\n',
};
const TABLES = '--population p.csv --fertility f.csv --survival l.csv';

function project(args: string, files: Readonly<Record<string, string>> = {}) {
  const { io, stdout } = memoryIo({ ...FILES, ...files });
  expect(runProject(args.split(' '), io)).toBe(0);
  const [header, ...lines] = stdout().trim().split('\n');
  expect(header).toBe('year,age,sex,population');
  return new Map(
    lines.map((line) => {
      const [year, age, sex, population] = line.split(',');
      return [`${year} ${age} ${sex}`, Number(population)];
    }),
  );
}

describe('aumaq project', () => {
  it('does a year as worked by hand: half the migrants, a year of life and births, the other half', () => {
    const people = project(`${TABLES} --migration m.csv --years 1`);
    expect(people.size).toBe(12);
    expect(people.get('0 1 female')).toBe(100);
    // Women of age 1: 105 at the start, 98 after the year; a fifth of their mean is born: 20.3.
    expect(people.get('1 0 female')).toBeCloseTo((20.3 / 2.05) * 0.99, 10);
    expect(people.get('1 1 female')).toBeCloseTo(100 * 0.98 + 5, 10);
    expect(people.get('1 2 female')).toBeCloseTo(105 * 0.97 + 50 * 0.5, 10);
    expect(people.get('1 0 male')).toBeCloseTo((20.3 - 20.3 / 2.05) * 0.98 - 2, 10);
    expect(people.get('1 1 male')).toBeCloseTo(98 * 0.98, 10);
    expect(people.get('1 2 male')).toBeCloseTo(90 * 0.97 + 40 * 0.5, 10);
  });

  it('splits births by the sex ratio it is given', () => {
    const people = project(`${TABLES} --years 1 --sex-ratio 1`);
    expect(people.get('1 0 female')).toBeCloseTo(0.2 * 99 * 0.5 * 0.99, 10);
    expect(people.get('1 0 male')).toBeCloseTo(0.2 * 99 * 0.5 * 0.98, 10);
  });

  it('lets nobody leave who is not there, and says how many could not', () => {
    const files = {
      'p.csv': 'age,sex,population\n0,f,100\n1,f,100\n2,f,100\n0,m,100\n1,m,100\n2,m,100\n',
      'l.csv': FILES['l.csv'].replaceAll('female', 'f').replaceAll('male', 'm'),
      'm.csv': 'age,sex,migrants\n0,f,-500\n',
    };
    const { io, stdout, stderr } = memoryIo({ ...FILES, ...files });
    runProject(`${TABLES} --migration m.csv --years 1`.split(' '), io);
    const rows = stdout().trim().split('\n').slice(1);
    expect(rows.filter((row) => Number(row.split(',')[3]) < 0)).toEqual([]);
    // All 100 girls leave at once; of those born, 0.2 × (100 + 0) / 2 / 2.05 × 0.99, all do, too.
    const born = ((0.2 * 50) / 2.05) * 0.99;
    expect(rows.slice(6)).toContain('1,0,f,0');
    expect(rows.slice(6)).toContain('1,1,f,0');
    expect(stderr()).toBe(
      `warning: m.csv: ${Math.round((400 - born) * 100) / 100} emigrants could not leave over 1 year ` +
        '(the first in year 1): nobody of their age and sex was left\n',
    );
  });

  it('writes the given population alone for no years, in its own spelling of the sexes', () => {
    const { io, stdout } = memoryIo({
      ...FILES,
      'p.csv': 'age,sex,population\n0,F,1.5\n0,M,2\n',
    });
    runProject(`${TABLES} --years 0`.split(' '), io);
    expect(stdout()).toBe('year,age,sex,population\n0,0,F,1.5\n0,0,M,2\n');
  });

  it.each([
    ['an age twice', { 'p.csv': 'age,sex,population\n0,female,1\n0,female,2\n' }, 'p.csv:3:'],
    ['a rate twice', { 'f.csv': 'age,rate\n1,0.1\n1,0.2\n' }, 'f.csv:3:'],
    ['an unknown sex', { 'p.csv': 'age,sex,population\n0,x,1\n' }, 'p.csv:2:'],
    ['a survival above 1', { 'l.csv': 'age,sex,survival\n-1,female,1.2\n' }, 'l.csv:2:'],
    ['a missing survival', { 'l.csv': 'age,sex,survival\n2,female,1\n2,male,1\n' }, 'l.csv:'],
    ['a negative population', { 'p.csv': 'age,sex,population\n0,female,-1\n' }, 'p.csv:2:'],
    ['a missing column', { 'f.csv': 'age,births\n1,0.1\n' }, 'f.csv:1:'],
  ])('names file and line of %s', (_, files, place) => {
    const { io } = memoryIo({ ...FILES, ...files });
    const run = () => runProject(`${TABLES} --years 1`.split(' '), io);
    expect(run).toThrow(InputError);
    expect(run).toThrow(place);
  });
});
