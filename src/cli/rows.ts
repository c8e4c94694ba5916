/**
 * The rows of a CSV file, piece by piece, so that a table may be larger than memory takes as one
 * text. RFC 4180, with every end of line there is (`\n`, `\r\n`, `\r` alone) and blanks around
 * quotes. What is wrong is reported at the line where it begins.
 */
import { isAscii } from 'node:buffer';
import { type CliIo, InputError } from './io.ts';
import { startProgress } from './progress.ts';

/** Takes the fields of a row and the line it begins on, the first being 1. */
export type TakeRow = (fields: readonly string[], line: number) => void;

export const EXPECTED_ROWS = 'give a header line and one row for each entry';

const LF = 0x0a;
const CR = 0x0d;
/** A row longer than this is one whose quote is not closed, or no row at all. */
const LONGEST_ROW = 2 ** 24;

/**
 * Calls `take` with every row in which anything stands. Text is put into Unicode's composed form
 * (NFC): names that look the same are the same. Throws an `InputError` on a wrong encoding, on
 * quotes that do not fit, and where the file has nothing in it.
 */
export function forEachRow(io: CliIo, path: string, take: TakeRow): void {
  const { size, pieces } = io.readPieces(path);
  const report = startProgress(io, `reading ${path}`, 'bytes');
  const reader = new RowReader(path, take);
  let left: Uint8Array = new Uint8Array(0);
  let bytesRead = 0;
  for (const piece of pieces) {
    if (bytesRead === 0) refuseUtf16(path, piece);
    bytesRead += piece.length;
    const bytes = left.length === 0 ? piece : Buffer.concat([left, piece]);
    const end = endOfLastLine(bytes);
    if (end === 0 && bytes.length > LONGEST_ROW) {
      throw new InputError(path, reader.line, 'the line does not end', 'give one row a line');
    }
    reader.read(bytes.subarray(0, end));
    left = bytes.subarray(end);
    report(bytesRead, size);
  }
  reader.read(left);
  reader.end();
}

/** Throws an `InputError` where a byte order mark says that the text is UTF-16. */
export function refuseUtf16(path: string, bytes: Uint8Array): void {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError(path, 1, 'the encoding is UTF-16', 'save the file as UTF-8');
  }
}

/** How many bytes are whole lines; a `\r` at the very end may still be followed by its `\n`. */
function endOfLastLine(bytes: Uint8Array): number {
  const cr = bytes.lastIndexOf(CR, bytes.length - 2);
  return 1 + Math.max(bytes.lastIndexOf(LF), bytes.length < 2 ? -1 : cr);
}

/** Decodes UTF-8; throws an `InputError` with the line of the first byte that is none. */
export function decodeUtf8(path: string, bytes: Uint8Array, firstLine = 1): string {
  if (isAscii(bytes))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new InputError(
      path,
      lineOfInvalidUtf8(bytes, firstLine),
      'the encoding is not UTF-8',
      'save the file as UTF-8',
    );
  }
}

function lineOfInvalidUtf8(bytes: Uint8Array, firstLine: number): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = firstLine;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const isEnd = bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
    if (!isEnd && at < bytes.length) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line++;
  }
  return line - 1;
}

/** Takes rows out of text that comes in pieces: a row whose quotes are still open waits for more. */
class RowReader {
  /** Of the next row. */
  line = 1;
  readonly #path: string;
  readonly #take: TakeRow;
  #waiting = '';
  #isFirst = true;
  #sawAnything = false;

  constructor(path: string, take: TakeRow) {
    this.#path = path;
    this.#take = take;
  }

  /** Reads whole lines. */
  read(bytes: Uint8Array): void {
    let text = decodeUtf8(this.#path, bytes, this.line + lineEndsIn(this.#waiting)).normalize(
      'NFC',
    );
    if (this.#isFirst && bytes.length > 0) {
      this.#isFirst = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    this.#rows(this.#waiting + text, false);
  }

  end(): void {
    this.#rows(this.#waiting, true);
    if (!this.#sawAnything) {
      throw new InputError(this.#path, 1, 'the file is empty', EXPECTED_ROWS);
    }
  }

  #rows(text: string, isEnd: boolean): void {
    this.#waiting = '';
    // One search for all that may end a row: searches for each apart run to the end of the text for
    // what it does not hold, and V8 moves them out of the conditions that they stand under.
    const next = /\r\n|[\r\n"]/g;
    for (let start = 0; start < text.length; ) {
      next.lastIndex = start;
      const found = next.exec(text);
      if (found?.[0] === '"') {
        const after = this.#quotedRow(text, start, isEnd);
        if (after < 0) {
          this.#waiting = text.slice(start);
          return;
        }
        start = after;
        continue;
      }
      const row = text.slice(start, found?.index);
      if (row !== '') this.#give(row.split(','), this.line);
      this.line++;
      start = found === null ? text.length : next.lastIndex;
    }
  }

  #give(fields: string[], line: number): void {
    if (fields.every((field) => field.trim() === '')) return;
    this.#sawAnything = true;
    this.#take(fields, line);
  }

  /** Reads a row with quotes in it; answers where the next one begins, -1 where more text is needed. */
  #quotedRow(text: string, start: number, isEnd: boolean): number {
    const fields: string[] = [];
    const firstLine = this.line;
    let line = firstLine;
    let at = start;
    for (;;) {
      const begin = at;
      while (text[at] === ' ' || text[at] === '\t') at++;
      let field: string;
      if (text[at] === '"') {
        const openLine = line;
        field = '';
        for (at += 1; ; at += 2) {
          const closing = text.indexOf('"', at);
          if (closing < 0) {
            if (!isEnd && text.length - start < LONGEST_ROW) return -1;
            throw this.#quoteError(openLine, 'a quote is opened here and not closed');
          }
          const part = text.slice(at, closing);
          field += part;
          line += lineEndsIn(part);
          at = closing;
          if (text[closing + 1] !== '"') break;
          field += '"';
        }
        at++;
        while (text[at] === ' ' || text[at] === '\t') at++;
        if (at < text.length && !',\r\n'.includes(text[at] as string)) {
          const where = line === openLine ? '' : ` on line ${line}`;
          const what = `text follows the closing quote${where} of the field that begins here`;
          throw this.#quoteError(openLine, what);
        }
      } else {
        at = begin;
        while (at < text.length && !',\r\n'.includes(text[at] as string)) {
          if (text[at] === '"') throw this.#quoteError(line, 'a quote stands inside a field');
          at++;
        }
        field = text.slice(begin, at);
      }
      fields.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    this.line = line + 1;
    this.#give(fields, firstLine);
    return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
  }

  #quoteError(line: number, what: string): InputError {
    return new InputError(this.#path, line, what, 'mend the quotes');
  }
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
