/** One file over the network: whole and the right one, or a problem that a person can act on. */
import { crc32 } from '../domain/crc32.ts';
import { type Parsed, type Problem, refused, taken } from '../domain/parsed.ts';

export type FileWish = {
  /** Address of the folder, ending in a slash; its query goes along with every file. */
  readonly folder: URL;
  readonly file: string;
  /** Check sum of the right file, where it is known. */
  readonly crc32?: string | undefined;
  /** Past what the browser keeps. */
  readonly anew?: boolean;
  readonly signal: AbortSignal;
  /** Without a byte for so long nothing more is waited for. */
  readonly patienceMs: number;
};

/** Throws only where the opening was called off. */
export async function fetchFile(wish: FileWish): Promise<Parsed<Uint8Array<ArrayBuffer>>> {
  const first = await attempt(wish, wish.anew === true);
  if (first.ok || wish.anew || first.problems[0]?.message?.key !== 'note.otherFile') return first;
  // A browser, or a host on the way, may have kept a file of another version, or a login page.
  return attempt(wish, true);
}

async function attempt(
  { folder, file, signal, patienceMs, ...wish }: FileWish,
  anew: boolean,
): Promise<Parsed<Uint8Array<ArrayBuffer>>> {
  const stalled = new AbortController();
  const callOff = () => stalled.abort(signal.reason);
  signal.addEventListener('abort', callOff, { once: true });
  if (signal.aborted) callOff();
  let timer = setTimeout(() => stalled.abort(), patienceMs);
  const goOn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), patienceMs);
  };
  try {
    const response = await fetch(below(folder, file), {
      signal: stalled.signal,
      cache: anew ? 'reload' : 'default',
    });
    if (!response.ok) {
      return refused(problem(file, 'note.unreachable', `the server answered ${response.status}`));
    }
    const bytes = await allOf(response, stalled.signal, goOn);
    if (wish.crc32 !== undefined && crc32(bytes) !== wish.crc32) {
      return refused(otherFile(file, `its check sum is not ${wish.crc32}`));
    }
    return taken(bytes);
  } catch (error) {
    if (signal.aborted) throw error;
    const what = error instanceof Error ? error.message : String(error);
    return refused(
      stalled.signal.aborted
        ? problem(file, 'note.noAnswer', `no byte came within ${patienceMs} ms`)
        : problem(file, 'note.unreachable', what),
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', callOff);
  }
}

/** What came is not the file: a login page, part of it, damaged, or one of another version. */
export function otherFile(file: string, what: string): Problem {
  return problem(file, 'note.otherFile', what);
}

/** The address of what lies in a folder; a query of the folder's stays. */
export function below(folder: URL, path: string): URL {
  const url = new URL(path, folder);
  url.search = folder.search;
  return url;
}

async function allOf(
  response: Response,
  signal: AbortSignal,
  goOn: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true });
  const parts: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    goOn();
  }
  signal.throwIfAborted();
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function problem(file: string, key: string, what: string): Problem {
  const remedy = 'check the connection and try again';
  return { where: file, what, remedy, message: { key, params: { file } } };
}
