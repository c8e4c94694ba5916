/**
 * Outlines of a table, sound: rings that do not close are closed, bow ties are untied into two shapes,
 * what cannot be mended is left out by its row.
 */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { kinks, unkinkPolygon } from '@turf/turf';
import { doubleArea } from '../readers/rings.ts';
import type { Place, RowRemark } from './places.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

export type Outlined = { readonly place: Place; readonly shape: Polygon | MultiPolygon };
export type OutlinesRead = {
  readonly outlines: readonly Outlined[];
  readonly remarks: readonly RowRemark[];
};

/** Longer rings are not looked at for crossings: it would take minutes. */
const MOST_CORNERS = 20_000;

/** The places that have an outline, with a sound one; of all others a remark says why not. */
export function outlinesOf(places: readonly Place[]): OutlinesRead {
  const remarks: RowRemark[] = [];
  const outlines = places.flatMap((place): Outlined[] => {
    const mended = mendedShape(place.geometry);
    for (const what of mended.did) remarks.push({ row: place.row, what, dropped: false });
    if (mended.shape) return [{ place, shape: mended.shape }];
    remarks.push({ row: place.row, what: 'brokenOutline', dropped: true });
    return [];
  });
  return { outlines, remarks };
}

type Mended = {
  readonly shape: Polygon | MultiPolygon | null;
  readonly did: readonly ('closedRing' | 'untiedBow')[];
};

/** A sound outline out of a geometry; null where it has none, or one without any area. */
export function mendedShape(geometry: Geometry | null): Mended {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    return { shape: null, did: [] };
  }
  const did = new Set<'closedRing' | 'untiedBow'>();
  const polygons = polygonsOf(geometry);
  const sound = polygons.flatMap((rings) => {
    const closed = rings.flatMap((ring) => {
      const whole = closedRing(ring);
      if (whole.length > ring.length) did.add('closedRing');
      return whole.length >= 4 ? [whole] : [];
    });
    const [outer, ...holes] = closed;
    if (!outer) return [];
    if (!crossesItself(outer)) return doubleArea(outer) === 0 ? [] : [[outer, ...holes]];
    did.add('untiedBow');
    return untied(outer);
  });
  const [first] = sound;
  if (!first) return { shape: null, did: [] };
  const shape: Polygon | MultiPolygon =
    sound.length === 1
      ? { type: 'Polygon', coordinates: first }
      : { type: 'MultiPolygon', coordinates: sound };
  return { shape, did: [...did] };
}

function closedRing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return [...ring];
  return [...ring, first];
}

function crossesItself(ring: Position[]): boolean {
  if (ring.length > MOST_CORNERS) return false;
  return kinks({ type: 'Polygon', coordinates: [ring] }).features.length > 0;
}

/** The parts of a ring that crosses itself. */
function untied(ring: Position[]): Position[][][] {
  try {
    return unkinkPolygon({ type: 'Polygon', coordinates: [ring] }).features.map(
      ({ geometry }) => geometry.coordinates,
    );
  } catch {
    return [];
  }
}
