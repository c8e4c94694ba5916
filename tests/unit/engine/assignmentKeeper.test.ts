import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AssignmentKeeper,
  type SchoolSeats,
} from '../../../src/engine/evaluation/assignmentKeeper.ts';
import { randomTown, seededRandom } from '../assignment/cases.ts';

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

  it('is that of a fresh one where pupils change nearly everywhere, as from one year to the next', () => {
    const { problem } = randomTown(seededRandom(3), {
      cells: 300,
      facilities: 30,
      seatsPerPupil: 1.1,
      sizeM: 5000,
      reachM: 2500,
    });
    const kept = new AssignmentKeeper();
    const places = problem.columns.map((column, at) => ({
      id: `school-${at}`,
      seats: problem.seats[at] as number,
      column,
    }));
    for (const more of [0, 7, 3]) {
      const counts = problem.pupils.map((count) => count + more);
      const fresh = new AssignmentKeeper().assign(counts, places, 2500);
      expect(kept.assign(counts, places, 2500)).toEqual(fresh);
    }
    expect(kept.solves).toBe(3);
  });
});
