/** What lies in a territory, and in which of its areas. */
import { greatCircleM, isInside } from '../../domain/territory/geometry.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Area, Territory } from '../../domain/territory/territory.ts';

/** Outlines are generalised: places so far beyond them still belong to the territory, degrees. */
const EDGE = 0.01;

export function isInOrNear([lon, lat]: LonLat, { boundary }: Territory): boolean {
  const around: readonly LonLat[] = [
    [lon, lat],
    [lon - EDGE, lat],
    [lon + EDGE, lat],
    [lon, lat - EDGE],
    [lon, lat + EDGE],
  ];
  return around.some((place) => isInside(place, boundary));
}

type Around = Pick<Area, 'geometry' | 'labelAt'>;

/** The area that a place lies in, else the one whose label is nearest; there has to be one. */
export function areaAt<Some extends Around>(position: LonLat, areas: readonly Some[]): Some {
  const around = areas.find(({ geometry }) => isInside(position, geometry));
  if (around) return around;
  const awayM = ({ labelAt }: Some) => greatCircleM(labelAt, position);
  return areas.reduce((best, area) => (awayM(area) < awayM(best) ? area : best));
}
