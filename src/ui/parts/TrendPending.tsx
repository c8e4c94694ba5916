/** In place of what the trend over all years tells: how far it is, or that it cannot be had. */
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';

export function TrendPending() {
  const text = useText();
  const numbers = useNumbers();
  const { results, trendProgress } = useParts(useResults, 'results', 'trendProgress');
  const isGivenUp = results !== null && trendProgress === null;
  return (
    <p className="quiet" role="status">
      {isGivenUp
        ? text('page.notComputed')
        : text('chart.computing', { value: numbers.share(trendProgress ?? 0) })}
    </p>
  );
}
