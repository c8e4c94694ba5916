/** Layers as GeoJSON (RFC 7946), one file a layer, in one archive. */
import type { FeatureCollection } from 'geojson';
import type { TakenAway } from '../model.ts';
import { type GeoLayer, geoLayers } from './layers.ts';

/** The collection says of what plan, year and data it is, in a member of its own. */
export function collectionOf(
  { id, title, columns, features }: GeoLayer,
  { facts, attribution }: TakenAway,
): FeatureCollection & { readonly about: object } {
  return {
    type: 'FeatureCollection',
    about: {
      layer: id,
      title,
      attribution,
      ...Object.fromEntries(facts.map(({ label, value, code }) => [label, code ?? value])),
    },
    features: features.map(({ geometry, values }) => ({
      type: 'Feature',
      geometry,
      properties: Object.fromEntries(columns.map((column, index) => [column.id, values[index]])),
    })),
  };
}

export async function geoJsonArchive(taken: TakenAway): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const files = geoLayers(taken).map(
    (layer) =>
      [`${layer.id}.geojson`, strToU8(JSON.stringify(collectionOf(layer, taken)))] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
