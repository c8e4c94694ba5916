/** How districts and located schools of a country look, and from where on. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { css, type MapPalette } from './palette.ts';
import { FONT } from './style.ts';

export const DISTRICTS = 'country-districts';
export const SCHOOLS = 'country-schools';

/** Below these a country of hundreds of districts and thousands of schools would be a crowd. */
const DISTRICTS_FROM_ZOOM = 5.2;
export const DISTRICT_NAMES_FROM_ZOOM = 6.3;
const SCHOOLS_FROM_ZOOM = 6;
/** From here on every school stands alone. */
export const SINGLE_FROM_ZOOM = 11;

export const DETAIL_LAYER_IDS = {
  lines: 'district-lines',
  chosenLines: 'district-chosen',
  names: 'district-names',
  groups: 'school-groups',
  counts: 'school-counts',
  points: 'school-points',
  chosenPoint: 'school-chosen',
} as const;

/** Full discs teach all grades, rings fewer: told apart by shape and not by colour alone. */
const isFull: ExpressionSpecification = [
  'in',
  ['get', 'kind'],
  ['literal', ['general', 'boarding']],
];
const isGroup: ExpressionSpecification = ['has', 'point_count'];

export function countryLayers(palette: MapPalette, scale: number): readonly LayerSpecification[] {
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
      id: DETAIL_LAYER_IDS.lines,
      type: 'line',
      source: DISTRICTS,
      minzoom: DISTRICTS_FROM_ZOOM,
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': palette.outline, 'line-width': 0.8 * scale, 'line-opacity': 0.6 },
    },
    {
      id: DETAIL_LAYER_IDS.chosenLines,
      type: 'line',
      source: DISTRICTS,
      paint: { 'line-color': css(palette.selection), 'line-width': 2.5 * scale },
    },
    {
      id: DETAIL_LAYER_IDS.names,
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
      id: DETAIL_LAYER_IDS.groups,
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
      id: DETAIL_LAYER_IDS.counts,
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
    point(DETAIL_LAYER_IDS.points, {
      'circle-color': ['case', isFull, colour, css(palette.symbolOutline)],
      'circle-radius': radius(4.5),
      'circle-stroke-color': ['case', isFull, css(palette.symbolOutline), colour],
      'circle-stroke-width': ['case', isFull, 1.2, 2.2],
    }),
    point(DETAIL_LAYER_IDS.chosenPoint, {
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-radius': radius(8),
      'circle-stroke-color': css(palette.selection),
      'circle-stroke-width': 3,
    }),
  ];
}
