/** Nearest facility along streets, and what it means when everybody goes there. */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import type { Change, PairsByCell } from '../../domain/assignment/pairsByCell.ts';

export type Nearest = {
  /** By cell: walk in metres; Infinity where none is reached. */
  readonly distanceM: Float64Array;
  /** By cell: index of the facility among those given; -1 where none is reached. */
  readonly facility: Int32Array;
};

/** Nearest of the facilities for each cell; ties go to the smaller id. */
export function nearestFacility(
  columns: readonly FacilityColumn[],
  ids: readonly string[],
  cellCount: number,
): Nearest {
  const distanceM = new Float64Array(cellCount).fill(Infinity);
  const facility = new Int32Array(cellCount).fill(-1);
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as FacilityColumn;
    const { cells } = column;
    for (let slot = 0; slot < cells.length; slot++) {
      const cell = cells[slot] as number;
      const walkM = column.distancesM[slot] as number;
      const knownM = distanceM[cell] as number;
      if (walkM > knownM) continue;
      if (walkM === knownM) {
        const known = facility[cell] as number;
        if (known === -1 || (ids[known] as string) < (ids[index] as string)) continue;
      }
      distanceM[cell] = walkM;
      facility[cell] = index;
    }
  }
  return { distanceM, facility };
}

/** The nearest after a change, from what it was before and the pairs of the cells concerned. */
export function nearestAfter(
  { cells }: Change,
  before: Nearest,
  pairs: PairsByCell,
  ids: readonly string[],
): Nearest {
  const distanceM = before.distanceM.slice();
  const facility = before.facility.slice();
  for (const cell of cells) {
    const count = pairs.read(cell);
    const { places, distancesM } = pairs;
    let nearestM = Infinity;
    let nearest = -1;
    for (let pair = 0; pair < count; pair++) {
      const place = places[pair] as number;
      const walkM = distancesM[pair] as number;
      if (walkM > nearestM) continue;
      if (
        walkM === nearestM &&
        (nearest === -1 || (ids[nearest] as string) < (ids[place] as string))
      )
        continue;
      nearestM = walkM;
      nearest = place;
    }
    distanceM[cell] = nearestM;
    facility[cell] = nearest;
  }
  return { distanceM, facility };
}

/** By facility: people who come when everybody goes to the nearest. */
export function peopleByNearest(
  nearest: Nearest,
  people: Float64Array,
  facilityCount: number,
): Float64Array {
  const coming = new Float64Array(facilityCount);
  for (let cell = 0; cell < people.length; cell++) {
    const facility = nearest.facility[cell] as number;
    if (facility >= 0) coming[facility] = (coming[facility] as number) + (people[cell] as number);
  }
  return coming;
}
