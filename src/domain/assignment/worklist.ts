/**
 * What is still to be looked at: cells whose price went up (a seat may now be worth more to them
 * than the walk costs) and facilities whose price went down (others may now want their seats). A
 * pair can only have become worth using if one of its ends is on the list, so that an empty list
 * proves the optimum. First in, first out.
 */
export type Worklist = {
  readonly ring: Int32Array;
  readonly isListed: Uint8Array;
  head: number;
  count: number;
};

export function emptyWorklist(nodeCount: number): Worklist {
  return {
    ring: new Int32Array(nodeCount),
    isListed: new Uint8Array(nodeCount),
    head: 0,
    count: 0,
  };
}

export function enlist(worklist: Worklist, node: number): void {
  const { ring, isListed } = worklist;
  if (isListed[node] === 1) return;
  isListed[node] = 1;
  let tail = worklist.head + worklist.count;
  if (tail >= ring.length) tail -= ring.length;
  ring[tail] = node;
  worklist.count++;
}

/** The node listed longest; only to be called while `count` is more than 0. */
export function takeNext(worklist: Worklist): number {
  const { ring } = worklist;
  const node = ring[worklist.head] as number;
  worklist.head = worklist.head + 1 === ring.length ? 0 : worklist.head + 1;
  worklist.count--;
  worklist.isListed[node] = 0;
  return node;
}

export function clearWorklist(worklist: Worklist): void {
  worklist.isListed.fill(0);
  worklist.head = 0;
  worklist.count = 0;
}
