/** The card of each kind of thing on the map. */
import { usePage } from '../../store/pageStore.ts';
import { effectiveOf } from '../../store/useEffective.ts';
import type { Selection } from '../../store/shareable.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { AreaCard } from './AreaCard.tsx';
import { CellCard } from './CellCard.tsx';
import { FacilityCard } from './FacilityCard.tsx';
import { InfrastructureCard } from './InfrastructureCard.tsx';
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
  const { projects } = effectiveOf(territory, edits);
  switch (selection.kind) {
    case 'facility': {
      const index = results?.facilities.findIndex((facility) => facility.id === id) ?? -1;
      return results && index >= 0 ? (
        <FacilityCard territory={territory} results={results} projects={projects} index={index} />
      ) : null;
    }
    case 'project': {
      const project = projects.find((row) => row.id === id);
      return project ? (
        <ProjectCard
          territory={territory}
          results={results}
          projects={projects}
          project={project}
        />
      ) : null;
    }
    case 'cell': {
      const index = territory.cells.findIndex((row) => row.id === id);
      return results && index >= 0 ? (
        <CellCard territory={territory} results={results} index={index} />
      ) : null;
    }
    case 'area': {
      const index = territory.areas.findIndex((row) => row.id === id);
      return index >= 0 ? (
        <AreaCard territory={territory} results={results} projects={projects} index={index} />
      ) : null;
    }
    case 'settlement': {
      const settlement = territory.settlements.find((row) => row.id === id);
      return settlement ? (
        <SettlementCard territory={territory} projects={projects} settlement={settlement} />
      ) : null;
    }
    case 'infrastructure': {
      const feature = territory.infrastructure.find((row) => row.id === id);
      return feature ? (
        <InfrastructureCard territory={territory} projects={projects} feature={feature} />
      ) : null;
    }
  }
}
