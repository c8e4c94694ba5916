/** HiGHS in a worker of its own: it blocks the thread, and looks at the clock seldom. */
import loadHighs from 'highs';
import runtimeUrl from 'highs/runtime?url';
import { solveByHighs } from '../../domain/siting/highsSolver.ts';
import type { MixedIntegerAnswer } from '../../domain/siting/problem.ts';

/** The only message that is taken, and what is answered to it. */
export type AskedOfHighs = { readonly programme: string; readonly seconds: number };
export type HighsAnswer = { readonly answer: MixedIntegerAnswer } | { readonly failed: string };

self.onmessage = async ({ data: { programme, seconds } }: MessageEvent<AskedOfHighs>) => {
  const say = (answer: HighsAnswer) => self.postMessage(answer);
  try {
    const highs = await loadHighs({ locateFile: () => runtimeUrl });
    say({ answer: solveByHighs(highs, programme, seconds) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
};
