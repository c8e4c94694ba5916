import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/store/loadPack.ts';

const FOLDER = new URL('http://aumaq.test/geo/kazakhstan/');
const CITY_FOLDER = new URL('http://aumaq.test/geo/almaty/');
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

  it.each(
    ['boundary', 'base', 'areas', 'settlements', 'infrastructure', 'projects', 'indicators'].map(
      (layer) => (layer === 'indicators' ? 'indicators.json' : `${layer}.geojson`),
    ),
  )('names the layer that cannot be fetched and no other: %s', async (file) => {
    server.use(
      http.get(
        `http://aumaq.test/geo/kazakhstan/${file}`,
        () => new HttpResponse(null, { status: 500 }),
      ),
    );
    const loaded = await load();
    expect(loaded.ok ? [] : loaded.problems).toEqual([
      {
        where: file,
        what: 'the server answered 500',
        remedy: 'check the connection and try again',
        message: { key: 'note.unreachable', params: { file } },
      },
    ]);
  });

  it('names every one of several layers that cannot be fetched', async () => {
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/areas.geojson', () => HttpResponse.error()),
      http.get('http://aumaq.test/geo/kazakhstan/projects.geojson', () => HttpResponse.error()),
    );
    const loaded = await load();
    expect(loaded.ok ? [] : loaded.problems.map(({ where }) => where).sort()).toEqual([
      'areas.geojson',
      'projects.geojson',
    ]);
  });

  it('gives the street graph of a city, null where a pack has none, and a remark where it is missing', async () => {
    const cityFile = (file: string) =>
      HttpResponse.arrayBuffer(new Uint8Array(readFileSync(`public/geo/almaty/${file}`)).buffer);
    server.use(
      http.get('http://aumaq.test/geo/almaty/:file', ({ params }) => cityFile(String(params.file))),
    );
    const city = await loadPack(CITY_FOLDER, new AbortController().signal);
    if (!city.ok) throw new Error('Almaty was refused');
    const streets = await city.value.streets();
    expect(streets.graph?.byteLength).toBeGreaterThan(100_000);
    expect(streets.notes).toEqual([]);
    server.use(
      http.get(
        'http://aumaq.test/geo/almaty/streets.bin',
        () => new HttpResponse(null, { status: 404 }),
      ),
    );
    const missing = await city.value.streets();
    expect(missing.graph).toBeNull();
    expect(missing.notes).toMatchObject([
      {
        where: 'streets.bin',
        what: 'the server answered 404',
        message: { key: 'note.noStreets' },
      },
    ]);
    const country = await load();
    expect(country.ok && (await country.value.streets())).toEqual({ graph: null, notes: [] });
  });

  it('leaves districts and schools of a country for later', async () => {
    const fetched: string[] = [];
    const note = ({ request }: { request: Request }) =>
      fetched.push(request.url.split('/').at(-1) ?? '');
    server.events.on('request:start', note);
    const country = await load();
    if (!country.ok) throw new Error('Kazakhstan was refused');
    expect(fetched).toContain('settlements.geojson');
    expect(fetched).not.toContain('schools.geojson');
    expect(fetched).not.toContain('districts.geojson');
    const details = await country.value.details();
    expect(details.ok && details.value.schools.length).toBeGreaterThan(0);
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/schools.geojson', () => HttpResponse.json({})),
    );
    const damaged = await country.value.details();
    expect(damaged.ok ? [] : damaged.problems).toMatchObject([{ where: 'schools.geojson' }]);
    server.events.removeAllListeners();
  });

  it('throws where the opening was called off, and says nothing', async () => {
    const calledOff = new AbortController();
    calledOff.abort();
    await expect(loadPack(FOLDER, calledOff.signal)).rejects.toThrow();
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
