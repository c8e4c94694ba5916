/** Settlements of a country: size by residents, colour by class in the System of Regional Standards. */
import { isSettlementMeasure } from '../../domain/settlements/measureNames.ts';
import type { Settlement } from '../../domain/territory/territory.ts';
import { figureBy, growthOf } from '../../domain/territory/series.ts';
import { filterableSettlement, passes } from '../../store/filtering.ts';
import { type Rgb, rgba } from '../palette.ts';
import { classOf, scaleOf } from '../scales.ts';
import { settlementColour } from '../colours.ts';
import type { MapLayer, Scene, SceneLine, Selectable } from '../scene.ts';
import { sameRows } from './sameRows.ts';
import { sizeOfDisc, SymbolLayer } from './SymbolLayer.ts';

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

/** From each village to the support village that serves it within the standard's reach, under the plan. */
export function settlementTies(scene: Scene): readonly SceneLine[] {
  const { visible, opacity } = scene.choices.layers.settlements;
  if (!visible) return [];
  const shown = new Set(dotsOf(scene).map(({ settlement }) => settlement.id));
  return scene.planLines.ties
    .filter(({ village, support }) => shown.has(village.id) && shown.has(support.id))
    .map(({ village, support }) => ({
      geometry: {
        type: 'LineString',
        coordinates: [[...support.position], [...village.position]],
      },
      colour: scene.palette.greenSpace,
      opacity: opacity * 0.95,
      widthPx: 1.5,
      dashed: false,
    }));
}

/** Residents of another year are told by a trigger. */
const areAlike = sameRows<Dot>(({ settlement }, former) => settlement === former.settlement);

/** Settlements take the colours of growth with the regions; otherwise their class is what tells them apart. */
const isByGrowth = ({ measure }: Scene['choices']) => measure === 'growth';

/** By id, where the measure is one of settlements: an empty map until it is computed. */
function measuredValues({ measured, choices }: Scene): ReadonlyMap<string, number> | null {
  if (!isSettlementMeasure(choices.measure)) return null;
  if (measured?.measure === choices.measure) return measured.bySettlement;
  return choices.measure === 'districtSchools' ? null : new Map();
}

function colourOf({ settlement }: Dot, scene: Scene): Rgb {
  const { palette, choices } = scene;
  const values = measuredValues(scene);
  if (values) {
    const scale = scaleOf(choices.measure, palette, 0, choices.service);
    return scale.colours[classOf(scale, values.get(settlement.id) ?? Number.NaN)] ?? palette.noData;
  }
  if (!isByGrowth(choices)) return settlementColour(settlement.settlementClass, palette);
  const scale = scaleOf('growth', palette, 0, choices.service);
  const growth = growthOf(settlement.population, choices.year)?.perYear ?? Number.NaN;
  return scale.colours[classOf(scale, growth)] ?? palette.noData;
}

export const settlementsLayer: MapLayer = {
  id: 'settlements',
  build: (scene, opacity, { roomScale }) => {
    const { palette, choices } = scene;
    const dots = dotsOf(scene);
    const selectedId = choices.selection?.id;
    const rimPx = ({ settlement }: Dot) => (settlement.id === selectedId ? 3 : 1.2);
    const radiusPx = ({ residents }: Dot) =>
      Math.max(2, roomScale * (2.5 + Math.sqrt(residents) / 70));
    return [
      new SymbolLayer<Dot>({
        id: 'settlements',
        data: dots,
        dataComparator: areAlike,
        getPosition: ({ settlement }) => settlement.position,
        getShape: () => 'disc',
        sizeUnits: 'pixels',
        // Half of the rim lies beyond the radius.
        getSize: (dot) => sizeOfDisc(radiusPx(dot) + rimPx(dot) / 2),
        getColor: (dot) => rgba(colourOf(dot, scene), 0.9),
        getRimPixels: rimPx,
        getRimColor: ({ settlement }) =>
          rgba(settlement.id === selectedId ? palette.selection : palette.symbolOutline),
        opacity,
        updateTriggers: {
          getSize: [choices.year, roomScale, selectedId],
          getColor: [choices.theme, choices.measure, scene.measured, choices.year],
          getRimPixels: [selectedId],
          getRimColor: [selectedId, choices.theme],
        },
      }),
    ];
  },
};
