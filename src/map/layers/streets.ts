/** The streets of a city as they were mapped, wide ones wider. */
import { PathLayer } from '@deck.gl/layers';
import { STREET_CLASSES, type StreetLines } from '../../domain/accessibility/streetLines.ts';
import { COORDINATE_DEGREES } from '../../domain/accessibility/streetGraph.ts';
import { rgb, rgba } from '../palette.ts';
import type { MapLayer } from '../scene.ts';

/** Classes before this one are main streets. */
const FIRST_LOCAL = STREET_CLASSES.indexOf('unclassified');
const MAIN_WIDTH_M = 14;
const LOCAL_WIDTH_M = 6;

/** Paths as deck.gl takes them; made once for the streets of a territory. */
type Paths = {
  readonly positions: Float64Array;
  readonly startIndices: Uint32Array;
  /** By vertex, in metres. */
  readonly widths: Float32Array;
};

const pathsOfStreets = new WeakMap<StreetLines, Paths>();

function pathsOf(streets: StreetLines): Paths {
  const known = pathsOfStreets.get(streets);
  if (known) return known;
  const { lineCount, lineStart, coordinates, streetClass } = streets;
  const widths = new Float32Array(coordinates.length / 2);
  for (let line = 0; line < lineCount; line += 1) {
    const width = (streetClass[line] as number) < FIRST_LOCAL ? MAIN_WIDTH_M : LOCAL_WIDTH_M;
    widths.fill(width, lineStart[line], lineStart[line + 1]);
  }
  const paths = {
    positions: Float64Array.from(coordinates, (steps) => steps * COORDINATE_DEGREES),
    startIndices: lineStart.slice(0, lineCount),
    widths,
  };
  pathsOfStreets.set(streets, paths);
  return paths;
}

export const streetsLayer: MapLayer = {
  id: 'streets',
  build: ({ streets, palette }, opacity) => {
    if (!streets) return [];
    const { positions, startIndices, widths } = pathsOf(streets);
    return [
      new PathLayer({
        id: 'streets',
        data: {
          length: streets.lineCount,
          startIndices,
          attributes: {
            getPath: { value: positions, size: 2 },
            getWidth: { value: widths, size: 1 },
          },
        },
        _pathType: 'open',
        getColor: rgba(rgb(palette.quietLabel), 0.7),
        widthUnits: 'meters',
        widthMinPixels: 0.5,
        widthMaxPixels: 6,
        opacity,
        updateTriggers: { getColor: [palette] },
      }),
    ];
  },
};
