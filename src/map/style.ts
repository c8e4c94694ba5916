/** The names of the map, drawn by MapLibre from the pack, and the order in which all layers lie. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language, LonLat } from '../domain/territory/schema.ts';
import type { Area, BaseFeature, Settlement, Territory } from '../domain/territory/territory.ts';
import type { MapPalette } from './palette.ts';

/** deck.gl layers are inserted below this layer, so that labels stay readable above them. */
export const LABELS_START = 'labels-start';

/** The ground is inserted below this layer, be it the territory's own or an online base map. */
export const GROUND_END = 'ground-end';

/** deck.gl's areas are inserted below this layer, mapped streets above it, then the lines of the scene. */
export const AREAS_END = 'areas-end';
export const STREETS_END = 'streets-end';
export const LINES_END = 'lines-end';

/** Of the names of the ground: those that yield to all others, and those that yield to none. */
export const LOWEST_NAMES = 'street-names';
export const HIGHEST_NAMES = 'centre-names';

export const FONT = ['Onest Variable'];

/** What has a name; features of the base keep the kind that the pack gives them. */
type Part = BaseFeature['kind'] | 'area name' | 'centre name' | 'settlement name';

const NAMES = 'names';

/** What of the base is named. */
const NAMED_BASE: readonly BaseFeature['kind'][] = ['main street', 'lake', 'park', 'mountains'];

const latestPopulation = (series: readonly { year: number; value: number }[]) =>
  series.reduce((latest, row) => (row.year > latest.year ? row : latest), { year: 0, value: 0 })
    .value;

/** All names in one source: each further one would have to be placed by itself. */
function namedFeatures(territory: Territory): FeatureCollection {
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
      ...territory.base
        .filter(({ kind }) => NAMED_BASE.includes(kind))
        .map(({ kind, geometry, name }) => feature(kind, geometry, name)),
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

/** In the order in which they lie. @param typeScale of the page's type, 1 on a desk. */
export function labelLayersOf(
  palette: MapPalette,
  language: Language,
  country: boolean,
  typeScale: number,
): SymbolLayerSpecification[] {
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
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: NAMES,
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
 * worker still reads the names. Beyond the ground it is clear: the page behind it has the colour, which drawing
 * would put on every pixel of every frame.
 */
export function emptyStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [
      anchor(GROUND_END),
      anchor(AREAS_END),
      anchor(STREETS_END),
      anchor(LINES_END),
      anchor(LABELS_START),
    ],
  };
}

export type Names = {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  /** Go on top, in this order. */
  readonly layers: readonly SymbolLayerSpecification[];
};

/**
 * What a territory adds to the empty style. No glyph server: names take the page's own font.
 * @param typeScale of the type, 1 on a desk: names on a wall are read from farther away.
 */
export function namesOf(
  territory: Territory,
  palette: MapPalette,
  language: Language,
  typeScale: number,
): Names {
  return {
    sources: { [NAMES]: { type: 'geojson', data: namedFeatures(territory) } },
    layers: labelLayersOf(palette, language, territory.manifest.kind === 'country', typeScale),
  };
}
