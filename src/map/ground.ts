/** Keeps what MapLibre itself draws of a territory: names under their switch, and an online base map beneath everything. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { Theme } from '../store/shareable.ts';
import type { Basemap } from './onlineBasemap.ts';
import { paletteOf } from './palette.ts';
import type { SceneChoices } from './scene.ts';
import { GROUND_END, labelLayersOf, type Names, namesOf } from './style.ts';

/** Pales an online base map. */
const VEIL: LayerSpecification = { id: 'online-veil', type: 'background' };

type Look = {
  readonly layers: SceneChoices['layers'];
  readonly language: Language;
  /** Of the page's type, 1 on a desk. */
  readonly scale: number;
};

export type GroundKeeper = {
  /** What a territory is to be laid with once the style is there. False where it is the same as before. */
  readonly prepare: (territory: Territory, theme: Theme, look: Omit<Look, 'layers'>) => boolean;
  /** Adds it to an empty style. */
  readonly lay: () => void;
  readonly show: (look: Look) => void;
  /** Names of another size. @param scale of the page's type, 1 on a desk. */
  readonly rescale: (scale: number) => void;
  readonly setBasemap: (basemap: Basemap | null) => void;
  readonly isPrepared: () => boolean;
};

export function keepGround(map: MapLibreMap): GroundKeeper {
  let prepared: {
    readonly territoryId: string;
    readonly theme: Theme;
    readonly isCountry: boolean;
    readonly names: Names;
  } | null = null;
  let look: Look | null = null;
  let basemap: Basemap | null = null;
  /** What of it is on the map. */
  let laid: Basemap | null = null;

  const layBasemap = (): void => {
    const lowestName = prepared?.names.layers[0]?.id;
    if (laid === basemap || !lowestName || !map.getLayer(lowestName)) return;
    if (laid) {
      for (const { id } of [...laid.ground, VEIL, ...laid.names]) map.removeLayer(id);
      for (const id of Object.keys(laid.sources)) map.removeSource(id);
    }
    if (basemap) {
      for (const [id, source] of Object.entries(basemap.sources)) map.addSource(id, source);
      for (const layer of [...basemap.ground, VEIL]) map.addLayer(layer, GROUND_END);
      for (const layer of basemap.names) map.addLayer(layer, lowestName);
    }
    laid = basemap;
  };

  const apply = (): void => {
    if (!look || !prepared) return;
    const { layers, language, scale } = look;
    const { theme, isCountry } = prepared;
    const palette = paletteOf(theme);
    const { visible, opacity } = layers.labels;
    for (const { id, layout } of labelLayersOf(palette, language, isCountry, scale)) {
      if (!map.getLayer(id)) continue;
      map.setLayoutProperty(id, 'text-size', layout?.['text-size']);
      map.setLayoutProperty(id, 'text-field', layout?.['text-field']);
      map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
      map.setPaintProperty(id, 'text-opacity', opacity);
    }
    if (laid) {
      map.setPaintProperty(VEIL.id, 'background-color', palette.background);
      map.setPaintProperty(VEIL.id, 'background-opacity', 1 - layers.onlineBasemap.opacity);
    }
  };

  return {
    isPrepared: () => prepared !== null,
    prepare: (territory, theme, { language, scale }) => {
      const { id: territoryId, kind } = territory.manifest;
      if (prepared?.territoryId === territoryId && prepared.theme === theme) return false;
      prepared = {
        territoryId,
        theme,
        isCountry: kind === 'country',
        names: namesOf(territory, paletteOf(theme), language, scale),
      };
      return true;
    },
    lay: () => {
      if (!prepared) return;
      const { sources, layers } = prepared.names;
      for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
      for (const layer of layers) map.addLayer(layer);
      laid = null;
      layBasemap();
      apply();
    },
    show: (next) => {
      look = next;
      apply();
    },
    rescale: (scale) => {
      if (!look) return;
      look = { ...look, scale };
      apply();
    },
    setBasemap: (next) => {
      basemap = next;
      layBasemap();
      apply();
    },
  };
}
