/**
 * What a command may touch of the world: two streams and files. Tests pass one that keeps
 * everything in memory. What a person got wrong is an `InputError`; anything else is a bug.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The bytes of a file; throws an `InputError` that names it where it cannot be read. */
  readonly readFile: (path: string) => Buffer;
  /** Writes a file, making its folder; throws an `InputError` where that cannot be done. */
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
};

/** A command of `aumaq`: arguments after its name in, exit code out. */
export type Command = (args: readonly string[], io: CliIo) => number | Promise<number>;

/** Something a person can mend: printed as `error: file:line: what; remedy`, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** File as given on the command line, or the command where its arguments are at fault. */
  readonly file: string;
  /** Line in the file, the first being 1; null where it is about the file as a whole or no file. */
  readonly line: number | null;
  readonly what: string;
  readonly remedy: string;

  constructor(file: string, line: number | null, what: string, remedy: string) {
    super(`${line === null ? file : `${file}:${line}`}: ${what}; ${remedy}`);
    this.file = file;
    this.line = line;
    this.what = what;
    this.remedy = remedy;
  }
}

/** Prints one problem the way all commands do. */
export function printError(io: CliIo, error: InputError): void {
  io.stderr(`error: ${error.message}\n`);
}

/** Writes a command's output to the file named by `--out`, or to standard output without it. */
export function emit(io: CliIo, out: string | undefined, text: string): void {
  if (out === undefined) io.stdout(text);
  else io.writeFile(out, text);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to use this file';
  return error instanceof Error ? error.message : String(error);
}

/** The process this runs in. */
export const processIo: CliIo = {
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  readFile: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new InputError(path, 1, reasonOf(error), 'check the path');
    }
  },
  writeFile: (path, content) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } catch (error) {
      throw new InputError(path, null, reasonOf(error), 'name another file after --out');
    }
  },
};

/** Two streams kept in memory and named files, for tests and for callers that embed a command. */
export function memoryIo(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let out = '';
  let err = '';
  const written = new Map<string, string | Uint8Array>();
  const io: CliIo = {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readFile: (path) => {
      const content = written.get(path) ?? files[path];
      if (content === undefined) {
        throw new InputError(path, 1, 'there is no such file', 'check the path');
      }
      return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    },
    writeFile: (path, content) => {
      written.set(path, content);
    },
  };
  return { io, stdout: () => out, stderr: () => err, written };
}
