/** Keeps a few words on the map of a city from afar, above all other names. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { css } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { FONT, HIGHEST_NAMES } from '../style.ts';
import type { Words } from './useWorstWords.ts';

const ID = 'worst-words';
/** From near the place says it itself. */
const UP_TO_ZOOM = 13;

function featuresOf(words: readonly Words[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: words.map(
      ({ at, text }, index): Feature<Point> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...at] },
        properties: { text, order: index },
      }),
    ),
  };
}

export type WordsKeeper = {
  /** Brings the map in step with a scene; nothing before the ground has been laid. */
  readonly show: (scene: Scene, scale: number) => void;
};

export function keepWords(map: MapLibreMap): WordsKeeper {
  let shown: { readonly words: readonly Words[]; readonly scale: number } | null = null;

  const lay = ({ words, palette }: Scene, scale: number): void => {
    map.addSource(ID, { type: 'geojson', data: featuresOf(words) });
    // Added last, they find their places first.
    map.addLayer({
      id: ID,
      type: 'symbol',
      source: ID,
      maxzoom: UP_TO_ZOOM,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': 14 * scale,
        'text-max-width': 14,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.3,
        'text-justify': 'auto',
        'text-padding': 6,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': css(palette.alarmText),
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 2.4,
      },
    });
  };

  return {
    show: (scene, scale) => {
      const { words } = scene;
      if (!map.getLayer(HIGHEST_NAMES)) return;
      const source = map.getSource<GeoJSONSource>(ID);
      if (!source) {
        if (words.length === 0) return;
        lay(scene, scale);
      } else {
        if (shown?.words !== words) source.setData(featuresOf(words));
        if (shown?.scale !== scale) map.setLayoutProperty(ID, 'text-size', 14 * scale);
      }
      shown = { words, scale };
    },
  };
}
