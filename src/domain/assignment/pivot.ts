/**
 * One step of the network simplex: an arc enters the tree, flow is pushed round the cycle it
 * closes, the arc that blocks leaves. Rules after Ahuja, Magnanti & Orlin, Network Flows (1993),
 * section 11.5-11.6.
 */
import {
  attach,
  type Basis,
  detach,
  NO_NODE,
  SEATS_EXCEEDED,
  SEATS_FULL,
  SEATS_IN_TREE,
  wholeOf,
} from './basis.ts';
import { ALL_ARCS, enlist, SEATS_ONLY, type Worklist } from './worklist.ts';

/** What enters: a walk, being without a seat, seats taken, seats freed, more than the seats. */
export const WALK = 0;
export const UNPLACED = 1;
export const FILL = 2;
export const RELEASE = 3;
export const EXCEED = 4;
export type Entering = 0 | 1 | 2 | 3 | 4;

export type EnteringArc = {
  kind: Entering;
  tail: number;
  head: number;
  cost: number;
  readonly lower: Float64Array;
  tie: number;
  /** The walk that it stands for, metres; NaN where it is none. */
  distanceM: number;
  /** Pupils already on it (when a changed number of seats or pupils forces it in). */
  flow: number;
};

/**
 * Lets the arc into the tree, whether that pays or not, and pushes as much as goes. What may have
 * become worth using is put on the worklist.
 */
export function pivot(
  basis: Basis,
  seats: Float64Array,
  worklist: Worklist,
  entering: EnteringArc,
): void {
  const { cellCount, root, parent, depth, arcFlow, seatState } = basis;
  const { kind, tail, head } = entering;

  // How much goes round the cycle tail → head → … → join → … → tail, and what blocks it: the last
  // blocking arc as seen from the join keeps the tree strongly feasible.
  let pushed = Infinity;
  let leaving = NO_NODE;
  let leavesOnTailSide = false;
  let headLimit = Infinity;
  let headLeaving = NO_NODE;
  let a = tail;
  let b = head;
  let depthA = depth[a] as number;
  let depthB = depth[b] as number;
  while (a !== b) {
    if (depthA >= depthB) {
      const above = parent[a] as number;
      if (a < cellCount || above === root) {
        const flow = arcFlow[a] as number;
        if (flow < pushed) {
          pushed = flow;
          leaving = a;
          leavesOnTailSide = true;
        }
      }
      a = above;
      depthA--;
    } else {
      const above = parent[b] as number;
      if (b >= cellCount) {
        const room = roomTowardsParent(basis, seats, b, above);
        if (room <= headLimit) {
          headLimit = room;
          headLeaving = b;
        }
      }
      b = above;
      depthB--;
    }
  }
  const join = a;
  const ownLimit = limitOfEntering(basis, seats, entering);
  let flipsOnly = false;
  if (ownLimit <= pushed) {
    pushed = ownLimit;
    flipsOnly = ownLimit < Infinity;
  }
  if (headLimit <= pushed) {
    pushed = headLimit;
    leaving = headLeaving;
    leavesOnTailSide = false;
    flipsOnly = false;
  }
  if (pushed === Infinity) throw new Error('Assignment: a cycle without limit.');

  if (pushed > 0) {
    for (let node = tail; node !== join; node = parent[node] as number) {
      const isUp = node < cellCount || parent[node] === root;
      arcFlow[node] = (arcFlow[node] as number) + (isUp ? -pushed : pushed);
    }
    for (let node = head; node !== join; node = parent[node] as number) {
      const isUp = node < cellCount || parent[node] === root;
      arcFlow[node] = (arcFlow[node] as number) + (isUp ? pushed : -pushed);
    }
  }
  if (flipsOnly) {
    // Only more seats can take up all they are offered: they are full again.
    return;
  }

  if (leaving >= cellCount && parent[leaving] === root) {
    seatState[leaving - cellCount] = SEATS_FULL;
  }
  const moved = leavesOnTailSide ? tail : head;
  const fixed = leavesOnTailSide ? head : tail;
  const gain = entering.cost + (basis.price[head] as number) - (basis.price[tail] as number);
  const gainTie =
    entering.tie + (basis.priceTie[head] as number) - (basis.priceTie[tail] as number);
  const flow = flowOfEntering(basis, seats, entering, pushed);
  const { changeLower } = basis;
  for (let part = 0; part < changeLower.length; part++) {
    const prices = basis.priceLower[part] as Float64Array;
    changeLower[part] =
      (entering.lower[part] as number) + (prices[head] as number) - (prices[tail] as number);
    if (!leavesOnTailSide) changeLower[part] = -(changeLower[part] as number);
  }
  rehang(basis, moved, fixed, leaving, flow, entering);
  if (kind === FILL || kind === RELEASE) seatState[moved - cellCount] = SEATS_IN_TREE;
  else if (kind === EXCEED) seatState[moved - cellCount] = SEATS_EXCEEDED;
  const sign = leavesOnTailSide ? 1 : -1;
  shiftPrices(basis, worklist, moved, sign * gain, changeLower, sign * gainTie);
}

/** How much more the arc from a facility to its parent can carry towards it. */
function roomTowardsParent(basis: Basis, seats: Float64Array, node: number, above: number): number {
  if (above !== basis.root) return basis.arcFlow[node] as number;
  const facility = node - basis.cellCount;
  if (basis.seatState[facility] === SEATS_EXCEEDED) return Infinity;
  return (seats[facility] as number) - (basis.arcFlow[node] as number);
}

function limitOfEntering(basis: Basis, seats: Float64Array, entering: EnteringArc): number {
  if (entering.kind !== FILL) return Infinity;
  return (seats[entering.tail - basis.cellCount] as number) - entering.flow;
}

function flowOfEntering(
  basis: Basis,
  seats: Float64Array,
  entering: EnteringArc,
  pushed: number,
): number {
  if (entering.kind === RELEASE) {
    return (seats[entering.head - basis.cellCount] as number) - pushed;
  }
  return entering.flow + pushed;
}

/** Turns the path from `moved` up to `leaving` round and hangs it, with all under it, on `fixed`. */
function rehang(
  basis: Basis,
  moved: number,
  fixed: number,
  leaving: number,
  enteringFlow: number,
  entering: EnteringArc,
): void {
  const { parent, arcFlow, arcCost, arcLower, arcTie, arcDistanceM, carried } = basis;
  carried.set(entering.lower);
  let above = fixed;
  let flow = enteringFlow;
  let { cost, tie, distanceM } = entering;
  for (let node = moved; ; ) {
    const formerParent = parent[node] as number;
    const formerFlow = arcFlow[node] as number;
    const formerCost = arcCost[node] as number;
    const formerTie = arcTie[node] as number;
    const formerDistanceM = arcDistanceM[node] as number;
    detach(basis, node);
    attach(basis, node, above);
    arcFlow[node] = flow;
    arcCost[node] = cost;
    arcTie[node] = tie;
    arcDistanceM[node] = distanceM;
    for (let part = 0; part < carried.length; part++) {
      const costs = arcLower[part] as Float64Array;
      const former = costs[node] as number;
      costs[node] = carried[part] as number;
      carried[part] = former;
    }
    if (node === leaving) return;
    above = node;
    flow = formerFlow;
    cost = formerCost;
    tie = formerTie;
    distanceM = formerDistanceM;
    node = formerParent;
  }
}

/** Adds the same to the prices of a whole subtree and lists what this makes worth a look. */
function shiftPrices(
  basis: Basis,
  worklist: Worklist,
  top: number,
  change: number,
  changeLower: Float64Array,
  changeTie: number,
): void {
  const { cellCount, parent, firstChild, nextSibling, depth, stack } = basis;
  const { price, priceLower, priceTie } = basis;
  const whole = wholeOf(basis.scale, change, changeLower);
  const isRise = whole > 0 || (whole === 0 && changeTie > 0);
  stack[0] = top;
  let size = 1;
  while (size > 0) {
    const node = stack[--size] as number;
    price[node] = (price[node] as number) + change;
    priceTie[node] = (priceTie[node] as number) + changeTie;
    for (let part = 0; part < changeLower.length; part++) {
      const prices = priceLower[part] as Float64Array;
      prices[node] = (prices[node] as number) + (changeLower[part] as number);
    }
    depth[node] = (depth[parent[node] as number] as number) + 1;
    if (node >= cellCount) enlist(worklist, node, isRise ? SEATS_ONLY : ALL_ARCS);
    else if (isRise) enlist(worklist, node);
    for (let child = firstChild[node] as number; child !== NO_NODE; ) {
      stack[size++] = child;
      child = nextSibling[child] as number;
    }
  }
}

/** An arc object to be filled in again and again, with as many lower parts of its cost as there are. */
export function blankArc(partCount: number): EnteringArc {
  const lower = new Float64Array(partCount - 1);
  return {
    kind: WALK,
    tail: NO_NODE,
    head: NO_NODE,
    cost: 0,
    lower,
    tie: 0,
    distanceM: Number.NaN,
    flow: 0,
  };
}
