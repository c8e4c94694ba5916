/** What the service worker keeps and answers, with hosts and stores that misbehave. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Keeper } from '../../../src/offline/keeper.ts';
import type { Precache, PrecacheEntry } from '../../../src/offline/precache.ts';

const SCOPE = 'https://town.test/aumaq/';
const CONFIG = 'exhibition.json';
type Files = Readonly<Record<string, string>>;

const PAGE: Files = {
  'index.html': '<title>Aumaq</title>',
  'assets/index-1.js': 'start()',
  'geo/town/pack.json': '{"facts":1}',
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function precacheOf(files: Files, dataVersion = 'd1'): Precache {
  const entries = Object.entries(files).map(
    ([path, text]): PrecacheEntry => ({
      path,
      sha256: hashOf(text),
      hashedName: path.startsWith('assets/'),
    }),
  );
  return { version: hashOf(JSON.stringify(files)), dataVersion, entries, edited: [CONFIG] };
}

/** A cache store in memory; `isBroken` is a full or damaged profile. */
class FakeStore {
  readonly kept = new Map<string, Response>();
  isBroken = false;
  #check(): void {
    if (this.isBroken) throw new DOMException('The profile is damaged.', 'UnknownError');
  }
  async match(address: string) {
    this.#check();
    return this.kept.get(address)?.clone();
  }
  async put(address: string, response: Response) {
    this.#check();
    if (response.redirected) throw new TypeError('a browser refuses to show this to a navigation');
    this.kept.set(address, response);
  }
  async keys() {
    this.#check();
    return [...this.kept.keys()].map((url) => ({ url }));
  }
  async delete(request: string | { url: string }) {
    this.#check();
    return this.kept.delete(typeof request === 'string' ? request : request.url);
  }
}

type Host = (path: string, init: RequestInit) => Response | Promise<Response>;
const typeOf = (path: string) => (path.endsWith('.json') ? 'application/json' : 'text/html');
const hostOf =
  (files: Files): Host =>
  (path) => {
    const text = files[path === '' ? 'index.html' : path];
    return text === undefined
      ? new Response('no such file', { status: 404 })
      : new Response(text, { headers: { 'content-type': typeOf(path) } });
  };
const noNetwork: Host = () => {
  throw new TypeError('Failed to fetch');
};

function device() {
  const store = new FakeStore();
  let host: Host = noNetwork;
  const asked: string[] = [];
  const around = {
    scope: SCOPE,
    caches: { open: async () => store as unknown as Cache },
    fetch: (async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      const path = url.pathname.slice(new URL(SCOPE).pathname.length);
      asked.push(path);
      return host(path, init);
    }) as typeof fetch,
  };
  return {
    store,
    asked,
    online: (next: Host) => {
      host = next;
    },
    offline: () => {
      host = noNetwork;
    },
    keeperOf: (precache: Precache) => new Keeper(precache, around),
  };
}

const get = (path: string) => new Request(new URL(path, SCOPE));
const textOf = async (answer: Promise<Response>) => (await answer).text();

async function installed(files: Files = PAGE, host: Host = hostOf(files)) {
  const made = device();
  made.online(host);
  const keeper = made.keeperOf(precacheOf(files));
  await keeper.install();
  await keeper.activate();
  return { ...made, keeper };
}

describe('the copy on the device', () => {
  it('answers without a network, the page under the address of its folder too', async () => {
    const { keeper, offline } = await installed();
    offline();
    expect(await textOf(keeper.answer(get('')))).toBe(PAGE['index.html']);
    expect(await textOf(keeper.answer(get('geo/town/pack.json?v=d1')))).toBe('{"facts":1}');
  });

  it('holds an answer of its own where the host redirects index.html to its folder', async () => {
    const redirecting: Host = (path, init) => {
      const answer = hostOf(PAGE)(path, init) as Response;
      if (path === 'index.html') Object.defineProperty(answer, 'redirected', { value: true });
      return answer;
    };
    const { keeper, offline } = await installed(PAGE, redirecting);
    offline();
    const answer = await keeper.answer(get(''));
    expect(answer.redirected).toBe(false);
    expect(answer.headers.get('content-type')).toBe('text/html');
  });

  it.each([
    ['a login page', () => '<h1>Log in</h1>'],
    ['a file with something appended', (text: string) => `${text}<!-- ad -->`],
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
  ])('is never made of %s', async (_, spoil) => {
    const made = device();
    made.online((path) => new Response(spoil(PAGE[path] ?? '')));
    await expect(made.keeperOf(precacheOf(PAGE)).install()).rejects.toThrow('not the file');
    expect(made.store.kept.size).toBe(0);
  });

  it('is made past what the browser has kept, where that is foreign', async () => {
    const host: Host = (path, init) =>
      path.startsWith('assets/') && init.cache !== 'reload'
        ? new Response('<h1>Log in</h1>')
        : hostOf(PAGE)(path, init);
    const { keeper, offline } = await installed(PAGE, host);
    offline();
    expect(await textOf(keeper.answer(get('assets/index-1.js')))).toBe('start()');
  });

  it('goes on where a first try was interrupted', async () => {
    const made = device();
    const keeper = made.keeperOf(precacheOf(PAGE));
    made.online((path, init) =>
      path.startsWith('geo/') ? new Response('', { status: 503 }) : hostOf(PAGE)(path, init),
    );
    await expect(keeper.install()).rejects.toThrow('503');
    made.online(hostOf(PAGE));
    made.asked.length = 0;
    await keeper.install();
    expect(made.asked).toEqual(['geo/town/pack.json', CONFIG]);
  });
});

describe('a store that fails', () => {
  it('does not fail the page while the server is there', async () => {
    const { keeper, store, online } = await installed();
    store.isBroken = true;
    online(hostOf(PAGE));
    expect(await textOf(keeper.answer(get('')))).toBe(PAGE['index.html']);
    expect(await textOf(keeper.answer(get(CONFIG)))).toContain('no such file');
  });

  it('and gave back other bytes than were put there is not believed', async () => {
    const { keeper, store, online } = await installed();
    for (const [address] of store.kept) store.kept.set(address, new Response('\0\0'));
    online(hostOf(PAGE));
    expect(await textOf(keeper.answer(get('assets/index-1.js')))).toBe('start()');
  });
});

describe('a new version', () => {
  it('leaves tabs of the one before with their facts and their code', async () => {
    const made = await installed();
    const next: Files = {
      'index.html': '<title>New</title>',
      'assets/index-2.js': 'startAnew()',
      'geo/town/pack.json': '{"facts":2}',
    };
    made.online(hostOf(next));
    const keeper = made.keeperOf(precacheOf(next, 'd2'));
    await keeper.install();
    await keeper.activate();
    made.offline();
    expect(await textOf(keeper.answer(get('')))).toBe('<title>New</title>');
    expect(await textOf(keeper.answer(get('geo/town/pack.json?v=d2')))).toBe('{"facts":2}');
    expect(await textOf(keeper.answer(get('geo/town/pack.json?v=d1')))).toBe('{"facts":1}');
    expect(await textOf(keeper.answer(get('assets/index-1.js')))).toBe('start()');
  });
});

describe('exhibition.json', () => {
  const withConfig = (text: string): Files => ({ ...PAGE, [CONFIG]: text });
  const read = (keeper: Keeper) => textOf(keeper.answer(get(CONFIG)));

  it('edited before the first visit leaves the copy whole', async () => {
    const { keeper, offline } = await installed(PAGE, hostOf(withConfig('{"pin":"4711"}')));
    offline();
    expect(await read(keeper)).toBe('{"pin":"4711"}');
    expect(await textOf(keeper.answer(get('')))).toBe(PAGE['index.html']);
  });

  it('edited later is read as it is now, and without a network as it was last', async () => {
    const { keeper, online, offline } = await installed(PAGE, hostOf(withConfig('{"pin":"1"}')));
    online(hostOf(withConfig('{"pin":"2"}')));
    expect(await read(keeper)).toBe('{"pin":"2"}');
    offline();
    expect(await read(keeper)).toBe('{"pin":"2"}');
  });

  it.each([
    ['a login page', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } })],
    ['a server in trouble', () => new Response('', { status: 502 })],
  ])('is the last good one behind %s', async (_, send) => {
    const { keeper, online, offline } = await installed(PAGE, hostOf(withConfig('{"pin":"1"}')));
    online(send);
    expect(await read(keeper)).toBe('{"pin":"1"}');
    offline();
    expect(await read(keeper)).toBe('{"pin":"1"}');
  });

  it('with a slip of the pen is shown as it is, and not kept', async () => {
    const { keeper, online, offline } = await installed(PAGE, hostOf(withConfig('{"pin":"1"}')));
    online(hostOf(withConfig('{"pin":')));
    expect(await read(keeper)).toBe('{"pin":');
    offline();
    expect(await read(keeper)).toBe('{"pin":"1"}');
  });

  it('taken away is forgotten', async () => {
    const { keeper, online } = await installed(PAGE, hostOf(withConfig('{"pin":"1"}')));
    online(hostOf(PAGE));
    expect((await keeper.answer(get(CONFIG))).status).toBe(404);
    online(() => new Response('', { status: 502 }));
    expect((await keeper.answer(get(CONFIG))).status).toBe(502);
  });
});

it('leaves alone what is not a file of the page', () => {
  const keeper = device().keeperOf(precacheOf(PAGE));
  const elsewhere = ['https://other.test/index.html', `${SCOPE}unknown.html`, `${SCOPE}%E0%A4%A`];
  for (const url of elsewhere) expect(keeper.answers(new Request(url))).toBe(false);
  expect(keeper.answers(new Request(`${SCOPE}index.html`, { method: 'POST' }))).toBe(false);
  expect(keeper.answers(get(CONFIG))).toBe(true);
});
