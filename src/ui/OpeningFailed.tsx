/** Why there is no territory, or why it has no figures; the way to try again. */
import { Button } from 'react-aria-components';
import { useProblemText } from '../i18n/message.ts';
import { useText } from '../i18n/text.tsx';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { reopenTerritory } from '../store/session.ts';

const SHOWN_PROBLEMS = 8;

export function OpeningFailed() {
  const text = useText();
  const problemText = useProblemText();
  const { problems, territory } = useParts(useResults, 'problems', 'territory');
  return (
    <div className="failed" role="alert">
      <h2>{text(territory ? 'page.noFigures' : 'page.failed')}</h2>
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
