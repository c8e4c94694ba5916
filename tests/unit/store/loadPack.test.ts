import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/store/loadPack.ts';

const FOLDER = new URL('http://aumaq.test/geo/kazakhstan/');
const fromDisk = http.get('http://aumaq.test/geo/kazakhstan/:file', ({ params }) =>
  HttpResponse.arrayBuffer(
    new Uint8Array(readFileSync(`public/geo/kazakhstan/${String(params.file)}`)).buffer,
  ),
);
const server = setupServer(fromDisk);
const load = () => loadPack(FOLDER, new AbortController().signal);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('opening a pack over the network', () => {
  it('reads the territory', async () => {
    const loaded = await load();
    expect(loaded.ok && loaded.value.territory.areas).toHaveLength(20);
  });

  it('says which file the server does not have', async () => {
    server.use(
      http.get(
        'http://aumaq.test/geo/kazakhstan/pack.json',
        () => new HttpResponse(null, { status: 404 }),
      ),
    );
    const loaded = await load();
    expect(loaded.ok ? null : loaded.problems[0]).toMatchObject({
      where: 'pack.json',
      what: 'the server answered 404',
    });
  });

  it('says so when the network is gone', async () => {
    server.use(http.get('http://aumaq.test/geo/kazakhstan/:file', () => HttpResponse.error()));
    const loaded = await load();
    expect(loaded.ok ? null : loaded.problems[0]?.remedy).toMatch(/connection/);
  });

  it('refuses a page of HTML that a captive network sends instead', async () => {
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/:file', () =>
        HttpResponse.html('<h1>Log in</h1>'),
      ),
    );
    expect((await load()).ok).toBe(false);
  });

  it('names feature and field of what is wrong inside a file', async () => {
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/settlements.geojson', () => {
        const text = readFileSync('public/geo/kazakhstan/settlements.geojson', 'utf8');
        return HttpResponse.text(text.replace('"settlementClass":1', '"settlementClass":9'));
      }),
    );
    const loaded = await load();
    expect(loaded.ok ? '' : loaded.problems[0]?.where).toMatch(
      /settlements\.geojson, feature 0 .*settlementClass/,
    );
  });
});
