/**
 * A walkable street graph, schematic: main streets as drawn in data/almaty, local streets generated
 * between them in Almaty's turned grid, denser where more people live, broken by rivers and
 * railways except at bridges. One connected network over all inhabited cells.
 */
import Flatbush from 'flatbush';
import { gridDisk, latLngToCell } from 'h3-js';
import type { StreetEdge } from '../../../src/domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { seeded } from '../common/random.ts';
import { type CityCell, openLand, RESOLUTION } from './cells.ts';
import { booleanPointInPolygon } from '@turf/turf';
import {
  distanceM,
  footOfMountains,
  type Metres,
  pathOf,
  piecesCross,
  type Shape,
  toLonLat,
  toMetres,
} from './geography.ts';
import { almatyTable, text } from './tables.ts';

const SEED = 1854;
/** Distance between two local streets, m. */
const BLOCK_M = 130;
/** Streets rise eastwards by some six degrees, as Abay Avenue does between its metro stations. */
const TURN = (6 * Math.PI) / 180;
/** A main street has a node at least this often, m. */
const MAIN_STEP_M = 110;
/** A node of a main street joins the local streets within this distance, m. */
const JOIN_M = 140;
/** Local streets that cross a river or railway by a footbridge: one in so many. */
const FOOTBRIDGE_SHARE = 0.1;
const DEAD_END_SHARE = 0.045;
/** Pieces of the network with fewer nodes are dropped, others joined by a path. */
const CRUMB_NODES = 6;
/** People in a cell from which on every block has its streets. */
const DENSE_PEOPLE = 900;

export type Streets = {
  readonly nodes: readonly Metres[];
  readonly positions: readonly LonLat[];
  readonly edges: readonly StreetEdge[];
  /** Nodes of main streets come first. */
  readonly mainNodeCount: number;
};

type Piece = readonly [Metres, Metres];

/** Answers whether a way crosses any of the pieces. */
class Barriers {
  readonly #pieces: readonly Piece[];
  readonly #index: Flatbush;

  constructor(lines: readonly (readonly Metres[])[]) {
    this.#pieces = lines.flatMap((line) =>
      line.slice(1).map((to, index): Piece => [line[index] as Metres, to]),
    );
    this.#index = new Flatbush(this.#pieces.length);
    for (const [a, b] of this.#pieces) {
      this.#index.add(
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      );
    }
    this.#index.finish();
  }

  stop(a: Metres, b: Metres): boolean {
    return this.#index
      .search(
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      )
      .some((at) => {
        const [c, d] = this.#pieces[at] as Piece;
        return piecesCross(a, b, c, d);
      });
  }
}

/** Network in the making: nodes, undirected edges without doubles. */
class Sketch {
  readonly nodes: Metres[] = [];
  readonly edges = new Map<string, readonly [number, number]>();

  add(at: Metres): number {
    this.nodes.push(at);
    return this.nodes.length - 1;
  }

  join(a: number, b: number): void {
    if (a === b) return;
    const ends = a < b ? ([a, b] as const) : ([b, a] as const);
    this.edges.set(`${ends[0]} ${ends[1]}`, ends);
  }

  /** For each node the smallest node it hangs together with. */
  pieces(): number[] {
    const parent = this.nodes.map((_, index) => index);
    const root = (node: number): number => {
      let at = node;
      while (parent[at] !== at) {
        parent[at] = parent[parent[at] as number] as number;
        at = parent[at] as number;
      }
      return at;
    };
    for (const [a, b] of this.edges.values()) {
      const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
      parent[high] = low;
    }
    return this.nodes.map((_, index) => root(index));
  }
}

export function mainStreetLines(): readonly { id: string; line: readonly Metres[] }[] {
  return almatyTable('main_streets.csv').map((row) => ({
    id: text(row, 'id'),
    line: pathOf(text(row, 'points')).map(toMetres),
  }));
}

export function riverLines(): readonly (readonly Metres[])[] {
  return almatyTable('waters.csv').map((row) => pathOf(text(row, 'points')).map(toMetres));
}

function railwayLines(): readonly (readonly Metres[])[] {
  return almatyTable('infrastructure.csv')
    .filter((row) => row.kind === 'railway')
    .map((row) => pathOf(text(row, 'path')).map(toMetres));
}

/** Where two pieces meet, as shares along each; null where they do not. */
function meeting([a, b]: Piece, [c, d]: Piece): readonly [number, number] | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}

/** Main streets with nodes at crossings, bends and in between. */
function drawMainStreets(sketch: Sketch): void {
  const lines = mainStreetLines();
  const known = new Map<string, number>();
  const nodeAt = (at: Metres): number => {
    const key = `${Math.round(at[0] / 12)} ${Math.round(at[1] / 12)}`;
    const node = known.get(key) ?? sketch.add(at);
    known.set(key, node);
    return node;
  };
  const pieces = lines.flatMap(({ line }, street) =>
    line.slice(1).map((to, index) => ({ street, piece: [line[index] as Metres, to] as Piece })),
  );
  for (const { street, piece } of pieces) {
    const [a, b] = piece;
    const lengthM = distanceM(a, b);
    const stops = new Set<number>([0, 1]);
    for (const other of pieces) {
      if (other.street === street) continue;
      const met = meeting(piece, other.piece);
      if (met) stops.add(met[0]);
    }
    const sorted = [...stops].sort((x, y) => x - y);
    const all = sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      if (to === undefined) return [from];
      const steps = Math.max(1, Math.round(((to - from) * lengthM) / MAIN_STEP_M));
      return Array.from({ length: steps }, (_, step) => from + ((to - from) * step) / steps);
    });
    const nodes = all.map((t) => nodeAt([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]));
    nodes.slice(1).forEach((node, index) => {
      sketch.join(nodes[index] as number, node);
    });
  }
}

/** Grid place in metres, a little bent and shaken so that no two blocks are alike. */
function gridPlace(column: number, row: number, random: () => number): Metres {
  const u = column * BLOCK_M;
  const v = row * BLOCK_M;
  const bentU = u + 32 * Math.sin(v / 1900 + 1) + 12 * (random() - 0.5);
  const bentV = v + 38 * Math.sin(u / 2300) + 12 * (random() - 0.5);
  return [
    bentU * Math.cos(TURN) - bentV * Math.sin(TURN),
    bentU * Math.sin(TURN) + bentV * Math.cos(TURN),
  ];
}

/** People of the cell a place lies in, or of the fullest cell beside it at half weight. */
function peopleNear(cells: readonly CityCell[]): ReadonlyMap<string, number> {
  const people = new Map(cells.map((cell) => [cell.id, cell.people]));
  const near = new Map(people);
  for (const [id, count] of people) {
    for (const beside of gridDisk(id, 1)) {
      if (!people.has(beside)) near.set(beside, Math.max(near.get(beside) ?? 0, count / 2));
    }
  }
  return near;
}

function drawLocalStreets(
  sketch: Sketch,
  cells: readonly CityCell[],
  barriers: Barriers,
  closed: readonly Shape[],
): void {
  const random = seeded(SEED);
  const near = peopleNear(cells);
  const extent: readonly [number, number, number, number] = [
    Math.min(...cells.map(({ at }) => at[0])),
    Math.min(...cells.map(({ at }) => at[1])),
    Math.max(...cells.map(({ at }) => at[0])),
    Math.max(...cells.map(({ at }) => at[1])),
  ];
  const reach = Math.ceil(
    (Math.hypot(extent[2] - extent[0], extent[3] - extent[1]) / BLOCK_M) * 0.62,
  );
  type Place = { readonly at: Metres; readonly people: number };
  const places = new Map<string, Place>();
  const key = (column: number, row: number) => `${column} ${row}`;
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      const at = gridPlace(column, row, random);
      if (at[0] < extent[0] - 500 || at[0] > extent[2] + 500) continue;
      if (at[1] < extent[1] - 500 || at[1] > extent[3] + 500) continue;
      const place = toLonLat(at);
      const people = near.get(latLngToCell(place[1], place[0], RESOLUTION));
      if (people === undefined || place[1] < footOfMountains(place[0]) - 0.002) continue;
      if (closed.some((shape) => booleanPointInPolygon([...place], shape))) continue;
      places.set(key(column, row), { at, people });
    }
  }
  const nodes = new Map<string, number>();
  const nodeOf = (id: string, place: Place): number => {
    const node = nodes.get(id) ?? sketch.add(place.at);
    nodes.set(id, node);
    return node;
  };
  /** Whether the side street of a block is there: it is decided once for both of its halves. */
  const sides = new Map<string, boolean>();
  const hasSideStreet = (id: string, people: number): boolean => {
    const decided = sides.get(id) ?? random() < 0.28 + 0.67 * Math.min(1, people / DENSE_PEOPLE);
    sides.set(id, decided);
    return decided;
  };
  for (const [id, place] of places) {
    const [column = 0, row = 0] = id.split(' ').map(Number);
    for (const [nextColumn, nextRow] of [
      [column + 1, row],
      [column, row + 1],
    ] as const) {
      const nextId = key(nextColumn, nextRow);
      const next = places.get(nextId);
      if (!next) continue;
      const along = nextRow === row;
      const line = along ? row : column;
      const block = Math.floor((along ? column : row) / 2);
      if (line % 2 !== 0 && !hasSideStreet(`${along} ${line} ${block}`, place.people)) continue;
      if (random() < DEAD_END_SHARE) continue;
      const bridge = random() < FOOTBRIDGE_SHARE;
      if (!bridge && barriers.stop(place.at, next.at)) continue;
      sketch.join(nodeOf(id, place), nodeOf(nextId, next));
    }
  }
}

/** Lets every node of a main street open onto the two nearest local nodes on its side of a barrier. */
function openOntoLocalStreets(sketch: Sketch, mainNodeCount: number, barriers: Barriers): void {
  const index = new Flatbush(sketch.nodes.length - mainNodeCount);
  for (const [x, y] of sketch.nodes.slice(mainNodeCount)) index.add(x, y, x, y);
  index.finish();
  for (let node = 0; node < mainNodeCount; node += 1) {
    const at = sketch.nodes[node] as Metres;
    const near = index
      .neighbors(at[0], at[1], 6, JOIN_M)
      .map((found) => found + mainNodeCount)
      .filter((found) => !barriers.stop(at, sketch.nodes[found] as Metres));
    for (const found of near.slice(0, 2)) sketch.join(node, found);
  }
}

/** Joins every piece of more than a few nodes to the largest by the shortest path between them. */
function joinPieces(sketch: Sketch): ReadonlySet<number> {
  for (;;) {
    const piece = sketch.pieces();
    const members = new Map<number, number[]>();
    piece.forEach((root, node) => {
      const list = members.get(root);
      if (list) list.push(node);
      else members.set(root, [node]);
    });
    const sizes = [...members].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
    const largest = (sizes[0] as [number, number[]])[1];
    const others = sizes.slice(1).filter(([, nodes]) => nodes.length >= CRUMB_NODES);
    if (others.length === 0) return new Set(largest);
    const index = new Flatbush(largest.length);
    for (const node of largest) {
      const [x, y] = sketch.nodes[node] as Metres;
      index.add(x, y, x, y);
    }
    index.finish();
    for (const [, nodes] of others) {
      let best = { from: -1, to: -1, lengthM: Number.POSITIVE_INFINITY };
      for (const node of nodes) {
        const [x, y] = sketch.nodes[node] as Metres;
        const to = largest[index.neighbors(x, y, 1)[0] as number] as number;
        const lengthM = distanceM(sketch.nodes[node] as Metres, sketch.nodes[to] as Metres);
        if (lengthM < best.lengthM) best = { from: node, to, lengthM };
      }
      sketch.join(best.from, best.to);
    }
  }
}

/** The whole network; the same cells always give the same one. */
export function cityStreets(cells: readonly CityCell[]): Streets {
  const barriers = new Barriers([...riverLines(), ...railwayLines()]);
  const sketch = new Sketch();
  drawMainStreets(sketch);
  const mainNodes = sketch.nodes.length;
  drawLocalStreets(sketch, cells, barriers, openLand());
  openOntoLocalStreets(sketch, mainNodes, barriers);
  const kept = joinPieces(sketch);
  const renumbered = new Map<number, number>();
  const nodes: Metres[] = [];
  sketch.nodes.forEach((at, node) => {
    if (!kept.has(node)) return;
    renumbered.set(node, nodes.length);
    nodes.push(at);
  });
  const edges: StreetEdge[] = [];
  for (const [a, b] of sketch.edges.values()) {
    const from = renumbered.get(a);
    const to = renumbered.get(b);
    if (from === undefined || to === undefined) continue;
    edges.push({ from, to, lengthM: distanceM(nodes[from] as Metres, nodes[to] as Metres) });
  }
  edges.sort((x, y) => x.from - y.from || x.to - y.to);
  return {
    nodes,
    positions: nodes.map(toLonLat),
    edges,
    mainNodeCount: [...renumbered.keys()].filter((node) => node < mainNodes).length,
  };
}
