/** What is taken away, gathered from what the person chose and what has been computed of it. */
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Trend } from '../../engine/engine.ts';
import { whenFiguresAreCurrent } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { computeTrendOf, evaluatePlan } from '../../store/requests.ts';
import { useResults } from '../../store/resultsStore.ts';
import { isSameButYear, keyOf, type StateKey } from '../../store/stateKey.ts';
import { cellNamesOf } from '../../store/useCellNames.ts';
import { effectiveOf } from '../../store/useEffective.ts';
import type { PlanFigures, TakeAwayInput } from './input.ts';

/** All years of a big city on a slow machine. */
const LONGEST_WAIT_MS = 120_000;

type Asked = Pick<TakeAwayInput, 'words' | 'filterWords' | 'date' | 'sourceText' | 'link'> & {
  readonly planName: string;
  /** What the plan is compared with; null: the baseline. */
  readonly against: { readonly name: string; readonly edits: readonly Edit[] } | null;
  /** Whether there are charts and tables by year: these take their time. */
  readonly needsYears: boolean;
  /** 0..1 of the years of the baseline. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
};

/** The years of what the plan is compared with, asked for once for however many files. */
let remembered: { readonly of: StateKey; readonly trend: Trend } | null = null;

async function trendOf(
  edits: readonly Edit[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Trend | null> {
  const key = keyOf({ ...usePage.getState(), edits: [...edits] });
  if (remembered && isSameButYear(remembered.of, key)) return remembered.trend;
  const trend = await computeTrendOf(edits, progress, signal);
  if (trend) remembered = { of: key, trend };
  return trend;
}

/** Null where the figures of the chosen state do not come, or the person cancels. */
export async function gather({
  planName,
  against,
  needsYears,
  progress,
  signal,
  ...asked
}: Asked): Promise<TakeAwayInput | null> {
  const isComputed = await new Promise<boolean>((resolve) => {
    const stop = whenFiguresAreCurrent(LONGEST_WAIT_MS, resolve, {
      baseline: true,
      trend: needsYears,
    });
    signal.addEventListener(
      'abort',
      () => {
        stop();
        resolve(false);
      },
      { once: true },
    );
  });
  if (!isComputed || signal.aborted) return null;
  const { edits, service } = usePage.getState();
  const { territory, results, baseline, trend, streets, details } = useResults.getState();
  if (!territory || !results) return null;
  const other = against ?? { name: asked.words.text('compare.baseline'), edits: [] };
  const otherResults = against ? await evaluatePlan(against.edits, 'taken away') : baseline;
  const reference: PlanFigures | null =
    otherResults && (against !== null || edits.length > 0)
      ? {
          name: other.name,
          results: otherResults,
          trend: needsYears ? await trendOf(other.edits, progress, signal) : null,
        }
      : null;
  if (against && !reference) return null;
  if (signal.aborted) return null;
  return {
    ...asked,
    plan: { name: planName, results, trend: needsYears ? trend : null },
    reference,
    effective: effectiveOf(territory, edits),
    edits,
    service,
    cellNames: cellNamesOf(territory, streets),
    details,
    neighbourhoods: streets?.neighbourhoods ?? [],
  };
}
