/** Of the question where to build: closed ground and own plots, places that must be among them, the best so far. */
import type { Layer } from '@deck.gl/core';
import type { LonLat } from '../../domain/territory/schema.ts';
import { rgba } from '../palette.ts';
import type { Scene, SitesOnMap } from '../scene.ts';
import { AreaLayer } from './AreaLayer.ts';
import { SymbolLayer, type SymbolShape } from './SymbolLayer.ts';

type Area = SitesOnMap['areas'][number];

const GROUND_COLOURS = {
  forbidden: 'unmet',
  protected: 'greenSpace',
  plot: 'placed',
} as const satisfies Record<Area['use'], keyof Scene['palette']>;

/** Below the symbols. */
export function groundLayers({ palette, choices, sites }: Scene): readonly Layer[] {
  return [
    new AreaLayer<Area>({
      id: 'closed-ground',
      data: sites.areas.filter(({ ring }) => ring.length > 2),
      getPolygon: ({ ring }) => ring.map(([longitude, latitude]) => [longitude, latitude]),
      getFillColor: ({ use }) => rgba(palette[GROUND_COLOURS[use]], 0.35),
      updateTriggers: { getFillColor: [choices.theme] },
    }),
  ];
}

/** Above everything: rings where a site has to be, discs with a rim for the best so far. */
export function siteLayers({ palette, choices, sites }: Scene): readonly Layer[] {
  const symbols = (
    id: string,
    data: readonly LonLat[],
    shape: SymbolShape,
    size: number,
    colour: Scene['palette']['placed'],
  ) =>
    new SymbolLayer<LonLat>({
      id,
      data,
      getPosition: (at) => at,
      getShape: () => shape,
      sizeUnits: 'pixels',
      getSize: () => size,
      getColor: () => rgba(colour),
      updateTriggers: { getColor: [choices.theme] },
    });
  const plots = sites.areas.flatMap(({ ring }) => (ring.length === 1 ? ring : []));
  return [
    symbols('plots', plots, 'ring', 22, palette.placed),
    symbols('proposed-rims', sites.proposed, 'disc', 30, palette.placedOutline),
    symbols('proposed', sites.proposed, 'disc', 24, palette.placed),
    symbols('proposed-middles', sites.proposed, 'diamond', 12, palette.placedOutline),
    symbols('required-sites', sites.required, 'ring', 40, palette.selection),
  ];
}
