import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { loadPack } from '../../../src/store/loadPack.ts';

const FOLDER = new URL('http://aumaq.test/geo/kazakhstan/');
const CITY_FOLDER = new URL('http://aumaq.test/geo/almaty/');
const fromDisk = http.get('http://aumaq.test/geo/kazakhstan/:file', ({ params }) =>
  HttpResponse.arrayBuffer(
    new Uint8Array(readFileSync(`public/geo/kazakhstan/${String(params.file)}`)).buffer,
  ),
);
const cityFromDisk = http.get('http://aumaq.test/geo/almaty/:file', ({ params }) =>
  HttpResponse.arrayBuffer(
    new Uint8Array(readFileSync(`public/geo/almaty/${String(params.file)}`)).buffer,
  ),
);
const server = setupServer(fromDisk);
const signal = new AbortController().signal;
const load = () => loadPack(FOLDER, { signal });

/** A pack that says nothing of its check sums: one made by hand. */
const withoutCheckSums = http.get('http://aumaq.test/geo/kazakhstan/pack.json', () => {
  const text = readFileSync('public/geo/kazakhstan/pack.json', 'utf8');
  return HttpResponse.text(text.replaceAll(/,\s*"crc32": "\w+"/g, ''));
});

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('opening a pack over the network', () => {
  it('reads the territory', async () => {
    const loaded = await load();
    expect(loaded.ok && loaded.value.territory.areas).toHaveLength(20);
  });

  it('shows the outline of a large territory before its cells and facilities are asked for', async () => {
    const asked: string[] = [];
    server.use(
      http.get('http://aumaq.test/geo/almaty/pack.json', () => {
        const manifest = JSON.parse(readFileSync('public/geo/almaty/pack.json', 'utf8')) as {
          layers: { id: string; afterOutline?: boolean }[];
        };
        for (const layer of manifest.layers) {
          if (layer.id === 'cells' || layer.id === 'facilities') layer.afterOutline = true;
        }
        return HttpResponse.json(manifest);
      }),
      cityFromDisk,
    );
    server.events.on('request:start', ({ request }) => {
      asked.push(request.url.split('/').at(-1) ?? '');
    });
    const askedBefore: string[] = [];
    const outlines: Territory[] = [];
    const loaded = await loadPack(CITY_FOLDER, {
      signal,
      onOutline: async (outline) => {
        askedBefore.push(...asked);
        outlines.push(outline);
      },
    });
    server.events.removeAllListeners();
    expect(askedBefore).toContain('areas.geojson');
    expect(askedBefore).not.toContain('cells.geojson');
    expect(askedBefore).not.toContain('facilities.geojson');
    expect(outlines.map(({ areas, cells }) => [areas.length, cells.length])).toEqual([[8, 0]]);
    const whole = loaded.ok ? loaded.value.territory : null;
    expect(whole?.cells.length).toBeGreaterThan(2000);
    expect(whole?.facilities.length).toBeGreaterThan(1000);
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

  it('gives the street graph of a city, and null where a pack has none', async () => {
    server.use(cityFromDisk);
    const city = await loadPack(CITY_FOLDER, { signal });
    if (!city.ok) throw new Error('Almaty was refused');
    const streets = await city.value.streets();
    expect(streets.ok && (streets.value?.byteLength ?? 0)).toBeGreaterThan(100_000);
    const country = await load();
    expect(country.ok && (await country.value.streets())).toMatchObject({ ok: true, value: null });
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
    expect(fetched).not.toContain('economy.json');
    const details = await country.value.details();
    expect(details.ok && details.value.schools.length).toBeGreaterThan(0);
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/schools.geojson', () => HttpResponse.json({})),
    );
    const damaged = await country.value.details();
    expect(damaged.ok ? [] : damaged.problems).toMatchObject([{ where: 'schools.geojson' }]);
    const economy = await country.value.economy();
    expect(economy.ok && economy.value.rows.length).toBeGreaterThan(100);
    server.events.removeAllListeners();
  });

  it('throws where the opening was called off, and says nothing', async () => {
    const calledOff = new AbortController();
    calledOff.abort();
    await expect(loadPack(FOLDER, { signal: calledOff.signal })).rejects.toThrow();
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
      withoutCheckSums,
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

/** What a host can do to a file, and the state in which each ends. */
const FAULTS = {
  absent: { key: 'note.unreachable', send: () => new HttpResponse(null, { status: 404 }) },
  unreachable: { key: 'note.unreachable', send: () => HttpResponse.error() },
  'a login page': { key: 'note.otherFile', send: () => HttpResponse.html('<h1>Log in</h1>') },
  cut: {
    key: 'note.otherFile',
    send: (bytes: Buffer) => new HttpResponse(bytes.subarray(0, bytes.length / 2)),
  },
  'followed by an advertisement': {
    key: 'note.otherFile',
    send: (bytes: Buffer) => new HttpResponse(Buffer.concat([bytes, Buffer.from('<!-- ad -->')])),
  },
  'damaged in one bit': {
    key: 'note.otherFile',
    send: (bytes: Buffer) => {
      const damaged = Buffer.from(bytes);
      const at = Math.floor(damaged.length / 2);
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      return new HttpResponse(damaged);
    },
  },
  'without an end': {
    key: 'note.noAnswer',
    send: (bytes: Buffer) =>
      new HttpResponse(
        new ReadableStream({ start: (stream) => stream.enqueue(bytes.subarray(0, 100)) }),
      ),
  },
} as const;

describe.each(Object.entries(FAULTS))('a file that comes %s', (_, { key, send }) => {
  const spoilt = (folder: string, file: string) =>
    http.get(`http://aumaq.test/geo/${folder}/${file}`, () =>
      send(readFileSync(`public/geo/${folder}/${file}`)),
    );
  const options = key === 'note.noAnswer' ? { signal, patienceMs: 500 } : { signal };

  it.each(['areas.geojson', 'indicators.json'])('refuses the territory: %s', async (file) => {
    server.use(spoilt('kazakhstan', file));
    const loaded = await loadPack(FOLDER, options);
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { where: file, message: { key, params: { file } } },
    ]);
  });

  it('refuses the streets, in whose place no straight lines are taken', async () => {
    server.use(spoilt('almaty', 'streets.bin'), cityFromDisk);
    const city = await loadPack(CITY_FOLDER, options);
    const streets = city.ok ? await city.value.streets() : city;
    expect(streets.ok ? [] : streets.problems).toMatchObject([
      { where: 'streets.bin', message: { key, params: { file: 'streets.bin' } } },
    ]);
  });
});

describe('files of two versions', () => {
  it('are asked for past what the browser keeps, the list included', async () => {
    const asked: string[] = [];
    const old = readFileSync('public/geo/kazakhstan/pack.json', 'utf8').replace(
      /"crc32": "\w+"/,
      '"crc32": "00000000"',
    );
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/pack.json', ({ request }) => {
        asked.push(request.cache);
        return request.cache === 'reload' ? undefined : HttpResponse.text(old);
      }),
    );
    expect((await load()).ok).toBe(true);
    expect(asked).toEqual(['default', 'reload']);
  });

  it('are told apart by the version that goes along with the address of each', async () => {
    const versions = new Set<string | null>();
    server.use(
      http.get('http://aumaq.test/geo/kazakhstan/:file', ({ request }) => {
        versions.add(new URL(request.url).searchParams.get('v'));
        return undefined;
      }),
    );
    await loadPack(new URL('?v=1234', FOLDER), { signal });
    expect([...versions]).toEqual(['1234']);
  });
});

it('says which files are being waited for', async () => {
  let release = () => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.use(
    http.get('http://aumaq.test/geo/kazakhstan/areas.geojson', () => late.then(() => undefined)),
  );
  const told: (readonly string[])[] = [];
  const loading = loadPack(FOLDER, { signal, onWaiting: (files) => told.push(files) });
  await expect.poll(() => told.at(-1)).toEqual(['areas.geojson']);
  release();
  expect((await loading).ok).toBe(true);
  expect(told.at(-1)).toEqual([]);
});
