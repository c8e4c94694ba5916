/**
 * Optimum by primal network simplex, from nothing or from the last optimum.
 *
 * Candidates come from the worklist: the best pair of a facility whose price fell, or of a cell
 * whose price rose. The list empties only when no pair is worth using at the prices, which is the
 * proof; `findImprovement` looks at every pair once more and is the certificate in tests.
 */
import { reprice, SEATS_FULL, shrunk } from './basis.ts';
import { GONE_IN_UNPLACED_COSTS, MAX_REPAIRED_COLUMNS, tieCost, UNPLACED_KEY } from './costs.ts';
import type { CostColumn } from './pairs.ts';
import { EXCEED, pivot, RELEASE, UNPLACED, WALK } from './pivot.ts';
import { startTree } from './start.ts';
import type { AssignmentState } from './state.ts';
import { ALL_ARCS, clearWorklist, enlist, NOT_LISTED, SEATS_ONLY, takeNext } from './worklist.ts';

/** Between two calls of `onStep`. */
const STEPS_BETWEEN = 1000;

/**
 * Brings the state to its optimum: repairs what was edited since, or starts from nothing. `onStep` is
 * told now and then how many steps were made; how many there will be nobody knows.
 */
export function solve(state: AssignmentState, onStep?: (steps: number) => void): void {
  const { worklist, basis } = state;
  if (state.columnsChanged > MAX_REPAIRED_COLUMNS) state.needsStart = true;
  if (state.needsStart) {
    startTree(state);
    state.stalePrices = [state.basis.root];
    repriceStale(state);
    clearWorklist(worklist);
    for (let node = 0; node < basis.root; node++) enlist(worklist, node);
  } else {
    repriceStale(state);
  }
  state.needsStart = false;
  state.columnsChanged = 0;
  state.pivots = 0;
  while (worklist.count > 0) {
    const node = takeNext(worklist);
    const reason = worklist.reason[node] as number;
    worklist.reason[node] = NOT_LISTED;
    const isWorthwhile =
      node < state.cellCount
        ? chooseForCell(state, node)
        : chooseSeats(state, node) || (reason === ALL_ARCS && chooseForFacility(state, node));
    if (!isWorthwhile) continue;
    pivot(basis, state.seats, worklist, state.entering);
    state.pivots++;
    if (onStep !== undefined && state.pivots % STEPS_BETWEEN === 0) onStep(state.pivots);
    enlist(worklist, node);
  }
}

/** Prices after costs in the tree have changed, with what that makes worth a look. */
export function repriceStale(state: AssignmentState): void {
  const { basis, worklist, cellCount } = state;
  for (const top of state.stalePrices) {
    reprice(basis, top, (node, change) => {
      if (node >= cellCount) enlist(worklist, node, change > 0 ? SEATS_ONLY : ALL_ARCS);
      else if (change > 0) enlist(worklist, node);
    });
  }
  state.stalePrices = [];
}

/** Sets `entering` to the best arc out of a cell, if one is worth using. */
function chooseForCell(state: AssignmentState, cell: number): boolean {
  const { basis, pairs, scale, facilityKeys, cellCount } = state;
  const { price, priceTie } = basis;
  const cellPrice = price[cell] as number;
  const { rowFacility, rowCost, rowLower } = pairs;
  const { decisive } = scale;
  let best = 0;
  let bestTie = 0;
  let chosen = -1;
  const from = pairs.rowStart[cell] as number;
  const until = from + (pairs.rowLength[cell] as number);
  for (let at = from; at < until; at++) {
    const facility = rowFacility[at] as number;
    let gain = (rowCost[at] as number) + (price[cellCount + facility] as number) - cellPrice;
    if (gain < decisive && gain > -decisive) {
      gain = refined(state, gain, rowLower, at, cellCount + facility, cell);
    }
    if (gain > best) continue;
    if (gain < best) {
      best = gain;
      bestTie = Infinity;
      chosen = at;
    } else if (best === 0) {
      const tie = tieCost(cell, facilityKeys[facility] as number);
      const gainTie = tie + (priceTie[cellCount + facility] as number) - (priceTie[cell] as number);
      if (gainTie < bestTie) {
        bestTie = gainTie;
        chosen = at;
      }
    }
  }
  const unplacedTie = tieCost(cell, UNPLACED_KEY);
  const gain = refined(state, scale.unplacedCost - cellPrice, null, 0, basis.root, cell);
  const gainTie = unplacedTie - (priceTie[cell] as number);
  if (gain < best || (gain === 0 && best === 0 && gainTie < bestTie)) {
    setEntering(
      state,
      UNPLACED,
      cell,
      basis.root,
      scale.unplacedCost,
      unplacedTie,
      Number.NaN,
      null,
      0,
    );
    return true;
  }
  if (chosen === -1) return false;
  const facility = rowFacility[chosen] as number;
  const column = pairs.columns[facility] as CostColumn;
  setEntering(
    state,
    WALK,
    cell,
    cellCount + facility,
    rowCost[chosen] as number,
    tieCost(cell, facilityKeys[facility] as number),
    column.distancesM[column.cells.indexOf(cell)] as number,
    rowLower,
    chosen,
  );
  return true;
}

/** Sets `entering` to the seat arc of a facility, if it is worth using. */
function chooseSeats(state: AssignmentState, node: number): boolean {
  const { basis, scale, cellCount } = state;
  if (basis.seatState[node - cellCount] !== SEATS_FULL) return false;
  const seatPrice = refined(state, basis.price[node] as number, null, 0, node, basis.root);
  const seatTie = basis.priceTie[node] as number;
  if (seatPrice < 0 || (seatPrice === 0 && seatTie < 0)) {
    setEntering(state, RELEASE, basis.root, node, 0, 0, Number.NaN, null, 0);
    return true;
  }
  const exceedCost = GONE_IN_UNPLACED_COSTS * scale.unplacedCost;
  const beyond = (basis.price[node] as number) - exceedCost;
  const excess = refined(state, beyond, null, 0, node, basis.root);
  if (excess > 0 || (excess === 0 && seatTie > 0)) {
    setEntering(state, EXCEED, node, basis.root, exceedCost, 0, Number.NaN, null, 0);
    return true;
  }
  return false;
}

/** Sets `entering` to the best pair of a facility, if one is worth using. */
function chooseForFacility(state: AssignmentState, node: number): boolean {
  const { basis, pairs, scale, facilityKeys, cellCount } = state;
  const { price, priceTie } = basis;
  const { decisive } = scale;
  const facility = node - cellCount;
  const seatPrice = price[node] as number;
  const seatTie = priceTie[node] as number;
  const { cells, costs, lower, distancesM } = pairs.columns[facility] as CostColumn;
  let best = 0;
  let bestTie = 0;
  let chosen = -1;
  for (let slot = 0; slot < cells.length; slot++) {
    const cell = cells[slot] as number;
    let gain = (costs[slot] as number) + seatPrice - (price[cell] as number);
    if (gain < decisive && gain > -decisive) {
      gain = refined(state, gain, lower, slot, node, cell);
    }
    if (gain > best) continue;
    if (gain < best) {
      best = gain;
      bestTie = Infinity;
      chosen = slot;
    } else if (best === 0) {
      const tie = tieCost(cell, facilityKeys[facility] as number);
      const gainTie = tie + seatTie - (priceTie[cell] as number);
      if (gainTie < bestTie) {
        bestTie = gainTie;
        chosen = slot;
      }
    }
  }
  if (chosen === -1) return false;
  const cell = cells[chosen] as number;
  const tie = tieCost(cell, facilityKeys[facility] as number);
  const cost = costs[chosen] as number;
  const distanceM = distancesM[chosen] as number;
  setEntering(state, WALK, cell, node, cost, tie, distanceM, lower, chosen);
  return true;
}

/**
 * The gain of an arc from the first part of it, with the parts that follow where these may decide:
 * cost at `at` of `lower` (nothing without) + price of `head` - price of `tail`. The sign is exact.
 */
function refined(
  { basis, scale }: AssignmentState,
  first: number,
  lower: readonly Int32Array[] | null,
  at: number,
  head: number,
  tail: number,
): number {
  const { priceLower } = basis;
  const { partSize, decisive } = scale;
  let sum = first;
  for (let part = 0; part < priceLower.length; part++) {
    if (sum >= decisive || sum <= -decisive) return shrunk(sum, partSize, part);
    const prices = priceLower[part] as Float64Array;
    const cost = lower === null ? 0 : ((lower[part] as Int32Array)[at] as number);
    sum = sum * partSize + cost + ((prices[head] as number) - (prices[tail] as number));
  }
  return shrunk(sum, partSize, priceLower.length);
}

function setEntering(
  { entering }: AssignmentState,
  kind: typeof entering.kind,
  tail: number,
  head: number,
  cost: number,
  tie: number,
  distanceM: number,
  lower: readonly Int32Array[] | null,
  lowerAt: number,
): void {
  for (let part = 0; part < entering.lower.length; part++) {
    entering.lower[part] = lower === null ? 0 : ((lower[part] as Int32Array)[lowerAt] as number);
  }
  entering.kind = kind;
  entering.tail = tail;
  entering.head = head;
  entering.cost = cost;
  entering.tie = tie;
  entering.distanceM = distanceM;
  entering.flow = 0;
}

/** Whether any arc at all is still worth using: false at the optimum. Looks at every pair. */
export function findImprovement(state: AssignmentState): boolean {
  for (let node = 0; node < state.basis.root; node++) {
    const isWorthwhile =
      node < state.cellCount
        ? chooseForCell(state, node)
        : chooseSeats(state, node) || chooseForFacility(state, node);
    if (isWorthwhile) return true;
  }
  return false;
}
