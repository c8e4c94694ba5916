/** The quiet base of the map, drawn by MapLibre from the pack: no network needed. */
import type { FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Language, LocalizedText } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { MapPalette } from './palette.ts';

/** deck.gl layers are inserted below this layer, so that labels stay readable above them. */
export const LABELS_START = 'labels-start';

/** The ground is inserted below this layer, and with it below deck.gl's. */
export const GROUND_END = 'ground-end';

/** deck.gl's areas are inserted below this layer, the lines of the scene above it. */
export const AREAS_END = 'areas-end';
export const LINES_END = 'lines-end';

const FONT = ['Onest Variable'];

function nameProperties(name: LocalizedText) {
  return { kk: name.kk, ru: name.ru, en: name.en };
}

function collection(
  features: readonly { geometry: Geometry; properties: object }[],
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties,
    })),
  };
}

/** Sources of the style: base shapes, outlines, places that carry a label. */
export function baseSources(territory: Territory): Record<string, FeatureCollection> {
  const latestPopulation = (series: readonly { year: number; value: number }[]) =>
    series.reduce((latest, row) => (row.year > latest.year ? row : latest), { year: 0, value: 0 })
      .value;
  return {
    boundary: collection([{ geometry: territory.boundary, properties: {} }]),
    base: collection(
      territory.base.map((feature) => ({
        geometry: feature.geometry,
        properties: {
          kind: feature.kind,
          schematic: feature.status === 'schematic',
          ...(feature.name ? nameProperties(feature.name) : {}),
        },
      })),
    ),
    areas: collection(
      territory.areas.map((area) => ({ geometry: area.geometry, properties: { id: area.id } })),
    ),
    areaLabels: collection(
      territory.areas.map((area) => ({
        geometry: { type: 'Point', coordinates: area.labelAt },
        properties: { ...nameProperties(area.name), weight: latestPopulation(area.population) },
      })),
    ),
    settlementLabels: collection(
      territory.settlements.map((settlement) => ({
        geometry: { type: 'Point', coordinates: settlement.position },
        properties: {
          ...nameProperties(settlement.name),
          weight: latestPopulation(settlement.population),
        },
      })),
    ),
  };
}

export function nameIn(language: Language): ExpressionSpecification {
  return ['coalesce', ['get', language], ['get', 'ru'], ''];
}

const ofKind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

type LabelLayer = (typeof LABEL_LAYERS)[number];

/**
 * Sizes of names in pixels. They grow with the page's type: a wall is read from farther away.
 * @param scale of the type, 1 on a desk.
 */
export function labelSizes(
  country: boolean,
  scale: number,
): Readonly<Record<LabelLayer, number | ExpressionSpecification>> {
  return {
    'street-names': 11 * scale,
    'water-names': 11 * scale,
    'area-names': (country ? 11 : 14) * scale,
    'settlement-names': [
      'interpolate',
      ['linear'],
      ['get', 'weight'],
      5000,
      11 * scale,
      500_000,
      14 * scale,
      2_000_000,
      17 * scale,
    ],
  };
}

/** Layers that carry text, whose language changes with the page. */
export const LABEL_LAYERS = [
  'street-names',
  'water-names',
  'area-names',
  'settlement-names',
] as const;

function groundLayersOf(palette: MapPalette, country: boolean): LayerSpecification[] {
  const line = (kind: string, colour: string, width: number): LayerSpecification => ({
    id: `base-${kind.replace(' ', '-')}`,
    type: 'line',
    source: 'base',
    filter: ofKind(kind),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, width * 0.5, 16, width * 5],
    },
  });
  const fill = (kind: string, colour: string): LayerSpecification => ({
    id: `base-${kind.replace(' ', '-')}`,
    type: 'fill',
    source: 'base',
    filter: ofKind(kind),
    paint: { 'fill-color': colour },
  });
  return [
    {
      id: 'territory',
      type: 'fill',
      source: 'boundary',
      paint: { 'fill-color': palette.territory },
    },
    fill('mountains', palette.mountains),
    fill('park', palette.park),
    fill('lake', palette.water),
    line('river', palette.water, country ? 1.2 : 2),
    line('street', palette.street, 1),
    line('main street', palette.mainStreet, 2),
    {
      id: 'area-outlines',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': palette.outline, 'line-width': 1, 'line-opacity': 0.55 },
    },
    {
      id: 'boundary-outline',
      type: 'line',
      source: 'boundary',
      paint: { 'line-color': palette.outline, 'line-width': 2 },
    },
  ];
}

function labelLayersOf(
  palette: MapPalette,
  language: Language,
  country: boolean,
  typeScale: number,
): LayerSpecification[] {
  const text = nameIn(language);
  const sizes = labelSizes(country, typeScale);
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source: 'base',
      filter: ofKind('main street'),
      minzoom: 12,
      layout: {
        'symbol-placement': 'line',
        'text-field': text,
        'text-font': FONT,
        'text-size': sizes['street-names'],
      },
      paint: {
        'text-color': palette.quietLabel,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.4,
      },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'base',
      filter: ofKind('lake', 'park', 'mountains'),
      minzoom: country ? 4 : 11.5,
      layout: { 'text-field': text, 'text-font': FONT, 'text-size': sizes['water-names'] },
      paint: {
        'text-color': palette.quietLabel,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'settlement-names',
      type: 'symbol',
      source: 'settlementLabels',
      layout: {
        'text-field': text,
        'text-font': FONT,
        'text-size': sizes['settlement-names'],
        'text-anchor': 'top',
        'text-offset': [0, 0.7],
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.6,
      },
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'areaLabels',
      maxzoom: country ? 5 : 14,
      layout: {
        'text-field': text,
        'text-font': FONT,
        'text-size': sizes['area-names'],
        'text-letter-spacing': 0.06,
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
      paint: {
        'text-color': country ? palette.quietLabel : palette.label,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.8,
      },
    },
  ];
}

const anchor = (id: string): LayerSpecification => ({
  id,
  type: 'background',
  layout: { visibility: 'none' },
  paint: { 'background-opacity': 0 },
});

/**
 * A style without facts, which counts as loaded at once: deck.gl joins it and draws while MapLibre's
 * worker still reads the ground.
 */
export function emptyStyleOf(palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': palette.background } },
      anchor(GROUND_END),
      anchor(AREAS_END),
      anchor(LINES_END),
      anchor(LABELS_START),
    ],
  };
}

export type Ground = {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  /** Go below GROUND_END, in this order. */
  readonly ground: readonly LayerSpecification[];
  /** Go on top, in this order. */
  readonly labels: readonly LayerSpecification[];
};

/**
 * What a territory adds to the empty style. No glyph server: labels take the page's own font.
 * @param typeScale as in `labelSizes`.
 */
export function groundOf(
  territory: Territory,
  palette: MapPalette,
  language: Language,
  typeScale: number,
): Ground {
  const country = territory.manifest.kind === 'country';
  const sources = Object.entries(baseSources(territory)).map(([id, data]) => [
    id,
    { type: 'geojson', data },
  ]);
  return {
    sources: Object.fromEntries(sources),
    ground: groundLayersOf(palette, country),
    labels: labelLayersOf(palette, language, country, typeScale),
  };
}
