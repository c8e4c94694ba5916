/**
 * What is still to be looked at: cells whose price went up (a seat may now be worth more to them
 * than the walk costs) and facilities whose price went down (others may now want their seats). A
 * pair can only have become worth using if one of its ends is on the list, so that an empty list
 * proves the optimum. First in, first out.
 */
export type Worklist = {
  readonly ring: Int32Array;
  /** By node: how much of it is to be looked at. */
  readonly reason: Uint8Array;
  head: number;
  count: number;
};

export const NOT_LISTED = 0;
/** A facility whose price rose: only its seat arc may have become worth using. */
export const SEATS_ONLY = 1;
export const ALL_ARCS = 2;

export function emptyWorklist(nodeCount: number): Worklist {
  return {
    ring: new Int32Array(nodeCount),
    reason: new Uint8Array(nodeCount),
    head: 0,
    count: 0,
  };
}

export function enlist(worklist: Worklist, node: number, reason: number = ALL_ARCS): void {
  const { ring } = worklist;
  const listed = worklist.reason[node] as number;
  if (listed >= reason) return;
  worklist.reason[node] = reason;
  if (listed !== NOT_LISTED) return;
  let tail = worklist.head + worklist.count;
  if (tail >= ring.length) tail -= ring.length;
  ring[tail] = node;
  worklist.count++;
}

/**
 * The node listed longest, taken off; only to be called while `count` is more than 0. The caller reads
 * its reason and sets it to NOT_LISTED.
 */
export function takeNext(worklist: Worklist): number {
  const { ring } = worklist;
  const node = ring[worklist.head] as number;
  worklist.head = worklist.head + 1 === ring.length ? 0 : worklist.head + 1;
  worklist.count--;
  return node;
}

export function clearWorklist(worklist: Worklist): void {
  worklist.reason.fill(NOT_LISTED);
  worklist.head = 0;
  worklist.count = 0;
}
