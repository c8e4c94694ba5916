/** A search that goes on: how good the best is so far and could be, and what can be done with it. */
import { Button } from 'react-aria-components';
import {
  cancelSearch,
  endSearch,
  goOnSearching,
  holdSearch,
  type SiteSearch,
} from '../../../store/siting/search.ts';
import { HowGood } from './HowGood.tsx';
import { GapChart } from './GapChart.tsx';
import { useSitingText } from './sitingText.tsx';

type Props = { readonly search: Extract<SiteSearch, { kind: 'searching' }> };

export function Watching({ search }: Props) {
  const text = useSitingText();
  const { best, done, isHeld, points, question } = search;
  return (
    <section className="selected-place" aria-label={text('siting.searching')}>
      <p role="status">
        {text(isHeld ? 'siting.held' : best ? 'siting.searching' : 'siting.preparing')}
      </p>
      <progress value={done} aria-label={text('siting.searching')} />
      {best && <HowGood finding={best} aim={question.aim} />}
      <GapChart points={points} aim={question.aim} />
      <div className="button-row">
        {best && (
          <Button className="button primary" onPress={endSearch}>
            {text('siting.enough')}
          </Button>
        )}
        <Button className="button" onPress={isHeld ? goOnSearching : holdSearch}>
          {text(isHeld ? 'siting.goOn' : 'siting.hold')}
        </Button>
        <Button className="button" onPress={cancelSearch}>
          {text('siting.cancel')}
        </Button>
      </div>
    </section>
  );
}
