/**
 * What can be wrong with a file that somebody brings: one list, so that the page, the command line and
 * the tests speak of the same things. Readers throw `ImportFault`; the border turns it into a problem.
 */
import type { MessageParam, Problem } from '../domain/parsed.ts';
import { type Limits, megabytes } from './limits.ts';

type Params = Readonly<Record<string, MessageParam>>;

/** What is wrong and what to do, in English; the page has each as `import.fault.<code>`. */
const FAULTS = {
  tooLarge: [
    'the file has {megabytes} MB, more than {limit} MB',
    'cut out the territory (osmium extract --bbox W,S,E,N) or use the command line',
  ],
  unpacksTooLarge: ['it unpacks to more than {limit} MB', 'give the files that are needed alone'],
  tooManyParts: [
    'it holds {count} files or layers, more than {limit}',
    'give the needed ones alone',
  ],
  tooManyRows: ['it holds more than {limit} rows', 'divide it into several files'],
  pathOutside: ['it names a file outside of itself ({name})', 'pack it again without such names'],
  empty: ['there is nothing in it', 'give a file with rows'],
  unknownFormat: [
    'this is no format that can be read',
    'give GeoJSON, CSV, XLSX, a zipped shapefile, GeoPackage, KML, FlatGeobuf, OSM or GTFS',
  ],
  otherFormat: [
    'this is {format}, which is not read here',
    'save it as GeoJSON, GeoPackage, CSV or XLSX',
  ],
  otherExtract: ['this is {format}, which is not read here', 'save it as .osm.pbf (osmium cat)'],
  noData: [
    'this is {format}, a picture or a document that holds no data',
    'give the table or the layer that it was made of',
  ],
  onlyLink: ['it holds no places, only a link to {address}', 'download what it links to'],
  history: [
    'it holds former states of the map beside the present one',
    'take the state of one day (osmium time-filter)',
  ],
  webPage: ['this is a web page, not data', 'download the file itself; the site may ask to log in'],
  damaged: ['it is damaged or cut off as {format}', 'download or save it again'],
  entities: ['it defines its own XML entities', 'save it without a DOCTYPE'],
  packedOtherwise: ['its parts are packed as {method}', 'pack it with zlib (osmium cat does)'],
  encrypted: [
    'it is locked with a password or in the old format of Excel',
    'save it as XLSX without one',
  ],
  unknownProjection: [
    'the projection {name} is not known',
    'give WGS 84, or the EPSG code by hand',
  ],
  unknownDatum: [
    'how far its datum {datum} lies from WGS 84 is not known: places may be hundreds of metres off',
    'look at them on the map, or save it in WGS 84',
  ],
  noCalendar: [
    'it does not tell on which days anything runs: there are no departures',
    'give the timetable with its calendar.txt or calendar_dates.txt',
  ],
  uncomputed: [
    '{count} cells hold formulas that no program has computed: they have no value',
    'open it in Excel or LibreOffice and save it',
  ],
  numberingRow: [
    'the row below its header that counts the columns (1, 2, 3, …) is left out',
    'put it further down if it is data',
  ],
  noPlaces: ['no column holds coordinates', 'name columns lon and lat, or choose them'],
  notReadable: [
    'the browser does not give its content: it is a folder, or was moved or changed',
    'choose the file again',
  ],
  brokenDown: [
    'the import broke down, most likely for want of memory',
    'close other pages, cut the file smaller (osmium extract), or use the command line',
  ],
  partMissing: ['the part {part} is missing', 'give all parts of the file together, zipped'],
  noStreets: ['there are no streets in it', 'give an OpenStreetMap extract of the territory'],
  streetsElsewhere: [
    'its streets lie elsewhere: more than half of the residents have none near',
    'give an extract of the open territory',
  ],
  noBoundary: ['there is no outline in it', 'give one polygon'],
  noAddress: ['this is no address', 'give one that begins with https://'],
  notAllowed: [
    'the security policy of this page does not let it ask {host}',
    'download the file and drop it here, or build the page with AUMAQ_FETCH_FROM={host}',
  ],
  notFetched: [
    'the server does not give it (answer: {status})',
    'check the address and the connection, or download the file and drop it here',
  ],
  noExtent: ['this is no extent', 'give west, south, east, north in degrees'],
  extentTooWide: ['the extent is too wide for a server that serves everybody', 'give an extract'],
  noRows: ['no row can be used', 'look at the remarks and correct the file'],
} as const satisfies Readonly<Record<string, readonly [what: string, remedy: string]>>;

export type FaultCode = keyof typeof FAULTS;

/** Thrown by readers, caught at the border (`readFiles`, `buildTerritory`). */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';
  readonly problem: Problem;

  constructor(where: string, code: FaultCode, params: Params = {}) {
    const problem = problemOf(where, code, params);
    super(`${where}: ${problem.what}`);
    this.problem = problem;
  }
}

/** The same as a remark, where the rest of a file can be used. */
export function problemOf(where: string, code: FaultCode, params: Params = {}): Problem {
  const [what, remedy] = FAULTS[code];
  return {
    where,
    what: what.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')),
    remedy,
    message: { key: `import.fault.${code}`, params: { file: where, ...params } },
  };
}

/** What a reader threw as a problem: anything unforeseen means that the bytes are not what they claim. */
export function asProblem(error: unknown, where: string, format: string): Problem {
  if (error instanceof ImportFault) return error.problem;
  if (isWantOfMemory(error)) return problemOf(where, 'brokenDown');
  return problemOf(where, 'damaged', { format });
}

/** An array for which there was no room; one that reads beyond its bytes says otherwise. */
function isWantOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed|out of memory/i.test(error.message);
}

/** What is wrong with a file by its size alone, before it is read. */
export function tooLarge(name: string, bytes: number, limits: Limits): ImportFault {
  return new ImportFault(name, 'tooLarge', {
    megabytes: megabytes(bytes),
    limit: megabytes(limits.fileBytes),
  });
}
