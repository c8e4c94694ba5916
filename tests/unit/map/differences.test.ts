/** The difference of two plans in cells: what is better has one colour, whichever way better is. */
import { expect, it } from 'vitest';
import type { YearResults } from '../../../src/engine/results/results.ts';
import { differenceScale, differenceValues, NO_DIFFERENCE } from '../../../src/map/differences.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { classOf } from '../../../src/map/scales.ts';

const palette = paletteOf('light');

function results(unplaced: number[], coverage: number[]): YearResults {
  return {
    assignment: { unplaced: Int32Array.from(unplaced) },
    services: { school: { radiusCoverage: Float64Array.from(coverage) } },
  } as unknown as YearResults;
}

const a = results([0, 10, 60, 5], [0.3, 0.9, Number.NaN, 0.5]);
const b = results([40, 10, 0, 5], [0.7, 0.3, 0.5, 0.5]);

it('of A against B is minus that of B against A, cell by cell', () => {
  for (const measure of ['unplaced', 'radiusCoverage'] as const) {
    const there = differenceValues(measure, { a, b }, 'school', 500);
    const back = differenceValues(measure, { a: b, b: a }, 'school', 500);
    expect([...there]).toEqual([...back].map((value) => 0 - value));
  }
});

it('shows fewer pupils without a seat and more coverage in the same colour, and nothing where nothing changes', () => {
  const colourOf = (measure: 'unplaced' | 'radiusCoverage', cell: number) => {
    const scale = differenceScale(measure, palette);
    const values = differenceValues(measure, { a, b }, 'school', 500);
    return { at: classOf(scale, values[cell] ?? 0), colours: scale.colours };
  };
  const fewer = colourOf('unplaced', 0);
  const covered = colourOf('radiusCoverage', 1);
  expect(fewer.colours[fewer.at]).toEqual(covered.colours[covered.at]);
  expect(colourOf('unplaced', 1).at).toBe(NO_DIFFERENCE);
  expect(colourOf('radiusCoverage', 3).at).toBe(NO_DIFFERENCE);
  expect(colourOf('radiusCoverage', 2).at).toBe(-1);
});
