/** Files from an address that a person enters: asked only where the policy allows it. */
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../../scripts/lib/vite/contentSecurityPolicy.ts';
import { fetchGiven, originsAllowedBy } from '../../../src/importing/fetch/fetchGiven.ts';
import { OVERPASS_ADDRESS, overpassRequest } from '../../../src/importing/fetch/overpass.ts';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';

const server = setupServer();
const asked: string[] = [];
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  server.events.on('request:start', ({ request }) => void asked.push(request.url));
});
afterEach(() => {
  server.resetHandlers();
  asked.length = 0;
});
afterAll(() => server.close());

const options = {
  limits: PAGE_LIMITS,
  allowed: ["'self'", 'https://data.test'],
  page: 'https://aumaq.test/',
  signal: new AbortController().signal,
};
const problem = async (address: string, limits = PAGE_LIMITS) => {
  const fetched = await fetchGiven(address, { ...options, limits });
  return fetched.ok ? null : fetched.problems[0]?.message?.key;
};

describe('a file by its address', () => {
  it('comes with its name and bytes, and tells how far it is', async () => {
    server.use(http.get('https://data.test/a/schools.csv', () => HttpResponse.text('name\nA\n')));
    const fetched = await fetchGiven('https://data.test/a/schools.csv?x=1', options);
    expect(fetched).toMatchObject({ ok: true, value: { name: 'schools.csv' } });
  });

  it('is not asked for where the policy does not name its server', async () => {
    expect(await problem('https://elsewhere.test/schools.csv')).toBe('import.fault.notAllowed');
    expect(asked).toEqual([]);
  });

  it.each([
    ['javascript:alert(1)', 'import.fault.noAddress'],
    ['https://', 'import.fault.noAddress'],
    ['https://data.test/gone', 'import.fault.notFetched'],
    ['https://data.test/large', 'import.fault.tooLarge'],
  ])('%s: says what is wrong', async (address, key) => {
    server.use(
      http.get('https://data.test/gone', () => new HttpResponse(null, { status: 404 })),
      http.get('https://data.test/large', () => HttpResponse.text('x'.repeat(2000))),
    );
    expect(await problem(address, { ...PAGE_LIMITS, fileBytes: 1000 })).toBe(key);
  });

  it('can be called off', async () => {
    server.use(http.get('https://data.test/slow', () => new Promise<never>(() => {})));
    const calling = new AbortController();
    const fetched = fetchGiven('https://data.test/slow', { ...options, signal: calling.signal });
    calling.abort();
    await expect(fetched).rejects.toThrow();
  });
});

describe('an Overpass server', () => {
  it('is asked for one extent and answers with a territory’s data', async () => {
    let query = '';
    server.use(
      http.post(OVERPASS_ADDRESS, async ({ request }) => {
        query = new URLSearchParams(await request.text()).get('data') ?? '';
        return HttpResponse.text(
          '<osm version="0.6"><node id="1" lon="9.5" lat="47.1"/><node id="2" lon="9.6" lat="47.1"/><way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>',
        );
      }),
    );
    const request = overpassRequest('9.5, 47.1, 9.6, 47.2');
    if (!request.ok) throw new Error('no request');
    const allowed = originsAllowedBy(policy());
    const fetched = await fetchGiven(OVERPASS_ADDRESS, { ...options, allowed }, request.value);
    expect(query).toContain('[bbox:47.1,9.5,47.2,9.6]');
    if (!fetched.ok) throw new Error(JSON.stringify(fetched.problems));
    const read = await readFiles([fetched.value], {
      limits: PAGE_LIMITS,
      sqlite: () => Promise.reject(new Error('no table')),
    });
    expect(read).toMatchObject({ ok: true, value: [{ kind: 'osm' }] });
  });

  it.each(['', 'Almaty', '9,47,8,48', '9,47,9.5,47.1,3', '9,47,11,48'])(
    'is not asked for "%s"',
    (extent) => {
      expect(overpassRequest(extent).ok).toBe(false);
    },
  );
});

describe('the page’s policy', () => {
  it('names the servers that may be asked, and those that whoever builds it adds', () => {
    expect(originsAllowedBy(policy())).toContain('https://overpass-api.de');
    expect(originsAllowedBy(policy())).not.toContain('https://download.geofabrik.de');
    process.env.AUMAQ_FETCH_FROM = 'https://download.geofabrik.de/europe';
    try {
      expect(originsAllowedBy(policy())).toContain('https://download.geofabrik.de');
    } finally {
      delete process.env.AUMAQ_FETCH_FROM;
    }
    expect(originsAllowedBy(null)).toBeNull();
  });
});
