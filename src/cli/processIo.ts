/** The world of a process: its streams, the disk and the clock. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type CliIo, type FilePieces, InputError, overwritesInput } from './io.ts';

const PIECE_BYTES = 8 * 1024 * 1024;

/** Why the system refused, in words that a person can act on. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ERR_FS_CP_DIR_TO_NON_DIR')
    return 'a part of the path is a file, not a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to use this file';
  if (code === 'EROFS') return 'the disk can only be read';
  if (code === 'ENOSPC') return 'no space is left on the disk';
  if (code === 'EDQUOT') return 'the quota of the disk is used up';
  if (code === 'EFBIG') return 'the file would be larger than is allowed';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'the file is larger than 2 GB';
  return error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
}

/** Files that this process has read, by what tells one from another whatever its path. */
const read = new Set<string>();

/** Device and number of a file; null where there is none. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function reading<Result>(path: string, work: () => Result): Result {
  try {
    const identity = identityOf(path);
    if (identity !== null) read.add(identity);
    return work();
  } catch (error) {
    throw new InputError(path, 1, reasonOf(error), 'check the path');
  }
}

function* piecesOf(path: string, file: number): Iterable<Uint8Array> {
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const count = reading(path, () => readSync(file, piece, 0, PIECE_BYTES, null));
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

function readPieces(path: string): FilePieces {
  return reading(path, () => {
    const file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.isDirectory()) {
      closeSync(file);
      throw Object.assign(new Error(), { code: 'EISDIR' });
    }
    return { size: stat.isFile() ? stat.size : Number.NaN, pieces: piecesOf(path, file) };
  });
}

function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/**
 * Makes a folder and those above it. Node's own way of doing so never ends in places that the system itself
 * fills, as below /proc.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || existsSync(parent)) throw error;
    makeFolder(parent);
    // Another process may have made it meanwhile.
    makeFolder(path);
  }
}

/** A file that is complete and waits beside its place. */
type Waiting = {
  /** As it was given. */
  readonly path: string;
  readonly putInPlace: () => void;
  readonly giveUp: () => void;
};

/**
 * Writes beside the file: whatever goes wrong until it is put in its place, what stood there before stays.
 * Devices and pipes have no place to put a file and are written to.
 */
function writtenBeside(path: string, content: string | Uint8Array): Waiting {
  makeFolder(dirname(path));
  const former = existsSync(path) ? statSync(path) : null;
  if (former?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (former !== null && !former.isFile()) {
    const device = openSync(path, 'w');
    try {
      writeAll(device, content);
    } finally {
      closeSync(device);
    }
    return { path, putInPlace: () => {}, giveUp: () => {} };
  }
  const target = former === null ? path : realpathSync(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const giveUp = () => rmSync(beside, { force: true });
  const file = openSync(beside, 'wx');
  try {
    try {
      if (former !== null) fchmodSync(file, former.mode);
      writeAll(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    giveUp();
    throw error;
  }
  return { path, putInPlace: () => renameSync(beside, target), giveUp };
}

function writeWhole(files: ReadonlyMap<string, string | Uint8Array>): void {
  const waiting: Waiting[] = [];
  let current = '';
  try {
    for (const [path, content] of files) {
      current = path;
      const identity = identityOf(path);
      if (identity !== null && read.has(identity)) throw overwritesInput(path, 'out');
      waiting.push(writtenBeside(path, content));
    }
    for (const { path, putInPlace } of waiting) {
      current = path;
      putInPlace();
    }
  } catch (error) {
    for (const { giveUp } of waiting) giveUp();
    if (error instanceof InputError) throw error;
    throw new InputError(current, null, reasonOf(error), 'name another file to write to');
  }
}

/** The process this runs in. */
export const processIo: CliIo = {
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  readFile: (path) => reading(path, () => readFileSync(path)),
  readPieces,
  writeFile: (path, content) => writeWhole(new Map([[path, content]])),
  writeFiles: writeWhole,
  isSameFile: (one, other) => {
    const identity = identityOf(one);
    return identity !== null && identity === identityOf(other);
  },
  now: () => performance.now(),
};
