/**
 * The city's streets out of data/almaty/streets.csv: every way of OpenStreetMap as a line, joined to
 * others at the vertices that they share and nowhere else. Pieces whose roads to the city run
 * beyond the city line are joined by one assumed link each, and by one more for vehicles where these
 * cannot come to it.
 */
import Flatbush from 'flatbush';
import { groupBy } from '../common/groupBy.ts';
import {
  drivable,
  lengthsAlong,
  NO_NODE,
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetClass,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { LocalizedText, LonLat } from '../../../src/domain/territory/schema.ts';
import { distanceM, type Metres, toMetres } from './geography.ts';
import { almatyTable, known, lonLat, names as namesOf, number, text } from './tables.ts';

const MILLION = 1e6;
/** Vertices are in millionths of a degree, the file's coordinates in 1e-7 degrees. */
const STEPS_PER_MILLIONTH = 10;
/** How much longer than straight the way between two pieces is taken to be: assumption. */
const DETOUR = 1.3;
const LINK_CLASS: StreetClass = 'unclassified';
/** Of a link for vehicles alone: nobody walks along a trunk road. */
const VEHICLE_LINK_CLASS: StreetClass = 'trunk_link';

/** Rows that tell a density around a street; nobody lives in a neighbourhood of that name. */
const A_STREET_OR_CENTRE = /улица|проспект|центр/;

/** A way as the table has it. */
export type Way = {
  readonly streetClass: StreetClass;
  /** As OpenStreetMap has it, in Russian or in Kazakh; empty where it has none. */
  readonly name: string;
  readonly flags: number;
  readonly level: number;
  /** Millionths of a degree: longitude, latitude. */
  readonly line: readonly (readonly [number, number])[];
};

/** The line of a row: a first vertex, then steps. */
export function lineOf(numbers: string): (readonly [number, number])[] {
  const steps = numbers.split(' ').map(Number);
  if (steps.length < 4 || steps.length % 2 !== 0 || !steps.every(Number.isInteger)) {
    throw new Error(`"${numbers.slice(0, 40)}" is no line of whole millionths of a degree`);
  }
  const line: (readonly [number, number])[] = [];
  let [lon, lat] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    lon += steps[at] as number;
    lat += steps[at + 1] as number;
    line.push([lon, lat]);
  }
  return line;
}

export function ways(): readonly Way[] {
  return almatyTable('streets.csv').map((row) => {
    const streetClass = text(row, 'class') as StreetClass;
    if (!STREET_CLASSES.includes(streetClass)) throw new Error(`${streetClass} is no class`);
    return {
      streetClass,
      name: row.name ?? '',
      flags:
        (row.oneway === 'yes' ? STREET_FLAGS.oneway : 0) |
        (row.bridge === 'yes' ? STREET_FLAGS.bridge : 0) |
        (row.tunnel === 'yes' ? STREET_FLAGS.tunnel : 0),
      level: Number(row.level || 0),
      line: lineOf(text(row, 'line')),
    };
  });
}

type Vertex = readonly [number, number];
const keyOf = ([lon, lat]: Vertex) => lon * 1e9 + lat;

/** Vertices where ways meet or end. */
function junctions(all: readonly Way[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const met = new Set<number>();
  for (const { line } of all) {
    for (const vertex of line) {
      const key = keyOf(vertex);
      if (seen.has(key)) met.add(key);
      seen.add(key);
    }
    met.add(keyOf(line[0] as Vertex));
    met.add(keyOf(line.at(-1) as Vertex));
  }
  return met;
}

/** Junctions by the piece of the network in which they lie, the largest piece first. */
function piecesOf(all: readonly Way[], met: ReadonlySet<number>): readonly Vertex[][] {
  const parent = new Map<number, number>();
  const root = (key: number): number => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const places = new Map<number, Vertex>();
  for (const { line } of all) {
    const nodes = line.filter((vertex) => met.has(keyOf(vertex)));
    for (const vertex of nodes) places.set(keyOf(vertex), vertex);
    const first = root(keyOf(nodes[0] as Vertex));
    for (const vertex of nodes) parent.set(root(keyOf(vertex)), first);
  }
  const pieces = groupBy([...places], ([key]) => root(key));
  return [...pieces.values()]
    .map((piece) => piece.map(([, vertex]) => vertex))
    .sort((a, b) => b.length - a.length);
}

/** Vertices of ways that vehicles use. */
function drivenVertices(all: readonly Way[]): ReadonlySet<number> {
  const driven = all.filter(({ streetClass, flags }) => drivable(streetClass, flags));
  return new Set(driven.flatMap(({ line }) => line.map(keyOf)));
}

const degrees = ([lon, lat]: Vertex): LonLat => [lon / MILLION, lat / MILLION];
const metres = (vertex: Vertex): Metres => toMetres(degrees(vertex));

/** The shortest straight line from a piece to the largest. */
function shortestLink(
  piece: readonly Vertex[],
  largest: readonly Vertex[],
  streetClass: StreetClass,
): Way {
  const index = new Flatbush(largest.length);
  for (const [x, y] of largest.map(metres)) index.add(x, y, x, y);
  index.finish();
  let shortest: { readonly line: readonly Vertex[]; readonly lengthM: number } | undefined;
  for (const vertex of piece) {
    const at = metres(vertex);
    const other = largest[index.neighbors(at[0], at[1], 1)[0] as number] as Vertex;
    const lengthM = distanceM(at, metres(other));
    if (!shortest || lengthM < shortest.lengthM) shortest = { line: [vertex, other], lengthM };
  }
  return {
    streetClass,
    name: '',
    flags: STREET_FLAGS.assumed,
    level: 0,
    line: shortest?.line ?? [],
  };
}

/**
 * From every other piece a link to the largest. One that ends where no vehicle comes, at the end of
 * a track, has one for vehicles beside it.
 */
function assumedLinks(pieces: readonly Vertex[][], driven: ReadonlySet<number>): readonly Way[] {
  const isDriven = (vertex: Vertex) => driven.has(keyOf(vertex));
  const [largest = [], ...others] = pieces;
  return others.flatMap((piece) => {
    const link = shortestLink(piece, largest, LINK_CLASS);
    if (link.line.every(isDriven)) return [link];
    const forVehicles = shortestLink(
      piece.filter(isDriven),
      largest.filter(isDriven),
      VEHICLE_LINK_CLASS,
    );
    return [link, forVehicles];
  });
}

/** Place along a curve that fills the city (Hilbert's), so that neighbours have near numbers. */
function alongHilbert([lon, lat]: Vertex): number {
  let x = Math.max(0, Math.min(65_535, Math.floor((lon - 76_500_000) / 12)));
  let y = Math.max(0, Math.min(65_535, Math.floor((lat - 42_900_000) / 9)));
  let place = 0;
  for (let side = 32_768; side > 0; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    place += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = 65_535 - x;
        y = 65_535 - y;
      }
      [x, y] = [y, x];
    }
  }
  return place;
}

let spellings: ReadonlyMap<string, LocalizedText> | undefined;

/** What a street is called in three languages, by any of its spellings in streets.csv. */
function streetName(spelling: string): LocalizedText {
  spellings ??= new Map(
    almatyTable('street_names.csv').map((row) => [text(row, 'osm_name'), namesOf(row)]),
  );
  return known(spellings, spelling);
}

/** Neighbours near each other, along the curve. */
function inOrder(all: readonly Way[]): readonly Way[] {
  return all
    .map((way, index) => ({ way, index, place: alongHilbert(way.line[0] as Vertex) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ way }) => way);
}

/** Lines for a pack. */
function streetLines(all: readonly Way[], met: ReadonlySet<number>): StreetLines {
  const ordered = inOrder(all);
  const vertexCount = ordered.reduce((sum, { line }) => sum + line.length, 0);
  const lineStart = new Uint32Array(ordered.length + 1);
  const coordinates = new Int32Array(2 * vertexCount);
  const node = new Int32Array(vertexCount).fill(NO_NODE);
  const numbers = new Map<number, number>();
  const names: LocalizedText[] = [];
  const nameNumbers = new Map<string, number>();
  const numberOfName = (name: string): number => {
    if (name === '') return 0;
    const called = streetName(name);
    const key = JSON.stringify(called);
    const known = nameNumbers.get(key);
    if (known !== undefined) return known;
    names.push(called);
    nameNumbers.set(key, names.length);
    return names.length;
  };
  let vertex = 0;
  ordered.forEach(({ line }, index) => {
    for (const place of line) {
      coordinates[2 * vertex] = place[0] * STEPS_PER_MILLIONTH;
      coordinates[2 * vertex + 1] = place[1] * STEPS_PER_MILLIONTH;
      const key = keyOf(place);
      if (met.has(key)) {
        node[vertex] = numbers.get(key) ?? numbers.size;
        numbers.set(key, node[vertex] as number);
      }
      vertex += 1;
    }
    lineStart[index + 1] = vertex;
  });
  const shape = { lineCount: ordered.length, lineStart, coordinates, node };
  const lengthCm = lengthsAlong(shape);
  ordered.forEach(({ flags }, index) => {
    if ((flags & STREET_FLAGS.assumed) === 0) return;
    const last = (lineStart[index + 1] as number) - 1;
    lengthCm[last] = Math.round((lengthCm[last] as number) * DETOUR);
  });
  return {
    ...shape,
    nodeCount: numbers.size,
    lengthCm,
    streetClass: Uint8Array.from(ordered, ({ streetClass }) => STREET_CLASSES.indexOf(streetClass)),
    flags: Uint8Array.from(ordered, ({ flags }) => flags),
    level: Int8Array.from(ordered, ({ level }) => level),
    name: Uint16Array.from(ordered, ({ name }) => numberOfName(name)),
    names,
    neighbourhoods: almatyTable('neighbourhoods.csv')
      .filter((row) => !A_STREET_OR_CENTRE.test(text(row, 'name_ru')))
      .map((row) => ({
        name: namesOf(row),
        at: lonLat(row),
        radiusM: number(row, 'radius_m'),
        areaId: text(row, 'district'),
      })),
  };
}

/** All streets of the city; the same table always gives the same ones. */
export function cityStreets(): StreetLines {
  const mapped = ways();
  const met = junctions(mapped);
  const links = assumedLinks(piecesOf(mapped, met), drivenVertices(mapped));
  return streetLines([...mapped, ...links], met);
}
