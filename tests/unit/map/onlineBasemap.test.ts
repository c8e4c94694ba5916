import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { basemapOf, fetchBasemap } from '../../../src/map/onlineBasemap.ts';

const STYLE = {
  version: 8,
  sources: { openmaptiles: { type: 'vector', url: 'https://tiles.openfreemap.org/planet' } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#eee' } },
    { id: 'water', type: 'fill', source: 'openmaptiles', 'source-layer': 'water' },
    {
      id: 'wetland',
      type: 'fill',
      source: 'openmaptiles',
      paint: { 'fill-pattern': 'wetland' },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'openmaptiles',
      'source-layer': 'place',
      layout: { 'text-field': '{name}', 'text-font': ['Noto Sans Regular'], 'icon-image': 'dot' },
    },
    { id: 'pins', type: 'symbol', source: 'openmaptiles', layout: { 'icon-image': 'pin' } },
  ],
};

const server = setupServer(
  http.get('https://tiles.openfreemap.org/styles/:name', ({ params }) =>
    params.name === 'dark' ? HttpResponse.error() : HttpResponse.json(STYLE),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const signal = new AbortController().signal;

describe('the online base map', () => {
  it('is laid under the map without pictures, under names of its own', async () => {
    const basemap = await fetchBasemap('light', 'kk', signal);
    if (!basemap.ok) throw new Error('refused');
    const { sources, ground, names } = basemap.value;
    expect(Object.keys(sources)).toEqual(['online-openmaptiles']);
    expect(ground.map(({ id }) => id)).toEqual(['online-background', 'online-water']);
    expect(ground[1]).toMatchObject({ source: 'online-openmaptiles', 'source-layer': 'water' });
    expect(names.map(({ id }) => id)).toEqual(['online-places']);
  });

  it('names places in the language of the page, in its font', () => {
    const basemap = basemapOf(STYLE, 'kk');
    expect(basemap.ok && basemap.value.names[0]).toMatchObject({
      layout: {
        'text-field': ['coalesce', ['get', 'name:kk'], ['get', 'name']],
        'text-font': ['Onest Variable'],
      },
    });
    expect(JSON.stringify(basemap)).not.toContain('icon-image');
  });

  it('is a remark, not a failure, where it cannot be reached or read', async () => {
    const unreached = await fetchBasemap('dark', 'ru', signal);
    server.use(
      http.get('https://tiles.openfreemap.org/styles/:name', () =>
        HttpResponse.json({ layers: 'none' }),
      ),
    );
    const unread = await fetchBasemap('light', 'ru', signal);
    for (const refused of [unreached, unread]) {
      expect(refused.ok).toBe(false);
      expect(!refused.ok && refused.problems[0]?.message?.key).toBe('note.noBasemap');
    }
  });
});
