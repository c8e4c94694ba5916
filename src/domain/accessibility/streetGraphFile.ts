/**
 * Streets as a pack carries them: lines with their names, small when compressed and read in one pass.
 * Graphs for walking and driving are made of them (streetLines.ts).
 *
 * Twelve Int32, little endian: magic "AUMQ", version, lines, nodes, vertices, coordinate step (in 1e-7
 * degrees), and the bytes of the columns that follow. Columns hold whole numbers of seven bits
 * a byte, the lowest first, signed ones folded (0, -1, 1, -2 …):
 *
 * - lines: vertices of each line, then the class of each, then its flags, level and name;
 * - kinds: a byte a vertex: 0 shape only, 1 a new node (numbered as they come), 2 a known node;
 * - nodes: for each known node, how far before the newest it is numbered;
 * - places: steps from the vertex before, of all longitudes, then of all latitudes, of shapes and new nodes;
 * - lengths: for each edge by how many centimetres it is longer than along its vertices (decimetres in
 *   version 3, which is read too);
 * - names: JSON, {kk, ru, en, neighbourhoods}, a list each.
 */
import { z } from 'zod';
import { type Parsed, refused, taken } from '../parsed.ts';
import { localizedTextSchema, lonLatSchema } from '../territory/schema.ts';
import { Column, ColumnReader } from './numberColumns.ts';
import { lengthsAlong, NO_NODE, STREET_CLASSES, type StreetLines } from './streetLines.ts';

const MAGIC = 0x514d5541;
const VERSION = 4;
const VERSION_OF_DECIMETRES = 3;
const HEADER_WORDS = 12;
const FIXED_WORDS = 6;

const SHAPE = 0;
const NEW_NODE = 1;
const KNOWN_NODE = 2;

const namesSchema = z.object({
  kk: z.array(z.string().min(1)),
  ru: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
  neighbourhoods: z.array(
    z.object({
      name: localizedTextSchema,
      at: lonLatSchema,
      radiusM: z.number().positive(),
      areaId: z.string().min(1),
    }),
  ),
});

/** The widest step that all coordinates are whole multiples of. */
function commonStep(coordinates: Int32Array): number {
  let step = 0;
  for (const coordinate of coordinates) {
    let [a, b] = [step, Math.abs(coordinate)];
    while (b > 0) [a, b] = [b, a % b];
    step = a;
    if (step === 1) break;
  }
  return Math.max(1, step);
}

/**
 * Streets for a pack. Nodes have to be numbered as they come, and each line has to begin and end at one.
 * @throws TypeError on others.
 */
export function encodeStreets(lines: StreetLines): ArrayBuffer {
  const { lineCount, coordinates, node } = lines;
  const step = commonStep(coordinates);
  const columns = {
    lines: new Column(),
    kinds: new Column(),
    nodes: new Column(),
    places: new Column(),
    lengths: new Column(),
  };
  for (let line = 0; line < lineCount; line += 1) {
    columns.lines.add((lines.lineStart[line + 1] as number) - (lines.lineStart[line] as number));
  }
  for (const value of lines.streetClass) columns.lines.add(value);
  for (const value of lines.flags) columns.lines.add(value);
  for (const value of lines.level) columns.lines.addSigned(value);
  for (const value of lines.name) columns.lines.add(value);

  const along = lengthsAlong(lines);
  const latitudes = new Column();
  let known = 0;
  let [lastLon, lastLat] = [0, 0];
  for (let line = 0; line < lineCount; line += 1) {
    const start = lines.lineStart[line] as number;
    const end = lines.lineStart[line + 1] as number;
    for (let vertex = start; vertex < end; vertex += 1) {
      const at = node[vertex] as number;
      const lon = (coordinates[2 * vertex] as number) / step;
      const lat = (coordinates[2 * vertex + 1] as number) / step;
      if (at === NO_NODE && (vertex === start || vertex === end - 1)) {
        throw new TypeError(`line ${line} does not begin and end at a node`);
      }
      if (at > known) throw new TypeError(`node ${at} comes before node ${known}`);
      const kind = at === NO_NODE ? SHAPE : at === known ? NEW_NODE : KNOWN_NODE;
      columns.kinds.add(kind);
      if (kind === KNOWN_NODE) columns.nodes.add(known - 1 - at);
      else {
        columns.places.addSigned(lon - lastLon);
        latitudes.addSigned(lat - lastLat);
      }
      if (kind === NEW_NODE) known += 1;
      [lastLon, lastLat] = [lon, lat];
      if (at !== NO_NODE && vertex > start) {
        columns.lengths.addSigned((lines.lengthCm[vertex] as number) - (along[vertex] as number));
      }
    }
  }
  columns.places.append(latitudes);
  const names = new TextEncoder().encode(
    JSON.stringify({
      kk: lines.names.map(({ kk }) => kk),
      ru: lines.names.map(({ ru }) => ru),
      en: lines.names.map(({ en }) => en),
      neighbourhoods: lines.neighbourhoods,
    }),
  );
  const parts = [...Object.values(columns).map(({ bytes }) => bytes), names];
  const header = [MAGIC, VERSION, lineCount, known, node.length, step];
  const bytes = parts.reduce((sum, { length }) => sum + length, 4 * HEADER_WORDS);
  const buffer = new ArrayBuffer(bytes);
  const words = new DataView(buffer);
  [...header, ...parts.map(({ length }) => length)].forEach((word, index) => {
    words.setInt32(4 * index, word, true);
  });
  let at = 4 * HEADER_WORDS;
  for (const part of parts) {
    new Uint8Array(buffer).set(part, at);
    at += part.length;
  }
  return buffer;
}

/** Reads the form above; refuses what is not one, cut short or inconsistent. O(vertices). */
export function decodeStreets(buffer: ArrayBuffer): Parsed<StreetLines> {
  const bad = (what: string) =>
    refused({ where: 'streets.bin', what, remedy: 'build the pack again with npm run geo' });
  if (buffer.byteLength < 4 * HEADER_WORDS) {
    return bad(`${buffer.byteLength} bytes are no street graph`);
  }
  const view = new DataView(buffer);
  const words = Array.from({ length: HEADER_WORDS }, (_, word) => view.getInt32(4 * word, true));
  const [magic, version, lineCount = -1, nodeCount = -1, vertexCount = -1, step = 0] = words;
  const columnBytes = words.slice(FIXED_WORDS);
  if (magic !== MAGIC) return bad('it does not begin with "AUMQ"');
  if (version !== VERSION && version !== VERSION_OF_DECIMETRES) {
    return bad(`got v${version} data when expected v${VERSION}`);
  }
  const needed = columnBytes.reduce((sum, bytes) => sum + bytes, 4 * HEADER_WORDS);
  if (columnBytes.some((bytes) => bytes < 0) || needed !== buffer.byteLength) {
    return bad(`its columns take ${needed} bytes, not ${buffer.byteLength}`);
  }
  // Every number takes a byte at least: what is said of the size is checked before room is made.
  const [linesBytes = 0, kindsBytes = 0, , placesBytes = 0] = columnBytes;
  const fits =
    5 * lineCount <= linesBytes && vertexCount === kindsBytes && 2 * nodeCount <= placesBytes;
  if (!fits || lineCount < 0 || nodeCount < 0) {
    return bad(`${lineCount} lines and ${nodeCount} nodes do not fit into ${needed} bytes`);
  }

  let at = 4 * HEADER_WORDS;
  const parts = columnBytes.map((bytes) => {
    at += bytes;
    return new Uint8Array(buffer, at - bytes, bytes);
  });
  const [perLine, kinds, nodes, places, extra] = parts
    .slice(0, -1)
    .map((bytes) => new ColumnReader(bytes)) as [
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
  ];
  const names = namesOf(parts.at(-1) as Uint8Array);
  if (names === null) return bad('its names are no list in three languages');

  const lineStart = new Uint32Array(lineCount + 1);
  for (let line = 0; line < lineCount; line += 1) {
    const end = (lineStart[line] as number) + perLine.next();
    if (!(end <= vertexCount)) return bad(`line ${line} has vertices beyond the last`);
    lineStart[line + 1] = end;
  }
  if (lineStart[lineCount] !== vertexCount) return bad('its lines do not add up');
  const streetClass = new Uint8Array(lineCount);
  for (let line = 0; line < lineCount; line += 1) {
    const value = perLine.next();
    if (!(value < STREET_CLASSES.length)) return bad(`line ${line} is of no class`);
    streetClass[line] = value;
  }
  const flags = Uint8Array.from({ length: lineCount }, () => perLine.next());
  const level = Int8Array.from({ length: lineCount }, () => perLine.nextSigned());
  const name = new Uint16Array(lineCount);
  for (let line = 0; line < lineCount; line += 1) {
    const value = perLine.next();
    if (!(value <= names.names.length)) return bad(`line ${line} has a name that is not listed`);
    name[line] = value;
  }

  const node = new Int32Array(vertexCount).fill(NO_NODE);
  const coordinates = new Int32Array(2 * vertexCount);
  /** By node: its first vertex. */
  const first = new Uint32Array(nodeCount);
  let known = 0;
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    const kind = kinds.next();
    if (kind === SHAPE) continue;
    if (kind !== NEW_NODE && kind !== KNOWN_NODE) return bad(`vertex ${vertex} is of no kind`);
    if (kind === NEW_NODE && known === nodeCount) return bad('there are more nodes than it says');
    const number = kind === NEW_NODE ? known : known - 1 - nodes.next();
    if (!(number >= 0)) return bad(`vertex ${vertex} is at no node`);
    if (kind === NEW_NODE) {
      first[known] = vertex;
      known += 1;
    }
    node[vertex] = number;
  }
  if (known !== nodeCount) return bad('there are fewer nodes than it says');
  for (const axis of [0, 1]) {
    let last = 0;
    for (let vertex = 0; vertex < vertexCount; vertex += 1) {
      const number = node[vertex] as number;
      const here = number === NO_NODE ? vertex : (first[number] as number);
      if (here === vertex) coordinates[2 * vertex + axis] = (last + places.nextSigned()) * step;
      else coordinates[2 * vertex + axis] = coordinates[2 * here + axis] as number;
      last = (coordinates[2 * vertex + axis] as number) / step;
    }
    if (!Number.isInteger(last)) return bad('its places end too early');
  }

  const extraCm = version === VERSION_OF_DECIMETRES ? 10 : 1;
  const lengthCm = lengthsAlong({ lineCount, lineStart, node, coordinates });
  for (let line = 0; line < lineCount; line += 1) {
    const start = lineStart[line] as number;
    const end = lineStart[line + 1] as number;
    if (end > start && (node[start] === NO_NODE || node[end - 1] === NO_NODE)) {
      return bad(`line ${line} does not begin and end at a node`);
    }
    for (let vertex = start + 1; vertex < end; vertex += 1) {
      if (node[vertex] === NO_NODE) continue;
      const length = (lengthCm[vertex] as number) + extraCm * extra.nextSigned();
      if (!(length >= 0)) return bad(`line ${line} has length ${length}`);
      lengthCm[vertex] = length;
    }
  }
  if (!perLine.done || !nodes.done || !places.done || !extra.done) {
    return bad('there is more in it than it says');
  }
  return taken({
    lineCount,
    nodeCount,
    lineStart,
    coordinates,
    node,
    lengthCm,
    streetClass,
    flags,
    level,
    name,
    ...names,
  });
}

function namesOf(bytes: Uint8Array): Pick<StreetLines, 'names' | 'neighbourhoods'> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const read = namesSchema.safeParse(parsed);
  if (!read.success) return null;
  const { kk, ru, en, neighbourhoods } = read.data;
  if (kk.length !== ru.length || kk.length !== en.length) return null;
  return {
    names: kk.map((name, index) => ({
      kk: name,
      ru: ru[index] as string,
      en: en[index] as string,
    })),
    neighbourhoods,
  };
}
