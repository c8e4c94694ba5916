/** The quiet base of the map, drawn by MapLibre from the pack: no network needed. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language, LonLat } from '../domain/territory/schema.ts';
import type { Area, BaseFeature, Settlement, Territory } from '../domain/territory/territory.ts';
import type { LayerChoice, MapLayerId } from '../store/shareable.ts';
import type { MapPalette } from './palette.ts';

/** deck.gl layers are inserted below this layer, so that labels stay readable above them. */
export const LABELS_START = 'labels-start';

/** The ground is inserted below this layer, and with it below deck.gl's. */
export const GROUND_END = 'ground-end';

/** deck.gl's areas are inserted below this layer, mapped streets above it, then the lines of the scene. */
export const AREAS_END = 'areas-end';
export const STREETS_END = 'streets-end';
export const LINES_END = 'lines-end';

/** Of the names of the ground: those that yield to all others, and those that yield to none. */
export const LOWEST_NAMES = 'street-names';
export const HIGHEST_NAMES = 'centre-names';

export const FONT = ['Onest Variable'];

/** Kinds of features of the ground; those of the base keep the kind that the pack gives them. */
type Part =
  | BaseFeature['kind']
  | 'boundary'
  | 'area'
  | 'schematic area'
  | 'area name'
  | 'centre name'
  | 'settlement name';

const GROUND = 'ground';

const latestPopulation = (series: readonly { year: number; value: number }[]) =>
  series.reduce((latest, row) => (row.year > latest.year ? row : latest), { year: 0, value: 0 })
    .value;

/** What the ground is made of, in one source: each further one would be masked tile by tile. */
function groundFeatures(territory: Territory): FeatureCollection {
  const feature = (part: Part, geometry: Geometry, properties: object = {}): Feature => ({
    type: 'Feature',
    geometry,
    properties: { part, ...properties },
  });
  const point = (part: Part, at: LonLat, named: Named): Feature =>
    feature(
      part,
      { type: 'Point', coordinates: [...at] },
      { ...named.name, weight: latestPopulation(named.population) },
    );
  return {
    type: 'FeatureCollection',
    features: [
      feature('boundary', territory.boundary),
      ...territory.base.map(({ kind, geometry, name }) => feature(kind, geometry, name)),
      ...territory.areas.map(({ geometry, status }) =>
        feature(status === 'schematic' ? 'schematic area' : 'area', geometry),
      ),
      ...territory.areas
        .filter((area) => !isNamedByItsCentre(area, territory.settlements))
        .map((area) => point('area name', area.labelAt, area)),
      ...territory.settlements.map((place) =>
        point(CENTRES.has(place.role) ? 'centre name' : 'settlement name', place.position, place),
      ),
    ],
  };
}

/** What every region is governed from. */
const CENTRES: ReadonlySet<Settlement['role']> = new Set([
  'capital',
  'city of national significance',
  'region centre',
]);

/** A city that is a region of its own would be named twice. */
function isNamedByItsCentre({ id, name }: Area, settlements: readonly Settlement[]): boolean {
  return settlements.some(
    (place) => place.areaId === id && CENTRES.has(place.role) && place.name.ru === name.ru,
  );
}

type Named = Pick<Settlement, 'name' | 'population'>;

export function nameIn(language: Language): ExpressionSpecification {
  return ['coalesce', ['get', language], ['get', 'ru'], ''];
}

const isPart = (...parts: Part[]): ExpressionSpecification => [
  'in',
  ['get', 'part'],
  ['literal', parts],
];

type LabelLayer =
  | 'street-names'
  | 'water-names'
  | 'area-names'
  | 'village-names'
  | 'city-names'
  | 'centre-names';

/**
 * Sizes of names in pixels. They grow with the page's type: a wall is read from farther away.
 * @param scale of the type, 1 on a desk.
 */
function labelSizes(
  country: boolean,
  scale: number,
): Readonly<Record<LabelLayer, number | ExpressionSpecification>> {
  const byResidents: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['get', 'weight'],
    5000,
    11 * scale,
    500_000,
    14 * scale,
    2_000_000,
    17 * scale,
  ];
  return {
    'street-names': 11 * scale,
    'water-names': 11 * scale,
    'area-names': (country ? 11 : 14) * scale,
    'village-names': byResidents,
    'city-names': byResidents,
    'centre-names': byResidents,
  };
}

/** A layer of the ground, and by which switch of the map it is shown. */
export type GroundLayer = {
  readonly layer: LayerSpecification;
  /** null: always. */
  readonly switchedBy: 'base' | 'areas' | 'labels' | null;
  /** Covers what an online base map shows itself. */
  readonly coversBasemap: boolean;
  /** Where its switch does not ask for less. */
  readonly opacity: number;
};

function groundLayersOf(palette: MapPalette, country: boolean): Pick<Ground, 'ground' | 'borders'> {
  const base = (layer: LayerSpecification): GroundLayer => ({
    layer,
    switchedBy: 'base',
    coversBasemap: true,
    opacity: 1,
  });
  const line = (part: Part, colour: string, width: number): GroundLayer =>
    base({
      id: `base-${part.replace(' ', '-')}`,
      type: 'line',
      source: GROUND,
      filter: isPart(part),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          9,
          width * 0.5,
          16,
          width * 5,
        ],
      },
    });
  const fill = (part: Part, colour: string): GroundLayer =>
    base({
      id: `base-${part.replace(' ', '-')}`,
      type: 'fill',
      source: GROUND,
      filter: isPart(part),
      paint: { 'fill-color': colour },
    });
  const outline = (
    id: string,
    part: Part,
    opacity: number,
    paint: NonNullable<LineLayerSpecification['paint']>,
  ): GroundLayer => ({
    layer: {
      id,
      type: 'line',
      source: GROUND,
      filter: isPart(part),
      paint: { 'line-color': palette.outline, ...paint },
    },
    switchedBy: 'areas',
    coversBasemap: false,
    opacity,
  });
  const ground = [
    { ...fill('boundary', palette.territory), switchedBy: null },
    fill('mountains', palette.mountains),
    fill('park', palette.park),
    fill('lake', palette.water),
    line('river', palette.water, country ? 1.2 : 2),
    line('street', palette.street, 1),
    line('main street', palette.mainStreet, 2),
  ];
  const borders = [
    outline('area-outlines', 'area', 0.8, { 'line-width': 1.2 }),
    // What is a sketch looks like one.
    outline('schematic-area-outlines', 'schematic area', 0.7, {
      'line-width': 1,
      'line-dasharray': [2, 2],
    }),
    outline('boundary-outline', 'boundary', 1, { 'line-width': 2 }),
  ];
  return { ground, borders };
}

/** Residents from which a settlement has its name shown before regions have theirs. */
const CITY_RESIDENTS = 90_000;

/** How many residents a smaller settlement needs at a zoom to be named. */
const NAMED_FROM: ExpressionSpecification = [
  'step',
  ['zoom'],
  60_000,
  5,
  30_000,
  6,
  8_000,
  7,
  2_000,
  8,
  0,
];

/** The names of a ground. @param typeScale of the page's type, 1 on a desk. */
export function labelLayersOf(
  palette: MapPalette,
  language: Language,
  country: boolean,
  typeScale: number,
): GroundLayer[] {
  const sizes = labelSizes(country, typeScale);
  const label = (
    id: LabelLayer,
    colour: string,
    haloWidth: number,
    rest: {
      readonly filter: FilterSpecification;
      readonly minzoom?: number;
      readonly maxzoom?: number;
      readonly layout?: SymbolLayerSpecification['layout'];
    },
  ): GroundLayer => ({
    layer: {
      id,
      type: 'symbol',
      source: GROUND,
      ...rest,
      layout: {
        'text-field': nameIn(language),
        'text-font': FONT,
        'text-size': sizes[id],
        ...rest.layout,
      },
      paint: {
        'text-color': colour,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': haloWidth,
      },
    },
    switchedBy: 'labels',
    coversBasemap: false,
    opacity: 1,
  });
  /** Beside the dot, whose radius grows with the residents, wherever there is room. */
  const besideDot: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
    'text-radial-offset': ['+', 0.45, ['/', ['sqrt', ['get', 'weight']], 1000]],
    'text-justify': 'auto',
    'text-padding': 4,
    'symbol-sort-key': ['-', 0, ['get', 'weight']],
  };
  // The upper layers find their places first.
  return [
    label('street-names', palette.quietLabel, 1.4, {
      filter: isPart('main street'),
      minzoom: 12,
      layout: { 'symbol-placement': 'line' },
    }),
    label('water-names', palette.quietLabel, 1.2, {
      filter: isPart('lake', 'park', 'mountains'),
      minzoom: country ? 4 : 11.5,
    }),
    label('village-names', palette.label, 1.6, {
      filter: [
        'all',
        isPart('settlement name'),
        ['<', ['get', 'weight'], CITY_RESIDENTS],
        ['>=', ['get', 'weight'], NAMED_FROM],
      ],
      layout: besideDot,
    }),
    label('city-names', palette.label, 1.6, {
      filter: ['all', isPart('settlement name'), ['>=', ['get', 'weight'], CITY_RESIDENTS]],
      layout: besideDot,
    }),
    // Regions are named on whatever colour they have, and beside their centre where it is in the way.
    label('area-names', palette.label, 1.8, {
      filter: isPart('area name'),
      maxzoom: country ? 6 : 14,
      layout: {
        'text-letter-spacing': 0.06,
        'text-max-width': 8,
        'text-padding': country ? 1 : 2,
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
        ...(country && {
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1.5,
          'text-justify': 'auto',
        }),
      },
    }),
    label('centre-names', palette.label, 1.6, {
      filter: isPart('centre name'),
      layout: { ...besideDot, 'text-padding': 1 },
    }),
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
      anchor(STREETS_END),
      anchor(LINES_END),
      anchor(LABELS_START),
    ],
  };
}

export type Ground = {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  /** Go below GROUND_END, in this order. */
  readonly ground: readonly GroundLayer[];
  /** Lie upon deck.gl's areas: below LINES_END, in this order. */
  readonly borders: readonly GroundLayer[];
  /** Go on top, in this order. */
  readonly labels: readonly GroundLayer[];
};

/**
 * What a territory adds to the empty style. No glyph server: labels take the page's own font.
 * @param typeScale of the type, 1 on a desk: names on a wall are read from farther away.
 */
export function groundOf(
  territory: Territory,
  palette: MapPalette,
  language: Language,
  typeScale: number,
): Ground {
  const country = territory.manifest.kind === 'country';
  return {
    sources: { [GROUND]: { type: 'geojson', data: groundFeatures(territory) } },
    ...groundLayersOf(palette, country),
    labels: labelLayersOf(palette, language, country, typeScale),
  };
}

/** The paint property by which a kind of layer fades. */
const FADES_BY = {
  fill: 'fill-opacity',
  line: 'line-opacity',
  symbol: 'text-opacity',
} as const;

export type GroundAppearance = {
  readonly id: string;
  readonly visible: boolean;
  readonly fadesBy: (typeof FADES_BY)[keyof typeof FADES_BY];
  readonly opacity: number;
};

/** How the layers of a ground look under the switches of the map. */
export function appearanceOf(
  layers: readonly GroundLayer[],
  choices: Readonly<Record<MapLayerId, LayerChoice>>,
  hasBasemap: boolean,
): readonly GroundAppearance[] {
  return layers.flatMap(({ layer, switchedBy, coversBasemap, opacity }) => {
    const { id, type } = layer;
    if (type !== 'fill' && type !== 'line' && type !== 'symbol') return [];
    const choice = switchedBy === null ? { visible: true, opacity: 1 } : choices[switchedBy];
    const visible = choice.visible && !(coversBasemap && hasBasemap);
    return [{ id, visible, fadesBy: FADES_BY[type], opacity: opacity * choice.opacity }];
  });
}
