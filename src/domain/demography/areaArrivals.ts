/**
 * People whom a scenario has move into a region beside its homes, by year: its variant of the
 * region's moves and, where a person says so, the newcomers of plants.
 */
import {
  bringsJobs,
  FOLLOWS_JOBS,
  plantAssumptionsOf,
  plantNewcomers,
} from '../production/plantNeeds.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';

/** From half on it is on. */
export function followsJobs(assumptions: ReadonlyMap<string, number>): boolean {
  return (assumptions.get(FOLLOWS_JOBS) ?? 0) >= 0.5;
}

/**
 * By area, then by year from the base year on; fewer than 0 where more leave. Null where there are none,
 * as in every city and every country without such edits.
 */
export function areaArrivals(
  { territory, projects, assumptions, areaMoves }: EffectiveTerritory,
  baseYear: number,
  yearCount: number,
): readonly Float64Array[] | null {
  const follows = followsJobs(assumptions);
  if (areaMoves.size === 0 && !follows) return null;
  const areaIndex = new Map<string, number>(territory.areas.map(({ id }, index) => [id, index]));
  const arrivals = territory.areas.map(({ id }) =>
    new Float64Array(yearCount).fill(areaMoves.get(id) ?? 0),
  );
  if (!follows) return arrivals;
  const ofPlants = plantAssumptionsOf(assumptions);
  for (const project of projects) {
    const years = arrivals[areaIndex.get(project.areaId ?? '') ?? -1];
    if (!years || !bringsJobs(project)) continue;
    plantNewcomers(project.phases, ofPlants, baseYear, yearCount).forEach((people, index) => {
      years[index] = (years[index] as number) + people;
    });
  }
  return arrivals;
}
