/**
 * Pairs of cells and places looked at by cell. While few places move, what follows from one cell's pairs
 * (its nearest place, its catchment) is made anew for the cells near them alone instead of for all.
 */
import type { FacilityColumn } from './problem.ts';

/** What may differ from the last time; all else is as it was. */
export type Change = {
  /** Indices of places. */
  readonly places: readonly number[];
  readonly cells: Iterable<number>;
};

/** With more places changed at once a pass over all pairs is the shorter way. */
const MOST_CHANGED = 16;

/** All pairs by cell in compressed sparse rows, places ascending. */
type Rows = {
  readonly start: Uint32Array;
  readonly place: Int32Array;
  readonly distanceM: Float64Array;
};

export class PairsByCell {
  readonly #cellCount: number;
  #columns: readonly FacilityColumn[] | null = null;
  /** Of the columns as they were when something first changed. */
  #rows: Rows | null = null;
  /** Places that have other columns by now, with their walks by cell; ascending. */
  #moved: (readonly [place: number, walks: ReadonlyMap<number, number>])[] = [];
  /** Pairs of the cell read last: the first so many entries, by ascending place. */
  places = new Int32Array(64);
  distancesM = new Float64Array(64);

  constructor(cellCount: number) {
    this.#cellCount = cellCount;
  }

  /**
   * Takes the columns of places that are otherwise the same as the last time. Null: all is to be made anew
   * (the first time, or too much has changed). O(places), and once O(pairs) when something first changes.
   * @param alsoChanged places that have changed in another way than by their column.
   */
  take(columns: readonly FacilityColumn[], alsoChanged: readonly number[] = []): Change | null {
    const last = this.#columns;
    this.#columns = columns;
    const moved: number[] = [];
    if (last?.length === columns.length) {
      for (let place = 0; place < columns.length; place++) {
        if (columns[place] !== last[place]) moved.push(place);
      }
    }
    const places = [...new Set([...moved, ...alsoChanged])];
    if (last?.length !== columns.length || places.length > MOST_CHANGED) {
      this.#rows = null;
      this.#moved = [];
      return null;
    }
    if (places.length === 0) return { places, cells: [] };
    this.#move(moved, columns, last);
    const cells = new Set<number>();
    for (const place of places) {
      for (const column of [last[place], columns[place]] as FacilityColumn[]) {
        for (let slot = 0; slot < column.cells.length; slot++)
          cells.add(column.cells[slot] as number);
      }
    }
    return { places, cells };
  }

  /** Has rows and what stands apart from them tell of the columns as they are now. */
  #move(
    moved: readonly number[],
    columns: readonly FacilityColumn[],
    last: readonly FacilityColumn[],
  ): void {
    const apart = new Map(this.#moved);
    for (const place of moved) apart.set(place, walksOf(columns[place] as FacilityColumn));
    if (this.#rows === null || apart.size > MOST_CHANGED) {
      this.#rows = rowsOf(last, this.#cellCount);
      for (const place of apart.keys()) if (!moved.includes(place)) apart.delete(place);
    }
    this.#moved = [...apart].sort(([a], [b]) => a - b);
  }

  /** Forgets the columns: the next ones are of other places. */
  forget(): void {
    this.#columns = null;
  }

  /** Reads the pairs of a cell into `places` and `distancesM`; how many there are. Only after a change. */
  read(cell: number): number {
    const rows = this.#rows;
    if (rows === null) throw new Error('PairsByCell: nothing has changed yet.');
    const end = rows.start[cell + 1] as number;
    let row = rows.start[cell] as number;
    this.#makeRoom(end - row + this.#moved.length);
    const { places, distancesM } = this;
    let count = 0;
    for (const [moved, walks] of this.#moved) {
      for (; row < end && (rows.place[row] as number) < moved; row++) {
        places[count] = rows.place[row] as number;
        distancesM[count++] = rows.distanceM[row] as number;
      }
      // Where it stood before.
      if (row < end && rows.place[row] === moved) row++;
      const distanceM = walks.get(cell);
      if (distanceM === undefined) continue;
      places[count] = moved;
      distancesM[count++] = distanceM;
    }
    for (; row < end; row++) {
      places[count] = rows.place[row] as number;
      distancesM[count++] = rows.distanceM[row] as number;
    }
    return count;
  }

  #makeRoom(count: number): void {
    if (count <= this.places.length) return;
    this.places = new Int32Array(2 * count);
    this.distancesM = new Float64Array(2 * count);
  }
}

function walksOf({ cells, distancesM }: FacilityColumn): ReadonlyMap<number, number> {
  const walks = new Map<number, number>();
  for (let slot = 0; slot < cells.length; slot++) {
    walks.set(cells[slot] as number, distancesM[slot] as number);
  }
  return walks;
}

function rowsOf(columns: readonly FacilityColumn[], cellCount: number): Rows {
  const start = new Uint32Array(cellCount + 1);
  for (const { cells } of columns) {
    for (let slot = 0; slot < cells.length; slot++) {
      const next = (cells[slot] as number) + 1;
      start[next] = (start[next] as number) + 1;
    }
  }
  for (let cell = 0; cell < cellCount; cell++) {
    start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  }
  const next = start.slice(0, cellCount);
  const place = new Int32Array(start[cellCount] as number);
  const distanceM = new Float64Array(place.length);
  columns.forEach((column, index) => {
    for (let slot = 0; slot < column.cells.length; slot++) {
      const cell = column.cells[slot] as number;
      const at = next[cell] as number;
      next[cell] = at + 1;
      place[at] = index;
      distanceM[at] = column.distancesM[slot] as number;
    }
  });
  return { start, place, distanceM };
}
