/** Why there are several shortages of school places: one line that puts them side by side. */
import { shortagesOf } from '../../engine/results/shortages.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';

export function ShortageLine() {
  const text = useText();
  const numbers = useNumbers();
  const { assignmentMode, assignmentMaxDistanceM } = usePage((state) => state.filters);
  const { territory, results } = useParts(useResults, 'territory', 'results');
  if (!territory || !results) return null;
  const { published, onBalance, byOptimum, ifNearest, solvedBySharing } = shortagesOf(
    territory.indicators,
    results,
  );
  return (
    <p className="explanation">
      {text('shortage.line', {
        year: String(results.year),
        published: published ? numbers.whole(published.value) : 'none',
        publishedYear: String(published?.year ?? ''),
        balance: numbers.whole(onBalance),
        mode: assignmentMode,
        limit: numbers.whole(assignmentMaxDistanceM),
        optimum: numbers.whole(byOptimum),
        nearest: numbers.whole(ifNearest),
      })}{' '}
      {text('shortage.sharing', { value: numbers.whole(solvedBySharing) })}
    </p>
  );
}
