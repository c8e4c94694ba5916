/**
 * Roads and railways that a plan adds. Each runs straight from the town that it is placed at to the nearest centre
 * of a region, and from the year it opens people drive along it as along any highway corridor: to the cores of
 * agglomerations, to a hospital, to the centre itself.
 */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { linesInYear } from '../settlements/roadNetwork.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat } from '../territory/schema.ts';
import { openingYear } from '../territory/series.ts';
import type { Project, Settlement } from '../territory/territory.ts';
import { townOf } from './town.ts';

export type PlanRoad = {
  readonly project: Project;
  readonly openYear: number;
  readonly town: Settlement;
  readonly centre: Settlement;
  readonly line: readonly [LonLat, LonLat];
};

const CENTRE_ROLES: ReadonlySet<Settlement['role']> = new Set([
  'capital',
  'city of national significance',
  'region centre',
]);

/**
 * Of the infrastructure that edits add; what the pack has is ports, pipelines and power stations, and its roads are
 * corridors already. One without a town within 60 km, or at a centre itself, leads nowhere.
 */
export function planRoads({
  projects,
  added,
  settlements,
}: Pick<EffectiveTerritory, 'projects' | 'added' | 'settlements'>): readonly PlanRoad[] {
  return projects.flatMap((project): PlanRoad[] => {
    if (project.kind !== 'infrastructure' || !added.has(project.id)) return [];
    const town = townOf(project.position, settlements)?.settlement;
    if (!town || CENTRE_ROLES.has(town.role)) return [];
    const centre = nearestCentre(town, settlements);
    if (!centre) return [];
    const line = [town.position, centre.position] as const;
    return [{ project, openYear: openingYear(project), town, centre, line }];
  });
}

function nearestCentre(town: Settlement, settlements: readonly Settlement[]): Settlement | null {
  let nearest: Settlement | null = null;
  let leastM = Number.POSITIVE_INFINITY;
  for (const settlement of settlements) {
    if (!CENTRE_ROLES.has(settlement.role)) continue;
    const metres = greatCircleM(town.position, settlement.position);
    if (metres < leastM) [nearest, leastM] = [settlement, metres];
  }
  return nearest;
}

/** Highway corridors that are open in the year: those of the territory, and what the plan adds by then. */
export function corridorsInYear(
  effective: Pick<EffectiveTerritory, 'territory' | 'projects' | 'added' | 'settlements'>,
  year: number,
): readonly (readonly LonLat[])[] {
  return [
    ...linesInYear(effective.territory.infrastructure, 'highway', year),
    ...planRoads(effective)
      .filter(({ openYear }) => openYear <= year)
      .map(({ line }) => line),
  ];
}
