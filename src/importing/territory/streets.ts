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
import { type GrowingColumn, integers } from '../osm/growingColumn.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import type { Tags } from '../osm/tags.ts';
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

/** Lines one after the other: where each ends among the corners, which are nodes of the extract. */
type Lines = {
  readonly corners: GrowingColumn<Int32Array>;
  readonly ends: readonly number[];
  readonly tags: readonly Tags[];
};

/**
 * @param isNear whether a node is near enough to the territory to be kept.
 */
export function streetLinesOf(
  data: OsmData,
  rules: WalkingRules,
  isNear: (node: number) => boolean,
  neighbourhoods: readonly Neighbourhood[],
): StreetLines {
  const { corners, ends, tags } = linesIn(data, rules, isNear);
  const dataNodes = data.coordinates.length / 2;
  const met = junctions({ corners, ends, tags }, dataNodes);
  const coordinates = new Int32Array(2 * corners.length);
  const node = new Int32Array(corners.length).fill(NO_NODE);
  const numbers = new Int32Array(dataNodes).fill(NO_NODE);
  let nodeCount = 0;
  for (let vertex = 0; vertex < corners.length; vertex += 1) {
    const at = corners.at(vertex);
    coordinates[2 * vertex] = data.coordinates.at(2 * at);
    coordinates[2 * vertex + 1] = data.coordinates.at(2 * at + 1);
    if (met[at] !== 2) continue;
    if (numbers[at] === NO_NODE) {
      numbers[at] = nodeCount;
      nodeCount += 1;
    }
    node[vertex] = numbers[at] as number;
  }
  const lineStart = Uint32Array.from([0, ...ends]);
  const shape = { lineCount: ends.length, lineStart, coordinates, node };
  const { name, names } = namesIn(tags);
  return {
    ...shape,
    nodeCount,
    lengthCm: lengthsAlong(shape),
    streetClass: Uint8Array.from(tags, (of) => STREET_CLASSES.indexOf(classOf(of, rules))),
    flags: Uint8Array.from(tags, flagsOf),
    level: Int8Array.from(tags, levelOf),
    name,
    names,
    neighbourhoods,
  };
}

function linesIn(data: OsmData, rules: WalkingRules, isNear: (node: number) => boolean): Lines {
  const corners = integers();
  const ends: number[] = [];
  const tags: Tags[] = [];
  for (const way of data.ways.with('highway')) {
    if (!isStreet(way.tags, rules)) continue;
    for (const line of piecesOf(way)) {
      if (!line.some(isNear)) continue;
      for (const corner of line) corners.push(corner);
      ends.push(corners.length);
      tags.push(way.tags);
    }
  }
  return { corners, ends, tags };
}

/** What people walk along, and motorways, which are driven along. */
function isStreet(tags: Tags, rules: WalkingRules): boolean {
  const rule = ruleAgainst(tags, rules);
  return rule === null || rule === 'motorways';
}

/** Pieces of a way between places where the extract lacks a node, in the order of who may drive there. */
function piecesOf({ nodes, tags }: OsmWay): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  const put = () => {
    if (piece.length > 1) pieces.push(isBackwards(tags) ? piece.reverse() : piece);
    piece = [];
  };
  for (const node of nodes) {
    if (node < 0) put();
    else if (piece.at(-1) !== node) piece.push(node);
  }
  put();
  return pieces;
}

const isBackwards = (tags: Tags) => tags.get('oneway') === '-1';

/** Nodes at which lines meet, cross themselves or end. */
function junctions({ corners, ends }: Lines, nodeCount: number): Uint8Array {
  /** By node: how often it came, 2 for more than once. */
  const met = new Uint8Array(nodeCount);
  let start = 0;
  for (const end of ends) {
    for (let vertex = start; vertex < end; vertex += 1) {
      const node = corners.at(vertex);
      met[node] = met[node] === 0 ? 1 : 2;
    }
    met[corners.at(start)] = 2;
    met[corners.at(end - 1)] = 2;
    start = end;
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

function namesIn(tags: readonly Tags[]): { name: Uint16Array; names: readonly LocalizedText[] } {
  const names: LocalizedText[] = [];
  const numbers = new Map<string, number>();
  const name = Uint16Array.from(tags, (of) => {
    const called = namesOf(of);
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
