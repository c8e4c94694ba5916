/**
 * The street graph as a pack carries it: small when compressed, and read in one pass.
 *
 * Nine Int32, little endian: magic "AUMQ", version, nodes, listed edges, coordinate step (in 1e-7
 * degrees), millionths by which a degree of longitude is shorter than one of latitude, and the bytes
 * of the columns that follow (places, edges, ways). All columns hold whole numbers of seven bits a
 * byte, the lowest first, signed ones folded (0, -1, 1, -2 …):
 *
 * - places: longitudes of all nodes, then their latitudes, each as steps from the node before;
 * - edges: how many edges each node lists, then how far before it the other end of each is numbered
 *   (from the last one on), then by how many decimetres each is longer than the straight line;
 * - ways: empty where all edges run both ways, else 0 both, 1 from the node that lists it, 2 to it.
 *
 * An edge is listed by the later of its ends. Neighbours have near numbers and places, so nearly
 * every number takes one byte, and bytes of a kind stand together.
 */
import { type Parsed, refused, taken } from '../parsed.ts';
import {
  buildPackedGraph,
  COORDINATE_DEGREES,
  DECIMETRES_PER_M,
  type StreetGraph,
} from './streetGraph.ts';

const MAGIC = 0x514d5541;
const VERSION = 2;
const HEADER_WORDS = 9;
const MILLION = 1_000_000;
/** Decimetres along a meridian for 1e-7 degrees, on the sphere of 6,371,008.8 m. */
const DM_PER_STEP = 0.11119508;

const BOTH = 0;
const FROM_LISTING = 1;
const TO_LISTING = 2;

type ListedEdge = {
  /** How many numbers before the listing node the other end stands. */
  readonly before: number;
  readonly lengthDm: number;
  readonly way: number;
};

/** Edges by the later of their ends; two that run against each other become one. */
function edgesListed(graph: StreetGraph): ListedEdge[][] {
  const outward = new Map<string, number>();
  const listed: ListedEdge[][] = Array.from({ length: graph.nodeCount }, () => []);
  const eachEdge = (visit: (from: number, to: number, lengthDm: number) => void) => {
    for (let node = 0; node < graph.nodeCount; node += 1) {
      const end = graph.edgeStart[node + 1] as number;
      for (let edge = graph.edgeStart[node] as number; edge < end; edge += 1) {
        visit(node, graph.edgeTarget[edge] as number, graph.edgeLength[edge] as number);
      }
    }
  };
  eachEdge((from, to, lengthDm) => {
    if (to > from) return;
    const key = `${from} ${to} ${lengthDm}`;
    outward.set(key, (outward.get(key) ?? 0) + 1);
  });
  eachEdge((from, to, lengthDm) => {
    if (from >= to) return;
    const key = `${to} ${from} ${lengthDm}`;
    const left = outward.get(key) ?? 0;
    if (left > 0) outward.set(key, left - 1);
    listed[to]?.push({ before: to - from, lengthDm, way: left > 0 ? BOTH : TO_LISTING });
  });
  for (const [key, count] of outward) {
    const [node = 0, to = 0, lengthDm = 0] = key.split(' ').map(Number);
    for (let edge = 0; edge < count; edge += 1) {
      listed[node]?.push({ before: node - to, lengthDm, way: FROM_LISTING });
    }
  }
  for (const edges of listed) {
    edges.sort((a, b) => a.before - b.before || a.lengthDm - b.lengthDm || a.way - b.way);
  }
  return listed;
}

/** Appends whole numbers, seven bits a byte. */
class Column {
  readonly bytes: number[] = [];

  add(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  addSigned(value: number): void {
    this.add(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/** Reads what `Column` wrote; beyond the end it gives NaN, which no check lets pass. */
class ColumnReader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.#at];
      if (byte === undefined || factor > 2 ** 42) return Number.NaN;
      this.#at += 1;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  nextSigned(): number {
    const folded = this.next();
    return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
  }

  get done(): boolean {
    return this.#at === this.bytes.length;
  }
}

/** Decimetres of the straight line between two nodes, by the same arithmetic on every machine. */
function straightDm(coordinates: Int32Array, a: number, b: number, narrowing: number): number {
  const east = ((coordinates[2 * a] as number) - (coordinates[2 * b] as number)) * narrowing;
  const north = (coordinates[2 * a + 1] as number) - (coordinates[2 * b + 1] as number);
  return Math.round(Math.sqrt(east * east + north * north) * DM_PER_STEP);
}

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
 * A graph with whole decimetres, for a pack. O(nodes + edges log edges of a node).
 * @throws TypeError on a graph with exact lengths, which this form cannot hold.
 */
export function encodeStreetGraph(graph: StreetGraph): ArrayBuffer {
  const { nodeCount, edgeLength, coordinates } = graph;
  if (!(edgeLength instanceof Uint32Array) || !(coordinates instanceof Int32Array)) {
    throw new TypeError('only a graph in whole decimetres can be written: use buildStreetGraph');
  }
  const step = commonStep(coordinates);
  const middle = nodeCount === 0 ? 0 : (coordinates[1] as number) * COORDINATE_DEGREES;
  const narrowing = Math.round(Math.cos((middle * Math.PI) / 180) * MILLION);
  const places = new Column();
  for (const axis of [0, 1]) {
    let last = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      const coordinate = (coordinates[2 * node + axis] as number) / step;
      places.addSigned(coordinate - last);
      last = coordinate;
    }
  }
  const listed = edgesListed(graph);
  const all = listed.flat();
  const edges = new Column();
  for (const own of listed) edges.add(own.length);
  for (const own of listed) {
    let last = 0;
    for (const { before } of own) {
      edges.add(before - last);
      last = before;
    }
  }
  listed.forEach((own, node) => {
    for (const { before, lengthDm } of own) {
      const straight = straightDm(coordinates, node, node - before, narrowing / MILLION);
      edges.addSigned(lengthDm - straight);
    }
  });
  const ways = new Column();
  if (all.some(({ way }) => way !== BOTH)) for (const { way } of all) ways.add(way);

  const columns = [places.bytes, edges.bytes, ways.bytes];
  const header = [MAGIC, VERSION, nodeCount, all.length, step, narrowing];
  const bytes = columns.reduce((sum, { length }) => sum + length, 4 * HEADER_WORDS);
  const buffer = new ArrayBuffer(bytes);
  const words = new DataView(buffer);
  [...header, ...columns.map(({ length }) => length)].forEach((word, index) => {
    words.setInt32(4 * index, word, true);
  });
  let at = 4 * HEADER_WORDS;
  for (const column of columns) {
    new Uint8Array(buffer).set(column, at);
    at += column.length;
  }
  return buffer;
}

/** Reads the form above; refuses what is not one, cut short or inconsistent. O(nodes + edges). */
export function decodeStreetGraph(buffer: ArrayBuffer): Parsed<StreetGraph> {
  const bad = (what: string) =>
    refused({ where: 'streets.bin', what, remedy: 'build the pack again with npm run geo' });
  if (buffer.byteLength < 4 * HEADER_WORDS) {
    return bad(`${buffer.byteLength} bytes are no street graph`);
  }
  const view = new DataView(buffer);
  const words = Array.from({ length: HEADER_WORDS }, (_, word) => view.getInt32(4 * word, true));
  const [magic, version, nodeCount = -1, listedCount = -1, step = 0, narrowing = 0] = words;
  const columnBytes = words.slice(6);
  if (magic !== MAGIC) return bad('it does not begin with "AUMQ"');
  if (version !== VERSION) return bad(`got v${version} data when expected v${VERSION}`);
  const [placesBytes = -1, edgesBytes = -1, waysBytes = -1] = columnBytes;
  const needed = columnBytes.reduce((sum, bytes) => sum + bytes, 4 * HEADER_WORDS);
  if (columnBytes.some((bytes) => bytes < 0) || needed !== buffer.byteLength) {
    return bad(`its columns take ${needed} bytes, not ${buffer.byteLength}`);
  }
  // Every number takes a byte at least: what is said of the size is checked before room is made.
  if (nodeCount < 0 || 2 * nodeCount > placesBytes || nodeCount + 2 * listedCount > edgesBytes) {
    return bad(`${nodeCount} nodes and ${listedCount} edges do not fit into ${needed} bytes`);
  }
  if (listedCount < 0 || (waysBytes !== 0 && waysBytes !== listedCount)) {
    return bad(`${listedCount} edges with ${waysBytes} ways`);
  }

  let at = 4 * HEADER_WORDS;
  const [places, edges, ways] = [placesBytes, edgesBytes, waysBytes].map((bytes) => {
    at += bytes;
    return new ColumnReader(new Uint8Array(buffer, at - bytes, bytes));
  }) as [ColumnReader, ColumnReader, ColumnReader];

  const coordinates = new Int32Array(2 * nodeCount);
  for (const axis of [0, 1]) {
    let last = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      last += places.nextSigned();
      coordinates[2 * node + axis] = last * step;
    }
    if (Number.isNaN(last)) return bad('its places end too early');
  }

  const later = new Uint32Array(listedCount);
  let listed = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const count = edges.next();
    if (!(listed + count <= listedCount)) return bad('its rows do not add up');
    later.fill(node, listed, listed + count);
    listed += count;
  }
  if (listed !== listedCount) return bad('its rows do not add up');
  const earlier = new Uint32Array(listedCount);
  let before = 0;
  for (let edge = 0; edge < listedCount; edge += 1) {
    const node = later[edge] as number;
    before = (edge > 0 && later[edge - 1] === node ? before : 0) + edges.next();
    if (!(before <= node)) return bad(`edge ${edge} leads to no node`);
    earlier[edge] = node - before;
  }
  const lengthM = new Float64Array(listedCount);
  const oneway = new Uint8Array(listedCount);
  for (let edge = 0; edge < listedCount; edge += 1) {
    const [a, b] = [later[edge] as number, earlier[edge] as number];
    const lengthDm = straightDm(coordinates, a, b, narrowing / MILLION) + edges.nextSigned();
    if (!(lengthDm >= 0)) return bad(`edge ${edge} has length ${lengthDm}`);
    lengthM[edge] = lengthDm / DECIMETRES_PER_M;
    const way = waysBytes === 0 ? BOTH : ways.next();
    if (way === BOTH) continue;
    oneway[edge] = 1;
    if (way === TO_LISTING) {
      later[edge] = b;
      earlier[edge] = a;
    }
  }
  if (!places.done || !edges.done || !ways.done) return bad('there is more in it than it says');
  return taken(buildPackedGraph(coordinates, { from: later, to: earlier, lengthM, oneway }));
}
