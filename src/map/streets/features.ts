/** Streets as MapLibre takes them: pieces from crossing to crossing joined, by rank and storey. */
import type { Feature, LineString } from 'geojson';
import { COORDINATE_DEGREES } from '../../domain/accessibility/streetGraph.ts';
import {
  NO_NODE,
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetClass,
  type StreetLines,
} from '../../domain/accessibility/streetLines.ts';

/** How a street is drawn, from the least to the greatest. */
export const STREET_RANKS = [
  'path',
  'service',
  'local',
  'tertiary',
  'secondary',
  'primary',
  'trunk',
] as const;
export type StreetRank = (typeof STREET_RANKS)[number];

/** Whether it lies on the ground, under it or above it. */
export const STREET_STOREYS = ['tunnel', 'ground', 'bridge'] as const;
export type StreetStorey = (typeof STREET_STOREYS)[number];

/** Ramps are drawn like streets of the rank below, which is what they look like from above. */
const RANK_OF: Readonly<Record<StreetClass, StreetRank>> = {
  motorway: 'trunk',
  motorway_link: 'primary',
  trunk: 'trunk',
  trunk_link: 'primary',
  primary: 'primary',
  primary_link: 'secondary',
  secondary: 'secondary',
  secondary_link: 'tertiary',
  tertiary: 'tertiary',
  tertiary_link: 'local',
  unclassified: 'local',
  residential: 'local',
  living_street: 'local',
  service: 'service',
  pedestrian: 'path',
  footway: 'path',
  path: 'path',
  steps: 'path',
  cycleway: 'path',
  track: 'path',
};

const storeyOf = (flags: number): StreetStorey => {
  if (flags & STREET_FLAGS.bridge) return 'bridge';
  return flags & STREET_FLAGS.tunnel ? 'tunnel' : 'ground';
};

/** What the layers of the map choose streets by. */
export type StreetProperties = {
  readonly rank: StreetRank;
  readonly storey: StreetStorey;
};

/** Ranks that are seen from afar. */
export const MAIN_RANKS: ReadonlySet<StreetRank> = new Set(['trunk', 'primary', 'secondary']);

/** Lines that look alike and bear the same name. */
function alike(streets: StreetLines, ranks: ReadonlySet<StreetRank>): readonly number[][] {
  const groups = new Map<number, number[]>();
  for (let line = 0; line < streets.lineCount; line += 1) {
    const flags = streets.flags[line] as number;
    const rank = RANK_OF[STREET_CLASSES[streets.streetClass[line] as number] as StreetClass];
    if (flags & STREET_FLAGS.assumed || !ranks.has(rank)) continue;
    const length = (streets.lineStart[line + 1] as number) - (streets.lineStart[line] as number);
    if (length < 2) continue;
    const storey = STREET_STOREYS.indexOf(storeyOf(flags));
    const look = STREET_RANKS.indexOf(rank) * STREET_STOREYS.length + storey;
    // Number and no text: there are some twenty thousand lines.
    const key = look * (streets.names.length + 1) + (streets.name[line] as number);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** Lines one after the other, and which of them are walked backwards. */
type Chain = readonly { readonly line: number; readonly backwards: boolean }[];

/**
 * Joins lines end to end, so that a name finds room along them. Where more than two of them meet
 * any two are joined. One by one: thousands of nameless ones are one group. O(lines).
 */
function* chainsOf(streets: StreetLines, group: readonly number[]): Generator<Chain> {
  const { lineStart, node } = streets;
  const firstNode = (line: number) => node[lineStart[line] as number] as number;
  const lastNode = (line: number) => node[(lineStart[line + 1] as number) - 1] as number;
  const endingAt = new Map<number, number[]>();
  for (const line of group) {
    for (const end of new Set([firstNode(line), lastNode(line)])) {
      if (end === NO_NODE) continue;
      const lines = endingAt.get(end);
      if (lines) lines.push(line);
      else endingAt.set(end, [line]);
    }
  }
  const isUsed = new Set<number>();
  const onwards = (from: number): { line: number; backwards: boolean }[] => {
    const found: { line: number; backwards: boolean }[] = [];
    for (let end = from; ; ) {
      const next = endingAt.get(end)?.find((line) => !isUsed.has(line));
      if (next === undefined) return found;
      isUsed.add(next);
      const backwards = firstNode(next) !== end;
      found.push({ line: next, backwards });
      end = backwards ? firstNode(next) : lastNode(next);
    }
  };
  for (const line of group) {
    if (isUsed.has(line)) continue;
    isUsed.add(line);
    const after = onwards(lastNode(line));
    const before = onwards(firstNode(line))
      .reverse()
      .map((link) => ({ line: link.line, backwards: !link.backwards }));
    yield [...before, { line, backwards: false }, ...after];
  }
}

function coordinatesOf(streets: StreetLines, chain: Chain): number[][] {
  const { lineStart, coordinates } = streets;
  const points: number[][] = [];
  for (const { line, backwards } of chain) {
    const start = lineStart[line] as number;
    const count = (lineStart[line + 1] as number) - start;
    // The first vertex of a further line is the last one of the line before.
    for (let step = points.length > 0 ? 1 : 0; step < count; step += 1) {
      const vertex = backwards ? start + count - 1 - step : start + step;
      points.push([
        (coordinates[2 * vertex] as number) * COORDINATE_DEGREES,
        (coordinates[2 * vertex + 1] as number) * COORDINATE_DEGREES,
      ]);
    }
  }
  return withoutIdle(points);
}

/** Vertices that bend a line by less than this many degrees (about half a metre) are left out. */
const LEAST_BEND_DEGREES = 5e-6;

/** A line without vertices that nobody would miss: crossings with other streets lie along it. */
function withoutIdle(points: readonly number[][]): number[][] {
  const kept: number[][] = [];
  points.forEach((point, index) => {
    const [x = 0, y = 0] = point;
    const [fromX, fromY] = kept.at(-1) ?? [];
    const [toX, toY] = points[index + 1] ?? [];
    if (fromX === undefined || fromY === undefined || toX === undefined || toY === undefined) {
      kept.push(point);
      return;
    }
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const length = Math.hypot(alongX, alongY);
    const along = (x - fromX) * alongX + (y - fromY) * alongY;
    const isBetween = along >= 0 && along <= length * length;
    const bend = Math.abs((x - fromX) * alongY - (y - fromY) * alongX) / (length || 1);
    if (!isBetween || bend >= LEAST_BEND_DEGREES || length === 0) kept.push(point);
  });
  return kept;
}

/**
 * The streets of some ranks one by one, each with its name in three languages and an id of its own.
 * Links that nobody has mapped are left out. O(vertices).
 */
export function* streetFeatures(
  streets: StreetLines,
  ranks: ReadonlySet<StreetRank>,
): Generator<Feature<LineString>> {
  let id = 0;
  for (const group of alike(streets, ranks)) {
    const [first] = group as [number];
    const name = streets.names[(streets.name[first] as number) - 1];
    const properties: StreetProperties = {
      rank: RANK_OF[STREET_CLASSES[streets.streetClass[first] as number] as StreetClass],
      storey: storeyOf(streets.flags[first] as number),
      ...name,
    };
    for (const chain of chainsOf(streets, group)) {
      const geometry: LineString = {
        type: 'LineString',
        coordinates: coordinatesOf(streets, chain),
      };
      yield { type: 'Feature', id: id++, geometry, properties };
    }
  }
}
