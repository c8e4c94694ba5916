/** "Where to build": the question, the search that is watched, and the proposal with its bound. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Territory } from '../../../domain/territory/territory.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { useQuestion } from '../../../store/siting/question.ts';
import {
  isStale,
  prepareSearch,
  startSearch,
  useSiteSearch,
} from '../../../store/siting/search.ts';
import { useText } from '../../../i18n/text.tsx';
import { Aiming } from '../scenario/Aiming.tsx';
import { usePlanningKeys } from '../scenario/planningKeys.ts';
import { HeatSwitch } from './HeatSwitch.tsx';
import { NamedPlaces } from './NamedPlaces.tsx';
import { QuestionSentence } from './QuestionSentence.tsx';
import { SiteProposal } from './SiteProposal.tsx';
import { SitingTexts, useSitingText } from './sitingText.tsx';
import { Taken } from './Taken.tsx';
import { TradeOff } from './TradeOff.tsx';
import { Watching } from './Watching.tsx';
import { YearBudgets } from './YearBudgets.tsx';
import './siting.css';

export function SitingPanel() {
  return (
    <SitingTexts>
      <Panel />
    </SitingTexts>
  );
}

function Panel() {
  const page = useText();
  const text = useSitingText();
  const territory = useResults((state) => state.territory);
  usePlanningKeys();
  return (
    <>
      <h2>{page('panel.siting')}</h2>
      {territory && territory.cells.length === 0 && (
        <p className="quiet">{text('siting.cityOnly')}</p>
      )}
      {territory && territory.cells.length > 0 && <Asking territory={territory} />}
    </>
  );
}

const REST_MS = 300;

function Asking({ territory }: { readonly territory: Territory }) {
  const text = useSitingText();
  const question = useQuestion(territory);
  const page = useParts(usePage, 'territoryId', 'year', 'edits', 'filters', 'service', 'question');
  const search = useSiteSearch((state) => state.search);
  // Once the page has its own figures, and whenever the plan and the question have come to rest.
  const isReady = useResults(({ results }) => results !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is these parts of the page that have to rest.
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(prepareSearch, REST_MS);
    return () => clearTimeout(timer);
  }, [isReady, page]);
  const nobodyCounts = page.filters.ownerships.length === 0;
  const isOld = search.kind === 'found' && isStale(search, page, question);
  return (
    <>
      <p className="quiet">{text('siting.intro')}</p>
      <section aria-label={text('siting.question')}>
        <QuestionSentence question={question} territory={territory} />
        {question.years && <YearBudgets years={question.years} />}
        <NamedPlaces question={question} territory={territory} />
        <Aiming />
      </section>
      {search.kind !== 'searching' && (
        <Button className="button primary" onPress={startSearch} isDisabled={nobodyCounts}>
          {text('siting.search')}
        </Button>
      )}
      {nobodyCounts && <p className="quiet">{text('siting.nobodyCounts')}</p>}
      {search.kind === 'searching' && <Watching search={search} />}
      <div role="status">
        {search.kind === 'failed' && <p>{text('siting.failed')}</p>}
        {isOld && <p className="quiet">{text('siting.stale')}</p>}
        {search.kind === 'taken' && <Taken search={search} />}
      </div>
      {search.kind === 'found' && !isOld && <SiteProposal search={search} territory={territory} />}
      <HeatSwitch />
      <TradeOff question={question} />
    </>
  );
}
