/** Much work in little pieces, so that whoever waits for it is answered in between. */

/** How to rest, and what the time is. */
export type Pace = {
  readonly rest: () => Promise<void>;
  readonly nowMs: () => number;
  /** Work between two rests, ms. */
  readonly longestMs: number;
};

/** What a work of many steps comes to, without a rest. */
export function inOneGo<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with rests in between. */
export async function paced<Result>(
  steps: Generator<unknown, Result>,
  { rest, nowMs, longestMs }: Pace,
): Promise<Result> {
  let sinceMs = nowMs();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (nowMs() - sinceMs < longestMs) continue;
    await rest();
    sinceMs = nowMs();
  }
}

/** All items, asked for one by one with rests in between; null where `isOver` says so after a rest. */
export async function gathered<Item>(
  items: Iterable<Item>,
  { rest, nowMs, longestMs }: Pace,
  isOver: () => boolean,
): Promise<Item[] | null> {
  const all: Item[] = [];
  let sinceMs = nowMs();
  for (const item of items) {
    all.push(item);
    if (nowMs() - sinceMs < longestMs) continue;
    await rest();
    if (isOver()) return null;
    sinceMs = nowMs();
  }
  return all;
}
