/** What was clicked: its name, figures, source and status, and what belongs to it. */
import { Suspense, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import type { Selection } from '../../store/shareable.ts';
import { FilterMark } from '../parts/FilterMark.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Icon } from '../icons.tsx';
import { later } from '../later.ts';

const CardContent = later(async () => (await import('./CardContent.tsx')).CardContent);

/** Cards with figures that the filters change. */
const SHOWS_FIGURES: ReadonlySet<Selection['kind']> = new Set([
  'facility',
  'project',
  'cell',
  'area',
]);

export function Card() {
  const text = useText();
  const { selection, select } = useParts(usePage, 'selection', 'select');
  const { territory, results } = useParts(useResults, 'territory', 'results');
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selection) card.current?.scrollTo(0, 0);
  }, [selection]);
  if (!selection || !territory) return null;
  return (
    <section
      ref={card}
      className="card"
      data-above-map
      aria-live="polite"
      aria-label={text(selection.kind === 'cell' ? 'card.cell' : `search.kind.${selection.kind}`)}
      onKeyDown={(event) => event.key === 'Escape' && select(null)}
    >
      <Button
        className="icon-button card-close"
        aria-label={text('page.close')}
        onPress={() => select(null)}
      >
        <Icon name="close" />
      </Button>
      <ErrorBoundary resetKey={`${selection.kind} ${selection.id}`}>
        <Suspense fallback={<p className="quiet">{text('page.loadingPanel')}</p>}>
          {SHOWS_FIGURES.has(selection.kind) && <FilterMark />}
          <CardContent selection={selection} territory={territory} results={results} />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
