/** Streets for a pack: the ways that the rules leave, cut where they meet, with their names. */
import {
  lengthsAlong,
  NO_NODE,
  STREET_CLASSES,
  STREET_FLAGS,
  type Neighbourhood,
  type StreetClass,
  type StreetLines,
} from '../../domain/accessibility/streetLines.ts';
import type { LocalizedText } from '../../domain/territory/schema.ts';
import { nodeIndex, type OsmData, type OsmWay, type Tags } from '../osm/osmData.ts';
import { namesOf } from './boundary.ts';
import { ruleAgainst, type WalkingRules } from './walkingRules.ts';

/** Classes of OpenStreetMap that the pack has no name for, as what they are to a walker. */
const LIKE: Readonly<Record<string, StreetClass>> = {
  road: 'unclassified',
  busway: 'service',
  services: 'service',
  rest_area: 'service',
  bridleway: 'path',
  trail: 'path',
  elevator: 'steps',
  crossing: 'footway',
  corridor: 'footway',
  platform: 'footway',
};
const MAX_NAMES = 65_535;

type Line = { readonly nodes: readonly number[]; readonly way: OsmWay };

/**
 * @param isNear whether a node is near enough to the territory to be kept.
 */
export function streetLinesOf(
  data: OsmData,
  rules: WalkingRules,
  isNear: (node: number) => boolean,
  neighbourhoods: readonly Neighbourhood[],
): StreetLines {
  const lines = data.ways
    .filter(({ tags }) => isStreet(tags, rules))
    .flatMap((way) => linesOf(way, data))
    .filter(({ nodes }) => nodes.some(isNear));
  const met = junctions(lines, data.nodeIds.length);
  const vertexCount = lines.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const lineStart = new Uint32Array(lines.length + 1);
  const coordinates = new Int32Array(2 * vertexCount);
  const node = new Int32Array(vertexCount).fill(NO_NODE);
  const numbers = new Int32Array(data.nodeIds.length).fill(NO_NODE);
  let nodeCount = 0;
  let vertex = 0;
  lines.forEach(({ nodes }, index) => {
    for (const at of nodes) {
      coordinates[2 * vertex] = data.coordinates[2 * at] as number;
      coordinates[2 * vertex + 1] = data.coordinates[2 * at + 1] as number;
      if (met[at]) {
        if (numbers[at] === NO_NODE) {
          numbers[at] = nodeCount;
          nodeCount += 1;
        }
        node[vertex] = numbers[at] as number;
      }
      vertex += 1;
    }
    lineStart[index + 1] = vertex;
  });
  const shape = { lineCount: lines.length, lineStart, coordinates, node };
  const { name, names } = namesIn(lines);
  return {
    ...shape,
    nodeCount,
    lengthDm: lengthsAlong(shape),
    streetClass: Uint8Array.from(lines, ({ way }) =>
      STREET_CLASSES.indexOf(classOf(way.tags, rules)),
    ),
    flags: Uint8Array.from(lines, ({ way }) => flagsOf(way.tags)),
    level: Int8Array.from(lines, ({ way }) => levelOf(way.tags)),
    name,
    names,
    neighbourhoods,
  };
}

/** What people walk along, and motorways, which are driven along. */
function isStreet(tags: Tags, rules: WalkingRules): boolean {
  if (!tags.has('highway')) return false;
  const rule = ruleAgainst(tags, rules);
  return rule === null || rule === 'motorways';
}

/** Pieces of a way between places where the extract lacks a node. */
function linesOf(way: OsmWay, data: OsmData): Line[] {
  const lines: Line[] = [];
  let nodes: number[] = [];
  const put = () => {
    if (nodes.length > 1)
      lines.push({ nodes: isBackwards(way.tags) ? nodes.toReversed() : nodes, way });
    nodes = [];
  };
  for (const ref of way.refs) {
    const node = nodeIndex(data.nodeIds, ref);
    if (node < 0) put();
    else if (nodes.at(-1) !== node) nodes.push(node);
  }
  put();
  return lines;
}

const isBackwards = (tags: Tags) => tags.get('oneway') === '-1';

/** Nodes at which lines meet, cross themselves or end. */
function junctions(lines: readonly Line[], nodeCount: number): Uint8Array {
  const seen = new Uint8Array(nodeCount);
  const met = new Uint8Array(nodeCount);
  for (const { nodes } of lines) {
    for (const node of nodes) {
      if (seen[node]) met[node] = 1;
      seen[node] = 1;
    }
    met[nodes[0] as number] = 1;
    met[nodes.at(-1) as number] = 1;
  }
  return met;
}

function classOf(tags: Tags, rules: WalkingRules): StreetClass {
  const highway = tags.get('highway') ?? '';
  // Where a person lets walkers along motorways, these are streets like others.
  if (!rules.has('motorways') && /^(motorway|trunk)/.test(highway)) {
    return highway.endsWith('_link') ? 'primary_link' : 'primary';
  }
  return STREET_CLASSES.find((known) => known === highway) ?? LIKE[highway] ?? 'path';
}

function flagsOf(tags: Tags): number {
  const oneway = tags.get('oneway') ?? '';
  const isOneway =
    ['yes', 'true', '1', '-1'].includes(oneway) ||
    (oneway === '' && tags.get('junction') === 'roundabout');
  const isYes = (key: string) => tags.has(key) && tags.get(key) !== 'no';
  return (
    (isOneway ? STREET_FLAGS.oneway : 0) |
    (isYes('bridge') ? STREET_FLAGS.bridge : 0) |
    (isYes('tunnel') ? STREET_FLAGS.tunnel : 0)
  );
}

function levelOf(tags: Tags): number {
  const level = Number.parseInt(tags.get('layer') ?? '0', 10);
  return Number.isFinite(level) ? Math.max(-9, Math.min(9, level)) : 0;
}

function namesIn(lines: readonly Line[]): { name: Uint16Array; names: readonly LocalizedText[] } {
  const names: LocalizedText[] = [];
  const numbers = new Map<string, number>();
  const name = Uint16Array.from(lines, ({ way }) => {
    const called = namesOf(way.tags);
    if (!called) return 0;
    const key = JSON.stringify(called);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (names.length >= MAX_NAMES) return 0;
    names.push(called);
    numbers.set(key, names.length);
    return names.length;
  });
  return { name, names };
}
