/**
 * Folds the layers of the built page's packs: the first map of Almaty fetches 125 kB less, compressed. The packs in
 * public/geo stay GeoJSON, and so does every layer that would not come back as it was.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { crc32 } from '../../../src/domain/crc32.ts';
import { MANIFEST_FILE } from '../../../src/domain/territory/layerReader.ts';
import type { PackManifest } from '../../../src/domain/territory/schema.ts';
import { foldLayer } from '../foldLayer.ts';

const GEOJSON = /\.geojson$/;

export function foldedPacks(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:folded-packs',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'pre',
      sequential: true,
      handler() {
        const packs = join(resolve(config.root, config.build.outDir), 'geo');
        for (const entry of readdirSync(packs, { withFileTypes: true })) {
          if (entry.isDirectory()) foldPack(join(packs, entry.name));
        }
      },
    },
  };
}

function foldPack(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as PackManifest;
  const layers = manifest.layers.map((layer) => {
    if (!GEOJSON.test(layer.file)) return layer;
    const path = join(folder, layer.file);
    const folded = foldLayer(JSON.parse(readFileSync(path, 'utf8')));
    if (folded === null) return layer;
    const file = layer.file.replace(GEOJSON, '.json');
    const text = JSON.stringify(folded);
    rmSync(path);
    writeFileSync(join(folder, file), text);
    return { ...layer, file, crc32: crc32(new TextEncoder().encode(text)) };
  });
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify({ ...manifest, layers }));
}
