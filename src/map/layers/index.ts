/** All layers that deck.gl draws, from bottom to top. */
import type { Layer } from '@deck.gl/core';
import { LABELS_START } from '../style.ts';
import type { MapLayer, Scene } from '../scene.ts';
import { cellsLayer } from './areas.ts';
import { infrastructureLayer } from './infrastructure.ts';
import {
  clinicsLayer,
  greenSpaceLayer,
  hospitalsLayer,
  preschoolsLayer,
  schoolsLayer,
  transportLayer,
} from './places.ts';
import { housingLayer, projectsLayer, publicSpaceLayer } from './projects.ts';
import { flowsLayer, radiiLayer, reachLayer } from './reach.ts';
import { scaledProps } from './scaled.ts';
import { settlementsLayer } from './settlements.ts';

const LAYERS: readonly MapLayer[] = [
  cellsLayer,
  radiiLayer,
  reachLayer,
  infrastructureLayer,
  housingLayer,
  publicSpaceLayer,
  transportLayer,
  greenSpaceLayer,
  hospitalsLayer,
  clinicsLayer,
  preschoolsLayer,
  schoolsLayer,
  projectsLayer,
  settlementsLayer,
  flowsLayer,
];

/** Read by the overlay: where in MapLibre's stack a layer is inserted. */
export const belowLabels: object = { beforeId: LABELS_START };

/** The visible layers of a scene, each below the labels. @param scale of symbols and lines. */
export function buildLayers(scene: Scene, scale: number): Layer[] {
  return LAYERS.flatMap(({ id, build }) => {
    const choice = scene.choices.layers[id];
    if (!choice.visible) return [];
    return build(scene, choice.opacity)
      .filter(hasData)
      .map((layer) => layer.clone({ ...belowLabels, ...scaledProps(layer, scale) }));
  });
}

/** A layer without data draws nothing, but has its shaders built: tenths of a second each. */
function hasData({ props }: Layer): boolean {
  const { data } = props as { readonly data?: unknown };
  return !Array.isArray(data) || data.length > 0;
}
