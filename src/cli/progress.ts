/** How far a long command is, on standard error; a short one says nothing. */
import type { CliIo } from './io.ts';

/** Nobody wonders before this. */
const FIRST_MS = 3000;
const AGAIN_MS = 5000;

/**
 * Answers a function that is told what is done of how much, in any unit, as often as one likes; it
 * prints `progress: reading C.csv: 43 %` once in a while. Where nobody knows how much there is
 * (NaN), it prints how many units are done.
 */
export function startProgress(
  io: CliIo,
  what: string,
  unit = 'steps',
): (done: number, all: number) => void {
  let next = io.now() + FIRST_MS;
  return (done, all) => {
    const now = io.now();
    if (now < next || done >= all) return;
    next = now + AGAIN_MS;
    const howFar = Number.isFinite(all)
      ? `${Math.floor((100 * done) / all)} %`
      : `${done.toLocaleString('en')} ${unit}`;
    io.stderr(`progress: ${what}: ${howFar}\n`);
  };
}
