/** "Rate my plan": the person's own places against the best and against what no choice can pass. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useNumbers } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { ownPlaces, rateOwnPlaces, type Rating } from '../../../store/siting/rating.ts';
import { isSameButYear, keyOf, type StateKey } from '../../../store/stateKey.ts';
import { SitingTexts, useSitingText } from './sitingText.tsx';

export function RatePlan() {
  return (
    <SitingTexts>
      <Rate />
    </SitingTexts>
  );
}

function Rate() {
  const text = useSitingText();
  const page = useParts(usePage, 'territoryId', 'year', 'edits', 'filters', 'service');
  const [rated, setRated] = useState<{ rating: Rating | null; of: StateKey } | null>(null);
  const [isComputing, setComputing] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { edits, service } = page;
  if (ownPlaces(edits, service).length === 0) return null;
  const rate = async () => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const of = keyOf(page);
    setComputing(true);
    const rating = await rateOwnPlaces(own.signal);
    if (own.signal.aborted) return;
    setComputing(false);
    setRated({ rating, of });
  };
  const current = rated && isSameButYear(rated.of, keyOf(page)) ? rated.rating : null;
  return (
    <section className="local-effect">
      <Button className="button" onPress={rate} isDisabled={isComputing}>
        {text('siting.rate')}
      </Button>
      <div role="status">
        {isComputing && <p className="quiet">{text('siting.rating')}</p>}
        {current?.service === service && <Said rating={current} />}
      </div>
    </section>
  );
}

function Said({ rating }: { readonly rating: Rating }) {
  const text = useSitingText();
  const numbers = useNumbers();
  const { service, placeCount, year, own, best, bound, score } = rating;
  return (
    <p>
      {text(service === 'school' ? 'siting.rated.seated' : 'siting.rated.covering', {
        count: placeCount,
        year: String(year),
        own: numbers.whole(own),
        best: numbers.whole(best),
        bound: numbers.whole(bound),
        score,
      })}
    </p>
  );
}
