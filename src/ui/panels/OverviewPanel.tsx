/** What opens first: the question, and the figures that answer it once they are there. */
import { Suspense } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { later } from '../later.ts';

// Fetched with the first results, behind the map.
const TourOffer = later(async () => (await import('../tour/TourOffer.tsx')).TourOffer);
const Overview = later(async () => (await import('./Overview.tsx')).Overview);

export function OverviewPanel() {
  const text = useText();
  const { territory, results, waitingFor, figuresProgress } = useParts(
    useResults,
    'territory',
    'results',
    'waitingFor',
    'figuresProgress',
  );
  const computing = (
    <p className="quiet" role="status">
      {text(territory && waitingFor.length === 0 ? 'page.computing' : 'page.loading')}
      {waitingFor.length > 0 && ` ${text('page.waitingFor', { files: waitingFor.join(', ') })}`}
      {figuresProgress !== null && (
        <progress value={figuresProgress} aria-label={text('page.computing')} />
      )}
    </p>
  );
  return (
    <>
      <p className="question">{text('page.question')}</p>
      {territory && results ? (
        <Suspense fallback={computing}>
          <TourOffer />
          <Overview territory={territory} results={results} />
        </Suspense>
      ) : (
        computing
      )}
    </>
  );
}
