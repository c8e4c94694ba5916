/**
 * A scenario's edits in as few characters as can be: field by field in binary, ids listed once
 * with what they share with the one before, places as steps from the last, then deflated, then
 * base64url. The same edits always give the same text. A check sum tells a damaged text from a
 * sound one.
 *
 * What is written of each edit: `editFields.ts`.
 */
import { deflateSync, Inflate } from 'fflate';
import { unpacked } from '../../domain/unpacked.ts';
import { MAX_ID_CHARACTERS } from '../../domain/bounded.ts';
import {
  MAX_EDIT_ID_CHARACTERS,
  MAX_EDITS,
  MAX_OUTLINE_CORNERS,
  MAX_OWN_PHASES,
  MAX_PLACE_NAME_CHARACTERS,
} from '../../domain/scenario/limits.ts';
import type { Edit, OwnPhase } from '../../domain/scenario/scenario.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes.ts';
import {
  EDIT_CODES,
  type FieldCode,
  fieldsOf,
  hasParts,
  IN_PARTS,
  SWITCHED_OFF,
  WORDS,
} from './editFields.ts';

/** Longest text that is looked at: a short one may unpack to a thousand times its length. */
const MAX_EDITS_TEXT = 24_000;
const MAX_CONTENT_BYTES = 400_000;
/** Unpacked in pieces: what one of them grows to is soon given up. */
const PIECE_BYTES = 256;

const YEAR_ZERO = 2025;
const MICRODEGREES = 1e6;

/** Places go from one edit to the next, in millionths of a degree. */
type Pen = { longitude: number; latitude: number };

/** The edits as text for a link. */
export function encodeEdits(edits: readonly Edit[]): string {
  const ids = [...new Set(edits.flatMap(refsOf))].sort();
  const writer = new ByteWriter();
  writeIds(writer, ids);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const pen: Pen = { longitude: 0, latitude: 0 };
  let expectedNumber = 1;
  for (const edit of edits) {
    const number = editNumber(edit.id);
    const isExpected = number === expectedNumber;
    if (edit.off) writer.byte(SWITCHED_OFF);
    if (hasParts(edit)) writer.byte(IN_PARTS);
    writer.byte(EDIT_CODES.indexOf(edit.type) * 2 + (isExpected ? 0 : 1));
    if (!isExpected) {
      // A number further on (some edits were removed), or any other text after a 0.
      const step = number === null ? 0 : number - expectedNumber;
      if (number !== null && step > 0) writer.whole(step);
      else {
        writer.whole(0);
        writer.text(edit.id);
      }
      if (number !== null && step > 0) expectedNumber = number;
    }
    expectedNumber++;
    for (const [name, code] of fieldsOf(edit.type, hasParts(edit))) {
      writeField(writer, code, (edit as Record<string, unknown>)[name], indexOf, pen);
    }
  }
  return pack(writer.finish());
}

/**
 * The edits of a text, not yet checked by any schema; null where the text is damaged. Of more than
 * a scenario can have only one more is read, so that it can be said.
 */
export function decodeEdits(text: string): readonly unknown[] | null {
  if (text.length > MAX_EDITS_TEXT) return null;
  const bytes = unpack(text);
  if (bytes === null) return null;
  try {
    const reader = new ByteReader(bytes);
    const ids = readIds(reader);
    const pen: Pen = { longitude: 0, latitude: 0 };
    const edits: unknown[] = [];
    let expectedNumber = 1;
    while (!reader.isAtEnd && edits.length <= MAX_EDITS) {
      let head = reader.byte();
      const isOff = head === SWITCHED_OFF;
      if (isOff) head = reader.byte();
      const isInParts = head === IN_PARTS;
      if (isInParts) head = reader.byte();
      const type = EDIT_CODES[Math.floor(head / 2)];
      if (type === undefined) return null;
      let id = `e${expectedNumber}`;
      if (head % 2 === 1) {
        const step = reader.whole();
        expectedNumber += step;
        id = step === 0 ? reader.text(MAX_EDIT_ID_CHARACTERS) : `e${expectedNumber}`;
      }
      expectedNumber++;
      const edit: Record<string, unknown> = { id, type };
      for (const [name, code] of fieldsOf(type, isInParts)) {
        const value = readField(reader, code, ids, pen);
        if (value !== undefined) edit[name] = value;
      }
      if (isOff) edit.off = true;
      edits.push(edit);
    }
    return edits;
  } catch {
    return null;
  }
}

function editNumber(id: string): number | null {
  return /^e[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) : null;
}

function refsOf(edit: Edit): string[] {
  const values = edit as Record<string, unknown>;
  return fieldsOf(edit.type, false)
    .filter(([, code]) => code === 'ref')
    .map(([name]) => String(values[name]));
}

/** Sorted ids share beginnings: each is what it shares with the one before, and the rest. */
function writeIds(writer: ByteWriter, ids: readonly string[]): void {
  writer.whole(ids.length);
  let before = '';
  for (const id of ids) {
    let shared = 0;
    while (shared < before.length && before[shared] === id[shared]) shared++;
    // Never between the halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(id[shared - 1] ?? '')) shared--;
    writer.whole(shared);
    writer.text(id.slice(shared));
    before = id;
  }
}

/** @throws where there are more or longer ids than edits can name. */
function readIds(reader: ByteReader): readonly string[] {
  const ids: string[] = [];
  let before = '';
  const count = reader.whole();
  if (count > MAX_EDITS) throw new RangeError('there are too many ids');
  while (ids.length < count) {
    const shared = reader.whole();
    before = before.slice(0, shared) + reader.text(MAX_ID_CHARACTERS);
    if (before.length > MAX_ID_CHARACTERS) throw new RangeError('an id is too long');
    ids.push(before);
  }
  return ids;
}

function writeField(
  writer: ByteWriter,
  code: FieldCode,
  value: unknown,
  indexOf: ReadonlyMap<string, number>,
  pen: Pen,
): void {
  switch (code) {
    case 'ref':
      writer.whole(indexOf.get(String(value)) ?? 0);
      break;
    case 'position':
      writePosition(writer, value as LonLat, pen);
      break;
    case 'year':
      writer.signed((value as number) - YEAR_ZERO);
      break;
    case 'number':
      writer.number(value as number);
      break;
    case 'whole':
      writer.whole(value as number);
      break;
    case 'optionalText':
      writer.byte(value === undefined ? 0 : 1);
      if (value !== undefined) writer.text(String(value));
      break;
    case 'phases':
    case 'optionalPhases':
      writePhases(writer, (value ?? []) as readonly OwnPhase[]);
      break;
    case 'optionalPlaces': {
      const places = (value ?? []) as readonly LonLat[];
      writer.whole(places.length);
      for (const place of places) writePosition(writer, place, pen);
      break;
    }
    default:
      writer.byte((WORDS[code] as readonly string[]).indexOf(String(value)));
  }
}

function readField(reader: ByteReader, code: FieldCode, ids: readonly string[], pen: Pen): unknown {
  switch (code) {
    case 'ref':
      return ids[reader.whole()];
    case 'position':
      return readPosition(reader, pen);
    case 'year':
      return reader.signed() + YEAR_ZERO;
    case 'number':
      return reader.number();
    case 'whole':
      return reader.whole();
    case 'optionalText':
      return reader.byte() === 0 ? undefined : reader.text(MAX_PLACE_NAME_CHARACTERS);
    case 'phases':
      return readPhases(reader);
    case 'optionalPhases': {
      const phases = readPhases(reader);
      return phases.length > 0 ? phases : undefined;
    }
    case 'optionalPlaces': {
      const count = counted(reader, MAX_OUTLINE_CORNERS);
      if (count === 0) return undefined;
      return Array.from({ length: count }, () => readPosition(reader, pen));
    }
    default:
      return WORDS[code][reader.byte()];
  }
}

function writePhases(writer: ByteWriter, phases: readonly OwnPhase[]): void {
  writer.whole(phases.length);
  for (const { openYear, size } of phases) {
    writer.signed(openYear - YEAR_ZERO);
    writer.number(size);
  }
}

function readPhases(reader: ByteReader): readonly OwnPhase[] {
  return Array.from({ length: counted(reader, MAX_OWN_PHASES) }, () => ({
    openYear: reader.signed() + YEAR_ZERO,
    size: reader.number(),
  }));
}

/** @throws where there are more than edits can have. */
function counted(reader: ByteReader, most: number): number {
  const count = reader.whole();
  if (count > most) throw new RangeError('a list is too long');
  return count;
}

/** Steps in millionths of a degree; a place with more decimals than that is written whole. */
function writePosition(writer: ByteWriter, [longitude, latitude]: LonLat, pen: Pen): void {
  const x = Math.round(longitude * MICRODEGREES);
  const y = Math.round(latitude * MICRODEGREES);
  if (isExactly(x, longitude) && isExactly(y, latitude)) {
    // One more than the step, away from zero: 0 is kept for places that are written whole.
    const step = x - pen.longitude;
    writer.signed(step < 0 ? step : step + 1);
    writer.signed(y - pen.latitude);
    pen.longitude = x;
    pen.latitude = y;
    return;
  }
  writer.signed(0);
  writer.float(longitude);
  writer.float(latitude);
}

function isExactly(microdegrees: number, degrees: number): boolean {
  return microdegrees / MICRODEGREES === degrees && !Object.is(degrees, -0);
}

function readPosition(reader: ByteReader, pen: Pen): readonly [number, number] {
  const step = reader.signed();
  if (step === 0) return [reader.float(), reader.float()];
  pen.longitude += step < 0 ? step : step - 1;
  pen.latitude += reader.signed();
  return [pen.longitude / MICRODEGREES, pen.latitude / MICRODEGREES];
}

/** Two check bytes, then the content, deflated where that is shorter. */
function pack(content: Uint8Array<ArrayBuffer>): string {
  const deflated = deflateSync(content, { level: 9 });
  const isShorter = deflated.length < content.length;
  const body = isShorter ? deflated : content;
  const sum = checkSum(content);
  // The lowest bit of the check sum gives way to how the rest is written.
  const head = [sum >> 8, (sum & 0xfe) | (isShorter ? 1 : 0)];
  return toBase64Url(Uint8Array.from([...head, ...body]));
}

function unpack(text: string): Uint8Array | null {
  const bytes = fromBase64Url(text);
  if (bytes === null || bytes.length < 2) return null;
  const [high, low] = bytes as unknown as [number, number];
  try {
    const body = bytes.slice(2);
    const content = low % 2 === 1 ? inflated(body) : body;
    const sum = checkSum(content);
    return sum >> 8 === high && (sum & 0xfe) === (low & 0xfe) ? content : null;
  } catch {
    return null;
  }
}

/** @throws where the bytes are damaged, or unpack to more than edits can take. */
function inflated(packed: Uint8Array): Uint8Array {
  return unpacked(
    (take) => new Inflate(take),
    packed,
    { mostBytes: MAX_CONTENT_BYTES, pieceBytes: PIECE_BYTES },
    () => new RangeError('it unpacks to too much'),
  );
}

/** FNV-1a, folded to 16 bits. */
function checkSum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
