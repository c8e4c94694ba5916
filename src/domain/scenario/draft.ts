/** What edits work on while a scenario is applied, and what they need to know of the territory. */
import { type Bounds, boundsOfPolygons, greatCircleM, isInside } from '../territory/geometry.ts';
import type { AreaId, FacilityId, LonLat, ProjectId, Standard } from '../territory/schema.ts';
import type { Area, Facility, Project, Settlement, Territory } from '../territory/territory.ts';
import { Drafted } from './drafted.ts';

/** From this year on a facility has this capacity. */
export type CapacityChange = { readonly fromYear: number; readonly capacity: number };

/** What edits work on: the territory's parts by id, replaced and never changed in place. */
export type Draft = {
  readonly territory: Territory;
  readonly facilities: Drafted<Facility>;
  readonly projects: Drafted<Project>;
  readonly settlements: Drafted<Settlement>;
  /** People a year that more move into a region than the forecast has, by region. */
  readonly areaMoves: Map<AreaId, number>;
  readonly added: Set<FacilityId | ProjectId>;
  /** Sizes of a project's phases before it was resized: resizing again starts from these. */
  readonly sizesBefore: Map<ProjectId, readonly number[]>;
  readonly capacityChanges: Map<FacilityId, readonly CapacityChange[]>;
  readonly assumptions: Map<string, number>;
  readonly standards: Map<string, Standard>;
};

/** A draft of the baseline. */
export function draftOf(territory: Territory): Draft {
  const { facilities, projects, settlements, manifest } = territory;
  return {
    territory,
    facilities: new Drafted(facilities),
    projects: new Drafted(projects),
    settlements: new Drafted(settlements),
    areaMoves: new Map(),
    added: new Set(),
    sizesBefore: new Map(),
    capacityChanges: new Map(),
    assumptions: new Map(manifest.assumptions.map(({ id, value }) => [id, value])),
    standards: new Map(manifest.standards.map((standard) => [standard.id, standard])),
  };
}

/** Boxes around outlines: a drag asks for the same ones in every frame. */
const boxes = new WeakMap<Area['geometry'], Bounds>();

function boxOf(geometry: Area['geometry']): Bounds {
  const box = boxes.get(geometry) ?? boundsOfPolygons(geometry);
  boxes.set(geometry, box);
  return box;
}

function isWithin([longitude, latitude]: LonLat, [west, south, east, north]: Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * The area a place belongs to: the one whose outline holds it, or the one whose label is nearest
 * where it lies in none (just outside the city's outline). Undefined only without areas.
 */
export function areaAt({ areas }: Territory, position: LonLat): AreaId | undefined {
  const holding = areas.find(
    ({ geometry }) => isWithin(position, boxOf(geometry)) && isInside(position, geometry),
  );
  if (holding !== undefined) return holding.id;
  let nearest: AreaId | undefined;
  let nearestM = Number.POSITIVE_INFINITY;
  for (const { id, labelAt } of areas) {
    const distanceM = greatCircleM(position, labelAt);
    if (distanceM < nearestM) {
      nearest = id;
      nearestM = distanceM;
    }
  }
  return nearest;
}
