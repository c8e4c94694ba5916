/** Features of areas and cells, and what is counted and found of them. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Neighbourhood } from '../../domain/accessibility/streetLines.ts';
import { boundsOfPolygons, isInside } from '../../domain/territory/geometry.ts';
import type { AgeGroupCounts, LonLat } from '../../domain/territory/schema.ts';
import type { OsmData } from '../osm/osmData.ts';
import { roundGeometry, roundPosition } from '../pack/round.ts';
import { namesOf } from './boundary.ts';
import { lonLatOf, type Shape } from './outlines.ts';
import type { PeopledCell } from './people.ts';

export function feature(geometry: Shape, properties: object): Feature {
  return { type: 'Feature', properties, geometry: roundGeometry(geometry) };
}

export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

export function cellFeature(
  { id, areaId, residents, homes, corners }: PeopledCell,
  source: string,
): Feature {
  const ring = corners.map((corner) => [...roundPosition(corner)]);
  return {
    type: 'Feature',
    properties: { id, areaId, residents, homes, status: 'estimated', source },
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] },
  };
}

export const sum = (groups: readonly number[]): number =>
  groups.reduce((all, count) => all + count, 0);

/** Residents by group of age of an area's cells; of all cells where none is named. */
export function groupSums(
  cells: readonly { readonly areaId: string; readonly residents: AgeGroupCounts }[],
  areaId: string | null,
): AgeGroupCounts {
  const groups: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    if (areaId !== null && cell.areaId !== areaId) continue;
    cell.residents.forEach((count, group) => {
      groups[group] = (groups[group] as number) + count;
    });
  }
  return groups;
}

export function middleOfBounds(shape: Shape): LonLat {
  const [west, south, east, north] = boundsOfPolygons(shape);
  return [(west + east) / 2, (south + north) / 2];
}

/** Among its people. */
export function labelOf(cells: readonly PeopledCell[], areaId: string): LonLat | null {
  let [lon, lat, all] = [0, 0, 0];
  for (const { areaId: home, residents, centre } of cells) {
    if (home !== areaId) continue;
    const people = sum(residents);
    lon += centre[0] * people;
    lat += centre[1] * people;
    all += people;
  }
  return all === 0 ? null : [lon / all, lat / all];
}

export function nearest<Area extends { readonly labelAt: LonLat }>(
  areas: readonly Area[],
  [lon, lat]: LonLat,
): Area {
  const away = ({ labelAt }: Area) => (labelAt[0] - lon) ** 2 + (labelAt[1] - lat) ** 2;
  return areas.reduce((best, area) => (away(area) < away(best) ? area : best));
}

const NEIGHBOURHOOD_RADIUS_M: Readonly<Record<string, number>> = {
  neighbourhood: 400,
  quarter: 600,
  suburb: 900,
  hamlet: 500,
  village: 1_000,
};

export function neighbourhoodsIn(
  data: OsmData,
  boundary: Shape,
  areaAt: (at: LonLat) => string,
): Neighbourhood[] {
  return data.taggedNodes.flatMap(({ index, tags }) => {
    const radiusM = NEIGHBOURHOOD_RADIUS_M[tags.get('place') ?? ''];
    const name = namesOf(tags);
    const at = lonLatOf(data, index);
    if (radiusM === undefined || !name || !isInside(at, boundary)) return [];
    return [{ name, at: roundPosition(at) as LonLat, radiusM, areaId: areaAt(at) }];
  });
}
