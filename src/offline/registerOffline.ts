/** The page's side of the service worker: starts it when the page is at rest, tells how it stands. */
import type { ToServiceWorker } from './precache.ts';

export type OfflineState =
  /** No service workers here: an old browser, a private window, or a page without https. */
  | { readonly kind: 'unsupported' }
  /** A development server: what it serves changes all the time. */
  | { readonly kind: 'disabled' }
  /** The first version is being fetched. */
  | { readonly kind: 'preparing' }
  /** Everything is on the device. */
  | { readonly kind: 'ready'; readonly version: string }
  /** `version` runs; a newer one is complete and waits for `activateUpdate`. */
  | { readonly kind: 'updateWaiting'; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: string };

export type Offline = {
  readonly state: () => OfflineState;
  /** Tells of every change, and at once how things stand; returns how to stop listening. */
  readonly subscribe: (listener: (state: OfflineState) => void) => () => void;
  /** Looks for a newer version; without a network nothing happens. */
  readonly checkForUpdate: () => Promise<void>;
  /** Puts the waiting version to use and opens the page anew; does nothing where none waits. */
  readonly activateUpdate: () => void;
};

const ANSWER_WITHIN_MS = 5_000;
/** Without a new fetch for so long the page counts as being at rest. */
const REST_MS = 4_000;
/** Time since the page was opened after which rest is no longer waited for. */
const LATEST_MS = 60_000;

/** Until a copy that could not be made is tried again; doubles up to the longest. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Resolves when the page fetches nothing more: map and facts load after the page's own 'load', and
 * keeping everything must not compete with them.
 */
async function atRest(): Promise<void> {
  let lastFetchMs = performance.now();
  const observer = new PerformanceObserver(() => {
    lastFetchMs = performance.now();
  });
  observer.observe({ type: 'resource' });
  while (performance.now() - lastFetchMs < REST_MS && performance.now() < LATEST_MS) {
    await pause(REST_MS / 10);
  }
  observer.disconnect();
}

function tell(worker: ServiceWorker, wish: ToServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve('unknown'), ANSWER_WITHIN_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(String(data));
    };
    worker.postMessage(wish, [port2]);
  });
}

function holder(first: OfflineState) {
  let state = first;
  const listeners = new Set<(state: OfflineState) => void>();
  return {
    state: () => state,
    change: (next: OfflineState) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener: (state: OfflineState) => void) => {
      listeners.add(listener);
      listener(state);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function without(kind: 'unsupported' | 'disabled'): Offline {
  const { state, subscribe } = holder({ kind });
  return { state, subscribe, checkForUpdate: async () => {}, activateUpdate: () => {} };
}

let registered: Promise<Offline> | undefined;

/**
 * Makes the page work without a network from its first visit on. It waits until the page has loaded
 * and is at rest, so that it never delays the map; a later call gets what the first one started.
 * Never rejects: what goes wrong is the state 'failed'.
 */
export function registerOffline(): Promise<Offline> {
  registered ??= register();
  return registered;
}

/** Some frames and settings refuse even to be asked. */
function serviceWorkerOfBrowser(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

async function register(): Promise<Offline> {
  if (!import.meta.env.PROD) return without('disabled');
  const serviceWorker = serviceWorkerOfBrowser();
  if (!serviceWorker) return without('unsupported');
  const { state, change, subscribe } = holder({ kind: 'preparing' });
  await atRest();

  let registration: ServiceWorkerRegistration | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** Tries again later, or when the network comes back. */
  const failed = (reason: string): void => {
    change({ kind: 'failed', reason });
    clearTimeout(again);
    again = setTimeout(start, pauseMs);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  };
  const look = async (): Promise<void> => {
    if (!registration) return;
    const { active, waiting, installing } = registration;
    if (active) {
      const version = await tell(active, 'version');
      change({ kind: waiting ? 'updateWaiting' : 'ready', version });
    } else if (installing || waiting) change({ kind: 'preparing' });
    else failed('the files could not all be fetched and kept');
  };
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => void look());
  const start = async (): Promise<void> => {
    try {
      // After a first install that failed there is no registration any more: this is a new one.
      const made = await serviceWorker.register(new URL('sw.js', document.baseURI));
      if (made !== registration) {
        made.addEventListener('updatefound', () => follow(made.installing));
        follow(made.installing);
      }
      registration = made;
      void look();
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  window.addEventListener('online', () => {
    if (state().kind === 'failed') void start();
  });
  await start();

  return {
    state,
    subscribe,
    checkForUpdate: async () => {
      await registration?.update().catch(() => undefined);
    },
    activateUpdate: () => {
      if (!registration?.waiting) return;
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting.postMessage('activate' satisfies ToServiceWorker);
    },
  };
}
