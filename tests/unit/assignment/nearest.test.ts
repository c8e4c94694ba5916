import { describe, expect, it } from 'vitest';
import { assignPupils } from '../../../src/domain/assignment/assign.ts';
import {
  assignNearest,
  boundToDistricts,
  overcrowding,
  pupilsByFacility,
} from '../../../src/domain/assignment/nearest.ts';
import { randomTown, seededRandom } from './cases.ts';

/** Three cells on a line, a small school beside the first two and a large one beside the third. */
const threeCellsTwoSchools = {
  pupils: Int32Array.of(30, 20, 10),
  seats: Int32Array.of(25, 100),
  columns: [
    { cells: Int32Array.of(0, 1, 2), distancesM: Float64Array.of(100, 200, 900) },
    { cells: Int32Array.of(2, 1), distancesM: Float64Array.of(50, 700) },
  ],
};

describe('everybody to the nearest', () => {
  it('fills a school beyond its seats', () => {
    const nearest = assignNearest(threeCellsTwoSchools);
    expect([...pupilsByFacility(nearest, 2)]).toEqual([50, 10]);
    expect(nearest.totalDistanceM).toBe(30 * 100 + 20 * 200 + 10 * 50);
    expect([...nearest.unplaced]).toEqual([0, 0, 0]);
  });

  it('leaves those at home who reach none, and takes the lower index on ties', () => {
    const column = { cells: Int32Array.of(0), distancesM: Float64Array.of(400) };
    const nearest = assignNearest({
      pupils: Int32Array.of(5, 6),
      seats: Int32Array.of(0, 9),
      columns: [column, column],
      maxDistanceM: 400,
    });
    expect([...nearest.flowFacility]).toEqual([0]);
    expect([...nearest.unplaced]).toEqual([0, 6]);
  });

  it('says how many of the overcrowded find a seat once places are shared out', () => {
    const optimal = assignPupils(threeCellsTwoSchools);
    // 25 too many by nearest. Cell 1 reaches the free school: 20 of them find a seat, and 5 do not.
    expect(
      overcrowding(threeCellsTwoSchools, optimal, assignNearest(threeCellsTwoSchools)),
    ).toEqual({
      pupilsByNearest: Float64Array.of(50, 10),
      overcrowdedByNearest: 25,
      freeSeatsByNearest: 90,
      freeSeats: 70,
      solvedByRedistribution: 20,
    });
  });

  it('never has redistribution solve more than there is (seeds 1-40)', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const { problem } = randomTown(random, {
        cells: 60,
        facilities: 8,
        seatsPerPupil: 0.5 + random(),
        sizeM: 5000,
        reachM: 2500,
      });
      const crowding = overcrowding(problem, assignPupils(problem), assignNearest(problem));
      expect(crowding.solvedByRedistribution).toBeGreaterThanOrEqual(0);
      expect(crowding.solvedByRedistribution).toBeLessThanOrEqual(crowding.overcrowdedByNearest);
      expect(crowding.solvedByRedistribution).toBe(
        crowding.freeSeatsByNearest - crowding.freeSeats,
      );
    }
  });
});

describe('district-bound catchments', () => {
  it('keep only pairs within a district', () => {
    const columns = boundToDistricts(
      threeCellsTwoSchools.columns,
      Int32Array.of(0, 1, 1),
      Int32Array.of(0, 1),
    );
    expect(columns.map(({ cells }) => [...cells])).toEqual([[0], [2, 1]]);
    expect([...(columns[1]?.distancesM ?? [])]).toEqual([50, 700]);
    const { unplaced } = assignPupils({ ...threeCellsTwoSchools, columns });
    expect([...unplaced]).toEqual([5, 0, 0]);
  });

  it('bind to nothing what lies in no district', () => {
    const columns = boundToDistricts(
      threeCellsTwoSchools.columns,
      Int32Array.of(-1, 0, 0),
      Int32Array.of(-1, 0),
    );
    expect(columns.map(({ cells }) => [...cells])).toEqual([[], [2, 1]]);
  });
});
