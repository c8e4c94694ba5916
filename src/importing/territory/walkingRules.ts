/**
 * Which streets of OpenStreetMap people walk along: a table of rules that a person sees with its counts
 * and can switch, each by itself.
 */
import { haversineM } from '../../domain/accessibility/distance.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import type { Tags } from '../osm/tags.ts';

export const WALKING_RULES = [
  'motorways',
  'not built',
  'not streets',
  'squares',
  'closed to walkers',
] as const;
export type WalkingRule = (typeof WALKING_RULES)[number];

/** Rules in force. A way that one of them names is not walked along. */
export type WalkingRules = ReadonlySet<WalkingRule>;
export const DEFAULT_WALKING_RULES: WalkingRules = new Set(WALKING_RULES);

const MOTORWAYS = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link']);
const NOT_BUILT = new Set(['construction', 'proposed']);
const NOT_STREETS = new Set(['raceway', 'platform', 'corridor']);
const CLOSED = new Set(['no', 'private']);
const OPEN_ON_FOOT = new Set(['yes', 'designated', 'permissive']);

const NAMES_WAY: Readonly<Record<WalkingRule, (tags: Tags) => boolean>> = {
  motorways: (tags) => MOTORWAYS.has(tags.get('highway') ?? ''),
  'not built': (tags) => NOT_BUILT.has(tags.get('highway') ?? ''),
  'not streets': (tags) => NOT_STREETS.has(tags.get('highway') ?? ''),
  squares: (tags) => tags.get('area') === 'yes',
  'closed to walkers': (tags) => {
    const foot = tags.get('foot') ?? '';
    if (OPEN_ON_FOOT.has(foot)) return false;
    return CLOSED.has(foot) || CLOSED.has(tags.get('access') ?? '');
  },
};

/** The rule that keeps people off a way; null for one that they walk along. */
export function ruleAgainst(tags: Tags, rules: WalkingRules): WalkingRule | null {
  return WALKING_RULES.find((rule) => rules.has(rule) && NAMES_WAY[rule](tags)) ?? null;
}

export type StreetCounts = {
  readonly ways: number;
  readonly walkableWays: number;
  readonly walkableM: number;
  /** Ways left out, by the first rule that names them. */
  readonly leftOut: Readonly<Record<WalkingRule, number>>;
  /** Of the ways that are walked along: their nodes, and those of the largest piece that hangs together. */
  readonly nodes: number;
  readonly largestPieceNodes: number;
};

/** What an extract has of streets, and what the rules leave of it. O(nodes of streets). */
export function countStreets(data: OsmData, rules: WalkingRules): StreetCounts {
  const leftOut = Object.fromEntries(WALKING_RULES.map((rule) => [rule, 0])) as Record<
    WalkingRule,
    number
  >;
  const parent = new Int32Array(data.coordinates.length / 2).fill(-1);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  let [ways, walkableWays, walkableM, nodes] = [0, 0, 0, 0];
  for (const way of data.ways.with('highway')) {
    ways += 1;
    const rule = ruleAgainst(way.tags, rules);
    if (rule !== null) {
      leftOut[rule] += 1;
      continue;
    }
    walkableWays += 1;
    let before = -1;
    const line = nodesOf(way);
    // A way of which the extract has one node goes nowhere.
    if (line.length < 2) continue;
    for (const node of line) {
      if (parent[node] === -1) {
        parent[node] = node;
        nodes += 1;
      }
      if (before >= 0) {
        parent[root(node)] = root(before);
        walkableM += lengthM(data, before, node);
      }
      before = node;
    }
  }
  const sizes = new Map<number, number>();
  for (let node = 0; node < parent.length; node += 1) {
    if (parent[node] === -1) continue;
    const piece = root(node);
    sizes.set(piece, (sizes.get(piece) ?? 0) + 1);
  }
  const largestPieceNodes = [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
  return { ways, walkableWays, walkableM, leftOut, nodes, largestPieceNodes };
}

/** Places of a way's nodes in the columns; those that were cut off the extract are passed over. */
export function nodesOf(way: OsmWay): Int32Array {
  const { nodes } = way;
  return nodes.includes(-1) ? nodes.filter((node) => node >= 0) : nodes;
}

const DEGREES_PER_STEP = 1e-7;

function lengthM({ coordinates }: OsmData, a: number, b: number): number {
  return haversineM(
    coordinates.at(2 * a) * DEGREES_PER_STEP,
    coordinates.at(2 * a + 1) * DEGREES_PER_STEP,
    coordinates.at(2 * b) * DEGREES_PER_STEP,
    coordinates.at(2 * b + 1) * DEGREES_PER_STEP,
  );
}
