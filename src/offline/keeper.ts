/**
 * What the service worker does, without one: keeps the files of a version, answers with them. Given
 * its surroundings, so that it runs in tests. A store that fails costs the copy, never the answer.
 */
import {
  type Precache,
  type PrecacheEntry,
  requestedPath,
  requestAddress,
  storedAddress,
} from './precache.ts';

export type Surroundings = {
  readonly scope: string;
  readonly caches: Pick<CacheStorage, 'open'>;
  readonly fetch: typeof fetch;
};

/** What one version has in the store. */
type Generation = {
  readonly dataVersion: string;
  readonly addresses: readonly string[];
};

/** So many at once that a page in use keeps most of the line. */
const DOWNLOADS_AT_ONCE = 4;
/** A network that does not answer at all is taken for none, where there is something kept. */
const NETWORK_WITHIN_MS = 5_000;

export class Keeper {
  readonly #precache: Precache;
  readonly #around: Surroundings;
  readonly #entryOf: ReadonlyMap<string, PrecacheEntry>;
  /** Kept in the store: what the version in use has there, and the one before. */
  readonly #generationsAt: string;

  constructor(precache: Precache, around: Surroundings) {
    this.#precache = precache;
    this.#around = around;
    this.#entryOf = new Map(precache.entries.map((entry) => [entry.path, entry]));
    this.#generationsAt = new URL('offline-generations.json', around.scope).href;
  }

  /** Whether a request is one for this page's files; all others go their usual way. */
  answers(request: Request): boolean {
    if (request.method !== 'GET' || request.headers.has('range')) return false;
    const path = requestedPath(request.url, this.#around.scope);
    if (path === null) return false;
    // A built file that this version does not know may be one of the version before.
    return this.#entryOf.has(path) || this.#isEdited(path) || path.startsWith('assets/');
  }

  async answer(request: Request): Promise<Response> {
    const path = requestedPath(request.url, this.#around.scope) ?? '';
    if (this.#isEdited(path)) return this.#newest(request, path);
    const kept = await this.#kept(request, path).catch(() => null);
    return kept ?? this.#around.fetch(request);
  }

  /** Fetches every file of the version and checks it; rejects where one cannot be had or kept. */
  async install(): Promise<void> {
    const store = await this.#store();
    const waiting = [...this.#precache.entries];
    const failures: unknown[] = [];
    // What can be kept is kept, whatever else fails: a later try needs the rest alone.
    const downloadNext = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        await this.#keep(store, entry).catch((error: unknown) => failures.push(error));
      }
    };
    await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, downloadNext));
    if (failures.length > 0) throw failures[0];
    // The page may have read these before anybody kept them.
    for (const path of this.#precache.edited) {
      const request = new Request(new URL(path, this.#around.scope));
      await this.#newest(request, path).catch(() => {});
    }
  }

  /** Drops what neither this version nor the one before needs. */
  async activate(): Promise<void> {
    const store = await this.#store();
    const { entries, edited, dataVersion } = this.#precache;
    const { scope } = this.#around;
    const addresses = entries.map((entry) => storedAddress(entry, scope));
    const [former] = await this.#generations(store);
    const generations = [{ dataVersion, addresses }, ...(former ? [former] : [])];
    await store.put(this.#generationsAt, Response.json(generations));
    const needed = new Set([
      this.#generationsAt,
      ...generations.flatMap((generation) => generation.addresses),
      ...edited.map((path) => new URL(path, scope).href),
    ]);
    const kept = await store.keys();
    await Promise.all(
      kept.filter(({ url }) => !needed.has(url)).map((request) => store.delete(request)),
    );
  }

  async #keep(store: Cache, entry: PrecacheEntry): Promise<void> {
    const address = storedAddress(entry, this.#around.scope);
    if (!(await store.match(address))) await store.put(address, await this.#download(entry));
  }

  /** One store for each place the page is served from. */
  #store(): Promise<Cache> {
    return this.#around.caches.open(`aumaq ${this.#around.scope}`);
  }

  #isEdited(path: string): boolean {
    return this.#precache.edited.includes(path);
  }

  async #kept(request: Request, path: string): Promise<Response | null> {
    const store = await this.#store();
    const entry = this.#entryOf.get(path);
    const dataVersion = new URL(request.url).searchParams.get('v');
    const isOfAnother = dataVersion !== null && dataVersion !== this.#precache.dataVersion;
    if (!entry) return intact(store, request.url, null);
    const address = storedAddress(entry, this.#around.scope);
    if (!isOfAnother) return intact(store, address, entry.sha256);
    // A page of the version before goes on with the facts that it knows how to read.
    const { origin, pathname } = new URL(request.url);
    const generations = await this.#generations(store);
    const former = generations
      .find((generation) => generation.dataVersion === dataVersion)
      ?.addresses.find((each) => each.startsWith(`${origin}${pathname}?`));
    return former === undefined ? null : intact(store, former, null);
  }

  async #generations(store: Cache): Promise<readonly Generation[]> {
    const noted = await store.match(this.#generationsAt);
    const list: unknown = noted ? await noted.json() : [];
    // Earlier versions of the page noted addresses alone.
    return (list as (Generation | string[])[]).map((each) =>
      Array.isArray(each) ? { dataVersion: '', addresses: each } : each,
    );
  }

  /** What people edit on the server: from there, and as it last was where that cannot be had. */
  async #newest(request: Request, path: string): Promise<Response> {
    const address = new URL(path, this.#around.scope).href;
    const store = await this.#store().catch(() => null);
    const kept = (await store?.match(address).catch(() => undefined)) ?? null;
    const asking = this.#around.fetch(address, {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal: kept ? AbortSignal.timeout(NETWORK_WITHIN_MS) : request.signal,
    });
    let answer: Response;
    try {
      answer = await asking;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
    const isTaken = answer.status === 404 || (answer.ok && isJson(answer));
    // A login page, or the words of a server in trouble.
    if (!isTaken) return kept ?? answer;
    if (answer.status === 404) await store?.delete(address).catch(() => {});
    else if (await isReadable(answer.clone())) {
      const fresh = await freshAnswer(answer.clone());
      await store?.put(address, fresh).catch(() => {});
    }
    return answer;
  }

  /** The file as the version has it. What a host sends in its place, or adds to it, is refused. */
  async #download(entry: PrecacheEntry): Promise<Response> {
    const address = requestAddress(entry, this.#precache.dataVersion, this.#around.scope);
    let reason = '';
    // First what the browser keeps of what the page has just fetched; it may keep foreign bytes.
    for (const cache of [entry.hashedName ? 'default' : 'no-cache', 'reload'] as const) {
      const response = await this.#around.fetch(address, { cache, credentials: 'same-origin' });
      if (!response.ok) {
        reason = `the server answered ${response.status}`;
        continue;
      }
      const fresh = await freshAnswer(response);
      if ((await sha256(await fresh.clone().arrayBuffer())) === entry.sha256) return fresh;
      reason = `not the file of version ${this.#precache.version}`;
    }
    throw new Error(`${entry.path}: ${reason}`);
  }
}

/** An answer of its own: browsers refuse a redirected one where the page itself is asked for. */
async function freshAnswer(response: Response): Promise<Response> {
  const type = response.headers.get('content-type');
  return new Response(await response.arrayBuffer(), {
    headers: type === null ? {} : { 'Content-Type': type },
  });
}

/**
 * The kept answer where its bytes are as they were: profiles get damaged. It is taken from the store
 * a second time: the browser hands over by itself what no script has read, whatever becomes of this
 * worker or of the page.
 */
async function intact(
  store: Cache,
  address: string,
  hash: string | null,
): Promise<Response | null> {
  const kept = await store.match(address);
  if (!kept) return null;
  const bytes = await kept.arrayBuffer();
  if (hash !== null && (await sha256(bytes)) !== hash) return null;
  return (await store.match(address)) ?? null;
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}

/** A file with a slip of the pen is said to be so by the page, but is not what to fall back on. */
async function isReadable(response: Response): Promise<boolean> {
  return response.json().then(
    () => true,
    () => false,
  );
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
