/**
 * The pairs of cell and facility within reach, in both orders: by facility (columns, replaced as a
 * whole when a school moves) and by cell (rows, with some slack for what joins them).
 */
import { type CostScale, splitCost } from './costs.ts';
import type { FacilityColumn } from './problem.ts';

export type CostColumn = {
  readonly cells: Int32Array;
  /** First part of each cost, and the parts that follow (see costs.ts). */
  readonly costs: Int32Array;
  readonly lower: readonly Int32Array[];
  readonly distancesM: Float64Array;
};

export type PairTable = {
  readonly columns: CostColumn[];
  /** Row of cell i: rowStart[i] .. rowStart[i] + rowLength[i] - 1 of rowFacility, rowCost, rowLower. */
  readonly rowStart: Int32Array;
  readonly rowLength: Int32Array;
  readonly rowRoom: Int32Array;
  rowFacility: Int32Array;
  rowCost: Int32Array;
  rowLower: Int32Array[];
  rowEnd: number;
};

/**
 * Takes the pairs up to `maxDistanceM` and turns metres into whole costs. Of a cell that stands
 * twice in a column the shorter walk is taken. `slotOfCell` is scratch: -1 everywhere before and after.
 */
export function takeColumn(
  column: FacilityColumn,
  maxDistanceM: number,
  scale: CostScale,
  slotOfCell: Int32Array,
): CostColumn {
  const cells = new Int32Array(column.cells.length);
  const distancesM = new Float64Array(column.cells.length);
  let count = 0;
  for (let index = 0; index < column.cells.length; index++) {
    const distanceM = column.distancesM[index] as number;
    if (!(distanceM <= maxDistanceM) || distanceM === Infinity) continue;
    const cell = column.cells[index] as number;
    const known = slotOfCell[cell] as number;
    if (known >= 0) {
      if (distanceM < (distancesM[known] as number)) distancesM[known] = distanceM;
      continue;
    }
    slotOfCell[cell] = count;
    cells[count] = cell;
    distancesM[count] = distanceM;
    count++;
  }
  const parts = Array.from({ length: scale.partCount }, () => new Int32Array(count));
  for (let slot = 0; slot < count; slot++) {
    slotOfCell[cells[slot] as number] = -1;
    splitCost(scale, distancesM[slot] as number, parts, slot);
  }
  const [costs = new Int32Array(0), ...lower] = parts;
  return {
    cells: cells.subarray(0, count),
    costs,
    lower,
    distancesM: distancesM.subarray(0, count),
  };
}

export function buildPairTable(
  columns: CostColumn[],
  cellCount: number,
  { partCount }: CostScale,
): PairTable {
  const rowLength = new Int32Array(cellCount);
  for (const { cells } of columns) {
    for (let slot = 0; slot < cells.length; slot++) {
      const cell = cells[slot] as number;
      rowLength[cell] = (rowLength[cell] as number) + 1;
    }
  }
  const rowStart = new Int32Array(cellCount);
  const rowRoom = new Int32Array(cellCount);
  let rowEnd = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    rowStart[cell] = rowEnd;
    rowRoom[cell] = (rowLength[cell] as number) + 4;
    rowEnd += rowRoom[cell] as number;
  }
  const rowFacility = new Int32Array(rowEnd);
  const rowCost = new Int32Array(rowEnd);
  const rowLower = Array.from({ length: partCount - 1 }, () => new Int32Array(rowEnd));
  const next = rowStart.slice();
  columns.forEach(({ cells, costs, lower }, facility) => {
    for (let slot = 0; slot < cells.length; slot++) {
      const cell = cells[slot] as number;
      const at = next[cell] as number;
      rowFacility[at] = facility;
      rowCost[at] = costs[slot] as number;
      for (let part = 0; part < rowLower.length; part++) {
        (rowLower[part] as Int32Array)[at] = (lower[part] as Int32Array)[slot] as number;
      }
      next[cell] = at + 1;
    }
  });
  return { columns, rowStart, rowLength, rowRoom, rowFacility, rowCost, rowLower, rowEnd };
}

/** Puts another column in the place of a facility's and mends the rows. */
export function replacePairs(table: PairTable, facility: number, column: CostColumn): void {
  const former = table.columns[facility] as CostColumn;
  for (let slot = 0; slot < former.cells.length; slot++) {
    dropFromRow(table, former.cells[slot] as number, facility);
  }
  for (let slot = 0; slot < column.cells.length; slot++) {
    addToRow(table, column.cells[slot] as number, facility, column, slot);
  }
  table.columns[facility] = column;
}

function dropFromRow(table: PairTable, cell: number, facility: number): void {
  const { rowFacility, rowCost, rowLower } = table;
  const last = (table.rowStart[cell] as number) + (table.rowLength[cell] as number) - 1;
  let at = table.rowStart[cell] as number;
  while (rowFacility[at] !== facility) at++;
  rowFacility[at] = rowFacility[last] as number;
  rowCost[at] = rowCost[last] as number;
  for (const part of rowLower) part[at] = part[last] as number;
  table.rowLength[cell] = (table.rowLength[cell] as number) - 1;
}

function addToRow(
  table: PairTable,
  cell: number,
  facility: number,
  { costs, lower }: CostColumn,
  slot: number,
): void {
  const length = table.rowLength[cell] as number;
  if (length === table.rowRoom[cell]) giveRoom(table, cell);
  const at = (table.rowStart[cell] as number) + length;
  table.rowFacility[at] = facility;
  table.rowCost[at] = costs[slot] as number;
  table.rowLower.forEach((part, index) => {
    part[at] = (lower[index] as Int32Array)[slot] as number;
  });
  table.rowLength[cell] = length + 1;
}

/** Moves a full row to the end of the store, with room for as much again. */
function giveRoom(table: PairTable, cell: number): void {
  const length = table.rowLength[cell] as number;
  const room = length * 2 + 4;
  if (table.rowEnd + room > table.rowFacility.length) closeGaps(table, room);
  const from = table.rowStart[cell] as number;
  table.rowFacility.copyWithin(table.rowEnd, from, from + length);
  table.rowCost.copyWithin(table.rowEnd, from, from + length);
  for (const part of table.rowLower) part.copyWithin(table.rowEnd, from, from + length);
  table.rowStart[cell] = table.rowEnd;
  table.rowRoom[cell] = room;
  table.rowEnd += room;
}

/** Copies all rows into a store of twice the size in use; seldom enough not to be felt. */
function closeGaps(table: PairTable, wanted: number): void {
  const { rowStart, rowRoom, rowLength } = table;
  let used = wanted;
  for (let cell = 0; cell < rowRoom.length; cell++) used += rowRoom[cell] as number;
  const rowFacility = new Int32Array(used * 2);
  const rowCost = new Int32Array(used * 2);
  const rowLower = table.rowLower.map(() => new Int32Array(used * 2));
  let end = 0;
  for (let cell = 0; cell < rowRoom.length; cell++) {
    const from = rowStart[cell] as number;
    const until = from + (rowLength[cell] as number);
    rowFacility.set(table.rowFacility.subarray(from, until), end);
    rowCost.set(table.rowCost.subarray(from, until), end);
    table.rowLower.forEach((part, index) => {
      rowLower[index]?.set(part.subarray(from, until), end);
    });
    rowStart[cell] = end;
    end += rowRoom[cell] as number;
  }
  table.rowFacility = rowFacility;
  table.rowCost = rowCost;
  table.rowLower = rowLower;
  table.rowEnd = end;
}
