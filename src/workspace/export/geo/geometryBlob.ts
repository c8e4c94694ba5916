/**
 * Geometries as GeoPackage keeps them: its header (OGC 12-128r19, 2.1.3), then well-known binary,
 * all in little-endian order.
 */
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { polygonsOf } from '../../../domain/territory/geometry.ts';

const WGS_84 = 4326;
const LITTLE_ENDIAN = 1;
const WKB = { point: 1, polygon: 3, multiPolygon: 6 } as const;
/** Flags of the header: little-endian; with an envelope of x and y, or none. */
const FLAGS = { bare: 0b0000_0001, withEnvelope: 0b0000_0011 } as const;
const BARE_HEADER_BYTES = 8;
const ENVELOPE_BYTES = 32;

class Writer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;
  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }
  byte(value: number): void {
    this.#view.setUint8(this.#at, value);
    this.#at += 1;
  }
  whole(value: number): void {
    this.#view.setInt32(this.#at, value, true);
    this.#at += 4;
  }
  number(value: number): void {
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }
  position([x = Number.NaN, y = Number.NaN]: Position): void {
    this.number(x);
    this.number(y);
  }
  polygon(rings: readonly Position[][]): void {
    this.byte(LITTLE_ENDIAN);
    this.whole(WKB.polygon);
    this.whole(rings.length);
    for (const ring of rings) {
      this.whole(ring.length);
      for (const position of ring) this.position(position);
    }
  }
}

const polygonBytes = (rings: readonly Position[][]): number =>
  9 + rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 0);

/** The bytes of a value in a geometry column, WGS 84. */
export function geometryBlob(geometry: Point | Polygon | MultiPolygon): Uint8Array<ArrayBuffer> {
  if (geometry.type === 'Point') {
    const writer = new Writer(BARE_HEADER_BYTES + 21);
    header(writer, FLAGS.bare);
    writer.byte(LITTLE_ENDIAN);
    writer.whole(WKB.point);
    writer.position(geometry.coordinates);
    return writer.bytes;
  }
  const polygons = polygonsOf(geometry);
  const isMany = geometry.type === 'MultiPolygon';
  const bodyBytes = polygons.reduce((sum, rings) => sum + polygonBytes(rings), isMany ? 9 : 0);
  const writer = new Writer(BARE_HEADER_BYTES + ENVELOPE_BYTES + bodyBytes);
  header(writer, FLAGS.withEnvelope);
  for (const bound of boundsOf(polygons)) writer.number(bound);
  if (isMany) {
    writer.byte(LITTLE_ENDIAN);
    writer.whole(WKB.multiPolygon);
    writer.whole(polygons.length);
  }
  for (const rings of polygons) writer.polygon(rings);
  return writer.bytes;
}

function header(writer: Writer, flags: number): void {
  for (const letter of 'GP') writer.byte(letter.charCodeAt(0));
  writer.byte(0);
  writer.byte(flags);
  writer.whole(WGS_84);
}

/** Least and greatest x, least and greatest y: the order of the envelope. */
function boundsOf(polygons: readonly Position[][][]): readonly [number, number, number, number] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of polygons.flat(2)) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, east, south, north];
}
