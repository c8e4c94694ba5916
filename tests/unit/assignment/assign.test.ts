import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  type AssignmentProblem,
  assignPupils,
  createAssignment,
  findImprovement,
  readAssignment,
  readPrices,
  replaceColumn,
  setPupils,
  setSeats,
  solve,
} from '../../../src/domain/assignment/assign.ts';
import { pupilsByFacility } from '../../../src/domain/assignment/nearest.ts';
import { columnAt, randomTown, seededRandom, type Town, whole } from './cases.ts';
import { referenceOptimum } from './highs.ts';

/** Distances as a table; Infinity is out of reach. */
function problemOf(
  pupils: readonly number[],
  seats: readonly number[],
  distancesM: readonly (readonly number[])[],
): AssignmentProblem {
  return {
    pupils: Int32Array.from(pupils),
    seats: Int32Array.from(seats),
    columns: seats.map((_, facility) => ({
      cells: Int32Array.from(pupils.keys()),
      distancesM: Float64Array.from(distancesM, (row) => row[facility] as number),
    })),
  };
}

/** Counts agree, nobody is placed twice, no school takes more than its seats. */
function expectFeasible(problem: AssignmentProblem, assignment: Assignment): void {
  const left = Float64Array.from(problem.pupils);
  assignment.flowCell.forEach((cell, flow) => {
    left[cell] = (left[cell] as number) - (assignment.flowPupils[flow] as number);
  });
  expect(left).toEqual(assignment.unplaced);
  expect(Math.min(0, ...left)).toBe(0);
  const taken = pupilsByFacility(assignment, problem.seats.length);
  taken.forEach((count, facility) => {
    expect(count).toBeLessThanOrEqual(problem.seats[facility] as number);
  });
}

describe('assignPupils', () => {
  it('sends everybody to the nearest school while seats last', () => {
    const result = assignPupils(
      problemOf(
        [10, 20],
        [50, 50],
        [
          [100, 900],
          [800, 200],
        ],
      ),
    );
    expect([...result.flowFacility]).toEqual([0, 1]);
    expect(result.totalDistanceM).toBe(10 * 100 + 20 * 200);
    expect([...result.unplaced]).toEqual([0, 0]);
  });

  it('sends on those for whom the second school is least farther when the first is full', () => {
    const result = assignPupils(
      problemOf(
        [10, 10],
        [10, 10],
        [
          [100, 150],
          [100, 900],
        ],
      ),
    );
    expect([...result.flowFacility]).toEqual([1, 0]);
    expect(result.totalDistanceM).toBe(10 * 150 + 10 * 100);
  });

  it('places one more pupil even where that makes all others walk farther', () => {
    const result = assignPupils(
      problemOf(
        [1, 1],
        [1, 1],
        [
          [1, 100_000],
          [1, Infinity],
        ],
      ),
    );
    expect(result.placedPupils).toBe(2);
    expect([...result.flowFacility]).toEqual([1, 0]);
  });

  it('splits a cell between schools in whole pupils', () => {
    const result = assignPupils(problemOf([7], [3, 9], [[10, 20]]));
    expect([...result.flowPupils]).toEqual([3, 4]);
    expect([...result.flowDistanceM]).toEqual([10, 20]);
  });

  it('leaves over where they live those whom no seat is left for, or none in reach', () => {
    const result = assignPupils(problemOf([5, 6, 2], [4], [[10], [20], [Infinity]]));
    expect([...result.unplaced]).toEqual([1, 6, 2]);
  });

  it('leaves out pairs beyond the longest walk', () => {
    const problem = { ...problemOf([5, 5], [10], [[500], [501]]), maxDistanceM: 500 };
    expect([...assignPupils(problem).unplaced]).toEqual([0, 5]);
  });

  it('copes with no schools, no seats, no pupils and no cells', () => {
    expect(assignPupils(problemOf([3], [], [[]])).placedPupils).toBe(0);
    expect(assignPupils(problemOf([3], [0], [[5]])).placedPupils).toBe(0);
    expect(assignPupils(problemOf([0], [3], [[5]])).placedPupils).toBe(0);
    expect(assignPupils(problemOf([], [3], [])).placedPupils).toBe(0);
  });

  it('refuses negative counts and unknown cells by name', () => {
    expect(() => assignPupils(problemOf([-1], [1], [[5]]))).toThrow('pupils[0]');
    expect(() => assignPupils(problemOf([1], [1], [[-5]]))).toThrow('distance of 0 or more');
    expect(() =>
      assignPupils({
        pupils: Int32Array.of(1),
        seats: Int32Array.of(1),
        columns: [{ cells: Int32Array.of(7), distancesM: Float64Array.of(1) }],
      }),
    ).toThrow('Cell 7');
  });

  it('settles ties alike in whatever order the pairs and schools come', () => {
    const random = seededRandom(5);
    const { problem } = randomTown(random, {
      cells: 60,
      facilities: 12,
      seatsPerPupil: 1,
      sizeM: 3000,
      reachM: 3000,
      roundingM: 500,
    });
    const keys = Int32Array.from(problem.seats.keys());
    const backwards = {
      pupils: problem.pupils,
      maxDistanceM: 3000,
      seats: problem.seats.toReversed(),
      columns: problem.columns.toReversed().map(({ cells, distancesM }) => ({
        cells: cells.toReversed(),
        distancesM: distancesM.toReversed(),
      })),
      facilityKeys: keys.toReversed(),
    };
    const one = assignPupils(problem);
    const other = assignPupils(backwards);
    const flows = (assignment: Assignment, rename: (facility: number) => number): string[] =>
      Array.from(
        assignment.flowCell,
        (cell, flow) =>
          `${cell} ${rename(assignment.flowFacility[flow] as number)} ${assignment.flowPupils[flow]}`,
      ).toSorted();
    expect(flows(other, (facility) => 11 - facility)).toEqual(flows(one, (facility) => facility));
  });
});

describe('the optimum', () => {
  it('equals that of HiGHS on 120 random towns, scarce and ample (seeds 1-120)', async () => {
    for (let seed = 1; seed <= 120; seed++) {
      const random = seededRandom(seed);
      const { problem } = randomTown(random, {
        cells: 2 + whole(random, 40),
        facilities: 1 + whole(random, 12),
        seatsPerPupil: 0.3 + 1.4 * random(),
        sizeM: 4000,
        reachM: seed % 3 === 0 ? 20_000 : 2500,
        roundingM: seed % 4 === 0 ? 250 : 0,
        meanPupils: seed % 2 === 0 ? 5 : 100,
      });
      const assignment = assignPupils(problem);
      const reference = await referenceOptimum(problem);
      expectFeasible(problem, assignment);
      expect(assignment.placedPupils, `seed ${seed}`).toBe(reference.placedPupils);
      expect(
        Math.abs(assignment.totalDistanceM - reference.totalDistanceM) /
          (1 + reference.totalDistanceM),
        `seed ${seed}`,
      ).toBeLessThan(1e-8);
    }
  });

  it('is proved by its prices', () => {
    const { problem } = randomTown(seededRandom(11), {
      cells: 200,
      facilities: 30,
      seatsPerPupil: 0.9,
      sizeM: 6000,
      reachM: 3000,
    });
    const state = createAssignment(problem);
    solve(state);
    expect(findImprovement(state)).toBe(false);
    const prices = readPrices(state);
    const assignment = readAssignment(state);
    const slackM = (cell: number, facility: number, distanceM: number): number =>
      ((prices.seatPlaces[facility] as number) - (prices.cellPlaces[cell] as number)) * 1e9 +
      distanceM +
      (prices.seatMetres[facility] as number) -
      (prices.cellMetres[cell] as number);
    problem.columns.forEach(({ cells, distancesM }, facility) => {
      cells.forEach((cell, slot) => {
        expect(slackM(cell, facility, distancesM[slot] as number)).toBeGreaterThan(-1e-4);
      });
    });
    assignment.flowCell.forEach((cell, flow) => {
      const facility = assignment.flowFacility[flow] as number;
      const distanceM = assignment.flowDistanceM[flow] as number;
      expect(Math.abs(slackM(cell, facility, distanceM))).toBeLessThan(1e-4);
    });
    pupilsByFacility(assignment, problem.seats.length).forEach((placed, facility) => {
      if (placed === problem.seats[facility]) return;
      expect(prices.seatPlaces[facility]).toBe(0);
      expect(prices.seatMetres[facility]).toBe(0);
    });
  });

  it('is reached too where pairs are so many that the dearer ones wait for whoever is left', () => {
    const { problem } = randomTown(seededRandom(19), {
      cells: 250,
      facilities: 400,
      seatsPerPupil: 0.9,
      sizeM: 4000,
      reachM: 9000,
    });
    expect(problem.columns.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(
      90_000,
    );
    const state = createAssignment(problem);
    solve(state);
    expect(findImprovement(state)).toBe(false);
    expectFeasible(problem, readAssignment(state));
  });

  it('never places fewer when a school gets more seats', () => {
    const random = seededRandom(3);
    const { problem } = randomTown(random, {
      cells: 80,
      facilities: 10,
      seatsPerPupil: 0.7,
      sizeM: 5000,
      reachM: 2500,
    });
    const state = createAssignment(problem);
    solve(state);
    let before = readAssignment(state);
    for (let round = 0; round < 40; round++) {
      const facility = whole(random, 10);
      setSeats(state, facility, (state.seats[facility] as number) + whole(random, 200));
      solve(state);
      const after = readAssignment(state);
      expect(after.placedPupils).toBeGreaterThanOrEqual(before.placedPupils);
      before = after;
    }
  });
});

describe('a repaired assignment', () => {
  function edited(seed: number, size: Parameters<typeof randomTown>[1], edits: number): void {
    const random = seededRandom(seed);
    const { town, problem } = randomTown(random, size);
    const pupils = problem.pupils.slice();
    const seats = problem.seats.slice();
    const columns = [...problem.columns];
    const state = createAssignment(problem);
    const log: string[] = [];
    for (let edit = 0; edit < edits; edit++) {
      log.push(editOnce(random, town, { pupils, seats, columns, state }));
      if (random() < 0.4) continue;
      solve(state);
      const repaired = readAssignment(state);
      const fresh = assignPupils({ ...problem, pupils, seats, columns });
      expectFeasible({ pupils, seats, columns }, repaired);
      expect(findImprovement(state)).toBe(false);
      expect(repaired, `seed ${seed}: ${log.join(', ')}`).toEqual(fresh);
    }
  }

  function editOnce(
    random: () => number,
    town: Town,
    {
      pupils,
      seats,
      columns,
      state,
    }: {
      pupils: Int32Array;
      seats: Int32Array;
      columns: AssignmentProblem['columns'][number][];
      state: ReturnType<typeof createAssignment>;
    },
  ): string {
    const facility = whole(random, seats.length);
    const kind = random();
    if (kind < 0.5) {
      const column = columnAt(town, random() * town.sizeM, random() * town.sizeM);
      columns[facility] = column;
      replaceColumn(state, facility, column);
      return `move ${facility}`;
    }
    if (kind < 0.75) {
      const count = random() < 0.2 ? 0 : whole(random, 2 * (seats[facility] as number) + 20);
      seats[facility] = count;
      setSeats(state, facility, count);
      return `seats ${facility} ${count}`;
    }
    const cell = whole(random, pupils.length);
    const count = random() < 0.2 ? 0 : whole(random, 2 * (pupils[cell] as number) + 5);
    pupils[cell] = count;
    setPupils(state, cell, count);
    return `pupils ${cell} ${count}`;
  }

  it('equals a fresh one flow by flow after any edits (seeds 1-60, small towns)', () => {
    for (let seed = 1; seed <= 60; seed++) {
      edited(
        seed,
        {
          cells: 3 + (seed % 30),
          facilities: 1 + (seed % 9),
          seatsPerPupil: 0.5 + (seed % 10) / 8,
          sizeM: 3000,
          reachM: seed % 3 === 0 ? 9000 : 1800,
          roundingM: seed % 4 === 0 ? 300 : 0,
          meanPupils: seed % 2 === 0 ? 3 : 60,
        },
        40,
      );
    }
  });

  it('equals a fresh one flow by flow after any edits (seeds 1-3, a district)', () => {
    for (let seed = 1; seed <= 3; seed++) {
      edited(
        seed,
        {
          cells: 400,
          facilities: 50,
          seatsPerPupil: 0.8 + seed / 5,
          sizeM: 6000,
          reachM: 2500,
          roundingM: seed % 2 === 0 ? 100 : 0,
        },
        30,
      );
    }
  });

  it('starts afresh when most schools have moved', () => {
    const random = seededRandom(9);
    const { town, problem } = randomTown(random, {
      cells: 300,
      facilities: 100,
      seatsPerPupil: 1.1,
      sizeM: 6000,
      reachM: 3000,
    });
    const state = createAssignment(problem);
    solve(state);
    const columns = problem.columns.map(() =>
      columnAt(town, random() * town.sizeM, random() * town.sizeM),
    );
    columns.forEach((column, facility) => {
      replaceColumn(state, facility, column);
    });
    solve(state);
    expect(readAssignment(state)).toEqual(assignPupils({ ...problem, columns }));
  });
});
