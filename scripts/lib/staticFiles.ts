/**
 * Answers requests with the files of a folder, by RFC 9110: GET and HEAD, single ranges, compressed
 * twins, conditions. Files are looked at anew for each request: some are edited while they are
 * served. Nothing that a client sends makes it throw.
 */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream';

/** nosniff makes browsers insist on these. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const UNKNOWN_TYPE = 'application/octet-stream';

/** Built files carry a hash of their content in the name; everything else is asked for anew. */
const UNCHANGING = /^\/assets\//;

/** Best first. */
const TWINS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

type Found = { readonly file: string; readonly stats: Stats };

/** @param path of the request below the folder, with a slash at its head, as it was sent. */
export async function answerWithFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return end(request, response, 405, 'Only GET and HEAD are answered here');
  }
  const name = nameOf(path);
  const whole = name === null ? null : await found(join(folder, name));
  if (name === null || whole === null) return end(request, response, 404, 'Not found');

  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Type', TYPES[extname(name).toLowerCase()] ?? UNKNOWN_TYPE);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader(
    'Cache-Control',
    UNCHANGING.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  const range = rangeOf(request, whole.stats);
  // A part is one of the file itself: a compressed twin has other bytes.
  const { file, stats, encoding } =
    range === null ? await smallest(whole, request) : { ...whole, encoding: null };
  if (encoding) response.setHeader('Content-Encoding', encoding);
  const tag = tagOf(stats, encoding);
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', stats.mtime.toUTCString());
  if (isKnown(request, tag, stats)) return void response.writeHead(304).end();

  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${stats.size}`);
    return end(request, response, 416, 'The file is not so long');
  }
  const { first, last } = range ?? { first: 0, last: stats.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${first}-${last}/${stats.size}`);
  response.setHeader('Content-Length', last - first + 1);
  response.statusCode = range ? 206 : 200;
  if (request.method === 'HEAD' || stats.size === 0) return void response.end();
  // Whatever breaks off, the file or the line, ends this answer and nothing else.
  pipeline(createReadStream(file, { start: first, end: last }), response, () => {});
}

/** The file's name below the folder; null for what names none: `..`, hidden files, no UTF-8. */
function nameOf(path: string): string | null {
  const [before = ''] = path.split('?');
  let decoded: string;
  try {
    decoded = decodeURIComponent(before);
  } catch {
    return null;
  }
  const steps = decoded.split('/').slice(1);
  if (steps.at(-1) === '') steps[steps.length - 1] = 'index.html';
  const isSound = steps.every((step) => /^[^.\\\0/][^\\\0/]*$/.test(step));
  return isSound && steps.length > 0 ? steps.join('/') : null;
}

async function found(file: string): Promise<Found | null> {
  const stats = await stat(file).catch(() => null);
  return stats?.isFile() ? { file, stats } : null;
}

/** The twin that the client takes, unless the file has been changed since the twin was made. */
async function smallest(
  whole: Found,
  request: IncomingMessage,
): Promise<Found & { readonly encoding: string | null }> {
  const accepted = (request.headers['accept-encoding'] ?? '').toString().split(',');
  for (const { encoding, ending } of TWINS) {
    const isTaken = accepted.some((each) => {
      const [name = '', weight = ''] = each.split(';');
      return name.trim() === encoding && !/q=0(\.0*)?\s*$/.test(weight);
    });
    const twin = isTaken ? await found(whole.file + ending) : null;
    if (twin && twin.stats.mtimeMs >= whole.stats.mtimeMs) return { ...twin, encoding };
  }
  return { ...whole, encoding: null };
}

type Range = { readonly first: number; readonly last: number };

/** The one range asked for; null for the whole file, which answers what is no sound single range. */
function rangeOf(
  { headers, method }: IncomingMessage,
  stats: Stats,
): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '');
  if (!match || method !== 'GET') return null;
  // A condition that the file's date does not meet asks for all of it.
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== stats.mtime.toUTCString()) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), stats.size);
    return length === 0 ? 'unsatisfiable' : { first: stats.size - length, last: stats.size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? stats.size - 1 : Math.min(Number(to), stats.size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= stats.size ? 'unsatisfiable' : { first, last };
}

function tagOf({ size, mtimeMs }: Stats, encoding: string | null): string {
  return `W/"${size}-${Math.round(mtimeMs)}${encoding ? `-${encoding}` : ''}"`;
}

function isKnown({ headers }: IncomingMessage, tag: string, stats: Stats): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((each) => each.trim() === tag || each === '*');
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(stats.mtimeMs / 1000) * 1000 <= since;
}

function end(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  words: string,
): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(words));
  response.end(request.method === 'HEAD' ? undefined : words);
}
