/**
 * Keeps the whole page on the device, so that it opens without a network for weeks.
 *
 * - A version is fetched whole and checked file by file before it counts as installed; what has not
 *   changed is taken over from the former version.
 * - A new version waits until no page of the former one is open, or until a page says 'activate'
 *   (an exhibition that nobody is using). Files of the version before stay until the one after, and
 *   pages of it go on with its facts.
 * - Only files of the page are answered from here; everything else goes its usual way.
 */
import { Keeper } from './keeper.ts';
import type { Precache, ToServiceWorker } from './precache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __PRECACHE__: Precache;
/** Named once: the build writes the whole list wherever the name stands. */
const precache = __PRECACHE__;

const keeper = new Keeper(precache, {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (...asked) => self.fetch(...asked),
});

self.addEventListener('install', (event) => event.waitUntil(keeper.install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    // What has not been tidied up is tidied up next time.
    keeper
      .activate()
      .catch(() => {})
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener('message', (event) => {
  const wish = event.data as ToServiceWorker;
  if (wish === 'activate') event.waitUntil(self.skipWaiting());
  if (wish === 'version') event.ports[0]?.postMessage(precache.version);
});

self.addEventListener('fetch', (event) => {
  if (keeper.answers(event.request)) event.respondWith(keeper.answer(event.request));
});
