/**
 * Edits of an assignment that keep its tree: each leaves a feasible, no longer optimal state, from
 * which `solve` needs few steps. Edits of several kinds may follow each other before a solve.
 */
import { type Basis, NO_NODE, SEATS_EXCEEDED, SEATS_IN_TREE } from './basis.ts';
import { GONE_IN_UNPLACED_COSTS, isHeld, tieCost, UNPLACED_KEY } from './costs.ts';
import { type CostColumn, replacePairs, takeColumn } from './pairs.ts';
import { EXCEED, type Entering, FILL, pivot, RELEASE, UNPLACED } from './pivot.ts';
import { checkColumn, type FacilityColumn } from './problem.ts';
import { repriceStale } from './solve.ts';
import { type AssignmentState, rescale } from './state.ts';
import { enlist } from './worklist.ts';

/**
 * Gives a facility other walks, as when it moves. Pupils whose walk has gone stay on it, at more
 * than the cost of having no seat, until the next solve takes them off.
 * Throws a RangeError on unknown cells or negative distances.
 */
export function replaceColumn(
  state: AssignmentState,
  facility: number,
  column: FacilityColumn,
): void {
  checkColumn(column, state.cellCount);
  if (!isHeld(state.scale, column, state.maxDistanceM)) rescale(state, facility, column);
  const { basis, cellCount, pairs, scale, slotOfCell, worklist } = state;
  const taken = takeColumn(column, state.maxDistanceM, scale, slotOfCell);
  replacePairs(pairs, facility, taken);
  state.columnsChanged++;
  if (state.needsStart) return;
  const { cells } = taken;
  for (let slot = 0; slot < cells.length; slot++) slotOfCell[cells[slot] as number] = slot;
  const node = cellCount + facility;
  for (let child = basis.firstChild[node] as number; child !== NO_NODE; ) {
    recost(state, child, taken, slotOfCell[child] as number);
    child = basis.nextSibling[child] as number;
  }
  const above = basis.parent[node] as number;
  if (above < cellCount) recost(state, node, taken, slotOfCell[above] as number);
  for (let slot = 0; slot < cells.length; slot++) slotOfCell[cells[slot] as number] = -1;
  state.stalePrices.push(node);
  enlist(worklist, node);
}

function recost(state: AssignmentState, node: number, column: CostColumn, slot: number): void {
  const { arcCost, arcLower, arcDistanceM } = state.basis;
  arcDistanceM[node] = slot === -1 ? Number.NaN : (column.distancesM[slot] as number);
  arcCost[node] =
    slot === -1
      ? GONE_IN_UNPLACED_COSTS * state.scale.unplacedCost
      : (column.costs[slot] as number);
  arcLower.forEach((part, index) => {
    part[node] = slot === -1 ? 0 : ((column.lower[index] as Int32Array)[slot] as number);
  });
}

/** Gives a facility so many seats; nought closes it. Throws a RangeError on a negative number. */
export function setSeats(state: AssignmentState, facility: number, seats: number): void {
  if (!(seats >= 0)) throw new RangeError(`Expected seats of 0 or more, got ${seats}.`);
  const { basis } = state;
  const former = state.seats[facility] as number;
  if (seats === former) return;
  state.seats[facility] = seats;
  if (state.needsStart) return;
  const node = state.cellCount + facility;
  const exceedCost = GONE_IN_UNPLACED_COSTS * state.scale.unplacedCost;
  switch (basis.seatState[facility]) {
    case SEATS_IN_TREE:
      setRootArc(state, node, basis.arcFlow[node] as number, exceedCost);
      return;
    case SEATS_EXCEEDED:
      setRootArc(state, node, former + (basis.arcFlow[node] as number), exceedCost);
      return;
    default:
      if (seats > former) force(state, FILL, node, basis.root, 0, former);
      else force(state, EXCEED, node, basis.root, exceedCost, former - seats);
  }
}

/** The arc of a facility under the root after its seats have changed: within them, or beyond. */
function setRootArc(
  state: AssignmentState,
  node: number,
  pupils: number,
  exceedCost: number,
): void {
  const { basis, cellCount } = state;
  const facility = node - cellCount;
  const seats = state.seats[facility] as number;
  const isWithin = pupils < seats;
  basis.seatState[facility] = isWithin ? SEATS_IN_TREE : SEATS_EXCEEDED;
  basis.arcFlow[node] = isWithin ? pupils : pupils - seats;
  basis.arcCost[node] = isWithin ? 0 : exceedCost;
  for (const part of basis.arcLower) part[node] = 0;
  basis.arcTie[node] = 0;
  state.stalePrices.push(node);
}

/** Gives a cell so many pupils. Throws a RangeError on a negative number. */
export function setPupils(state: AssignmentState, cell: number, pupils: number): void {
  if (!(pupils >= 0)) throw new RangeError(`Expected pupils of 0 or more, got ${pupils}.`);
  const { basis } = state;
  const more = pupils - (state.pupils[cell] as number);
  state.pupils[cell] = pupils;
  if (state.needsStart || more === 0) return;
  if (more > 0) {
    if (basis.parent[cell] === basis.root) {
      basis.arcFlow[cell] = (basis.arcFlow[cell] as number) + more;
    } else {
      forceUnplaced(state, cell, more);
    }
    return;
  }
  // Fewer: take the seats from some, then let those go.
  if (basis.parent[cell] !== basis.root) forceUnplaced(state, cell, 0);
  while ((basis.arcFlow[cell] as number) < -more) {
    const full = firstChildWithPupils(basis, cell);
    force(state, RELEASE, basis.root, full, 0, 0);
  }
  basis.arcFlow[cell] = (basis.arcFlow[cell] as number) + more;
}

function firstChildWithPupils(basis: Basis, cell: number): number {
  for (let child = basis.firstChild[cell] as number; child !== NO_NODE; ) {
    if ((basis.arcFlow[child] as number) > 0) return child;
    child = basis.nextSibling[child] as number;
  }
  throw new Error(`Assignment: the pupils of cell ${cell} are not all in the tree.`);
}

function forceUnplaced(state: AssignmentState, cell: number, flow: number): void {
  const { unplacedCost } = state.scale;
  force(state, UNPLACED, cell, state.basis.root, unplacedCost, flow);
}

/** Lets an arc in whether it pays or not. */
function force(
  state: AssignmentState,
  kind: Entering,
  tail: number,
  head: number,
  cost: number,
  flow: number,
): void {
  repriceStale(state);
  const { entering, basis, seats, worklist } = state;
  entering.kind = kind;
  entering.tail = tail;
  entering.head = head;
  entering.cost = cost;
  entering.lower.fill(0);
  entering.tie = kind === UNPLACED ? tieCost(tail, UNPLACED_KEY) : 0;
  entering.distanceM = Number.NaN;
  entering.flow = flow;
  pivot(basis, seats, worklist, entering);
  enlist(worklist, tail === basis.root ? head : tail);
}
