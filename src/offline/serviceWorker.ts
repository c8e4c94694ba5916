/**
 * Keeps the whole page on the device, so that it opens without a network for weeks.
 *
 * - A version is fetched whole and checked file by file before it counts as installed; what has not
 *   changed is taken over from the former version.
 * - A new version waits until no page of the former one is open, or until a page says 'activate'
 *   (an exhibition that nobody is using). Files of the version before stay until the one after.
 * - Only files of the page are answered from here; everything else goes its usual way.
 */
import {
  type Precache,
  type PrecacheEntry,
  requestedPath,
  storedAddress,
  type ToServiceWorker,
} from './precache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __PRECACHE__: Precache;
const { version, entries }: Precache = __PRECACHE__;

const scope = self.registration.scope;
const entryOf = new Map(entries.map((entry) => [entry.path, entry]));

/** One store for each place the page is served from. */
const STORE = `aumaq ${scope}`;
/** Kept in the store: addresses of the version in use and of the one before. */
const GENERATIONS = new URL('offline-generations.json', scope).href;
/** So many at once that a page in use keeps most of the line. */
const DOWNLOADS_AT_ONCE = 4;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  const wish = event.data as ToServiceWorker;
  if (wish === 'activate') event.waitUntil(self.skipWaiting());
  if (wish === 'version') event.ports[0]?.postMessage(version);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const path = requestedPath(request.url, scope);
  if (path === null || path === 'sw.js') return;
  const entry = entryOf.get(path);
  // A built file that this version does not know may be one of the version before.
  if (!entry && !path.startsWith('assets/')) return;
  event.respondWith(answer(request, entry));
});

async function answer(request: Request, entry: PrecacheEntry | undefined): Promise<Response> {
  const store = await caches.open(STORE);
  const address = entry ? storedAddress(entry, scope) : request.url;
  return (await store.match(address)) ?? fetch(request);
}

async function install(): Promise<void> {
  const store = await caches.open(STORE);
  const waiting = [...entries];
  const downloadNext = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) await keep(store, entry);
  };
  await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, downloadNext));
}

async function keep(store: Cache, entry: PrecacheEntry): Promise<void> {
  const address = storedAddress(entry, scope);
  if (await store.match(address)) return;
  const response = await fetch(new URL(entry.path, scope), {
    // Hashed names may come from the browser's cache: the page itself has just fetched them.
    cache: entry.hashedName ? 'default' : 'no-cache',
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`${entry.path}: the server answered ${response.status}`);
  const bytes = await response.clone().arrayBuffer();
  // Half of one version and half of another would be worse than staying with the former.
  if ((await sha256(bytes)) !== entry.sha256) {
    throw new Error(`${entry.path}: not the file of version ${version}`);
  }
  await store.put(address, response);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes over, and drops what neither this version nor the one before needs. */
async function activate(): Promise<void> {
  const store = await caches.open(STORE);
  const present = entries.map((entry) => storedAddress(entry, scope));
  const noted = await store.match(GENERATIONS);
  const [former = []] = noted ? ((await noted.json()) as string[][]) : [];
  await store.put(GENERATIONS, Response.json([present, former]));
  const needed = new Set([...present, ...former, GENERATIONS]);
  const kept = await store.keys();
  await Promise.all(
    kept.filter(({ url }) => !needed.has(url)).map((request) => store.delete(request)),
  );
  await self.clients.claim();
}
