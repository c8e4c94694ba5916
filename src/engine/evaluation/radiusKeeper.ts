/**
 * Coverage by radius between two evaluations: only cells near a circle that came or went are
 * measured again, each by the circles around it alone and in a fixed order, so that the way to a
 * scenario leaves no trace in its results.
 */
import { circle, featureCollection } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { haversineM } from '../../domain/accessibility/distance.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Cell } from '../../domain/territory/territory.ts';
import {
  type CircleRing,
  circleRing,
  isSurelyWithin,
  outerRing,
  type Ring,
  shareWithinCircles,
} from './circleShare.ts';
import { mergedCircles } from './mergedCircles.ts';
import { PlaceGrid } from './placeGrid.ts';
import { RecentCache } from './recentCache.ts';
import type { OperatingFacility } from '../results/results.ts';

/** Degrees of latitude in a metre, a little too many: for looking round generously. */
const LATITUDE_PER_M = 1 / 110_000;

/** A ring takes a kilobyte. */
const RINGS_KEPT = 2048;

type Circles = ReadonlyMap<string, LonLat>;

type Outlines = {
  readonly outlines: readonly Ring[];
  readonly cornerM: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Degrees of longitude in a metre at the cell, a little too many. */
  readonly longitudePerM: Float64Array;
};

/** All keepers of a territory share what its cells look like. */
const known = new WeakMap<readonly Cell[], Outlines>();

function outlinesOf(cells: readonly Cell[]): Outlines {
  let made = known.get(cells);
  if (made === undefined) {
    const outlines = cells.map(({ geometry }) => outerRing(geometry));
    const cornerM = Float64Array.from(cells, ({ centre }, index) => {
      const ring = outlines[index] as Ring;
      let farthestM = 0;
      for (let at = 0; at < ring.length; at += 2) {
        const [x, y] = [ring[at] as number, ring[at + 1] as number];
        farthestM = Math.max(farthestM, haversineM(centre[0], centre[1], x, y));
      }
      return farthestM;
    });
    const lon = Float64Array.from(cells, ({ centre }) => centre[0]);
    const lat = Float64Array.from(cells, ({ centre }) => centre[1]);
    const longitudePerM = lat.map(
      (degrees) => (1.02 * LATITUDE_PER_M) / Math.cos((degrees * Math.PI) / 180),
    );
    made = { outlines, cornerM, lon, lat, longitudePerM };
    known.set(cells, made);
  }
  return made;
}

export class RadiusKeeper {
  readonly #cells: readonly Cell[];
  /** By cell: from its centre to its farthest corner, metres. */
  readonly #cornerM: Float64Array;
  readonly #outlines: readonly Ring[];
  readonly #lon: Float64Array;
  readonly #lat: Float64Array;
  readonly #longitudePerM: Float64Array;
  readonly #largestCornerM: number;
  readonly #largestLongitudePerM: number;
  readonly #keys = new WeakMap<LonLat, string>();
  #radiusM = Number.NaN;
  #circles: Circles = new Map();
  /** The same circles by where they lie. */
  #grid = new PlaceGrid(1, 1);
  #shares: Float64Array;
  readonly #rings = new RecentCache<CircleRing>(RINGS_KEPT);

  constructor(cells: readonly Cell[]) {
    this.#cells = cells;
    const { outlines, cornerM, lon, lat, longitudePerM } = outlinesOf(cells);
    this.#outlines = outlines;
    this.#cornerM = cornerM;
    this.#lon = lon;
    this.#lat = lat;
    this.#longitudePerM = longitudePerM;
    this.#largestCornerM = cornerM.reduce((most, one) => Math.max(most, one), 0);
    this.#largestLongitudePerM = longitudePerM.reduce((most, one) => Math.max(most, one), 0);
    this.#shares = new Float64Array(cells.length);
  }

  /** By cell: share of its area within the radius of any of the positions. Not to be changed. */
  coverage(positions: readonly LonLat[], radiusM: number): Float64Array {
    const circles = new Map(positions.map((position) => [this.#keyOf(position), position]));
    const before = this.#circles;
    this.#circles = circles;
    let stale: Iterable<number>;
    if (radiusM === this.#radiusM) {
      const gone = notAmong(before, circles);
      const come = notAmong(circles, before);
      if (gone.length + come.length === 0) return this.#shares;
      for (const place of gone) this.#grid.remove(place);
      for (const place of come) this.#grid.add(place);
      stale = this.#cellsNear([...gone, ...come], radiusM);
    } else {
      this.#radiusM = radiusM;
      this.#grid = this.#emptyGrid(radiusM);
      for (const place of circles.values()) this.#grid.add(place);
      stale = this.#cells.keys();
    }
    const shares = this.#shares.slice();
    for (const index of stale) {
      const near = this.#grid
        .around(this.#lon[index] as number, this.#lat[index] as number)
        .filter((place) => this.#isNear(index, place, radiusM))
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      shares[index] = near.length === 0 ? 0 : this.#share(index, near, radiusM);
    }
    this.#shares = shares;
    return shares;
  }

  /** Squares so large that what touches a cell lies in its own or a neighbour's. */
  #emptyGrid(radiusM: number): PlaceGrid {
    const farthestM = this.#nearM(this.#largestCornerM, radiusM);
    return new PlaceGrid(farthestM * this.#largestLongitudePerM, farthestM * LATITUDE_PER_M);
  }

  /** How far a circle's place may lie from the centre of a cell that it touches. */
  #nearM(cornerM: number, radiusM: number): number {
    return radiusM + cornerM + 1;
  }

  #share(index: number, near: readonly LonLat[], radiusM: number): number {
    const outline = this.#outlines[index] as Ring;
    if (near.some((place) => isSurelyWithin(outline, place, radiusM))) return 1;
    const rings = near.map((place) =>
      this.#rings.get(`${this.#keyOf(place)},${radiusM}`, () => circleRing(place, radiusM)),
    );
    return shareWithinCircles(outline, rings);
  }

  /** Remembered by the position's own array: writing numbers out takes longer than all the rest. */
  #keyOf(place: LonLat): string {
    const known = this.#keys.get(place);
    if (known !== undefined) return known;
    const key = `${place[0]},${place[1]}`;
    this.#keys.set(place, key);
    return key;
  }

  /** Cells that one of the circles can touch. */
  #cellsNear(places: readonly LonLat[], radiusM: number): readonly number[] {
    const near: number[] = [];
    const latitudes = this.#lat;
    const within = this.#nearM(this.#largestCornerM, radiusM) * LATITUDE_PER_M;
    // Written out: it looks at every cell of a city in every frame of a drag.
    for (let index = 0; index < latitudes.length; index++) {
      for (const place of places) {
        if (Math.abs(place[1] - (latitudes[index] as number)) > within) continue;
        if (!this.#isNear(index, place, radiusM)) continue;
        near.push(index);
        break;
      }
    }
    return near;
  }

  /** Whether a circle can touch a cell; a circle drawn as a polygon lies within the true one. */
  #isNear(index: number, [lon, lat]: LonLat, radiusM: number): boolean {
    const withinM = this.#nearM(this.#cornerM[index] as number, radiusM);
    const centreLat = this.#lat[index] as number;
    if (Math.abs(lat - centreLat) > withinM * LATITUDE_PER_M) return false;
    const centreLon = this.#lon[index] as number;
    if (Math.abs(lon - centreLon) > withinM * (this.#longitudePerM[index] as number)) return false;
    return haversineM(lon, lat, centreLon, centreLat) <= withinM;
  }
}

function notAmong(circles: Circles, others: Circles): readonly LonLat[] {
  const found: LonLat[] = [];
  for (const [key, place] of circles) if (!others.has(key)) found.push(place);
  return found;
}

/** Turf circles of facilities: each alone with the facility's id, and merged. */
export function radiusCircles(
  facilities: readonly OperatingFacility[],
  radiusM: number,
): { readonly each: FeatureCollection<Polygon>; readonly merged: Polygon | MultiPolygon | null } {
  const each = featureCollection(
    facilities.map(({ id, position }) =>
      circle([...position], radiusM, { steps: 64, units: 'meters', properties: { id } }),
    ),
  );
  return {
    each,
    merged: mergedCircles(
      facilities.map(({ position }) => position),
      radiusM,
    ),
  };
}
