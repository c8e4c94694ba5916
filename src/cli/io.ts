/**
 * What a command may touch of the world: two streams, files and the time. Tests pass one that keeps
 * everything in memory. What a person got wrong is an `InputError`; anything else is a bug.
 */

export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The bytes of a file; throws an `InputError` that names it where it cannot be read. */
  readonly readFile: (path: string) => Buffer;
  /** The same piece by piece, for files of any size. */
  readonly readPieces: (path: string) => FilePieces;
  /**
   * Writes a file as a whole or not at all, making its folder; throws an `InputError` where that
   * cannot be done, and where it would overwrite what the command has read.
   */
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  /**
   * Several files: none is put in its place before every one is written beside it; then one after the other in
   * the order given. Stopped amid that, the first of them are there and the others not.
   */
  readonly writeFiles: (files: ReadonlyMap<string, string | Uint8Array>) => void;
  /** Whether two paths lead to one file. */
  readonly isSameFile: (one: string, other: string) => boolean;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Whether tables are guarded against cells that a spreadsheet would compute. */
  readonly safeForSpreadsheets?: boolean;
};

export type FilePieces = {
  /** Bytes in all; NaN where that is not known beforehand, as of a pipe. */
  readonly size: number;
  readonly pieces: Iterable<Uint8Array>;
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

/** Prints what a person should look at although the command goes on. */
export function printWarning(io: CliIo, warning: string): void {
  io.stderr(`warning: ${warning}\n`);
}

/** Writes a command's output to the file named by `--out`, or to standard output without it. */
export function emit(io: CliIo, out: string | undefined, text: string): void {
  if (out === undefined) io.stdout(text);
  else io.writeFile(out, text);
}

/** The refusal to overwrite a file that a command reads. */
export function overwritesInput(path: string, option: string): InputError {
  return new InputError(
    path,
    null,
    'this would be overwritten, but the command reads it',
    `name another file after --${option}`,
  );
}

/** Two streams kept in memory and named files, for tests and for callers that embed a command. */
export function memoryIo(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let out = '';
  let err = '';
  const written = new Map<string, string | Uint8Array>();
  const readFile = (path: string): Buffer => {
    const content = written.get(path) ?? files[path];
    if (content === undefined) {
      throw new InputError(path, 1, 'there is no such file', 'check the path');
    }
    return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  };
  const io: CliIo = {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readFile,
    readPieces: (path) => {
      const bytes = readFile(path);
      return { size: bytes.length, pieces: [bytes] };
    },
    writeFile: (path, content) => {
      written.set(path, content);
    },
    writeFiles: (files) => {
      for (const [path, content] of files) written.set(path, content);
    },
    isSameFile: (one, other) => one === other,
    now: () => 0,
  };
  return { io, stdout: () => out, stderr: () => err, written };
}
