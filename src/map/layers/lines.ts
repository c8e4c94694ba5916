/** Lines of the scene: what runs or is to be built, who serves whom, what is being drawn. */
import { detailOf, LINE_SCALE } from '../detail.ts';
import type { Scene, SceneLine, View } from '../scene.ts';
import { infrastructureLines, planRoadLines } from './infrastructure.ts';
import { PolylineLayer } from './PolylineLayer.ts';
import { settlementTies } from './settlements.ts';
import { sketchLines } from './sketch.ts';

const DASHES = [3, 2.5] as const;

/** All lines of a scene, from bottom to top. */
export function linesOf(scene: Scene): readonly SceneLine[] {
  return [
    ...infrastructureLines(scene),
    ...settlementTies(scene),
    ...planRoadLines(scene),
    ...sketchLines(scene),
  ];
}

export function sceneLineLayers(scene: Scene, { zoom }: View) {
  return [
    new PolylineLayer({
      id: 'scene-lines',
      data: linesOf(scene),
      dashes: DASHES,
      widthScale: LINE_SCALE[detailOf(scene, zoom)],
    }),
  ];
}
