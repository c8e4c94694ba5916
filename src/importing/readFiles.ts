/**
 * The way in: files as somebody drops them, in any of the formats that are read. What each is, its bytes
 * tell; its name only where they do not. What is wrong comes back as problems, never as a throw.
 */
import { type Parsed, type Problem, refused, taken } from '../domain/parsed.ts';
import { asProblem, ImportFault, tooLarge } from './faults.ts';
import type { Limits } from './limits.ts';
import type { OsmData } from './osm/osmData.ts';
import { isOsmPbf, readOsmPbf } from './osm/pbf.ts';
import { isOsmXml, readOsmXml } from './osm/xml.ts';
import { pairIn } from './mapping/coordinates.ts';
import { otherFormatFault, otherFormatOf, otherFormatOfParts } from './otherFormats.ts';
import { readDelimitedFile } from './readers/delimited.ts';
import { bunzipped, isBzip2 } from './bzip2.ts';
import { isBesideData, isPartOfShapefile } from './besideData.ts';
import { isFlatGeobuf, readFlatGeobuf } from './readers/flatGeobuf.ts';
import { readGeoJson } from './readers/geojson.ts';
import { readGeoPackage } from './readers/geopackage.ts';
import {
  PART_OF_TIMETABLE,
  readTimetable,
  type Timetable,
  isTimetable,
  timetableFiles,
} from './readers/gtfs.ts';
import { readKml } from './readers/kml.ts';
import { readShapefile } from './readers/shapefile.ts';
import { readXlsx } from './readers/xlsx.ts';
import type { Sqlite } from './sqlite.ts';
import type { ImportedTable } from './table.ts';
import { decodeText } from './text/encoding.ts';
import { gunzipped, isGzip, isZip, type Part, partsIn } from './unpack.ts';
import { UnpackingRoom } from './unpackingRoom.ts';

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

export type Read =
  | { readonly kind: 'table'; readonly table: ImportedTable }
  | { readonly kind: 'osm'; readonly data: OsmData }
  | { readonly kind: 'timetable'; readonly timetable: Timetable };

export type ReadOptions = {
  readonly limits: Limits;
  /** Fetched only where a GeoPackage comes. */
  readonly sqlite: () => Promise<Sqlite>;
  /** Of texts, chosen by a person. */
  readonly encoding?: string | undefined;
  readonly onProgress?: (done: number, of: number) => void;
};

/** Everything that can be read in some files; refused where nothing can. */
export async function readFiles(
  files: readonly GivenFile[],
  options: ReadOptions,
): Promise<Parsed<readonly Read[]>> {
  const read: Read[] = [];
  const problems: Problem[] = [];
  const tell = (error: unknown, name: string) => {
    problems.push(asProblem(error, name, formatByName(name)));
  };
  for (const given of withLooseParts(files)) {
    try {
      const room = new UnpackingRoom(options.limits);
      const found = (await readOne(given, { ...options, tell, room })).filter(hasRows);
      if (found.length === 0) throw new ImportFault(given.name, 'empty');
      read.push(...found);
    } catch (error) {
      tell(error, given.name);
    }
  }
  return read.length > 0 ? taken(read, problems) : refused(...problems);
}

/** What is to be told of files that were read: each reader's own notes. */
export function notesOf(read: readonly Read[]): readonly Problem[] {
  return read.flatMap((found) => {
    if (found.kind === 'table') return found.table.notes;
    return found.kind === 'timetable' ? found.timetable.notes : [];
  });
}

function hasRows(read: Read): boolean {
  return read.kind !== 'table' || read.table.features.length > 0;
}

/** Before each row of a text sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(30);

type Given = GivenFile & { readonly beside?: readonly Beside[] };

/** A part of a shapefile, unpacked when it is asked for. */
type Beside = Pick<Part, 'path' | 'content'>;

/** With what is wrong with a part of an archive, where others of it can be read. */
type Telling = ReadOptions & {
  readonly tell: (error: unknown, name: string) => void;
  readonly room: UnpackingRoom;
  readonly isInArchive?: boolean;
};

/**
 * Parts of a shapefile that come one by one belong to their .shp; what programs keep beside data is passed
 * over unless there is nothing else.
 */
function withLooseParts(files: readonly GivenFile[]): readonly Given[] {
  const data = files.filter(({ name }) => !isBesideData(name));
  const shapefiles = data.filter(({ name }) => IS_SHAPEFILE.test(name));
  if (shapefiles.length === 0) return data.length === 0 ? files : data;
  const parts = data.filter(({ name }) => isPartOfShapefile(name));
  const beside = parts.map(({ name, bytes }) => ({ path: name, content: () => bytes }));
  return [
    ...shapefiles.map((shapefile) => ({ ...shapefile, beside })),
    ...data.filter((file) => !parts.includes(file)),
  ];
}

const IS_SHAPEFILE = /\.shp$/i;

/** The shapefile of that name, whose parts differ from it in their extension and in capitals. */
function shapefileAmong(
  file: string,
  name: string,
  parts: readonly Beside[],
  encoding?: string,
): Read {
  const stem = name.slice(0, -'.shp'.length).toLowerCase();
  const part = (extension: string) =>
    parts.find(({ path }) => path.toLowerCase() === `${stem}.${extension}`)?.content();
  return { kind: 'table', table: readShapefile(file, name, part, encoding) };
}

async function readOne(given: Given, options: Telling): Promise<readonly Read[]> {
  const { name, beside } = given;
  const { limits, room, encoding, onProgress } = options;
  const table = (found: ImportedTable): readonly Read[] => [{ kind: 'table', table: found }];
  const tables = (found: readonly ImportedTable[]): readonly Read[] => found.flatMap(table);
  if (beside) return [shapefileAmong(name, name, beside, encoding)];
  let { bytes } = given;
  if (bytes.length > limits.fileBytes) throw tooLarge(name, bytes.length, limits);
  if (isGzip(bytes)) bytes = gunzipped(name, bytes, room);
  else if (isBzip2(bytes)) bytes = bunzipped(name, bytes, room);
  if (bytes.length === 0) throw new ImportFault(name, 'empty');

  if (isOsmPbf(bytes)) {
    return [{ kind: 'osm', data: readOsmPbf(name, bytes, room, onProgress) }];
  }
  if (isFlatGeobuf(bytes)) return table(readFlatGeobuf(name, bytes));
  if (isSqlite(bytes)) return tables(readGeoPackage(name, bytes, await options.sqlite()));
  if (isZip(bytes)) return readArchive(name, bytes, options);
  const packed = otherPacking(bytes);
  if (packed) throw new ImportFault(name, 'packedOtherwise', { method: packed });
  const other = otherFormatOf(bytes);
  if (other) throw otherFormatFault(name, other);
  if (isBinary(bytes)) {
    throw new ImportFault(name, isLegacyOffice(bytes) ? 'encrypted' : 'unknownFormat');
  }
  return readText(name, bytes, encoding);
}

function readText(name: string, bytes: Uint8Array, encoding?: string): readonly Read[] {
  const start = decodeText(bytes.subarray(0, 4096), encoding)
    .text.replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) throw new ImportFault(name, 'webPage');
  if (start.startsWith('<')) {
    const { text } = decodeText(bytes, encoding);
    if (isOsmXml(text)) return [{ kind: 'osm', data: readOsmXml(name, text) }];
    if (/<(\w+:)?kml[\s>]/.test(text.slice(0, 4000))) {
      return [{ kind: 'table', table: readKml(name, bytes) }];
    }
    if (/<!DOCTYPE[^>]*\[/.test(text.slice(0, 4000))) throw new ImportFault(name, 'entities');
    throw new ImportFault(name, 'unknownFormat');
  }
  const isJson = [...'{[', RECORD_SEPARATOR].some((sign) => start.startsWith(sign));
  if (isJson) return [{ kind: 'table', table: readGeoJson(name, bytes, encoding) }];
  const table = readDelimitedFile(name, bytes, encoding);
  // A text without columns is a drawing, a letter, something of another program, unless it is called a
  // table or holds pairs of coordinates.
  const isTable =
    table.columns.length > 1 ||
    table.projection.kind !== 'none' ||
    /\.(csv|tsv)$/i.test(name) ||
    holdsPairs(table);
  if (!isTable) throw new ImportFault(name, 'unknownFormat');
  return [{ kind: 'table', table }];
}

function holdsPairs({ features }: ImportedTable): boolean {
  const pairs = features.filter(({ values }) => pairIn(values[0]) !== null).length;
  return pairs * 2 > features.length;
}

async function readArchive(
  name: string,
  bytes: Uint8Array,
  options: Telling,
): Promise<readonly Read[]> {
  const { room, encoding, tell } = options;
  const parts = partsIn(name, bytes);
  const names = parts.map(({ path }) => path);
  const holds = (pattern: RegExp) => names.some((part) => pattern.test(part));
  /** What does not fit together is refused before anything is unpacked. */
  const some = (pattern: RegExp): readonly Part[] => {
    const chosen = parts.filter(({ path }) => pattern.test(path));
    for (const { unpackedBytes } of chosen) room.take(name, unpackedBytes);
    return chosen;
  };
  if (holds(/^xl\/workbook\.xml$/)) {
    return readXlsx(name, bytes, room).map((table) => ({ kind: 'table', table }));
  }
  if (isTimetable(names)) {
    const files = new Map(some(PART_OF_TIMETABLE).map(({ path, content }) => [path, content()]));
    return [{ kind: 'timetable', timetable: readTimetable(name, timetableFiles(files)) }];
  }
  const shapefiles = some(/\.(shp|dbf|prj|cpg|cst)$/i);
  const others = some(options.isInArchive ? DATA : DATA_OR_ARCHIVE);
  const read: Read[] = [];
  const failed: { readonly part: string; readonly error: unknown }[] = [];
  /** What is wrong with one part keeps no other from being read. */
  const attempt = async (part: string, reading: () => Promise<readonly Read[]>) => {
    try {
      read.push(...(await reading()));
    } catch (error) {
      failed.push({ part, error });
    }
  };
  for (const { path } of shapefiles.filter((part) => IS_SHAPEFILE.test(part.path))) {
    await attempt(path, async () => [shapefileAmong(name, path, shapefiles, encoding)]);
  }
  for (const { path, content } of others) {
    if (isBesideData(path)) continue;
    await attempt(path, async () => {
      const given = { name: path, bytes: content() };
      return (await readOne(given, { ...options, isInArchive: true })).filter(hasRows);
    });
  }
  if (read.length > 0) {
    // A letter or the settings of a program are no loss; data is.
    const lost = failed.filter(({ part }) => !/\.(txt|json)$/i.test(part));
    for (const { part, error } of lost) tell(error, part);
    return read;
  }
  if (failed[0]) throw failed[0].error;
  const other = otherFormatOfParts(names);
  if (other) throw otherFormatFault(name, other);
  throw new ImportFault(name, names.length === 0 ? 'empty' : 'unknownFormat');
}

const DATA =
  /\.(geojson|geojsonl|ndjson|jsonl|json|kml|csv|tsv|txt|gpkg|fgb|xlsx|osm|pbf|gz|bz2)$/i;
/** An archive in an archive is opened, as portals pack shapefiles, and one in that is not. */
const DATA_OR_ARCHIVE = new RegExp(`${DATA.source}|\\.(zip|kmz)$`, 'i');

function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 15)) === 'SQLite format 3';
}

/** The old format of Excel, or a new one with a password: a compound file either way. */
function isLegacyOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function otherPacking(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xfd && bytes[1] === 0x37 && bytes[2] === 0x7a) return 'xz';
  if (bytes[0] === 0x37 && bytes[1] === 0x7a && bytes[2] === 0xbc) return '7z';
  if (bytes[0] === 0x52 && bytes[1] === 0x61 && bytes[2] === 0x72) return 'RAR';
  return null;
}

/** Texts have hardly any zeros, unless two bytes make a letter. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const marked =
    (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (marked) return false;
  let [even, odd, control] = [0, 0, 0];
  start.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 30)) control += 1;
  });
  const isWide = (even === 0) !== (odd === 0) && even + odd > start.length / 16;
  return !isWide && (even + odd + control) * 20 > start.length;
}

function formatByName(name: string): string {
  return /\.([a-z0-9]{2,8})$/i.exec(name)?.[1]?.toUpperCase() ?? '?';
}
