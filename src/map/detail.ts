/**
 * What the zoom changes: how much the symbols of a city tell (from afar four hundred of them would hide
 * each other and the cells), and where its cells pale.
 */
import { type Scene, steppedZoom, ZOOM_STEP } from './scene.ts';

/**
 * `dots`: small and quiet, one shape for all. `symbols`: size, shape and ring tell seats, ownership,
 * service and phase.
 */
export type Detail = 'dots' | 'symbols';

const SYMBOLS_FROM_ZOOM = 11.75;

/** From here cells pale, until streets, names and houses' places are what one sees first. */
export const PALE_FROM_ZOOM = 11.75;
export const PALE_AT_ZOOM = 13.5;
/** At the doors of houses they are as pale as can be. */
export const PALEST_AT_ZOOM = 15;

/** Whole steps, both. Below the least nothing changes with the zoom, nor above the most. */
const LEAST_ZOOM = Math.min(SYMBOLS_FROM_ZOOM, PALE_FROM_ZOOM) - ZOOM_STEP;
const MOST_ZOOM = Math.max(SYMBOLS_FROM_ZOOM, PALEST_AT_ZOOM);

/** The zoom as a view has it: the same wherever the scene looks the same, so that it is not drawn anew. */
export function viewZoom(zoom: number): number {
  return steppedZoom(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)));
}

/** Symbols of a country stand far apart at any zoom. */
export function detailOf({ territory }: Pick<Scene, 'territory'>, zoom: number): Detail {
  return territory.manifest.kind === 'city' && zoom < SYMBOLS_FROM_ZOOM ? 'dots' : 'symbols';
}

/** Bounds of a symbol's size in pixels. */
export type SymbolBounds = { readonly leastPx: number; readonly mostPx: number };

/** With those of the outline that lifts it off the ground. */
type OutlinedBounds = SymbolBounds & {
  readonly outlineLeastPx: number;
  readonly outlineMostPx: number;
};

export const PLACE_BOUNDS: Readonly<Record<Detail, OutlinedBounds>> = {
  dots: { leastPx: 3, mostPx: 6, outlineLeastPx: 5, outlineMostPx: 8 },
  symbols: { leastPx: 6, mostPx: 38, outlineLeastPx: 9, outlineMostPx: 52 },
};

/** Of what lies on both sides of a ring of colour. */
export const RING_BOUNDS: Readonly<
  Record<Detail, { readonly ground: SymbolBounds; readonly gap: SymbolBounds }>
> = {
  dots: { ground: { leastPx: 7, mostPx: 10 }, gap: { leastPx: 3, mostPx: 6 } },
  symbols: { ground: { leastPx: 11.5, mostPx: 57 }, gap: { leastPx: 7.5, mostPx: 43 } },
};

export const SITE_BOUNDS: Readonly<Record<Detail, OutlinedBounds>> = {
  dots: { leastPx: 4, mostPx: 5, outlineLeastPx: 5.5, outlineMostPx: 6.5 },
  symbols: { leastPx: 9, mostPx: 24, outlineLeastPx: 12, outlineMostPx: 30 },
};

/** Of what is not the map's first message, 0..1. */
export const QUIET_OPACITY: Readonly<Record<Detail, number>> = { dots: 0.85, symbols: 1 };

/** Lines of infrastructure are thinner from afar. */
export const LINE_SCALE: Readonly<Record<Detail, number>> = { dots: 0.55, symbols: 1 };
