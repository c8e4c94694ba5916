/** Rows of a table as plots that may be built on: an outline of few corners, or a single place. */
import type { Position } from 'geojson';
import { simplify } from '@turf/turf';
import { MAX_OUTLINE_CORNERS } from '../../domain/scenario/limits.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { doubleArea } from '../readers/rings.ts';
import type { PlacesRead } from './places.ts';
import { mendedShape } from './shapes.ts';

export type ReadPlot = {
  /** Corners, not closed; a single place where the row has no outline. */
  readonly ring: readonly LonLat[];
  /** The largest place that may stand there; null where the table does not say. */
  readonly mostSeats: number | null;
};

/** About a metre: the least that corners are thinned out by. */
const FIRST_TOLERANCE_DEGREES = 1e-5;

/** Of a row with several outlines the largest counts. */
export function plotsOf({ places }: Pick<PlacesRead, 'places'>): readonly ReadPlot[] {
  return places.map(({ position, geometry, capacity }): ReadPlot => {
    const { shape } = mendedShape(geometry);
    const outlines =
      shape?.type === 'MultiPolygon' ? shape.coordinates : shape ? [shape.coordinates] : [];
    const largest = outlines
      .map(([outer = []]) => outer)
      .toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))[0];
    const mostSeats = capacity === null ? null : Math.max(1, Math.round(capacity));
    return { ring: largest ? thinnedOut(largest) : [position], mostSeats };
  });
}

/** A closed ring as corners, no more of them than an outline may have. */
function thinnedOut(ring: readonly Position[]): readonly LonLat[] {
  let coordinates: Position[] = [...ring];
  for (
    let tolerance = FIRST_TOLERANCE_DEGREES;
    coordinates.length - 1 > MAX_OUTLINE_CORNERS;
    tolerance *= 2
  ) {
    const thinner = simplify({ type: 'Polygon', coordinates: [[...ring]] }, { tolerance });
    coordinates = thinner.coordinates[0] ?? [];
  }
  return coordinates.slice(0, -1).map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
}
