/**
 * Districts and located schools of a country, drawn by MapLibre when one comes near: schools gather to
 * counted circles from afar and stand alone from near. They are laid when they have been fetched.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { shallow } from 'zustand/shallow';
import { isInside, middleOf } from '../domain/territory/geometry.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { CountryDetails, District, LocatedSchool } from '../domain/territory/territory.ts';
import { filterableSchool, passes } from '../store/filtering.ts';
import type { Filters, Selection } from '../store/shareable.ts';
import { css, type MapPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import { FONT, LABELS_START, LINES_END, nameIn } from './style.ts';

const DISTRICTS = 'country-districts';
const SCHOOLS = 'country-schools';

/** Below these a country of hundreds of districts and thousands of schools would be a crowd. */
const DISTRICTS_FROM_ZOOM = 5.2;
const DISTRICT_NAMES_FROM_ZOOM = 6.3;
const SCHOOLS_FROM_ZOOM = 6;
/** From here on every school stands alone. */
const SINGLE_FROM_ZOOM = 11;

const ids = {
  lines: 'district-lines',
  chosenLines: 'district-chosen',
  names: 'district-names',
  groups: 'school-groups',
  counts: 'school-counts',
  points: 'school-points',
  chosenPoint: 'school-chosen',
} as const;

function districtFeatures(districts: readonly District[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: districts.flatMap(({ id, name, geometry }): Feature[] => [
      { type: 'Feature', geometry, properties: { id } },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...middleOf(geometry)] },
        properties: { id, ...name },
      },
    ]),
  };
}

/** Schools that pass the filters. */
export function schoolFeatures(
  schools: readonly LocatedSchool[],
  filters: Filters,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: schools
      .filter((school) => passes(filterableSchool(school), filters))
      .map(({ id, kind, position }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...position] },
        properties: { id, kind },
      })),
  };
}

/** Full discs teach all grades, rings fewer: told apart by shape and not by colour alone. */
const isFull: ExpressionSpecification = [
  'in',
  ['get', 'kind'],
  ['literal', ['general', 'boarding']],
];
const isGroup: ExpressionSpecification = ['has', 'point_count'];

function layersOf(palette: MapPalette, scale: number): readonly LayerSpecification[] {
  const colour = css(palette.school);
  const radius = (px: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    SINGLE_FROM_ZOOM - 2,
    px * scale,
    SINGLE_FROM_ZOOM + 4,
    px * 2 * scale,
  ];
  const point = (
    id: string,
    paint: NonNullable<CircleLayerSpecification['paint']>,
  ): LayerSpecification => ({
    id,
    type: 'circle',
    source: SCHOOLS,
    minzoom: SCHOOLS_FROM_ZOOM,
    filter: ['!', isGroup],
    paint,
  });
  return [
    {
      id: ids.lines,
      type: 'line',
      source: DISTRICTS,
      minzoom: DISTRICTS_FROM_ZOOM,
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': palette.outline, 'line-width': 0.8 * scale, 'line-opacity': 0.6 },
    },
    {
      id: ids.chosenLines,
      type: 'line',
      source: DISTRICTS,
      paint: { 'line-color': css(palette.selection), 'line-width': 2.5 * scale },
    },
    {
      id: ids.names,
      type: 'symbol',
      source: DISTRICTS,
      minzoom: DISTRICT_NAMES_FROM_ZOOM,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-font': FONT,
        'text-size': 11 * scale,
        'text-max-width': 8,
        'text-letter-spacing': 0.04,
      },
      paint: {
        'text-color': palette.quietLabel,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.4,
      },
    },
    {
      id: ids.groups,
      type: 'circle',
      source: SCHOOLS,
      minzoom: SCHOOLS_FROM_ZOOM,
      filter: isGroup,
      paint: {
        'circle-color': colour,
        'circle-opacity': 0.85,
        'circle-radius': ['+', 8 * scale, ['*', 0.9 * scale, ['sqrt', ['get', 'point_count']]]],
        'circle-stroke-color': css(palette.symbolOutline),
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: ids.counts,
      type: 'symbol',
      source: SCHOOLS,
      minzoom: SCHOOLS_FROM_ZOOM,
      filter: isGroup,
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': FONT,
        'text-size': 11 * scale,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': css(palette.symbolOutline) },
    },
    point(ids.points, {
      'circle-color': ['case', isFull, colour, css(palette.symbolOutline)],
      'circle-radius': radius(4.5),
      'circle-stroke-color': ['case', isFull, css(palette.symbolOutline), colour],
      'circle-stroke-width': ['case', isFull, 1.2, 2.2],
    }),
    point(ids.chosenPoint, {
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-radius': radius(8),
      'circle-stroke-color': css(palette.selection),
      'circle-stroke-width': 3,
    }),
  ];
}

/** Lines lie with the other borders, symbols with the other places, names under those of towns. */
function beforeOf(map: MapLibreMap, { id, type }: LayerSpecification): string | undefined {
  if (type === 'line') return LINES_END;
  if (type === 'circle' || id === ids.counts) return LABELS_START;
  return map.getLayer('street-names') ? 'street-names' : undefined;
}

export type CountryDetailsKeeper = {
  /** Brings the map in step with a scene; nothing before the ground has been laid. */
  readonly show: (scene: Scene, scale: number) => void;
};

export function keepCountryDetails(map: MapLibreMap): CountryDetailsKeeper {
  let shown: {
    readonly details: CountryDetails;
    readonly filters: Filters;
    readonly look: readonly unknown[];
  } | null = null;

  const clear = (): void => {
    for (const id of Object.values(ids)) if (map.getLayer(id)) map.removeLayer(id);
    for (const id of [DISTRICTS, SCHOOLS]) if (map.getSource(id)) map.removeSource(id);
    shown = null;
  };

  const lay = (details: CountryDetails, { choices, palette }: Scene, scale: number): void => {
    map.addSource(DISTRICTS, { type: 'geojson', data: districtFeatures(details.districts) });
    map.addSource(SCHOOLS, {
      type: 'geojson',
      data: schoolFeatures(details.schools, choices.filters),
      cluster: true,
      clusterMaxZoom: SINGLE_FROM_ZOOM - 1,
      clusterRadius: 42 * scale,
    });
    for (const layer of layersOf(palette, scale)) map.addLayer(layer, beforeOf(map, layer));
  };

  return {
    show: (scene, scale) => {
      const { details, choices, palette } = scene;
      if (!details || scene.territory.manifest.kind !== 'country') {
        if (shown) clear();
        return;
      }
      if (!map.getLayer(LINES_END) || !map.getLayer(LABELS_START)) return;
      const look = [palette, scale];
      const isLaid = map.getSource(SCHOOLS) !== undefined;
      if (!isLaid || shown?.details !== details || !shallow(shown.look, look)) {
        clear();
        lay(details, scene, scale);
      } else if (shown.filters !== choices.filters) {
        const data = schoolFeatures(details.schools, choices.filters);
        map.getSource<GeoJSONSource>(SCHOOLS)?.setData(data);
      }
      shown = { details, filters: choices.filters, look };
      dress(map, scene);
    },
  };
}

/** Switches, names and what is chosen. */
function dress(map: MapLibreMap, { choices }: Scene): void {
  const { layers, selection } = choices;
  const show = (id: string, visible: boolean) =>
    map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  for (const id of [ids.lines, ids.chosenLines]) show(id, layers.districts.visible);
  show(ids.names, layers.districts.visible && layers.labels.visible);
  for (const id of [ids.groups, ids.counts, ids.points, ids.chosenPoint])
    show(id, layers.countrySchools.visible);
  map.setPaintProperty(ids.lines, 'line-opacity', 0.6 * layers.districts.opacity);
  map.setPaintProperty(ids.groups, 'circle-opacity', 0.85 * layers.countrySchools.opacity);
  map.setPaintProperty(ids.points, 'circle-opacity', layers.countrySchools.opacity);
  map.setLayoutProperty(ids.names, 'text-field', nameIn(choices.language));
  const chosen = (kind: Selection['kind']) => (selection?.kind === kind ? selection.id : '');
  map.setFilter(ids.chosenLines, [
    'all',
    ['!=', ['geometry-type'], 'Point'],
    ['==', ['get', 'id'], chosen('district')],
  ]);
  map.setFilter(ids.chosenPoint, ['==', ['get', 'id'], chosen('school')]);
}

/** The school drawn near a point of the map, or the group whose middle a click leads into. */
export function schoolAt(
  map: MapLibreMap,
  x: number,
  y: number,
  tolerancePx: number,
): Selection | { readonly kind: 'group'; readonly at: LonLat } | null {
  const layers = [ids.points, ids.groups].filter((id) => map.getLayer(id));
  if (layers.length === 0) return null;
  const [found] = map.queryRenderedFeatures(
    [
      [x - tolerancePx, y - tolerancePx],
      [x + tolerancePx, y + tolerancePx],
    ],
    { layers },
  );
  if (!found) return null;
  const { id } = found.properties ?? {};
  if (typeof id === 'string') return { kind: 'school', id };
  const [longitude, latitude] = (found.geometry as Point).coordinates;
  return { kind: 'group', at: [longitude ?? 0, latitude ?? 0] };
}

/** The district under a position, once districts are drawn. O(corners of all districts). */
export function districtAt(
  { details, choices }: Pick<Scene, 'details' | 'choices'>,
  position: LonLat,
  zoom: number,
): Selection | null {
  if (!details || !choices.layers.districts.visible || zoom < DISTRICT_NAMES_FROM_ZOOM) return null;
  const district = details.districts.find(({ geometry }) => isInside(position, geometry));
  return district ? { kind: 'district', id: district.id } : null;
}
