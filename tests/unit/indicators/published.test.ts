import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../scripts/lib/published.ts';
import {
  type ComparedPack,
  comparedPack,
  publishedReport,
  REPORT_FILE,
} from '../../../scripts/lib/publishedReport.ts';

let almaty: ComparedPack;
let rows: readonly Comparison[];

beforeAll(() => {
  almaty = comparedPack('almaty');
  rows = almaty.comparisons;
}, 60_000);

function row(indicator: string, year: number, area: string | null = null): Comparison {
  const found = rows.find(
    (each) => each.indicator === indicator && each.year === year && each.area === area,
  );
  if (!found) throw new Error(`no comparison of ${indicator} of ${area} in ${year}`);
  return found;
}

function differenceOf({ model, published }: Comparison): number {
  return Math.abs(model / published - 1);
}

describe('the figures of Almaty beside the published ones', () => {
  it('have the people of every published year exactly', () => {
    for (const year of [2018, 2023, 2025]) {
      expect(row('population', year).model).toBeCloseTo(row('population', year).published, 3);
    }
  });

  it('have the schools of 2023, state and private', () => {
    // The list of state schools has five of other authorities besides the city's.
    expect(row('schools-state', 2023)).toMatchObject({ model: 219, published: 214 });
    expect(row('schools-private', 2023)).toMatchObject({ model: 99, published: 99 });
  });

  it('lose nothing of what the model was made to have', () => {
    for (const each of rows) {
      if (each.role !== 'input') continue;
      expect(differenceOf(each), `${each.indicator} ${each.area} ${each.year}`).toBeLessThan(0.02);
    }
  });

  it('have the pupils of 2023 and come near those of autumn 2025', () => {
    expect(differenceOf(row('pupils', 2023))).toBeLessThan(0.005);
    expect(differenceOf(row('pupils', 2025))).toBeLessThan(0.05);
  });

  it('come near the shortage of the city and of single districts', () => {
    expect(differenceOf(row('seat-shortage', 2023))).toBeLessThan(0.1);
    expect(differenceOf(row('seat-shortage', 2023, 'alatau'))).toBeLessThan(0.15);
    expect(differenceOf(row('seat-shortage', 2025, 'auezov'))).toBeLessThan(0.15);
  });

  it('stand in the document as they are now, those of the country as well', () => {
    const document = publishedReport([almaty, comparedPack('kazakhstan')]);
    expect(readFileSync(REPORT_FILE, 'utf8')).toBe(document);
  });

  it('build as much as was commissioned', () => {
    for (const year of [2023, 2030]) {
      expect(differenceOf(row('housing-commissioned', year))).toBeLessThan(0.001);
    }
  });
});
