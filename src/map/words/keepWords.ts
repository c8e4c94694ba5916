/** Keeps words of a scene on the map. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import { observeCovers } from '../covers.ts';
import { css, type MapPalette } from '../palette.ts';
import type { Scene } from '../scene.ts';
import { FONT, HIGHEST_NAMES } from '../style.ts';
import { ARROWS, besideCovers, WIDEST_EM } from './besideCovers.ts';
import { around, type Extent, isWithin, type Words } from './words.ts';

/** From near the place says it itself. */
const UP_TO_ZOOM = 13;
const PLACES_FROM_ZOOM = 15;
const WORST_PX = 14;

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

/**
 * Fonts come in files by their signs, and a browser fetches a file once a text of the page needs it.
 * The map keeps each sign as it was first drawn: an arrow whose file had not come would be a blank.
 */
async function fetchArrows(): Promise<void> {
  await document.fonts.load(`${WORST_PX}px "${FONT[0]}"`, ARROWS).catch(() => []);
}

export type WordsKeeper = {
  /** Brings the map in step with a scene; nothing before the ground has been laid. */
  readonly show: (scene: Scene, scale: number) => void;
  readonly stop: () => void;
};

/** What stands where: the worst from afar, above all other names; places from near, below them. */
const KINDS = {
  worst: (palette: MapPalette): Look => ({
    sizePx: WORST_PX,
    before: undefined,
    maxzoom: UP_TO_ZOOM,
    layout: {
      // Never to one side: what has room in the middle would run out of the map there.
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-radial-offset': 0.3,
      'text-justify': 'auto',
      'text-max-width': WIDEST_EM,
    },
    paint: { 'text-color': css(palette.alarmText), 'text-halo-width': 2.4 },
  }),
  places: (palette: MapPalette): Look => ({
    sizePx: 11,
    before: HIGHEST_NAMES,
    minzoom: PLACES_FROM_ZOOM,
    layout: { 'text-anchor': 'top', 'text-offset': [0, 2], 'text-max-width': 9 },
    paint: { 'text-color': palette.label, 'text-halo-width': 1.6 },
  }),
} as const;
const NAMES = ['worst', 'places'] as const;

type Look = {
  readonly sizePx: number;
  /** The layer that it lies below; undefined: none. */
  readonly before: string | undefined;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly layout: SymbolLayerSpecification['layout'];
  readonly paint: SymbolLayerSpecification['paint'];
};

const idOf = (name: (typeof NAMES)[number]) => `words-${name}`;

export function keepWords(map: MapLibreMap): WordsKeeper {
  let shown: { readonly scene: Scene; readonly scale: number } | null = null;

  /** The worst stand where they can be read, wherever the map has been moved to. */
  let standing = '';
  let hasArrows = false;
  const standFree = () => {
    if (!shown) return;
    const source = map.getSource<GeoJSONSource>(idOf('worst'));
    if (!source) return;
    const sizePx = WORST_PX * shown.scale;
    const words = besideCovers(map, shown.scene.words.worst, sizePx);
    if (!hasArrows && words.some(({ text }) => ARROWS.includes(text.charAt(0)))) {
      void fetchArrows().then(() => {
        hasArrows = true;
        standFree();
      });
      return;
    }
    const data = featuresOf(words);
    const now = JSON.stringify(data);
    if (now === standing) return;
    standing = now;
    source.setData(data);
  };
  const resizing = new ResizeObserver(standFree);
  map.on('moveend', standFree);

  const add = (
    name: (typeof NAMES)[number],
    words: readonly Words[],
    scene: Scene,
    scale: number,
  ) => {
    if (words.length === 0) return;
    const id = idOf(name);
    const { sizePx, before, layout, paint, ...zooms } = KINDS[name](scene.palette);
    map.addSource(id, { type: 'geojson', data: featuresOf(words) });
    const layer: SymbolLayerSpecification = {
      id,
      type: 'symbol',
      source: id,
      ...zooms,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': sizePx * scale,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'order'],
        ...layout,
      },
      paint: { 'text-halo-color': scene.palette.labelHalo, ...paint },
    };
    map.addLayer(layer, before);
  };

  /** Hundreds of names with their seats, anew with every year: written for who is near enough to read them. */
  let written: {
    readonly places: Scene['words']['places'];
    readonly extent: Extent;
    /** Where there is none to be read, nothing is laid; another style has nothing laid either. */
    readonly isLaid: boolean;
  } | null = null;
  const writePlaces = () => {
    if (!shown || map.getZoom() < PLACES_FROM_ZOOM - 1 || !map.getLayer(HIGHEST_NAMES)) return;
    const { scene, scale } = shown;
    const { places } = scene.words;
    const source = map.getSource<GeoJSONSource>(idOf('places'));
    const [southWest, northEast] = map.getBounds().toArray();
    const isSeen = [southWest, northEast].every(
      (corner) => written && isWithin(corner, written.extent),
    );
    if (written?.places === places && written.isLaid === Boolean(source) && isSeen) return;
    const extent = around([...southWest, ...northEast]);
    const words = places(extent);
    if (source) source.setData(featuresOf(words));
    else add('places', words, scene, scale);
    written = { places, extent, isLaid: Boolean(source) || words.length > 0 };
  };
  map.on('zoom', writePlaces);
  map.on('moveend', writePlaces);

  return {
    show: (scene, scale) => {
      if (!map.getLayer(HIGHEST_NAMES)) return;
      const { worst } = scene.words;
      const isNew =
        shown?.scene.words.worst !== worst ||
        shown.scale !== scale ||
        !map.getSource(idOf('worst'));
      if (!map.getSource(idOf('worst'))) add('worst', worst, scene, scale);
      if (shown && shown.scale !== scale) {
        for (const name of NAMES.filter((one) => map.getLayer(idOf(one))))
          map.setLayoutProperty(idOf(name), 'text-size', KINDS[name](scene.palette).sizePx * scale);
      }
      shown = { scene, scale };
      writePlaces();
      if (!isNew) return;
      standing = '';
      resizing.disconnect();
      observeCovers(resizing);
      standFree();
    },
    stop: () => {
      shown = null;
      resizing.disconnect();
    },
  };
}
