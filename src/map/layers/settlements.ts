/** Settlements of a country: size by residents, colour by class in the System of Regional Standards. */
import { ScatterplotLayer } from '@deck.gl/layers';
import type { Settlement } from '../../domain/territory/territory.ts';
import { figureBy } from '../../domain/territory/series.ts';
import { filterableSettlement, passes } from '../../store/filtering.ts';
import { rgba } from '../palette.ts';
import { settlementColour } from '../colours.ts';
import type { MapLayer, Scene, SceneLine, Selectable } from '../scene.ts';

type Dot = Selectable & { readonly settlement: Settlement; readonly residents: number };

/** Those that pass the filters. */
function dotsOf({ territory, choices }: Scene): readonly Dot[] {
  return territory.settlements
    .filter((settlement) => passes(filterableSettlement(settlement), choices.filters))
    .map((settlement) => ({
      settlement,
      residents: figureBy(settlement.population, choices.year)?.value ?? 0,
      selects: { kind: 'settlement', id: settlement.id },
    }));
}

/** From each village to the support village that serves it. */
export function settlementTies(scene: Scene): readonly SceneLine[] {
  const { visible, opacity } = scene.choices.layers.settlements;
  if (!visible) return [];
  const dots = dotsOf(scene);
  const shown = new Map(dots.map(({ settlement }) => [settlement.id, settlement]));
  return dots.flatMap(({ settlement }): SceneLine[] => {
    const support = settlement.supportVillageId && shown.get(settlement.supportVillageId);
    if (!support) return [];
    return [
      {
        geometry: {
          type: 'LineString',
          coordinates: [[...support.position], [...settlement.position]],
        },
        colour: scene.palette.greenSpace,
        opacity: opacity * 0.95,
        widthPx: 1.5,
        dashed: false,
      },
    ];
  });
}

export const settlementsLayer: MapLayer = {
  id: 'settlements',
  build: (scene, opacity, { roomScale }) => {
    const { palette, choices } = scene;
    const dots = dotsOf(scene);
    const selectedId = choices.selection?.id;
    return [
      new ScatterplotLayer<Dot>({
        id: 'settlements',
        data: dots,
        getPosition: ({ settlement }) => [settlement.position[0], settlement.position[1]],
        radiusUnits: 'pixels',
        radiusScale: roomScale,
        radiusMinPixels: 2,
        getRadius: ({ residents }) => 2.5 + Math.sqrt(residents) / 70,
        getFillColor: ({ settlement }) =>
          rgba(settlementColour(settlement.settlementClass, palette), 0.9),
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: ({ settlement }) => (settlement.id === selectedId ? 3 : 1.2),
        getLineColor: ({ settlement }) =>
          rgba(settlement.id === selectedId ? palette.selection : palette.symbolOutline),
        opacity,
        updateTriggers: {
          getRadius: [choices.year],
          getFillColor: [choices.theme],
          getLineWidth: [selectedId],
          getLineColor: [selectedId, choices.theme],
        },
      }),
    ];
  },
};
