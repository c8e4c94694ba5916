/** FlatGeobuf 3: header, an index that is passed over, features one after the other. */
import type { Geometry, Position } from 'geojson';
import { ImportFault } from '../faults.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { Cell, ImportedFeature, ImportedTable } from '../table.ts';
import { alongArcs } from './arcs.ts';
import { FlatTable } from './flatBuffer.ts';
import { placed, type SaidProjection } from './placed.ts';

const MAGIC_BYTES = 8;
/** Bytes of a node of the index: a box of four doubles and an offset. */
const INDEX_NODE_BYTES = 40;
const MAX_DEPTH = 4;

export function isFlatGeobuf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62 && bytes[3] === 0x03;
}

type Column = { readonly name: string; readonly type: number };

export function readFlatGeobuf(file: string, bytes: Uint8Array): ImportedTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = (start: number, length: number) =>
    new DataView(bytes.buffer, bytes.byteOffset + start, length);
  const headerBytes = view.getUint32(MAGIC_BYTES, true);
  const header = FlatTable.root(part(MAGIC_BYTES + 4, headerBytes));
  const geometryType = header.byte(2, 0);
  const columns = header.tables(7).slice(0, MAX_COLUMNS).map(columnOf);
  const countAt = header.place(8);
  const count = countAt === null ? 0 : Number(header.view.getBigUint64(countAt, true));
  const nodeSizeAt = header.place(9);
  const nodeSize = nodeSizeAt === null ? 16 : header.view.getUint16(nodeSizeAt, true);
  if (count > MAX_ROWS) throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });

  let at = MAGIC_BYTES + 4 + headerBytes + indexBytes(count, nodeSize);
  const features: ImportedFeature[] = [];
  while (at + 4 <= bytes.length) {
    const length = view.getUint32(at, true);
    if (length < 4 || at + 4 + length > bytes.length) {
      throw new ImportFault(file, 'damaged', { format: 'FlatGeobuf' });
    }
    if (features.length >= MAX_ROWS)
      throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
    const feature = FlatTable.root(part(at + 4, length));
    const shape = feature.table(0);
    const ownColumns = feature.tables(2).slice(0, MAX_COLUMNS).map(columnOf);
    features.push({
      geometry: shape && geometryOf(shape, shape.byte(6, 0) || geometryType, 0),
      values: valuesOf(feature, ownColumns.length > 0 ? ownColumns : columns, columns.length),
    });
    at += 4 + length;
  }
  if (features.length < count) throw new ImportFault(file, 'damaged', { format: 'FlatGeobuf' });
  return {
    file,
    layer: header.text(0) || file.replace(/\.[^.]+$/, ''),
    format: 'FlatGeobuf',
    columns: columns.map(({ name }) => name),
    ...placed(file, features, projectionOf(header)),
    encoding: null,
    decimalSign: '.',
  };
}

function columnOf(table: FlatTable): Column {
  return { name: table.text(0) ?? '', type: table.byte(1, 0) };
}

function projectionOf(header: FlatTable): SaidProjection {
  const crs = header.table(10);
  if (!crs) return { kind: 'unsaid' };
  const codeAt = crs.place(1);
  const code = codeAt === null ? 0 : crs.view.getInt32(codeAt, true);
  const text = crs.text(4) ?? undefined;
  if (code > 0 && (crs.text(0) ?? 'EPSG').toUpperCase() === 'EPSG') {
    return { kind: 'code', code, text };
  }
  return text ? { kind: 'text', text } : { kind: 'unsaid' };
}

/** Bytes of the packed R-tree over so many features. */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize < 2 || count === 0) return 0;
  let level = count;
  let nodes = count;
  do {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  } while (level !== 1);
  return nodes * INDEX_NODE_BYTES;
}

function geometryOf(shape: FlatTable, type: number, depth: number): Geometry | null {
  if (depth > MAX_DEPTH) throw new RangeError('geometries nested too deep');
  const xy = shape.vector(1, 8);
  const positions: Position[] = [];
  if (xy) {
    for (let index = 0; index + 1 < xy.length; index += 2) {
      const at = xy.start + 8 * index;
      positions.push([shape.view.getFloat64(at, true), shape.view.getFloat64(at + 8, true)]);
    }
  }
  const parts = (kind: number) =>
    shape.tables(7).map((part) => geometryOf(part, part.byte(6, 0) || kind, depth + 1));
  switch (type) {
    case 1: {
      const [place] = positions;
      return place?.every(Number.isFinite) ? { type: 'Point', coordinates: place } : null;
    }
    case 2:
      return { type: 'LineString', coordinates: positions };
    case 3:
      return { type: 'Polygon', coordinates: cut(shape, positions) };
    case 4:
      return { type: 'MultiPoint', coordinates: positions };
    case 5:
      return { type: 'MultiLineString', coordinates: cut(shape, positions) };
    case 6:
    case 12:
    case 15:
      return { type: 'MultiPolygon', coordinates: parts(3).flatMap(polygonIn) };
    case 7: {
      const geometries = parts(0).flatMap((part) => part ?? []);
      return geometries.length === 1
        ? (geometries[0] ?? null)
        : { type: 'GeometryCollection', geometries };
    }
    case 8:
      return { type: 'LineString', coordinates: alongArcs(positions) };
    case 9: {
      const pieces = parts(2).flatMap(lineIn);
      return {
        type: 'LineString',
        coordinates: pieces.flatMap((piece, at) => (at === 0 ? piece : piece.slice(1))),
      };
    }
    case 10:
      return { type: 'Polygon', coordinates: parts(2).flatMap(lineIn) };
    case 11:
      return { type: 'MultiLineString', coordinates: parts(2).flatMap(lineIn) };
    default:
      return null;
  }
}

const polygonIn = (part: Geometry | null): Position[][][] =>
  part?.type === 'Polygon' ? [part.coordinates] : [];
const lineIn = (part: Geometry | null): Position[][] =>
  part?.type === 'LineString' ? [part.coordinates] : [];

/** Lines one after the other, cut where `ends` says. */
function cut(shape: FlatTable, positions: readonly Position[]): Position[][] {
  const ends = shape.vector(0, 4);
  if (!ends || ends.length === 0) return [[...positions]];
  let from = 0;
  return Array.from({ length: ends.length }, (_, index) => {
    const to = shape.view.getUint32(ends.start + 4 * index, true);
    const line = positions.slice(from, to);
    from = to;
    return line;
  });
}

const utf8 = new TextDecoder();

/** Pairs of a column's number and its value. */
function valuesOf(feature: FlatTable, columns: readonly Column[], width: number): Cell[] {
  const values: Cell[] = Array.from({ length: width }, () => null);
  const bytes = feature.vector(1, 1);
  if (!bytes) return values;
  const { view } = feature;
  const end = bytes.start + bytes.length;
  let at = bytes.start;
  while (at + 2 <= end) {
    const column = view.getUint16(at, true);
    const type = columns[column]?.type;
    at += 2;
    const [value, size] = valueAt(view, at, type);
    at += size;
    if (at > end) throw new RangeError('a value beyond its feature');
    if (column < width) values[column] = value;
  }
  return values;
}

function valueAt(view: DataView, at: number, type: number | undefined): readonly [Cell, number] {
  switch (type) {
    case 0:
      return [view.getInt8(at), 1];
    case 1:
      return [view.getUint8(at), 1];
    case 2:
      return [view.getUint8(at) === 0 ? 'false' : 'true', 1];
    case 3:
      return [view.getInt16(at, true), 2];
    case 4:
      return [view.getUint16(at, true), 2];
    case 5:
      return [view.getInt32(at, true), 4];
    case 6:
      return [view.getUint32(at, true), 4];
    case 7:
      return [Number(view.getBigInt64(at, true)), 8];
    case 8:
      return [Number(view.getBigUint64(at, true)), 8];
    case 9:
      return [finite(view.getFloat32(at, true)), 4];
    case 10:
      return [finite(view.getFloat64(at, true)), 8];
    case 11:
    case 12:
    case 13:
    case 14: {
      const length = view.getUint32(at, true);
      if (at + 4 + length > view.byteLength) throw new RangeError('a text beyond the buffer');
      if (type === 14) return [null, 4 + length];
      const text = utf8.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
      return [text.slice(0, MAX_CELL_CHARACTERS).replaceAll('\0', ''), 4 + length];
    }
    default:
      throw new RangeError('a column of no known type');
  }
}

const finite = (value: number): Cell => (Number.isFinite(value) ? value : null);
