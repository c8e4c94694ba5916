/** Streets of a pack from plain nodes and edges: every edge a straight line of its own. */
import {
  CENTIMETRES_PER_M,
  COORDINATE_DEGREES,
  type StreetEdge,
} from '../../../src/domain/accessibility/streetGraph.ts';
import {
  lengthsAlong,
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetClass,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';

export type StreetDraft = StreetEdge & { readonly streetClass?: StreetClass };

/** Nodes keep their numbers: each is a line of one vertex before the edges begin. */
export function streetsOf(nodes: readonly LonLat[], edges: readonly StreetDraft[]): StreetLines {
  const lineCount = nodes.length + edges.length;
  const lineStart = Uint32Array.from({ length: lineCount + 1 }, (_, line) =>
    line <= nodes.length ? line : nodes.length + 2 * (line - nodes.length),
  );
  const node = Int32Array.from([...nodes.keys(), ...edges.flatMap(({ from, to }) => [from, to])]);
  const coordinates = new Int32Array(2 * node.length);
  node.forEach((at, vertex) => {
    const [lon, lat] = nodes[at] as LonLat;
    coordinates[2 * vertex] = Math.round(lon / COORDINATE_DEGREES);
    coordinates[2 * vertex + 1] = Math.round(lat / COORDINATE_DEGREES);
  });
  const lengthCm = lengthsAlong({ lineCount, lineStart, node, coordinates });
  edges.forEach(({ lengthM }, edge) => {
    lengthCm[nodes.length + 2 * edge + 1] = Math.round(lengthM * CENTIMETRES_PER_M);
  });
  const perLine = <T>(ofNode: T, ofEdge: (edge: StreetDraft) => T): T[] => [
    ...nodes.map(() => ofNode),
    ...edges.map(ofEdge),
  ];
  // A node of its own is no way: only what edges make of it counts.
  const motorway = STREET_CLASSES.indexOf('motorway');
  const residential = STREET_CLASSES.indexOf('residential');
  return {
    lineCount,
    nodeCount: nodes.length,
    lineStart,
    coordinates,
    node,
    lengthCm,
    streetClass: Uint8Array.from(
      perLine(motorway, ({ streetClass }) =>
        streetClass ? STREET_CLASSES.indexOf(streetClass) : residential,
      ),
    ),
    flags: Uint8Array.from(perLine(0, ({ oneway }) => (oneway ? STREET_FLAGS.oneway : 0))),
    level: new Int8Array(lineCount),
    name: new Uint16Array(lineCount),
    names: [],
    neighbourhoods: [],
  };
}
