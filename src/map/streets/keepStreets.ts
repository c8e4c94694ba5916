/**
 * Keeps the mapped streets of a city on the map. They come with the street graph, after the first map;
 * the smaller ones are laid a moment after the greater, so that the page stays at hand.
 */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { StreetLines } from '../../domain/accessibility/streetLines.ts';
import type { Scene } from '../scene.ts';
import { LOWEST_NAMES, nameIn, STREETS_END } from '../style.ts';
import { STREET_RANKS, type StreetRank, streetFeatures } from './features.ts';
import { sourceOfRank, type StreetLayer, streetLineLayers, streetNameLayers } from './style.ts';

/** In the order in which they are laid. */
const SOURCES: readonly { readonly id: string; readonly ranks: ReadonlySet<StreetRank> }[] = [
  ...new Set([...STREET_RANKS].reverse().map(sourceOfRank)),
].map((id) => ({ id, ranks: new Set(STREET_RANKS.filter((rank) => sourceOfRank(rank) === id)) }));

/** From afar the greatest alone are drawn: the smaller ones are laid when somebody comes near. */
const NEAR_ZOOM = 11;

/** Between a source and the next. */
const PAUSE_MS = 60;

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
  let pending: ReturnType<typeof setTimeout> | undefined;

  let whenNear: (() => void) | null = null;

  const stopLaying = (): void => {
    clearTimeout(pending);
    if (whenNear) map.off('zoomend', whenNear);
    whenNear = null;
  };

  const clear = (): void => {
    stopLaying();
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
    for (const { layer } of layers.lines) map.addLayer(layer, STREETS_END);
    for (const { layer } of layers.names) map.addLayer(layer, LOWEST_NAMES);
    const fill = (index: number): void => {
      const next = SOURCES[index];
      if (!next) return;
      if (index > 0 && map.getZoom() < NEAR_ZOOM) {
        whenNear = () => {
          if (map.getZoom() < NEAR_ZOOM) return;
          stopLaying();
          fill(index);
        };
        map.on('zoomend', whenNear);
        return;
      }
      pending = setTimeout(() => {
        const source = map.getSource<GeoJSONSource>(next.id);
        source?.setData(streetFeatures(streets, next.ranks));
        fill(index + 1);
      }, PAUSE_MS);
    };
    fill(0);
  };

  const dress = ({ choices }: Scene, hasBasemap: boolean): void => {
    const { streets, labels } = choices.layers;
    const isShown = streets.visible && !hasBasemap;
    const show = (id: string, visible: boolean) =>
      map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
    for (const { layer, opacity } of layers.lines) {
      show(layer.id, isShown);
      map.setPaintProperty(layer.id, 'line-opacity', opacity * streets.opacity);
    }
    for (const { layer } of layers.names) {
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
      const isLaid = SOURCES.every(({ id }) => map.getSource(id) !== undefined);
      const laying = [palette, scale];
      const dressing = [
        choices.layers.streets,
        choices.layers.labels,
        choices.language,
        hasBasemap,
      ];
      const isSame = (parts: readonly unknown[], from: number) =>
        parts.every((part, index) => part === shown?.look[from + index]);
      const stays = isLaid && shown?.streets === streets && isSame(laying, 0);
      if (stays && isSame(dressing, laying.length)) return;
      if (!stays) {
        clear();
        lay(streets, scene, scale);
      }
      shown = { streets, look: [...laying, ...dressing] };
      dress(scene, hasBasemap);
    },
    stop: stopLaying,
  };
}
