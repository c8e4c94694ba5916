/** Seeded towns for the tests of the assignment. */
import type { AssignmentProblem, FacilityColumn } from '../../../src/domain/assignment/assign.ts';

export type Random = () => number;

/** mulberry32: small, seeded, good enough for test data. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

export type Town = {
  readonly cellX: Float64Array;
  readonly cellY: Float64Array;
  readonly sizeM: number;
  readonly reachM: number;
  /** Distances rounded to this, to make ties. */
  readonly roundingM: number;
};

const DETOUR = 1.3;

/** To whole multiples, or to a decimal such as 0.1: tenths are divided by ten, as packs have them. */
function rounded(distanceM: number, to: number): number {
  return to >= 1
    ? Math.round(distanceM / to) * to
    : Math.round(distanceM / to) / Math.round(1 / to);
}

export function columnAt(town: Town, x: number, y: number): FacilityColumn {
  const cells: number[] = [];
  const distancesM: number[] = [];
  for (let cell = 0; cell < town.cellX.length; cell++) {
    const straightM = Math.hypot(
      (town.cellX[cell] as number) - x,
      (town.cellY[cell] as number) - y,
    );
    let distanceM = straightM * DETOUR;
    if (town.roundingM > 0) distanceM = rounded(distanceM, town.roundingM);
    if (distanceM > town.reachM) continue;
    cells.push(cell);
    distancesM.push(distanceM);
  }
  return { cells: Int32Array.from(cells), distancesM: Float64Array.from(distancesM) };
}

export type TownCase = {
  readonly town: Town;
  readonly problem: AssignmentProblem & {
    readonly pupils: Int32Array;
    readonly seats: Int32Array;
  };
};

export type TownSize = {
  readonly cells: number;
  readonly facilities: number;
  /** Seats over pupils: below 1 is scarce. */
  readonly seatsPerPupil: number;
  readonly sizeM: number;
  readonly reachM: number;
  readonly roundingM?: number;
  readonly meanPupils?: number;
};

export function randomTown(random: Random, size: TownSize): TownCase {
  const { cells, facilities, sizeM, reachM, roundingM = 0, meanPupils = 100 } = size;
  const place = (): number => random() * sizeM;
  const town = {
    cellX: Float64Array.from({ length: cells }, place),
    cellY: Float64Array.from({ length: cells }, place),
    sizeM,
    reachM,
    roundingM,
  };
  const pupils = Int32Array.from({ length: cells }, () => whole(random, 2 * meanPupils + 1));
  const total = pupils.reduce((sum, count) => sum + count, 0);
  const meanSeats = (total * size.seatsPerPupil) / facilities;
  const seats = Int32Array.from({ length: facilities }, () =>
    Math.round(meanSeats * (0.3 + 1.4 * random())),
  );
  const columns = Array.from({ length: facilities }, () => columnAt(town, place(), place()));
  return { town, problem: { pupils, seats, columns, maxDistanceM: reachM } };
}
