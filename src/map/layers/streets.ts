/** The walking network that all ways are computed on: thin, for it is a sketch. */
import { LineLayer } from '@deck.gl/layers';
import { rgb, rgba } from '../palette.ts';
import type { MapLayer } from '../scene.ts';

export const streetsLayer: MapLayer = {
  id: 'streets',
  build: ({ streets, palette }, opacity) => {
    if (!streets) return [];
    return [
      new LineLayer({
        id: 'streets',
        data: {
          length: streets.from.length / 2,
          attributes: {
            getSourcePosition: { value: streets.from, size: 2 },
            getTargetPosition: { value: streets.to, size: 2 },
          },
        },
        getColor: rgba(rgb(palette.quietLabel), 0.7),
        widthUnits: 'meters',
        getWidth: 6,
        widthMinPixels: 0.5,
        widthMaxPixels: 3,
        opacity,
        updateTriggers: { getColor: [palette] },
      }),
    ];
  },
};
