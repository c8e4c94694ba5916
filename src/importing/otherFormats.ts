/** Formats that are not read, told apart by their first bytes or their parts so that they can be named. */
import { ImportFault } from './faults.ts';

const latin = new TextDecoder('latin1');

/** Nothing can be read out of these; and extracts that a tool turns into what is read. */
const NO_DATA: ReadonlySet<string> = new Set(['PDF', 'PNG', 'JPEG', 'TIFF', 'DOCX']);
const EXTRACTS: ReadonlySet<string> = new Set(['o5m', 'osmChange']);

/** By the first bytes, as Latin letters. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xe0.{0,4}o5m2/s, 'o5m'],
  [/^%PDF-/, 'PDF'],
  [/^\x89PNG/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^(II\*\0|MM\0\*)/, 'TIFF'],
  [/^PAR1/, 'Parquet'],
  [/^ARROW1/, 'Arrow'],
  [/^\s*!table/i, 'MapInfo TAB'],
  [/^\s*version\s+\d+\s+charset/i, 'MapInfo MIF'],
  [/^\s*0\r?\n\s*SECTION\r?\n/, 'DXF'],
  [/^AC10\d\d/, 'DWG'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?osmChange[\s>]/s, 'osmChange'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?gpx[\s>]/s, 'GPX'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<\w+:FeatureCollection[\s>]/s, 'GML'],
];

/** By the names of an archive's parts. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'DOCX'],
  [/^content\.xml$/, 'ODS'],
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/\.gdbtable$/i, 'FileGDB'],
  [/\.(mif|tab)$/i, 'MapInfo'],
  [/\.gml$/i, 'GML'],
  [/\.gpx$/i, 'GPX'],
  [/\.xls$/i, 'XLS'],
];

const LOOKED_AT = 2_000;

/** What a file is that is not read; null where nobody knows. */
export function otherFormatOf(bytes: Uint8Array): string | null {
  const start = latin.decode(bytes.subarray(0, LOOKED_AT));
  return STARTS.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** What an archive is that is not read, by the names of its parts; null where nobody knows. */
export function otherFormatOfParts(names: readonly string[]): string | null {
  return PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** Names the format, and says what to bring instead. */
export function otherFormatFault(file: string, format: string): ImportFault {
  if (NO_DATA.has(format)) return new ImportFault(file, 'noData', { format });
  return new ImportFault(file, EXTRACTS.has(format) ? 'otherExtract' : 'otherFormat', { format });
}
