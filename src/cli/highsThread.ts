/** HiGHS for the command line: in a thread of its own where time is limited, as it looks at the clock seldom. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import {
  answerOfHighs,
  type HighsSolution,
  highsOptions,
  solveByHighs,
} from '../domain/siting/highsSolver.ts';
import type { MixedIntegerAnswer, MixedIntegerSolver } from '../domain/siting/problem.ts';

/** The thread is ended so long after HiGHS should have ended by itself. */
const GRACE_SECONDS = 1;

/** Plain JavaScript, so that the thread starts without what reads TypeScript. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.module)().then((highs) => {
  const { Status, ObjectiveValue, Columns } = highs.solve(workerData.programme, workerData.options);
  parentPort.postMessage({ Status, ObjectiveValue, Columns });
});
`;

/**
 * A solver that is loaded when first asked: some 2 MB of WebAssembly. `secondsLeft` says how long it may
 * take when it is asked.
 */
export function highsFor(secondsLeft: () => number): MixedIntegerSolver {
  return async (programme) => {
    const seconds = secondsLeft();
    if (seconds <= 0) return 'out of time';
    if (Number.isFinite(seconds)) return solveInThread(programme, seconds);
    const { default: loadHighs } = await import('highs');
    return solveByHighs(await loadHighs(), programme);
  };
}

function solveInThread(programme: string, seconds: number): Promise<MixedIntegerAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      eval: true,
      execArgv: [],
      workerData: {
        module: createRequire(import.meta.url).resolve('highs'),
        programme,
        options: highsOptions(seconds),
      },
    });
    const timer = setTimeout(
      () => end(() => resolve('out of time')),
      1000 * (seconds + GRACE_SECONDS),
    );
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      void thread.terminate();
      settle();
    };
    thread.once('error', (error) => end(() => reject(error)));
    thread.once('message', (solution: HighsSolution) => {
      end(() => {
        try {
          resolve(answerOfHighs(solution));
        } catch (error) {
          reject(error);
        }
      });
    });
  });
}
