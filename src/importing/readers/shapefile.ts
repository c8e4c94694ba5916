/** ESRI shapefiles: loose parts or zipped ones, in folders, several in one archive. */
import type { Geometry, Position } from 'geojson';
import { ImportFault } from '../faults.ts';
import { MAX_ROWS } from '../limits.ts';
import type { ImportedFeature, ImportedTable } from '../table.ts';
import { encodingOfCodePage } from '../text/encoding.ts';
import { type Attributes, readDbf } from './dbf.ts';
import { placed } from './placed.ts';
import { polygonsOfRings } from './rings.ts';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const LENGTH_AT = 24;
const MULTI_PATCH = 31;

/**
 * One shapefile. Faults name it rather than the archive that it may lie in.
 * @param name of its .shp; the table is called by it.
 * @param part its bytes by extension ("dbf"), where it has such a part.
 */
export function readShapefile(
  file: string,
  name: string,
  part: (extension: string) => Uint8Array | undefined,
  chosen?: string,
): ImportedTable {
  const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : null);
  const codePage = text(part('cpg') ?? part('cst'));
  const said = codePage === null ? null : encodingOfCodePage(codePage);
  const dbf = part('dbf');
  const attributes: Attributes | null = dbf ? readDbf(name, dbf, { chosen, said }) : null;
  const geometries = readShapes(name, part('shp') ?? NOTHING);
  const features = geometries.flatMap((geometry, record): ImportedFeature[] => {
    const values = attributes?.rows[record];
    if (values === null) return [];
    return [{ geometry, values: values ?? attributes?.columns.map(() => null) ?? [] }];
  });
  const prj = text(part('prj'))?.trim();
  return {
    file,
    layer: name.replace(/^.*\//, '').replace(/\.shp$/i, ''),
    format: 'Shapefile',
    columns: attributes?.columns ?? [],
    ...placed(name, features, prj ? { kind: 'text', text: prj } : { kind: 'unsaid' }),
    encoding: attributes?.encoding ?? null,
    decimalSign: '.',
  };
}

/** Refused as cut off. */
const NOTHING = new Uint8Array();

/** Geometries by record; null for an empty one. */
function readShapes(file: string, bytes: Uint8Array): readonly (Geometry | null)[] {
  const damaged = () => new ImportFault(file, 'damaged', { format: 'Shapefile' });
  if (bytes.length < HEADER_BYTES) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== FILE_CODE) throw damaged();
  // What programs leave behind the end that the header tells is nothing; what is missing before it is.
  const said = view.getInt32(LENGTH_AT) * 2;
  if (said > bytes.length) throw damaged();
  const end = said > HEADER_BYTES ? said : bytes.length;
  const geometries: (Geometry | null)[] = [];
  let at = HEADER_BYTES;
  while (at + 12 <= end) {
    const length = view.getInt32(at + 4) * 2;
    const start = at + 8;
    if (length < 4 || start + length > end) throw damaged();
    if (geometries.length >= MAX_ROWS)
      throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
    geometries.push(shapeOf(new DataView(bytes.buffer, bytes.byteOffset + start, length)));
    at = start + length;
  }
  return geometries;
}

/** Kinds with heights (11…) or measures (21…) begin like the flat ones (1…). */
function shapeOf(record: DataView): Geometry | null {
  const code = record.getInt32(0, true);
  const kind = code === MULTI_PATCH ? 5 : code % 10;
  const position = (at: number): Position => [
    record.getFloat64(at, true),
    record.getFloat64(at + 8, true),
  ];
  switch (kind) {
    case 1:
      return pointOf(position(4));
    case 8: {
      const count = countWithin(record.getInt32(36, true), record.byteLength, 16);
      const points = Array.from({ length: count }, (_, index) => position(40 + 16 * index));
      return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points };
    }
    case 3:
    case 5: {
      const partCount = countWithin(record.getInt32(36, true), record.byteLength, 4);
      const pointCount = countWithin(record.getInt32(40, true), record.byteLength, 16);
      // Surfaces of a building in space have a kind each; what they cover from above is their outline.
      const firstPoint = 44 + (code === MULTI_PATCH ? 8 : 4) * partCount;
      const parts: Position[][] = [];
      for (let part = 0; part < partCount; part += 1) {
        const from = record.getInt32(44 + 4 * part, true);
        const to = part + 1 < partCount ? record.getInt32(48 + 4 * part, true) : pointCount;
        if (from < 0 || to > pointCount) throw new RangeError('a part beyond the points');
        const line: Position[] = [];
        for (let index = from; index < to; index += 1) line.push(position(firstPoint + 16 * index));
        if (line.length > 0) parts.push(line);
      }
      if (parts.length === 0) return null;
      if (kind === 5) return polygonsOfRings(parts);
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0] as Position[] }
        : { type: 'MultiLineString', coordinates: parts };
    }
    default:
      return null;
  }
}

function pointOf(place: Position): Geometry | null {
  return place.every(Number.isFinite) ? { type: 'Point', coordinates: place } : null;
}

/** A count that the record has room for. */
function countWithin(count: number, bytes: number, each: number): number {
  if (count < 0 || count * each > bytes) throw new RangeError('more than the record holds');
  return count;
}
