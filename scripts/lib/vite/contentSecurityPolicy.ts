/** Gives the built page a strict Content-Security-Policy: its own files, and what a person asks for by hand. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Hosts that the optional online basemap is fetched from, off until somebody switches it on. */
const BASEMAP_HOSTS = ['https://tiles.openfreemap.org'];

/** Asked for a territory only when a person enters an extent and presses the button. */
const OVERPASS_HOSTS = ['https://overpass-api.de'];

/**
 * Other servers whose files people may fetch by their address, as whoever builds the page lists them in
 * AUMAQ_FETCH_FROM: origins with spaces between. Without any, no file comes from elsewhere.
 */
function fileHosts(): readonly string[] {
  const listed = (process.env.AUMAQ_FETCH_FROM ?? '').split(/\s+/).filter((host) => host !== '');
  return listed.map((host) => {
    const { origin } = new URL(host);
    if (!/^https?:/.test(origin)) throw new Error(`AUMAQ_FETCH_FROM: '${host}' is no origin`);
    return origin;
  });
}

/**
 * Style elements that libraries add while the page runs, by their exact text: a changed text is
 * refused by the browser, and the end-to-end tests fail on its complaint.
 */
const LIBRARY_STYLES = [
  // react-aria, usePress: no delay and no zoom on a second tap of a button.
  `
@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}
    `.trim(),
  // Observable Plot, the defaults of every chart.
  `:where(.plot-d6a7b5) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.plot-d6a7b5 text),
:where(.plot-d6a7b5 tspan) {
  white-space: pre;
}`,
];

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy, as the content of a meta element (which cannot hold frame-ancestors). */
export function policy(): string {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...LIBRARY_STYLES.map(sha256)],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'", ...BASEMAP_HOSTS, ...OVERPASS_HOSTS, ...fileHosts()],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** Only built pages have it: the development server needs inline scripts and its socket. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'aumaq:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}
