import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AssignmentKeeper,
  type SchoolSeats,
} from '../../../src/engine/evaluation/assignmentKeeper.ts';

const CELLS = 12;

/** Walks from every cell on a line to a school at a place on it, with many ties. */
function schoolAt(id: string, place: number, seats: number): SchoolSeats {
  return {
    id,
    seats,
    column: {
      cells: Int32Array.from({ length: CELLS }, (_, cell) => cell),
      distancesM: Float64Array.from({ length: CELLS }, (_, cell) => Math.abs(cell - place) * 100),
    },
  };
}

const schools = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    place: fc.nat(11),
    seats: fc.nat(60),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const pupils = fc.array(fc.nat(30), { minLength: CELLS, maxLength: CELLS });

describe('the kept assignment', () => {
  it('repaired over any edits equals a fresh one, flow by flow, in whatever order schools stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ schools, pupils }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(400, 2000),
        (steps, maxDistanceM) => {
          const kept = new AssignmentKeeper();
          for (const step of steps) {
            const list = step.schools.map(({ id, place, seats }) => schoolAt(id, place, seats));
            const counts = Int32Array.from(step.pupils);
            const fresh = new AssignmentKeeper().assign(counts, list, maxDistanceM);
            const repaired = kept.assign(counts, list, maxDistanceM, () => ['a', 'b', 'c', 'd']);
            expect(repaired).toEqual(fresh);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('repairs when a school that was announced opens', () => {
    const keeper = new AssignmentKeeper();
    const counts = new Int32Array(CELLS).fill(10);
    keeper.assign(counts, [schoolAt('old', 0, 60)], 2000, () => ['planned']);
    keeper.assign(counts, [schoolAt('old', 0, 60), schoolAt('planned', 9, 60)], 2000);
    expect(keeper).toMatchObject({ solves: 1, repairs: 1 });
  });
});
