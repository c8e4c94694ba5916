/** Solves programmes of proofs by HiGHS beside the engine's worker, which stays free meanwhile. */
import { Cancelled } from '../engine.ts';
import type { MixedIntegerAnswer } from '../../domain/siting/problem.ts';
import type { AskedOfHighs, HighsAnswer } from './highs.ts';

/** HiGHS is ended so long after it should have ended by itself. */
const GRACE_SECONDS = 3;

/**
 * Starts a worker with HiGHS, some 2 MB that nobody has fetched before, and ends it with the answer, with
 * the time or with the signal. Rejects where HiGHS gives up.
 */
export function solveBeside(
  programme: string,
  seconds: number,
  signal: AbortSignal,
): Promise<MixedIntegerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./highs.ts', import.meta.url), { type: 'module' });
    const timer = setTimeout(
      () => end(() => resolve('out of time')),
      1000 * (seconds + GRACE_SECONDS),
    );
    const stop = () => end(() => reject(new Cancelled('the proof was cancelled')));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', stop);
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.onmessage = ({ data }: MessageEvent<HighsAnswer>) =>
      end(() => ('answer' in data ? resolve(data.answer) : reject(new Error(data.failed))));
    worker.postMessage({ programme, seconds } satisfies AskedOfHighs);
    if (signal.aborted) stop();
  });
}
