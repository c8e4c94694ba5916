/**
 * Lines of the scene, which MapLibre draws above its ground: it has its shader for lines built
 * already for rivers and streets, while deck.gl's for paths takes half a second without a graphics
 * card.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../../store/shareable.ts';
import { css } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { infrastructureLines, planRoadLines } from './infrastructure.ts';
import { settlementTies } from './settlements.ts';
import { sketchLines } from './sketch.ts';

export const LINES_SOURCE = 'scene-lines';

const SOLID = 'scene-lines-solid';
const DASHED = 'scene-lines-dashed';
const LINE_LAYERS: readonly string[] = [SOLID, DASHED];

/** In widths of the line. */
const DASHES = [3, 2.5];

/** How the lines of the source are drawn; everything else stands in their properties. */
export function lineLayers(): LayerSpecification[] {
  return LINE_LAYERS.map((id): LayerSpecification => {
    const dashed = id === DASHED;
    return {
      id,
      type: 'line',
      source: LINES_SOURCE,
      filter: ['==', ['get', 'dashed'], dashed],
      layout: { 'line-cap': dashed ? 'butt' : 'round', 'line-join': 'round' },
      paint: {
        'line-color': ['get', 'colour'],
        'line-opacity': ['get', 'opacity'],
        'line-width': ['get', 'widthPx'],
        ...(dashed ? { 'line-dasharray': DASHES } : {}),
      },
    };
  });
}

/** All lines of a scene, as MapLibre takes them. @param scale of the page's type, 1 on a desk. */
export function linesOf(scene: Scene, scale: number): FeatureCollection {
  const lines = [
    ...infrastructureLines(scene),
    ...settlementTies(scene),
    ...planRoadLines(scene),
    ...sketchLines(scene),
  ];
  return {
    type: 'FeatureCollection',
    features: lines.map(
      ({ geometry, colour, opacity, widthPx, dashed, selects }): Feature => ({
        type: 'Feature',
        geometry,
        properties: {
          colour: css(colour),
          opacity,
          widthPx: widthPx * scale,
          dashed,
          ...(selects && { kind: selects.kind, id: selects.id }),
        },
      }),
    ),
  };
}

/** What the lines depend on: while these stay the same, so do the lines. */
export function linesDependOn(
  { territory, planLines, choices, palette, sketch }: Scene,
  scale: number,
): readonly unknown[] {
  const { infrastructure, settlements, projects } = choices.layers;
  return [
    territory,
    planLines,
    choices.year,
    choices.filters,
    palette,
    infrastructure,
    settlements,
    projects,
    sketch.corners,
    scale,
  ];
}

/** What the line near a point of the map selects; null where none is. */
export function lineAt(
  map: MapLibreMap,
  x: number,
  y: number,
  tolerancePx: number,
): Selection | null {
  const layers = LINE_LAYERS.filter((id) => map.getLayer(id));
  const [line] = map.queryRenderedFeatures(
    [
      [x - tolerancePx, y - tolerancePx],
      [x + tolerancePx, y + tolerancePx],
    ],
    { layers },
  );
  const { kind, id } = line?.properties ?? {};
  const isKnown = kind === 'infrastructure' || kind === 'project';
  return isKnown && typeof id === 'string' ? { kind, id } : null;
}
