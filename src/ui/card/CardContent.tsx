/** The card of each kind of thing on the map. */
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { effectiveOf } from '../../store/useEffective.ts';
import type { Selection } from '../../store/shareable.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { AreaCard } from './AreaCard.tsx';
import { CellCard } from './CellCard.tsx';
import { DetailCard } from './DetailCard.tsx';
import { FacilityCard } from './FacilityCard.tsx';
import { InfrastructureCard } from './InfrastructureCard.tsx';
import { CardHead, Provenance } from './parts.tsx';
import { PlaceNote } from './PlaceNote.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { SettlementCard } from './SettlementCard.tsx';
import '../cards.css';

type ContentProps = {
  readonly selection: Selection;
  readonly territory: Territory;
  readonly results: YearResults | null;
};

export function CardContent({ selection, territory, results }: ContentProps) {
  const { id } = selection;
  const edits = usePage((state) => state.edits);
  const effective = effectiveOf(territory, edits);
  const { projects } = effective;
  switch (selection.kind) {
    case 'facility':
    case 'project':
      return (
        <>
          <PlaceNote effective={effective} id={id} />
          <PlaceContent selection={selection} effective={effective} results={results} />
        </>
      );
    case 'cell': {
      const index = territory.cells.findIndex((row) => row.id === id);
      if (index < 0) return null;
      return results ? (
        <CellCard territory={territory} results={results} index={index} />
      ) : (
        <Computing />
      );
    }
    case 'area': {
      const index = territory.areas.findIndex((row) => row.id === id);
      return index >= 0 ? (
        <AreaCard territory={territory} results={results} projects={projects} index={index} />
      ) : null;
    }
    case 'settlement': {
      const settlement = effective.settlements.find((row) => row.id === id);
      return settlement ? (
        <SettlementCard territory={territory} projects={projects} settlement={settlement} />
      ) : null;
    }
    case 'district':
    case 'school':
      return <DetailCard territory={territory} selection={selection} />;
    case 'infrastructure': {
      const feature = territory.infrastructure.find((row) => row.id === id);
      return feature ? (
        <InfrastructureCard territory={territory} projects={projects} feature={feature} />
      ) : null;
    }
  }
}

type PlaceProps = {
  readonly selection: Selection;
  readonly effective: EffectiveTerritory;
  readonly results: YearResults | null;
};

/**
 * A place that operates is told by its figures, one that is still to be built by its phases. What
 * does neither, closed or not yet open, has its name: the note above says the rest.
 */
function PlaceContent({ selection: { kind, id }, effective, results }: PlaceProps) {
  const text = useText();
  const localized = useLocalized();
  const { territory, facilities, projects } = effective;
  const index = results?.facilities.findIndex((facility) => facility.id === id) ?? -1;
  const project = projects.find((row) => row.id === id);
  if (results && index >= 0 && (kind === 'facility' || !project)) {
    return (
      <FacilityCard territory={territory} results={results} projects={projects} index={index} />
    );
  }
  if (project) {
    return (
      <ProjectCard territory={territory} results={results} projects={projects} project={project} />
    );
  }
  const facility = facilities.find((row) => row.id === id);
  if (!facility) return null;
  const { name, service, ownership, status, source } = facility;
  return (
    <>
      <CardHead
        title={localized(name)}
        kind={`${text(`service.${service}`)} · ${text(`ownership.${ownership}`)}`}
      />
      {!results && <Computing />}
      <Provenance status={status} source={source} />
    </>
  );
}

function Computing() {
  const text = useText();
  return <p className="quiet">{text('page.computing')}</p>;
}
