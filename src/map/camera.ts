/** Where the map looks from, in the page's words and in MapLibre's, and what room it has. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Territory } from '../domain/territory/territory.ts';
import type { Camera } from '../store/shareable.ts';

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return {
    longitude: lng,
    latitude: lat,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
}

/** Where people live: the cells of a city, whose boundary may reach far into the mountains. */
export function inhabitedBounds({ cells, manifest }: Territory): [number, number, number, number] {
  if (cells.length === 0) return manifest.bounds;
  const lons = cells.map(({ centre }) => centre[0]);
  const lats = cells.map(({ centre }) => centre[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Padding = Record<(typeof SIDES)[number], number>;

/** At most so much of a map's width or height is kept free for what stands above it. */
const MOST_PADDED = 0.4;

/** What stands above the map at its edges, in pixels: the frame says so in rem, `--map-inset-…`. */
export function paddingOf(container: HTMLElement): Padding {
  const { clientWidth, clientHeight } = container;
  const style = getComputedStyle(container);
  const fontPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const side of SIDES) {
    const insetRem = Number.parseFloat(style.getPropertyValue(`--map-inset-${side}`));
    const most = MOST_PADDED * (side === 'left' || side === 'right' ? clientWidth : clientHeight);
    padding[side] = Math.min(most, (Number.isFinite(insetRem) ? insetRem : 1) * fontPx);
  }
  return padding;
}

export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) < 1e-6 &&
    Math.abs(a.latitude - b.latitude) < 1e-6 &&
    Math.abs(a.zoom - b.zoom) < 1e-4 &&
    Math.abs(a.bearing - b.bearing) < 1e-3 &&
    Math.abs(a.pitch - b.pitch) < 1e-3
  );
}

/** A camera in MapLibre's words. */
export function viewOf({ longitude, latitude, zoom, bearing, pitch }: Camera) {
  return { center: [longitude, latitude] as [number, number], zoom, bearing, pitch };
}

/** Pixels that a map needs at least, the shorter way, for symbols of full size. */
const ROOM_PX = 560;
const LEAST_ROOM_SCALE = 0.5;

export function roomScaleOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(1, Math.max(LEAST_ROOM_SCALE, Math.min(clientWidth, clientHeight) / ROOM_PX));
}
