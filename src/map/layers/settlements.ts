/** Settlements of a country: size by residents, colour by class in the System of Regional Standards. */
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Settlement } from '../../domain/territory/territory.ts';
import { figureBy } from '../../domain/territory/series.ts';
import { rgba } from '../palette.ts';
import { settlementColour } from '../settlementClasses.ts';
import type { MapLayer, Selectable } from '../scene.ts';

type Dot = Selectable & { readonly settlement: Settlement; readonly residents: number };

/** A village and the support village that serves it. */
type Tie = { readonly from: LonLat; readonly to: LonLat };

export const settlementsLayer: MapLayer = {
  id: 'settlements',
  build: ({ territory, palette, choices }, opacity) => {
    const { settlementClasses, areaIds, statuses } = choices.filters;
    const dots = territory.settlements.flatMap((settlement): Dot[] => {
      if (settlementClasses.length > 0 && !settlementClasses.includes(settlement.settlementClass)) {
        return [];
      }
      if (areaIds.length > 0 && !areaIds.includes(settlement.areaId)) return [];
      if (!statuses.includes(settlement.status)) return [];
      const residents = figureBy(settlement.population, choices.year)?.value ?? 0;
      return [{ settlement, residents, selects: { kind: 'settlement', id: settlement.id } }];
    });
    const selectedId = choices.selection?.id;
    const shown = new Map(dots.map(({ settlement }) => [settlement.id, settlement]));
    const ties = dots.flatMap(({ settlement }): Tie[] => {
      const support = settlement.supportVillageId && shown.get(settlement.supportVillageId);
      return support ? [{ from: support.position, to: settlement.position }] : [];
    });
    return [
      new PathLayer<Tie>({
        id: 'settlement-ties',
        data: ties,
        getPath: ({ from, to }) => [
          [from[0], from[1]],
          [to[0], to[1]],
        ],
        getColor: rgba(palette.greenSpace, 0.95),
        widthUnits: 'pixels',
        getWidth: 1.5,
        opacity,
        updateTriggers: { getColor: [choices.theme] },
      }),
      new ScatterplotLayer<Dot>({
        id: 'settlements',
        data: dots,
        getPosition: ({ settlement }) => [settlement.position[0], settlement.position[1]],
        radiusUnits: 'pixels',
        getRadius: ({ residents }) => 2.5 + Math.sqrt(residents) / 70,
        getFillColor: ({ settlement }) =>
          rgba(settlementColour(settlement.settlementClass, palette), 0.9),
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: ({ settlement }) => (settlement.id === selectedId ? 3 : 1.2),
        getLineColor: ({ settlement }) =>
          rgba(settlement.id === selectedId ? palette.selection : palette.symbolOutline),
        pickable: true,
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
