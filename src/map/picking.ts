/**
 * What lies under a point of the map, computed from what its layers were given. deck.gl itself would
 * draw everything once more into a picture of ids and read that back: on a machine without a graphics
 * card the page then stands still for a second while shaders are built anew.
 */
import type { Layer } from '@deck.gl/core';
import { ColumnLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isInside } from '../domain/territory/geometry.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';
import { AreaLayer } from './layers/AreaLayer.ts';
import { PolylineLayer } from './layers/PolylineLayer.ts';
import { partsOf } from './layers/ribbons.ts';
import { SymbolLayer } from './layers/SymbolLayer.ts';
import type { SceneLine, Selectable } from './scene.ts';

/** How the map is looked at. */
export type Lens = {
  /** In pixels from the upper left corner of the map. */
  readonly toScreen: (position: LonLat) => readonly [x: number, y: number];
  readonly toGround: (x: number, y: number) => LonLat;
  readonly metresPerPixel: number;
  /** Sine of the pitch: the share of a height that is seen. */
  readonly heightSeen: number;
};

const EQUATOR_M = 40_075_016.686;
/** Of the whole world at zoom 0. */
const WORLD_PX = 512;

/** How a map is looked at now; metres a pixel are those at its middle. */
export function lensOf(map: MapLibreMap): Lens {
  const { lat } = map.getCenter();
  return {
    toScreen: (position) => {
      const point = map.project([position[0], position[1]]);
      return [point.x, point.y];
    },
    toGround: (...at) => {
      const { lng, lat: latitude } = map.unproject(at);
      return [lng, latitude];
    },
    metresPerPixel: (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** map.getZoom()),
    heightSeen: Math.sin((map.getPitch() * Math.PI) / 180),
  };
}

/** What a symbol covers on the screen: a disc, or one drawn upwards. */
type Footprint = {
  readonly position: LonLat;
  readonly radiusPx: number;
  readonly heightPx: number;
};

type FootprintOf = (item: Selectable, index: number) => Footprint;

/** A prop of deck.gl that is a value or a function of the item. */
function read<T>(accessor: unknown, item: Selectable, index: number): T {
  return typeof accessor === 'function' ? accessor(item, { index }) : (accessor as T);
}

const within = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));

/** Null for layers without symbols. */
function footprintsOf(layer: Layer, { metresPerPixel, heightSeen }: Lens): FootprintOf | null {
  const pixels = (size: number, units: string) =>
    units === 'meters' ? size / metresPerPixel : size;
  if (layer instanceof SymbolLayer) {
    const { getPosition, getSize, sizeUnits, sizeScale, sizeMinPixels, sizeMaxPixels } =
      layer.props;
    return (item, index) => {
      const sizePx = pixels(read<number>(getSize, item, index) * sizeScale, sizeUnits);
      return {
        position: read(getPosition, item, index),
        radiusPx: within(sizePx, sizeMinPixels, sizeMaxPixels) / 2,
        heightPx: 0,
      };
    };
  }
  if (layer instanceof ColumnLayer) {
    const { getPosition, radius, getElevation, elevationScale } = layer.props;
    return (item, index) => ({
      position: read(getPosition, item, index),
      radiusPx: radius / metresPerPixel,
      heightPx:
        (read<number>(getElevation, item, index) * elevationScale * heightSeen) / metresPerPixel,
    });
  }
  return null;
}

/** Things that can be selected, as they were given to a layer. */
function itemsOf({ props }: Layer): readonly Selectable[] {
  const { data } = props as { readonly data?: unknown };
  return Array.isArray(data) && 'selects' in (data[0] ?? {}) ? data : [];
}

/**
 * The uppermost symbol that covers a point, else the nearest one within the tolerance; null where
 * there is none. O(items of all layers).
 * @param layers from bottom to top.
 */
export function placeAt(
  layers: readonly Layer[],
  x: number,
  y: number,
  lens: Lens,
  tolerancePx: number,
): Selection | null {
  let nearest: Selection | null = null;
  let nearestPx = tolerancePx;
  for (const layer of [...layers].reverse()) {
    const footprintOf = footprintsOf(layer, lens);
    if (!footprintOf) continue;
    const items = itemsOf(layer);
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const item = items[index] as Selectable;
      const { position, radiusPx, heightPx } = footprintOf(item, index);
      if (radiusPx === 0) continue;
      const [baseX, baseY] = lens.toScreen(position);
      const alongY = within(y, baseY - heightPx, baseY);
      const apartPx = Math.hypot(x - baseX, y - alongY) - radiusPx;
      if (apartPx <= 0) return item.selects;
      if (apartPx < nearestPx) {
        nearest = item.selects;
        nearestPx = apartPx;
      }
    }
  }
  return nearest;
}

/** Every symbol whose foot lies within a box of two opposite corners, once each. O(items of all layers). */
export function placesIn(
  layers: readonly Layer[],
  [a, b]: readonly [Pixel, Pixel],
  lens: Lens,
): readonly Selection[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const found = new Map<string, Selection>();
  for (const layer of layers) {
    const footprintOf = footprintsOf(layer, lens);
    if (!footprintOf) continue;
    itemsOf(layer).forEach((item, index) => {
      const { position, radiusPx } = footprintOf(item, index);
      if (radiusPx === 0) return;
      const [x, y] = lens.toScreen(position);
      const isWithin = x >= left && x <= right && y >= top && y <= bottom;
      if (isWithin) found.set(item.selects.id, item.selects);
    });
  }
  return [...found.values()];
}

type Pixel = { readonly x: number; readonly y: number };

/**
 * The uppermost line that comes within the tolerance of a point; null where none does. O(corners of all lines), of
 * which only those near the point are brought to the screen.
 * @param layers from bottom to top.
 */
export function lineAt(
  layers: readonly Layer[],
  x: number,
  y: number,
  lens: Lens,
  tolerancePx: number,
): Selection | null {
  const withReach = [...layers].reverse().flatMap((layer) => {
    if (!(layer instanceof PolylineLayer)) return [];
    const { data, widthScale } = layer.props as {
      readonly data: readonly SceneLine[];
      readonly widthScale: number;
    };
    return [...data].reverse().flatMap((line) => {
      const reachPx = tolerancePx + (line.widthPx * widthScale) / 2;
      return line.selects ? [{ line, selects: line.selects, reachPx }] : [];
    });
  });
  const widestPx = withReach.reduce((most, { reachPx }) => Math.max(most, reachPx), 0);
  const near = boxAround(x, y, widestPx, lens);
  const found = withReach.find(({ line, reachPx }) => comesNear(line, [x, y], lens, near, reachPx));
  return found?.selects ?? null;
}

/** On the ground. */
type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** Holds all that lies within some pixels of a point of the screen. */
function boxAround(x: number, y: number, reachPx: number, lens: Lens): Box {
  const corners = [-reachPx, reachPx].flatMap((across) =>
    [-reachPx, reachPx].map((down) => lens.toGround(x + across, y + down)),
  );
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

function comesNear(
  line: SceneLine,
  at: ScreenPoint,
  lens: Lens,
  { west, south, east, north }: Box,
  reachPx: number,
): boolean {
  return partsOf(line.geometry).some((part) =>
    part.some((end, index) => {
      const start = part[index - 1];
      if (!start) return false;
      const [[startX = 0, startY = 0], [endX = 0, endY = 0]] = [start, end];
      if (Math.max(startX, endX) < west || Math.min(startX, endX) > east) return false;
      if (Math.max(startY, endY) < south || Math.min(startY, endY) > north) return false;
      const from = lens.toScreen([startX, startY]);
      return toPiecePx(at, from, lens.toScreen([endX, endY])) <= reachPx;
    }),
  );
}

type ScreenPoint = readonly [x: number, y: number];

/** How far a point of the screen lies from a straight piece. */
function toPiecePx([x, y]: ScreenPoint, [fromX, fromY]: ScreenPoint, to: ScreenPoint): number {
  const [alongX, alongY] = [to[0] - fromX, to[1] - fromY];
  const squared = alongX * alongX + alongY * alongY;
  const share =
    squared === 0 ? 0 : within(((x - fromX) * alongX + (y - fromY) * alongY) / squared, 0, 1);
  return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
}

/** The cell or region under a point; null where there is none. O(areas of all layers). */
export function areaAt(
  layers: readonly Layer[],
  x: number,
  y: number,
  lens: Lens,
): Selection | null {
  const position = lens.toGround(x, y);
  for (const layer of [...layers].reverse()) {
    if (!(layer instanceof AreaLayer)) continue;
    const { getPolygon } = layer.props;
    const found = itemsOf(layer).find((item, index) =>
      isInside(position, {
        type: 'Polygon',
        coordinates: read<Position[][]>(getPolygon, item, index),
      }),
    );
    if (found) return found.selects;
  }
  return null;
}
