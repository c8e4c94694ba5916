/**
 * Highway corridors of a country as a small graph, to which settlements are joined. The corridors are
 * schematic lines through the towns they pass; time along them is length over an assumed speed. To a
 * corridor, and where none helps, one drives the great circle times a detour at a lower speed.
 */
import { greatCircleDistanceM } from '../accessibility/distance.ts';
import { travelMinutes } from '../accessibility/travelTime.ts';
import type { LonLat } from '../territory/schema.ts';
import type { Infrastructure } from '../territory/territory.ts';

export type RoadAssumptions = {
  readonly corridorSpeedKmh: number;
  readonly offCorridorSpeedKmh: number;
  /** Length of a road over the great circle. */
  readonly detour: number;
};
export const DEFAULT_ROAD_ASSUMPTIONS: RoadAssumptions = {
  corridorSpeedKmh: 80,
  offCorridorSpeedKmh: 40,
  detour: 1.3,
};

/** Ids of the pack's assumptions of these. */
export const ROAD_ASSUMPTIONS = ['corridor-speed-kmh', 'off-corridor-speed-kmh', 'road-detour'];

/** The assumptions of the pack by which roads are judged, as a person has changed them. */
export function roadAssumptionsOf(assumptions: ReadonlyMap<string, number>): RoadAssumptions {
  const { corridorSpeedKmh, offCorridorSpeedKmh, detour } = DEFAULT_ROAD_ASSUMPTIONS;
  return {
    corridorSpeedKmh: assumptions.get('corridor-speed-kmh') ?? corridorSpeedKmh,
    offCorridorSpeedKmh: assumptions.get('off-corridor-speed-kmh') ?? offCorridorSpeedKmh,
    detour: assumptions.get('road-detour') ?? detour,
  };
}

/** Minutes beside the corridors. */
export function minutesOffCorridor(
  a: LonLat,
  b: LonLat,
  { detour, offCorridorSpeedKmh }: RoadAssumptions,
): number {
  return travelMinutes(greatCircleDistanceM(a, b) * detour, offCorridorSpeedKmh);
}

/** Lines of one kind that are open in a year: its highways, say, or railways. */
export function linesInYear(
  infrastructure: readonly Infrastructure[],
  kind: Infrastructure['kind'],
  year: number,
): readonly (readonly LonLat[])[] {
  return infrastructure
    .filter((one) => one.kind === kind && (one.openYear ?? year) <= year)
    .flatMap(({ geometry }): LonLat[][] => {
      if (geometry.type === 'LineString') return [geometry.coordinates as LonLat[]];
      if (geometry.type === 'MultiLineString') return geometry.coordinates as LonLat[][];
      return [];
    });
}

/** Where a line comes nearest to a position. */
export type NearestOnLine = {
  readonly position: LonLat;
  /** Piece of the line, from corner `piece` to the next, and how far along it, 0..1. */
  readonly piece: number;
  readonly along: number;
  readonly distanceM: number;
};

/** By degrees made equal at the latitude of the position: lines of a pack have short pieces or straight ones. */
export function nearestOnLine(position: LonLat, line: readonly LonLat[]): NearestOnLine {
  const scale = Math.cos((position[1] * Math.PI) / 180);
  let best: NearestOnLine | null = null;
  for (let piece = 0; piece + 1 < line.length; piece++) {
    const from = line[piece] as LonLat;
    const to = line[piece + 1] as LonLat;
    const dx = (to[0] - from[0]) * scale;
    const dy = to[1] - from[1];
    const px = (position[0] - from[0]) * scale;
    const py = position[1] - from[1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const on: LonLat = [from[0] + along * (to[0] - from[0]), from[1] + along * dy];
    const distanceM = greatCircleDistanceM(position, on);
    if (!best || distanceM < best.distanceM) best = { position: on, piece, along, distanceM };
  }
  return best ?? { position, piece: 0, along: 0, distanceM: Number.POSITIVE_INFINITY };
}

export type RoadNetwork = {
  readonly positions: readonly LonLat[];
  /** By node: nodes next to it with the minutes between. */
  readonly ways: readonly (readonly { readonly to: number; readonly minutes: number }[])[];
  /** By place: nodes of the corridors where it joins them, with the minutes to each. */
  readonly joins: readonly (readonly { readonly node: number; readonly minutes: number }[])[];
};

/**
 * Joins each place to the nearest point of every corridor. Corridors meet where they share a corner: two
 * lines that only cross are not joined. O(places × corners).
 */
export function roadNetwork(
  places: readonly LonLat[],
  corridors: readonly (readonly LonLat[])[],
  assumptions: RoadAssumptions,
): RoadNetwork {
  const positions: LonLat[] = [];
  const ways: { to: number; minutes: number }[][] = [];
  const joins: { node: number; minutes: number }[][] = places.map(() => []);
  const cornerNodes = new Map<string, number>();
  const addNode = (position: LonLat): number => {
    positions.push(position);
    ways.push([]);
    return positions.length - 1;
  };
  const cornerNode = (position: LonLat): number => {
    const key = position.join(' ');
    const known = cornerNodes.get(key) ?? addNode(position);
    cornerNodes.set(key, known);
    return known;
  };
  for (const line of corridors) {
    if (line.length < 2) continue;
    const stops = line.map((corner, index) => ({ at: index, node: cornerNode(corner) }));
    places.forEach((place, index) => {
      const { position, piece, along } = nearestOnLine(place, line);
      const node =
        along === 0 || along === 1 ? cornerNode(line[piece + along] as LonLat) : addNode(position);
      if (along > 0 && along < 1) stops.push({ at: piece + along, node });
      joins[index]?.push({ node, minutes: minutesOffCorridor(place, position, assumptions) });
    });
    stops.sort((a, b) => a.at - b.at);
    for (let at = 0; at + 1 < stops.length; at++) {
      const from = (stops[at] as { node: number }).node;
      const to = (stops[at + 1] as { node: number }).node;
      const minutes = travelMinutes(
        greatCircleDistanceM(positions[from] as LonLat, positions[to] as LonLat),
        assumptions.corridorSpeedKmh,
      );
      ways[from]?.push({ to, minutes });
      ways[to]?.push({ to: from, minutes });
    }
  }
  return { positions, ways, joins };
}
