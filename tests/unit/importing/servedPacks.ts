/** Packs that ship with the page, as `fetch` gives them. */
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { foldLayer } from '../../../scripts/lib/foldLayer.ts';

const GEO = new URL('../../../public/geo/', import.meta.url);

/** Packs that ship with the page come from disk, folded as a built page has them. */
export function servePacks(): void {
  const text = (path: string) => readFileSync(new URL(path, GEO), 'utf8');
  vi.stubGlobal('fetch', async (address: URL) => {
    const path = address.pathname.replace('/geo/', '');
    if (path.endsWith('/pack.json')) {
      return new Response(text(path).replace('"facilities.geojson"', '"facilities.json"'));
    }
    if (path.endsWith('/facilities.json')) {
      const whole = JSON.parse(text(path.replace('.json', '.geojson')));
      return new Response(JSON.stringify(foldLayer(whole)));
    }
    return new Response(readFileSync(new URL(path, GEO)));
  });
}
