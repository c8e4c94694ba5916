/**
 * How streets look: by rank, with casings, bridges above. Every layer has plain values by zoom and none
 * by feature, so that MapLibre draws all of them with the shader that it has for rivers already.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../../domain/territory/schema.ts';
import type { MapPalette } from '../palette.ts';
import { FONT, nameIn } from '../style.ts';
import {
  MAIN_RANKS,
  STREET_RANKS,
  STREET_STOREYS,
  type StreetRank,
  type StreetStorey,
} from './features.ts';

/** Which source has the streets of a rank: small ones, each of which is handed over in a moment. */
export const sourceOfRank = (rank: StreetRank): string =>
  MAIN_RANKS.has(rank) ? 'streets-main' : `streets-${rank}`;

type Look = {
  readonly fromZoom: number;
  /** Pixels by zoom, casing not included. */
  readonly widthsPx: readonly (readonly [zoom: number, px: number])[];
  /** Names along the line. */
  readonly namedFromZoom: number;
};

/** All streets are there from zoom 13 on, the greater ones before. */
const LOOKS: Readonly<Record<StreetRank, Look>> = {
  trunk: {
    fromZoom: 0,
    widthsPx: [
      [9, 0.9],
      [12, 2.4],
      [14, 6],
      [16, 14],
      [19, 52],
    ],
    namedFromZoom: 11.5,
  },
  primary: {
    fromZoom: 0,
    widthsPx: [
      [9, 0.5],
      [12, 1.9],
      [14, 5],
      [16, 12],
      [19, 46],
    ],
    namedFromZoom: 12,
  },
  secondary: {
    fromZoom: 10,
    widthsPx: [
      [10, 0.4],
      [12, 1.3],
      [14, 4],
      [16, 10],
      [19, 40],
    ],
    namedFromZoom: 12.5,
  },
  tertiary: {
    fromZoom: 11.5,
    widthsPx: [
      [11.5, 0.4],
      [14, 3.2],
      [16, 8.5],
      [19, 34],
    ],
    namedFromZoom: 13.4,
  },
  local: {
    fromZoom: 12.5,
    widthsPx: [
      [12.5, 0.4],
      [14, 2],
      [16, 6.5],
      [19, 28],
    ],
    namedFromZoom: 14.3,
  },
  service: {
    fromZoom: 13,
    widthsPx: [
      [13, 0.3],
      [14, 0.9],
      [16, 3.2],
      [19, 13],
    ],
    namedFromZoom: 15.8,
  },
  path: {
    fromZoom: 13,
    widthsPx: [
      [13, 0.3],
      [16, 1.1],
      [19, 4],
    ],
    namedFromZoom: 16.5,
  },
};

/** What a casing adds to the width on both sides together. */
const CASING_PX: readonly (readonly [zoom: number, px: number])[] = [
  [10, 0.6],
  [14, 1.5],
  [17, 2.4],
];

/** Opacity of what lies under the ground. */
const TUNNEL_OPACITY = 0.45;

function at(stops: readonly (readonly [zoom: number, px: number])[], zoom: number): number {
  const after = stops.findIndex(([end]) => end >= zoom);
  const [endZoom, endPx] = stops.at(after) ?? [0, 0];
  const [startZoom, startPx] = stops[after - 1] ?? [endZoom, endPx];
  if (after <= 0 || endZoom === startZoom) return endPx;
  return startPx + ((zoom - startZoom) / (endZoom - startZoom)) * (endPx - startPx);
}

/** Pixels by zoom, growing the faster the nearer one is, as the ground does. */
function byZoom(
  stops: readonly (readonly [zoom: number, px: number])[],
  scale: number,
  morePx: (zoom: number) => number = () => 0,
): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    ...stops.flatMap(([zoom, px]) => [zoom, (px + morePx(zoom)) * scale]),
  ] as ExpressionSpecification;
}

export type StreetLayer = {
  readonly layer: LineLayerSpecification | SymbolLayerSpecification;
  /** Where its switch does not ask for less. */
  readonly opacity: number;
};

const filterOf = (rank: StreetRank, storey: StreetStorey): FilterSpecification => [
  'all',
  ['==', ['get', 'rank'], rank],
  ['==', ['get', 'storey'], storey],
];

/**
 * Casings and fills, from bottom to top: tunnels, what lies on the ground, bridges. Of a storey all
 * casings lie below all fills, so that streets open into each other where they meet.
 * @param scale of the page's type, 1 on a desk.
 */
export function streetLineLayers(palette: MapPalette, scale: number): readonly StreetLayer[] {
  const { streets } = palette;
  return STREET_STOREYS.flatMap((storey) => {
    const line = (rank: StreetRank, part: 'casing' | 'fill'): StreetLayer => {
      const { fromZoom, widthsPx } = LOOKS[rank];
      const isCasing = part === 'casing';
      const isGreat = rank === 'trunk' || rank === 'primary';
      const fill = isGreat ? streets[rank] : rank === 'path' ? streets.path : streets.street;
      const casing = isGreat ? streets.greatCasing : streets.casing;
      return {
        layer: {
          id: `streets-${storey}-${rank}-${part}`,
          type: 'line',
          source: sourceOfRank(rank),
          minzoom: fromZoom,
          filter: filterOf(rank, storey),
          // A bridge ends where it does: round ends would hide what it crosses.
          layout: { 'line-cap': storey === 'ground' ? 'round' : 'butt', 'line-join': 'round' },
          paint: {
            'line-color': isCasing ? casing : fill,
            'line-width': byZoom(widthsPx, scale, (zoom) => (isCasing ? at(CASING_PX, zoom) : 0)),
          },
        },
        opacity: storey === 'tunnel' ? TUNNEL_OPACITY : 1,
      };
    };
    const cased = STREET_RANKS.filter((rank) => rank !== 'path' || storey === 'bridge');
    return [
      ...cased.map((rank) => line(rank, 'casing')),
      ...STREET_RANKS.map((rank) => line(rank, 'fill')),
    ];
  });
}

/** Names along the streets; those of greater ones find their places first, as upper layers do. */
export function streetNameLayers(
  palette: MapPalette,
  language: Language,
  scale: number,
): readonly StreetLayer[] {
  return STREET_RANKS.map((rank): StreetLayer => {
    const { namedFromZoom } = LOOKS[rank];
    const isMain = MAIN_RANKS.has(rank);
    return {
      layer: {
        id: `street-names-${rank}`,
        type: 'symbol',
        source: sourceOfRank(rank),
        minzoom: namedFromZoom,
        filter: ['all', ['==', ['get', 'rank'], rank], ['has', 'ru']],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320 * scale,
          'text-field': nameIn(language),
          'text-font': FONT,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            (isMain ? 11 : 10) * scale,
            17,
            (isMain ? 14 : 12.5) * scale,
          ],
          'text-max-angle': 35,
          'text-padding': 6,
        },
        paint: {
          'text-color': isMain ? palette.label : palette.quietLabel,
          'text-halo-color': palette.labelHalo,
          'text-halo-width': 1.6,
        },
      },
      opacity: 1,
    };
  });
}
