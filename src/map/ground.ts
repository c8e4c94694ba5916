/** Keeps the ground of the map as it is to be: its layers, the switches they follow, a base map beneath. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { Theme } from '../store/shareable.ts';
import type { Basemap } from './onlineBasemap.ts';
import { paletteOf } from './palette.ts';
import type { SceneChoices } from './scene.ts';
import {
  appearanceOf,
  type Ground,
  GROUND_END,
  groundOf,
  LINES_END,
  labelLayersOf,
} from './style.ts';

/** Pales an online base map. */
const VEIL: LayerSpecification = { id: 'online-veil', type: 'background' };

type Look = {
  readonly layers: SceneChoices['layers'];
  readonly language: Language;
  /** Of the page's type, 1 on a desk. */
  readonly scale: number;
};

export type GroundKeeper = {
  /** The ground of a territory; laid once the style is there. False where it is the same as before. */
  readonly prepare: (territory: Territory, theme: Theme, look: Omit<Look, 'layers'>) => boolean;
  /** Adds the ground to an empty style, and calls back for what lies between ground and names. */
  readonly lay: (addBetween: () => void) => void;
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
    readonly ground: Ground;
  } | null = null;
  let look: Look | null = null;
  let basemap: Basemap | null = null;
  /** What of it is on the map. */
  let laid: Basemap | null = null;

  const layBasemap = (): void => {
    const lowest = prepared?.ground.ground[0]?.layer.id;
    const lowestName = prepared?.ground.labels[0]?.layer.id;
    if (laid === basemap || !lowest || !lowestName || !map.getLayer(lowestName)) return;
    if (laid) {
      for (const { id } of [...laid.ground, VEIL, ...laid.names]) map.removeLayer(id);
      for (const id of Object.keys(laid.sources)) map.removeSource(id);
    }
    if (basemap) {
      for (const [id, source] of Object.entries(basemap.sources)) map.addSource(id, source);
      for (const layer of [...basemap.ground, VEIL]) map.addLayer(layer, lowest);
      for (const layer of basemap.names) map.addLayer(layer, lowestName);
    }
    laid = basemap;
  };

  const apply = (): void => {
    if (!look || !prepared) return;
    const { layers, language, scale } = look;
    const { theme, isCountry, ground } = prepared;
    const palette = paletteOf(theme);
    for (const { layer } of labelLayersOf(palette, language, isCountry, scale)) {
      if (layer.type !== 'symbol' || !map.getLayer(layer.id)) continue;
      map.setLayoutProperty(layer.id, 'text-size', layer.layout?.['text-size']);
      map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
    }
    if (laid) {
      map.setPaintProperty(VEIL.id, 'background-color', palette.background);
      map.setPaintProperty(VEIL.id, 'background-opacity', 1 - layers.onlineBasemap.opacity);
    }
    const parts = [...ground.ground, ...ground.borders, ...ground.labels];
    for (const part of appearanceOf(parts, layers, laid !== null)) {
      if (!map.getLayer(part.id)) continue;
      map.setLayoutProperty(part.id, 'visibility', part.visible ? 'visible' : 'none');
      map.setPaintProperty(part.id, part.fadesBy, part.opacity);
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
        ground: groundOf(territory, paletteOf(theme), language, scale),
      };
      return true;
    },
    lay: (addBetween) => {
      if (!prepared) return;
      const { sources, ground, borders, labels } = prepared.ground;
      for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
      for (const { layer } of ground) map.addLayer(layer, GROUND_END);
      for (const { layer } of borders) map.addLayer(layer, LINES_END);
      addBetween();
      for (const { layer } of labels) map.addLayer(layer);
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
