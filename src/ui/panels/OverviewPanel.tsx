/** What opens first: the question, and the figures that answer it once they are there. */
import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { useProblemText } from '../../i18n/message.ts';
import { useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { reopenTerritory } from '../../store/session.ts';
import { later } from '../later.ts';

// Fetched with the first results, behind the map.
const Overview = later(async () => (await import('./Overview.tsx')).Overview);

const SHOWN_PROBLEMS = 8;

export function OverviewPanel() {
  const text = useText();
  const { territory, results, problems } = useResults();
  if (problems.length > 0) return <OpeningFailed />;
  const computing = (
    <p className="quiet" role="status">
      {text(territory ? 'page.computing' : 'page.loading')}
    </p>
  );
  return (
    <>
      <p className="question">{text('page.question')}</p>
      {territory && results ? (
        <Suspense fallback={computing}>
          <Overview territory={territory} results={results} />
        </Suspense>
      ) : (
        computing
      )}
    </>
  );
}

function OpeningFailed() {
  const text = useText();
  const problemText = useProblemText();
  const problems = useResults((state) => state.problems);
  return (
    <div className="failed" role="alert">
      <h2>{text('page.failed')}</h2>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={`${problem.where} ${problem.what}`}>{problemText(problem)}</li>
        ))}
      </ul>
      <Button className="button" onPress={reopenTerritory}>
        {text('page.retry')}
      </Button>
    </div>
  );
}
