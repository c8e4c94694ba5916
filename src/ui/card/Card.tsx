/** What was clicked: its name, figures, source and status, and what belongs to it. */
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { effectiveOf } from '../../store/useEffective.ts';
import type { Selection } from '../../store/shareable.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Icon } from '../icons.tsx';
import { AreaCard } from './AreaCard.tsx';
import { CellCard } from './CellCard.tsx';
import { FacilityCard } from './FacilityCard.tsx';
import { InfrastructureCard } from './InfrastructureCard.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { SettlementCard } from './SettlementCard.tsx';

export function Card() {
  const text = useText();
  const { selection, select } = usePage();
  const { territory, results } = useResults();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selection) card.current?.scrollTo(0, 0);
  }, [selection]);
  if (!selection || !territory) return null;
  return (
    <section
      ref={card}
      className="card"
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
        <CardContent selection={selection} territory={territory} results={results} />
      </ErrorBoundary>
    </section>
  );
}

type ContentProps = {
  readonly selection: Selection;
  readonly territory: Territory;
  readonly results: YearResults | null;
};

function CardContent({ selection, territory, results }: ContentProps) {
  const { id } = selection;
  const edits = usePage((state) => state.edits);
  switch (selection.kind) {
    case 'facility': {
      const index = results?.facilities.findIndex((facility) => facility.id === id) ?? -1;
      return results && index >= 0 ? (
        <FacilityCard territory={territory} results={results} index={index} />
      ) : null;
    }
    case 'project': {
      const project = effectiveOf(territory, edits).projects.find((row) => row.id === id);
      return project ? <ProjectCard territory={territory} project={project} /> : null;
    }
    case 'cell': {
      const index = territory.cells.findIndex((row) => row.id === id);
      return results && index >= 0 ? (
        <CellCard territory={territory} results={results} index={index} />
      ) : null;
    }
    case 'area': {
      const index = territory.areas.findIndex((row) => row.id === id);
      return index >= 0 ? <AreaCard territory={territory} results={results} index={index} /> : null;
    }
    case 'settlement': {
      const settlement = territory.settlements.find((row) => row.id === id);
      return settlement ? <SettlementCard territory={territory} settlement={settlement} /> : null;
    }
    case 'infrastructure': {
      const feature = territory.infrastructure.find((row) => row.id === id);
      return feature ? <InfrastructureCard feature={feature} /> : null;
    }
  }
}
