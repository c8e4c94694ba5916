/** All layers that deck.gl draws, from bottom to top. */
import type { Layer } from '@deck.gl/core';
import type { MapLayer, Scene, View } from '../scene.ts';
import { AREAS_END, GROUND_END, LABELS_START, LINES_END } from '../style.ts';
import { cellsLayer } from './areas.ts';
import { baseLayers, borderLayers } from './base.ts';
import { infrastructureLayer } from './infrastructure.ts';
import { sceneLineLayers } from './lines.ts';
import {
  clinicsLayer,
  fireStationsLayer,
  greenSpaceLayer,
  hospitalsLayer,
  preschoolsLayer,
  schoolsLayer,
  transportLayer,
} from './places.ts';
import { housingLayer, projectsLayer, publicSpaceLayer } from './projects.ts';
import { flowsLayer, radiiLayer, reachLayer } from './reach.ts';
import { scaledProps } from './scaled.ts';
import { groundLayers, siteLayers } from './sites.ts';
import { ownAreaLayers, sketchLayers } from './sketch.ts';
import { settlementsLayer } from './settlements.ts';

/** Areas, which streets and the lines of the scene lie upon. */
const AREA_LAYERS: readonly MapLayer[] = [cellsLayer, radiiLayer, reachLayer];

/** Places and what is drawn at them, above all lines and below the names. */
const PLACE_LAYERS: readonly MapLayer[] = [
  infrastructureLayer,
  housingLayer,
  publicSpaceLayer,
  transportLayer,
  greenSpaceLayer,
  fireStationsLayer,
  hospitalsLayer,
  clinicsLayer,
  preschoolsLayer,
  schoolsLayer,
  settlementsLayer,
  // A plant stands in its town, whose circle would hide it.
  projectsLayer,
  flowsLayer,
];

/** Read by the overlay: where in MapLibre's stack a layer is inserted. */
const onGround: object = { beforeId: GROUND_END };
const belowStreets: object = { beforeId: AREAS_END };
const aboveStreets: object = { beforeId: LINES_END };
export const belowLabels: object = { beforeId: LABELS_START };

/**
 * Whether MapLibre's stack has the place of each of these layers. deck.gl makes a place only while no
 * source is loading, and draws above all names what has none. The ids of places are those of `@deck.gl/maplibre`
 * 9.4.0, which does not tell them; a test holds the two together.
 */
export function haveJoined(layers: readonly Layer[], isInStack: (id: string) => boolean): boolean {
  const befores = layers.map(({ props }) => (props as { readonly beforeId?: string }).beforeId);
  return [...new Set(befores)].every((id) => isInStack(`deck-maplibre-layer-group-before:${id}`));
}

/** The visible layers of a scene, each in its place in MapLibre's stack. */
export function buildLayers(scene: Scene, view: View): Layer[] {
  return [
    ...placed(baseLayers(scene, view), onGround, view),
    ...layersOf(AREA_LAYERS, belowStreets, scene, view),
    ...placed(ownAreaLayers(scene), belowStreets, view),
    ...placed(groundLayers(scene), belowStreets, view),
    ...placed(borderLayers(scene), aboveStreets, view),
    ...placed(sceneLineLayers(scene, view), aboveStreets, view),
    ...layersOf(PLACE_LAYERS, belowLabels, scene, view),
    ...placed(siteLayers(scene), belowLabels, view),
    ...placed(sketchLayers(scene), belowLabels, view),
  ];
}

function layersOf(layers: readonly MapLayer[], place: object, scene: Scene, view: View): Layer[] {
  return layers.flatMap(({ id, build }) => {
    const choice = scene.choices.layers[id];
    if (!choice.visible) return [];
    return placed(build(scene, choice.opacity, view), place, view);
  });
}

function placed(layers: readonly Layer[], place: object, view: View): Layer[] {
  return layers
    .filter(hasData)
    .map((layer) => layer.clone({ ...place, ...scaledProps(layer, view.scale) }));
}

/** A layer without data draws nothing, but has its shaders built: tenths of a second each. */
function hasData({ props }: Layer): boolean {
  const { data } = props as { readonly data?: unknown };
  return !Array.isArray(data) || data.length > 0;
}
