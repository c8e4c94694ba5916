/** What the filters have to choose from: all that the map could show in a year. */
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { operatingFacilities, serviceOfProject } from '../domain/scenario/operating.ts';
import type { LocatedSchool } from '../domain/territory/territory.ts';
import {
  computedService,
  type Filterable,
  filterablePlace,
  filterableProject,
  filterableSchool,
  filterableSettlement,
} from '../store/filtering.ts';
import { phaseInYear } from './projectPhases.ts';

/**
 * Places of the services to choose from that operate in the year, projects that have been announced
 * by then, settlements and located schools of a country, as the scenario would have them. A service that has opened is a place.
 */
export function filterablesIn(
  effective: EffectiveTerritory,
  year: number,
  schools: readonly LocatedSchool[] = [],
): readonly Filterable[] {
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
    ...schools.map(filterableSchool),
  ];
}
