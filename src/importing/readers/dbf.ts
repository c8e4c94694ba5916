/** Attributes of a shapefile (dBASE III): fields of fixed width in a code page that is rarely told. */
import { ImportFault } from '../faults.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { Cell } from '../table.ts';
import { encodingOf, encodingOfLanguageByte, soundEncoding } from '../text/encoding.ts';

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const LANGUAGE_BYTE = 29;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

type Field = { readonly nameBytes: Uint8Array; readonly kind: string; readonly width: number };

export type Attributes = {
  readonly columns: readonly string[];
  /** By record of the file; null for one that is deleted. */
  readonly rows: readonly (readonly Cell[] | null)[];
  readonly encoding: string;
};

export type SaidEncoding = {
  /** By a person. */
  readonly chosen: string | undefined;
  /** By a .cpg file. */
  readonly said: string | null;
};

/** Texts in the encoding that is chosen, else said, else of the language byte, else what they look like. */
export function readDbf(
  file: string,
  bytes: Uint8Array,
  { chosen, said }: SaidEncoding,
): Attributes {
  if (bytes.length < HEADER_BYTES + 1) throw new ImportFault(file, 'damaged', { format: 'DBF' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes < HEADER_BYTES + 1 || recordBytes < 1 || headerBytes > bytes.length) {
    throw new ImportFault(file, 'damaged', { format: 'DBF' });
  }
  const fields: Field[] = [];
  for (let at = HEADER_BYTES; at + FIELD_BYTES <= headerBytes; at += FIELD_BYTES) {
    if (bytes[at] === END_OF_FIELDS || fields.length >= MAX_COLUMNS) break;
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    fields.push({
      nameBytes: end < 0 ? name : name.subarray(0, end),
      kind: String.fromCharCode(bytes[at + 11] as number),
      width: bytes[at + 16] as number,
    });
  }
  // What the header counts is not believed beyond what is there.
  const count = Math.min(
    view.getUint32(4, true),
    Math.floor((bytes.length - headerBytes) / recordBytes),
    MAX_ROWS,
  );
  const records = bytes.subarray(headerBytes, headerBytes + count * recordBytes);
  const named = said ?? encodingOfLanguageByte(bytes[LANGUAGE_BYTE] as number);
  const decoder = new TextDecoder(
    chosen ?? (named === null ? encodingOf(records) : soundEncoding(named, records)),
  );
  const columns = uniqueFields(fields.map(({ nameBytes }) => decoder.decode(nameBytes).trim()));
  const rows: (readonly Cell[] | null)[] = [];
  for (let record = 0; record < count; record += 1) {
    let at = record * recordBytes;
    if (records[at] === DELETED) {
      rows.push(null);
      continue;
    }
    at += 1;
    const row: Cell[] = [];
    for (const { kind, width } of fields) {
      row.push(cellOf(decoder.decode(records.subarray(at, at + width)), kind));
      at += width;
    }
    rows.push(row);
  }
  return { columns, rows, encoding: decoder.encoding };
}

function cellOf(text: string, kind: string): Cell {
  const bare = text.replaceAll('\0', '').trim();
  if (bare === '' || /^\*+$/.test(bare)) return null;
  if (kind === 'N' || kind === 'F') {
    const number = Number(bare.replace(',', '.'));
    return Number.isFinite(number) ? number : bare;
  }
  if (kind === 'D' && /^\d{8}$/.test(bare)) {
    return `${bare.slice(0, 4)}-${bare.slice(4, 6)}-${bare.slice(6)}`;
  }
  return bare;
}

function uniqueFields(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    let unique = name === '' ? `column ${at + 1}` : name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} ${count}`;
    taken.add(unique);
    return unique;
  });
}
