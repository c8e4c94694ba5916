/** Well-known binary: geometries as databases keep them, of any byte order, heights passed over, curves drawn. */
import type { Geometry, Position } from 'geojson';
import { alongArcs } from './arcs.ts';

/** Geometries in geometries: deeper than any map needs. */
const MAX_DEPTH = 8;

/** Throws a `RangeError` where the bytes end too early. Null for an empty or unknown geometry. */
export function readWkb(view: DataView): Geometry | null {
  let at = 0;

  const geometry = (depth: number): Geometry | null => {
    if (depth > MAX_DEPTH) throw new RangeError('geometries nested too deep');
    const little = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, little);
    at += 5;
    const base = code & 0x0fff_ffff;
    const kind = base % 1000;
    const thousand = Math.floor(base / 1000);
    let dimensions = thousand === 3 ? 4 : thousand === 1 || thousand === 2 ? 3 : 2;
    if (code & 0x8000_0000) dimensions += 1;
    if (code & 0x4000_0000) dimensions += 1;
    if (code & 0x2000_0000) at += 4;

    const count = (each: number): number => {
      const found = view.getUint32(at, little);
      at += 4;
      if (found * each > view.byteLength - at) throw new RangeError('more than there is');
      return found;
    };
    const position = (): Position => {
      const place = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
      at += 8 * dimensions;
      return place;
    };
    const line = () => Array.from({ length: count(8 * dimensions) }, position);
    const rings = () => Array.from({ length: count(4) }, line);
    const parts = () => Array.from({ length: count(5) }, () => geometry(depth + 1));
    const lines = () =>
      parts().flatMap((part) => (part?.type === 'LineString' ? [part.coordinates] : []));
    const polygons = () =>
      parts().flatMap((part) => (part?.type === 'Polygon' ? [part.coordinates] : []));

    switch (kind) {
      case 1: {
        const place = position();
        return place.every(Number.isFinite) ? { type: 'Point', coordinates: place } : null;
      }
      case 2:
        return { type: 'LineString', coordinates: line() };
      case 3:
        return { type: 'Polygon', coordinates: rings() };
      case 4:
        return {
          type: 'MultiPoint',
          coordinates: parts().flatMap((part) =>
            part?.type === 'Point' ? [part.coordinates] : [],
          ),
        };
      case 5:
      case 11:
        return { type: 'MultiLineString', coordinates: lines() };
      case 6:
      case 12:
      case 15:
      case 16:
        return { type: 'MultiPolygon', coordinates: polygons() };
      case 7:
        return {
          type: 'GeometryCollection',
          geometries: parts().flatMap((part) => (part ? [part] : [])),
        };
      case 8:
        return { type: 'LineString', coordinates: alongArcs(line()) };
      case 9:
        return { type: 'LineString', coordinates: lines().flatMap(withoutFirst) };
      case 10:
        return { type: 'Polygon', coordinates: lines() };
      case 17:
        return { type: 'Polygon', coordinates: rings() };
      default:
        return null;
    }
  };

  return geometry(0);
}

/** Pieces of a curve begin where the one before ends. */
function withoutFirst(piece: readonly Position[], index: number): readonly Position[] {
  return index === 0 ? piece : piece.slice(1);
}
