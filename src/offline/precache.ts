/** What page, service worker and build agree on. Pure: runs in the browser and in Node alike. */

/** A file of the built page that has to be there without a network. */
export type PrecacheEntry = {
  /** Below the page's folder, with forward slashes. */
  readonly path: string;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
  /** The name itself changes with the content. */
  readonly hashedName: boolean;
};

export type Precache = {
  /** Changes with any file. */
  readonly version: string;
  /** Changes with the facts in `geo/`: pages ask for those of their own version, `?v=`. */
  readonly dataVersion: string;
  readonly entries: readonly PrecacheEntry[];
  /** Files that people edit on the server: never taken from a copy while the server has them. */
  readonly edited: readonly string[];
};

/**
 * Address under which a file is kept. Files of the same name and other content lie side by side, so
 * that a new version can be fetched while pages still run on the former one.
 */
export function storedAddress({ path, sha256, hashedName }: PrecacheEntry, scope: string): string {
  const url = new URL(path, scope);
  if (!hashedName) url.searchParams.set('sha256', sha256.slice(0, 16));
  return url.href;
}

/** Address under which a file is asked for: facts by their version, as pages do. */
export function requestAddress({ path }: PrecacheEntry, dataVersion: string, scope: string): URL {
  const url = new URL(path, scope);
  if (path.startsWith('geo/')) url.searchParams.set('v', dataVersion);
  return url;
}

/** Path below the scope that a request asks for; null where it lies outside. */
export function requestedPath(address: string, scope: string): string | null {
  const url = new URL(address);
  const { origin, pathname } = new URL(scope);
  if (url.origin !== origin || !url.pathname.startsWith(pathname)) return null;
  try {
    const path = decodeURI(url.pathname.slice(pathname.length));
    return path === '' ? 'index.html' : path;
  } catch {
    return null;
  }
}

/** What pages say to the service worker. */
export type ToServiceWorker = 'activate' | 'version';
