/**
 * Keeps the mapped streets of a city on the map. They come with the street graph, after the first map;
 * they are laid portion by portion, the greater first, so that the page stays at hand.
 */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { StreetLines } from '../../domain/accessibility/streetLines.ts';
import { gathered } from '../../domain/pace.ts';
import { pagePace } from '../../store/pagePace.ts';
import type { Scene } from '../scene.ts';
import { LOWEST_NAMES, nameIn, STREETS_END } from '../style.ts';
import { STREET_RANKS, type StreetRank, streetFeatures } from './features.ts';
import { nearestFirst, portionsOf } from './portions.ts';
import { sourceOfRank, type StreetLayer, streetLineLayers, streetNameLayers } from './style.ts';

/** In the order in which they are laid. */
const SOURCES: readonly { readonly id: string; readonly ranks: ReadonlySet<StreetRank> }[] = [
  ...new Set([...STREET_RANKS].reverse().map(sourceOfRank)),
].map((id) => ({ id, ranks: new Set(STREET_RANKS.filter((rank) => sourceOfRank(rank) === id)) }));

/** From afar the greatest alone are drawn: the smaller ones are laid when somebody comes near. */
const NEAR_ZOOM = 11;

/** Between two pieces of work. */
const PAUSE_MS = 20;

/**
 * MapLibre copies what it is given for its worker: so many vertices in some 20 ms. Fewer at once would draw the map
 * more often until all are there.
 */
const PORTION_VERTICES = 8_000;

const PACE = pagePace(PAUSE_MS);

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

export type StreetsKeeper = {
  /**
   * Brings the map in step with a scene; nothing before the ground has been laid.
   * @param hasBasemap whether an online base map shows the streets itself.
   */
  readonly show: (scene: Scene, scale: number, hasBasemap: boolean) => void;
  readonly stop: () => void;
};

export function keepStreets(map: MapLibreMap): StreetsKeeper {
  let shown: { readonly streets: StreetLines; readonly look: readonly unknown[] } | null = null;
  let layers: { readonly lines: readonly StreetLayer[]; readonly names: readonly StreetLayer[] } = {
    lines: [],
    names: [],
  };
  /** Called off when the streets are taken away or laid anew. */
  let laying = new AbortController();

  const hasSources = () => SOURCES.every(({ id }) => map.getSource(id) !== undefined);

  const clear = (): void => {
    laying.abort();
    for (const { layer } of [...layers.lines, ...layers.names])
      if (map.getLayer(layer.id)) map.removeLayer(layer.id);
    for (const { id } of SOURCES) if (map.getSource(id)) map.removeSource(id);
    shown = null;
  };

  const lay = (streets: StreetLines, { choices, palette }: Scene, scale: number): void => {
    for (const { id } of SOURCES) map.addSource(id, { type: 'geojson', data: EMPTY, maxzoom: 15 });
    layers = {
      lines: streetLineLayers(palette, scale),
      names: streetNameLayers(palette, choices.language, scale),
    };
    laying = new AbortController();
    // What fails is told by the map itself, as an error of the source.
    fill(streets, laying.signal).catch(() => {});
  };

  /** Some thirty layers, one by one: the map examines each. They draw nothing before their sources are filled. */
  function* laidLayers(): Generator<StreetLayer> {
    for (const line of layers.lines) {
      map.addLayer(line.layer, STREETS_END);
      yield line;
    }
    for (const name of layers.names) {
      map.addLayer(name.layer, LOWEST_NAMES);
      yield name;
    }
  }

  const fill = async (streets: StreetLines, signal: AbortSignal): Promise<void> => {
    // Another style may have taken the place of the one that they belong to.
    const isGone = () => signal.aborted || !hasSources();
    await PACE.rest();
    if (isGone() || !(await gathered(laidLayers(), PACE, isGone))) return;
    dress();
    for (const [index, { id, ranks }] of SOURCES.entries()) {
      if (index > 0) await whenNear(signal);
      const isOver = () => signal.aborted;
      // The map has just put away what it was given before.
      await PACE.rest();
      if (isOver()) return;
      const lines = await gathered(streetFeatures(streets, ranks), PACE, isOver);
      if (lines === null) return;
      const { lng, lat } = map.getCenter();
      for (const portion of portionsOf(nearestFirst(lines, [lng, lat]), PORTION_VERTICES)) {
        await PACE.rest();
        if (signal.aborted) return;
        await map.getSource<GeoJSONSource>(id)?.updateData({ add: portion });
      }
    }
  };

  /** Waits for somebody to come near; never answers where the laying is called off before that. */
  const whenNear = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const forget = (): void => void map.off('zoomend', look);
      const look = (): void => {
        if (map.getZoom() < NEAR_ZOOM) return;
        forget();
        resolve();
      };
      map.on('zoomend', look);
      signal.addEventListener('abort', forget, { once: true });
      look();
    });

  /** As the layers are to look; those that are not yet laid, later. */
  let dressing: { readonly choices: Scene['choices']; readonly hasBasemap: boolean } | null = null;
  const dress = (): void => {
    if (!dressing) return;
    const { choices, hasBasemap } = dressing;
    const { streets, labels } = choices.layers;
    const isShown = streets.visible && !hasBasemap;
    const isLaid = ({ layer }: StreetLayer) => map.getLayer(layer.id) !== undefined;
    const show = (id: string, visible: boolean) =>
      map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
    for (const { layer, opacity } of layers.lines.filter(isLaid)) {
      show(layer.id, isShown);
      map.setPaintProperty(layer.id, 'line-opacity', opacity * streets.opacity);
    }
    for (const { layer } of layers.names.filter(isLaid)) {
      show(layer.id, isShown && labels.visible);
      map.setLayoutProperty(layer.id, 'text-field', nameIn(choices.language));
      map.setPaintProperty(layer.id, 'text-opacity', labels.opacity);
    }
  };

  return {
    show: (scene, scale, hasBasemap) => {
      const { streets, choices, palette } = scene;
      // Nobody who has them switched off waits for them.
      if (!streets || (!shown && !choices.layers.streets.visible)) {
        if (shown && !streets) clear();
        return;
      }
      if (!map.getLayer(LOWEST_NAMES)) return;
      const cloth = [palette, scale];
      const dressedBy = [
        choices.layers.streets,
        choices.layers.labels,
        choices.language,
        hasBasemap,
      ];
      const isSame = (parts: readonly unknown[], from: number) =>
        parts.every((part, index) => part === shown?.look[from + index]);
      const stays = hasSources() && shown?.streets === streets && isSame(cloth, 0);
      if (stays && isSame(dressedBy, cloth.length)) return;
      if (!stays) {
        clear();
        lay(streets, scene, scale);
      }
      shown = { streets, look: [...cloth, ...dressedBy] };
      dressing = { choices, hasBasemap };
      dress();
    },
    stop: () => laying.abort(),
  };
}
