/** What the filters have to choose from: all that the map could show in a year. */
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { operatingFacilities, serviceOfProject } from '../domain/scenario/operating.ts';
import {
  computedService,
  type Filterable,
  filterablePlace,
  filterableProject,
  filterableSettlement,
} from '../store/filtering.ts';
import { phaseInYear } from './projectPhases.ts';

/**
 * Places of the services to choose from that operate in the year, projects that have been announced
 * by then, and settlements, as the scenario would have them. A service that has opened is a place.
 */
export function filterablesIn(effective: EffectiveTerritory, year: number): readonly Filterable[] {
  const places = operatingFacilities(effective, year).filter(
    ({ service }) => computedService(service) !== null,
  );
  const projects = effective.projects.filter((project) => {
    const phase = phaseInYear(project, year);
    return phase !== null && (phase !== 'open' || serviceOfProject(project.kind) === null);
  });
  return [
    ...places.map(filterablePlace),
    ...projects.map(filterableProject),
    ...effective.territory.settlements.map(filterableSettlement),
  ];
}
