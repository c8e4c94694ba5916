/** Pupils on their way: a point for each flow of the assignment, again and again from home to school. */
import { ScatterplotLayer } from '@deck.gl/layers';
import type { LonLat } from '../../domain/territory/schema.ts';
import { greatCircleM } from '../../domain/territory/geometry.ts';
import { rgba } from '../palette.ts';
import type { Scene } from '../scene.ts';

export type Flow = { readonly from: LonLat; readonly to: LonLat; readonly pupils: number };

/** Flows of the assignment; those of the chosen school or cell alone where one is chosen. */
export function flowsOf({ territory, results, choices }: Scene): readonly Flow[] {
  if (!results) return [];
  const { flowCell, flowFacility, flowPupils } = results.assignment;
  const { selection } = choices;
  const flows: Flow[] = [];
  for (let index = 0; index < flowCell.length; index += 1) {
    const cell = territory.cells[flowCell[index] as number];
    const school = results.facilities[flowFacility[index] as number];
    if (!cell || !school) continue;
    if (selection?.kind === 'facility' && school.id !== selection.id) continue;
    if (selection?.kind === 'cell' && cell.id !== selection.id) continue;
    flows.push({ from: cell.centre, to: school.position, pupils: flowPupils[index] as number });
  }
  return flows;
}

/** Ground covered in a second of the picture: a kilometre in four. */
const SPEED_M_PER_S = 250;
const SHORTEST_WAY_S = 1.2;
/** The golden ratio sets starts apart, whatever their number. */
const APART = 0.618_033_988_75;

/** Seconds of the picture from home to school, by flow. */
export function durationsOfFlows(flows: readonly Flow[]): Float64Array {
  return Float64Array.from(flows, ({ from, to }) =>
    Math.max(SHORTEST_WAY_S, greatCircleM(from, to) / SPEED_M_PER_S),
  );
}

/** How far along its way each flow's point is at a time, 0..1. */
export function progressOfFlows(durationsS: Float64Array, timeS: number): Float32Array {
  return Float32Array.from(
    durationsS,
    (durationS, index) => (timeS / durationS + index * APART) % 1,
  );
}

/** The points of all flows at a time. O(flows) a frame. @param durationsS of the same flows. */
export function walkingPupilsLayer(
  flows: readonly Flow[],
  durationsS: Float64Array,
  timeS: number,
  { palette, choices }: Pick<Scene, 'palette' | 'choices'>,
  scale: number,
): ScatterplotLayer {
  const progress = progressOfFlows(durationsS, timeS);
  const positions = new Float64Array(2 * flows.length);
  flows.forEach(({ from, to }, index) => {
    const done = progress[index] as number;
    positions[2 * index] = from[0] + (to[0] - from[0]) * done;
    positions[2 * index + 1] = from[1] + (to[1] - from[1]) * done;
  });
  return new ScatterplotLayer({
    id: 'walking-pupils',
    data: { length: flows.length, attributes: { getPosition: { value: positions, size: 2 } } },
    radiusUnits: 'pixels',
    getRadius: 2.8 * scale,
    getFillColor: rgba(palette.school),
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: scale,
    getLineColor: rgba(palette.symbolOutline),
    opacity: choices.layers.flows.opacity,
    updateTriggers: { getFillColor: [choices.theme], getLineColor: [choices.theme] },
  });
}
