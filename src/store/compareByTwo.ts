/** Plans compared by two workers at once, where there are enough of them and a second processor is idle. */
import type { PlanFigures } from '../domain/comparison/comparison.ts';
import type { CompareRequest } from '../engine/engine.ts';
import type { EngineClient } from '../engine/worker/client.ts';

/** With fewer plans the second worker would take longer to begin than it saves; the baseline is one. */
const FEWEST_PLANS = 4;

/** The figures of all plans in their order, as one worker would give them; throws where it would. */
export async function compareByTwo(
  client: Pick<EngineClient, 'compare' | 'beside'>,
  { scenarios, choices }: CompareRequest,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly PlanFigures[]> {
  const isWorthIt = scenarios.length >= FEWEST_PLANS && (navigator.hardwareConcurrency ?? 1) > 1;
  const second = isWorthIt ? client.beside() : null;
  if (!second) return client.compare({ scenarios, choices }, { progress, signal });
  const half = Math.ceil(scenarios.length / 2);
  const [head, tail] = [scenarios.slice(0, half), scenarios.slice(half)];
  const done = { head: 0, tail: 0 };
  const tell = (part: keyof typeof done) => (share: number) => {
    done[part] = share;
    progress((done.head * head.length + done.tail * tail.length) / scenarios.length);
  };
  try {
    const first = client.compare({ scenarios: head, choices }, { progress: tell('head'), signal });
    const rest = second.compare({ scenarios: tail, choices }, { progress: tell('tail'), signal });
    const figures = await Promise.all([
      first,
      rest.catch(async (error: unknown) => {
        if (signal.aborted) throw error;
        // A device may have no room for a second worker: the first one does it all.
        await first;
        return client.compare({ scenarios: tail, choices }, { progress: tell('tail'), signal });
      }),
    ]);
    return figures.flat();
  } finally {
    second.dispose();
  }
}
