import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryIo, InputError } from '../../../src/cli/io.ts';
import { runProject } from '../../../src/cli/project.ts';
import {
  headCount,
  type Population,
  projectYear,
  type Rates,
} from '../../../src/domain/demography/cohortComponent.ts';

const of = (women: number[], men: number[]): Population => ({
  women: Float64Array.from(women),
  men: Float64Array.from(men),
});

const rates: Rates = {
  fertility: [0, 0.5, 0],
  survival: { women: [0.9, 0.8, 0.5, 0.25], men: [0.8, 0.8, 0.5, 0] },
  sexRatioAtBirth: 1.5,
};

describe('a year of three ages, worked by hand', () => {
  it('ages, dies and bears without migrants', () => {
    const { population, balance } = projectYear(of([10, 20, 40], [10, 20, 40]), rates, null);
    // Women of age 1: 20 before, 10 · 0.8 = 8 after; births 0.5 · (20 + 8) / 2 = 7; girls 7 / 2.5.
    expect([...population.women]).toEqual([2.8 * 0.9, 8, 20 * 0.5 + 40 * 0.25]);
    expect(population.men[0]).toBeCloseTo(4.2 * 0.8, 12);
    expect([...population.men.slice(1)]).toEqual([8, 10]);
    expect(balance.births).toBe(7);
  });

  it('lets half of the migrants live through the year and the other half arrive at its end', () => {
    const { population } = projectYear(of([0, 0, 0], [0, 0, 0]), rates, of([8, 0, 0], [0, 0, 0]));
    // 4 arrive at age 0 and become 3.2 of age 1, who bear 0.5 · 3.2 / 2 = 0.8; 4 arrive later.
    expect(population.women[0]).toBeCloseTo(4 + (0.8 / 2.5) * 0.9, 12);
    expect(population.women[1]).toBeCloseTo(3.2, 12);
  });
});

const ages = 6;
const counts = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), {
  minLength: ages,
  maxLength: ages,
});
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: ages + 1,
  maxLength: ages + 1,
});
const anyRates = fc.record({
  fertility: fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), {
    minLength: ages,
    maxLength: ages,
  }),
  survival: fc.record({ women: shares, men: shares }),
  sexRatioAtBirth: fc.double({ min: 0.9, max: 1.2, noNaN: true }),
});
const anyPeople = fc.tuple(counts, counts).map(([women, men]) => of(women, men));

describe('what holds for any population', () => {
  it('start + births - deaths + migrants is the end, every year to a billionth', () => {
    fc.assert(
      fc.property(anyPeople, anyPeople, anyRates, (people, migrants, any) => {
        const { balance, population } = projectYear(people, any, migrants);
        const { start, births, deaths, migrants: net, end } = balance;
        expect(end).toBe(headCount(population));
        expect(Math.abs(start + births - deaths + net - end)).toBeLessThan(
          1e-9 * (1 + start + end),
        );
      }),
    );
  });

  it('nobody leaves who is not there, and the balance tells how many that are', () => {
    const many = fc.array(fc.integer({ min: -3000, max: 500 }), {
      minLength: ages,
      maxLength: ages,
    });
    fc.assert(
      fc.property(anyPeople, many, many, anyRates, (people, women, men, any) => {
        const asked = { women: Float64Array.from(women), men: Float64Array.from(men) };
        const { balance, population } = projectYear(people, any, asked);
        for (const there of [population.women, population.men]) {
          expect(Math.min(...there)).toBeGreaterThanOrEqual(0);
        }
        const { start, births, deaths, migrants, notThereToLeave, end } = balance;
        expect(migrants).toBeCloseTo(headCount(asked) + notThereToLeave, 6);
        expect(start + births - deaths + migrants).toBeCloseTo(end, 6);
      }),
    );
  });

  it('projecting districts apart and together gives the same people', () => {
    const added = (a: Population, b: Population) =>
      of(
        [...a.women].map((count, age) => count + (b.women[age] as number)),
        [...a.men].map((count, age) => count + (b.men[age] as number)),
      );
    fc.assert(
      fc.property(anyPeople, anyPeople, anyRates, (first, second, any) => {
        const apart = added(
          projectYear(first, any, null).population,
          projectYear(second, any, null).population,
        );
        const together = projectYear(added(first, second), any, null).population;
        together.women.forEach((count, age) => {
          expect(count).toBeCloseTo(apart.women[age] as number, 5);
        });
        expect(headCount(together)).toBeCloseTo(headCount(apart), 4);
      }),
    );
  });
});

describe('aumaq project', () => {
  const files = {
    'p.csv': 'age,sex,population\n0,f,10\n1,f,20\n2,f,40\n0,m,10\n1,m,20\n2,m,40\n',
    'f.csv': 'age,rate\n1,0.5\n',
    'l.csv':
      'age,sex,survival\n-1,f,0.9\n0,f,0.8\n1,f,0.5\n2,f,0.25\n-1,m,0.8\n0,m,0.8\n1,m,0.5\n2,m,0\n',
  };
  const run = (line: string, more: Record<string, string> = {}): string[] => {
    const { io, stdout } = memoryIo({ ...files, ...more });
    runProject(line.split(' '), io);
    return stdout().trim().split('\n');
  };
  const tables = '--population p.csv --fertility f.csv --survival l.csv';

  it('writes every age and sex of each year, unrounded', () => {
    const lines = run(`${tables} --years 1 --sex-ratio 1.5`);
    expect(lines[0]).toBe('year,age,sex,population');
    expect(lines).toContain('1,1,f,8');
    expect(lines).toContain('1,2,f,20');
    expect(lines).toContain('0,2,m,40');
    expect(lines).toHaveLength(1 + 2 * 6);
  });

  it('splits births by 1.05 unless told otherwise', () => {
    const [girls] = run(`${tables} --years 1`).filter((line) => line.startsWith('1,0,f,'));
    expect(Number(girls?.split(',')[3])).toBeCloseTo((7 / 2.05) * 0.9, 12);
  });

  it.each([
    [
      'a missing age',
      { 'l.csv': files['l.csv'].replace('1,f,0.5\n', '') },
      /no survival for women of age 1/,
    ],
    ['an unknown sex', { 'p.csv': 'age,sex,population\n0,x,1\n' }, /sex is 'x'/],
    ['a doubled row', { 'p.csv': 'age,sex,population\n0,f,1\n0,f,1\n' }, /comes twice/],
    ['a share above one', { 'l.csv': files['l.csv'].replace('0.25', '1.25') }, /1.25/],
  ])('refuses %s', (_, broken, message) => {
    expect(() => run(`${tables} --years 1`, broken)).toThrow(InputError);
    expect(() => run(`${tables} --years 1`, broken)).toThrow(message);
  });
});
