/** Nearest places and catchments, carried from one evaluation to the next and made from nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWithin } from '../../../src/domain/assignment/nearest.ts';
import type { FacilityColumn } from '../../../src/domain/assignment/problem.ts';
import { NearestKeeper } from '../../../src/engine/evaluation/nearestKeeper.ts';
import { ReachKeeper } from '../../../src/engine/evaluation/reachKeeper.ts';
import { Stopwatch } from '../../../src/engine/evaluation/stopwatch.ts';

const CELLS = 12;
const STANDARD_M = 500;

/** Walks on which ties are frequent. */
const anyColumn: fc.Arbitrary<FacilityColumn> = fc
  .uniqueArray(fc.nat(CELLS - 1), { maxLength: 8 })
  .chain((cells) =>
    fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: cells.length, maxLength: cells.length })
      .map((hundreds) => ({
        cells: Int32Array.from(cells),
        distancesM: Float64Array.from(hundreds, (hundred) => 100 * hundred),
      })),
  );

/** A place that is put elsewhere, gets other seats, comes, or goes. */
const anyStep = fc.record({
  what: fc.constantFrom('move', 'seats', 'come', 'go', 'people', 'nothing'),
  place: fc.nat(40),
  column: anyColumn,
  seats: fc.integer({ min: 0, max: 900 }),
});

type Place = { readonly id: string; readonly column: FacilityColumn; readonly seats: number };

function inputsOf(places: readonly Place[], people: Float64Array) {
  return {
    columns: places.map(({ column }) => column),
    ids: places.map(({ id }) => id),
    capacities: places.map(({ seats }) => seats),
    people,
    standardM: STANDARD_M,
  };
}

describe('what is reached, carried over', () => {
  it('equals what is made from nothing, to the last bit, whatever has changed on the way', () => {
    fc.assert(
      fc.property(
        fc.array(anyColumn, { minLength: 1, maxLength: 30 }),
        fc.array(anyStep, { maxLength: 25 }),
        (columns, steps) => {
          // Ids that are not in the order of places, for ties go to the smaller one.
          let places: readonly Place[] = columns.map((column, index) => ({
            id: `${(index * 7) % 10}-${index}`,
            column,
            seats: 100 + index,
          }));
          let people = Float64Array.from({ length: CELLS }, (_, cell) => cell / 3);
          const reach = new ReachKeeper(CELLS);
          const nearest = new NearestKeeper();
          for (const [step, { what, place, column, seats }] of steps.entries()) {
            const index = places.length === 0 ? 0 : place % places.length;
            const change = (other: Partial<Place>) =>
              places.map((known, at) => (at === index ? { ...known, ...other } : known));
            if (what === 'move') places = change({ column });
            else if (what === 'seats') places = change({ seats });
            else if (what === 'come') places = [...places, { id: `new-${step}`, column, seats }];
            else if (what === 'go') places = places.filter((_, at) => at !== index);
            else if (what === 'people') people = people.map((count) => count + seats / 7);
            const inputs = inputsOf(places, people);
            const afresh = new ReachKeeper(CELLS).of(inputs, new Stopwatch());
            expect(reach.of(inputs, new Stopwatch())).toEqual(afresh);
            expect(nearest.of(inputs.columns, CELLS, 1000)).toEqual(
              nearestWithin(inputs.columns, CELLS, 1000),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('looks at the walks of a dragged place alone, however many others there are', () => {
    const read = new Set<number>();
    const columns = Array.from({ length: 30 }, (_, index): FacilityColumn => {
      const cells = Int32Array.of(index % CELLS, (index + 1) % CELLS);
      const distancesM = Float64Array.of(10 * index, 400);
      return {
        get cells() {
          read.add(index);
          return cells;
        },
        distancesM,
      };
    });
    const people = new Float64Array(CELLS).fill(3);
    const reach = new ReachKeeper(CELLS);
    const nearest = new NearestKeeper();
    const carried = (frame: number): void => {
      const moved = { cells: Int32Array.of(frame % CELLS), distancesM: Float64Array.of(5) };
      const places = columns.map((column, index) => ({
        id: String(index),
        column: index === 4 && frame > 0 ? moved : column,
        seats: 90,
      }));
      reach.of(inputsOf(places, people), new Stopwatch());
      nearest.of(inputsOf(places, people).columns, CELLS, 1000);
    };
    // From nothing, and the first frame, on which what others reach is noted.
    carried(0);
    carried(1);
    read.clear();
    for (let frame = 2; frame < 40; frame++) carried(frame);
    expect([...read]).toEqual([]);
  });

  it('equals what is made from nothing after more places have moved, one by one, than are kept apart', () => {
    const columnOf = (seed: number): FacilityColumn => ({
      cells: Int32Array.of(seed % CELLS, (seed + 3) % CELLS),
      distancesM: Float64Array.of(37 * (seed % 11), 53 * (seed % 7)),
    });
    let places: readonly Place[] = Array.from({ length: 24 }, (_, index) => ({
      id: String(index),
      column: columnOf(index),
      seats: 100,
    }));
    const people = new Float64Array(CELLS).fill(40);
    const reach = new ReachKeeper(CELLS);
    const nearest = new NearestKeeper();
    reach.of(inputsOf(places, people), new Stopwatch());
    nearest.of(inputsOf(places, people).columns, CELLS, 1000);
    // Forth, and back over some that have moved already.
    const moves = [...Array.from({ length: 24 }, (_, place) => place), 20, 3, 21, 4];
    for (const [step, place] of moves.entries()) {
      const column = columnOf(100 + 5 * step);
      places = places.map((known, at) => (at === place ? { ...known, column } : known));
      const inputs = inputsOf(places, people);
      const afresh = new ReachKeeper(CELLS).of(inputs, new Stopwatch());
      expect(reach.of(inputs, new Stopwatch())).toEqual(afresh);
      expect(nearest.of(inputs.columns, CELLS, 1000)).toEqual(
        nearestWithin(inputs.columns, CELLS, 1000),
      );
    }
  });

  it('reads no walks again while all places stay where they are', () => {
    const read: number[] = [];
    const columns = Array.from({ length: 30 }, (_, index): FacilityColumn => {
      const cells = Int32Array.of(index % CELLS);
      return {
        get cells() {
          read.push(index);
          return cells;
        },
        distancesM: Float64Array.of(10 * index),
      };
    });
    const nearest = new NearestKeeper();
    const first = nearest.of(columns, CELLS, 1000);
    read.length = 0;
    expect(nearest.of([...columns], CELLS, 1000)).toEqual(first);
    expect(read).toEqual([]);
  });
});
