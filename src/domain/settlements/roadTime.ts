/** Driving times between settlements along highway corridors, and agglomerations by them. */
import type { LonLat } from '../territory/schema.ts';
import type { Settlement } from '../territory/territory.ts';
import {
  minutesOffCorridor,
  type RoadAssumptions,
  type RoadNetwork,
  roadNetwork,
} from './roadNetwork.ts';
import { residentsIn } from './system.ts';

/** Commuting zones as the strategy's discussion draws them: an hour, and an hour and a half. */
export const AGGLOMERATION_MINUTES = [60, 90] as const;

/** Leg by leg, from the place to the source. */
export type RoadWay =
  | { readonly kind: 'direct'; readonly minutes: number }
  | {
      readonly kind: 'along corridors';
      readonly toCorridorMinutes: number;
      readonly alongMinutes: number;
      readonly fromCorridorMinutes: number;
    };

export type MinutesFrom = {
  readonly minutes: Float64Array;
  /** Index into the sources that each place is nearest to; -1 where there is none. */
  readonly source: Int32Array;
  readonly wayOf: (place: number) => RoadWay;
};

/**
 * Minutes from the nearest of some places to each place: along corridors, or off them straight. Dijkstra on
 * a heapless scan: the graph has a few thousand nodes. O(nodes²) at worst.
 */
export function minutesFrom(
  sources: readonly number[],
  places: readonly LonLat[],
  network: RoadNetwork,
  assumptions: RoadAssumptions,
): MinutesFrom {
  const { nodeMinutes, nodeSource, nodeJoin } = searchCorridors(sources, network);
  const minutes = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const source = new Int32Array(places.length).fill(-1);
  /** By place: node of the corridors at which it is joined; -1 where the way is direct. */
  const via = new Int32Array(places.length).fill(-1);
  const offer = (place: number, time: number, from: number, node = -1): void => {
    if (time >= (minutes[place] as number)) return;
    minutes[place] = time;
    source[place] = from;
    via[place] = node;
  };
  places.forEach((position, place) => {
    sources.forEach((from, index) => {
      offer(place, minutesOffCorridor(places[from] as LonLat, position, assumptions), index);
    });
    for (const join of network.joins[place] ?? [])
      offer(
        place,
        (nodeMinutes[join.node] as number) + join.minutes,
        nodeSource[join.node] as number,
        join.node,
      );
  });
  const wayOf = (place: number): RoadWay => {
    const [time, node] = [minutes[place] as number, via[place] as number];
    if (node < 0) return { kind: 'direct', minutes: time };
    const [toNode, joining] = [nodeMinutes[node] as number, nodeJoin[node] as number];
    return {
      kind: 'along corridors',
      toCorridorMinutes: time - toNode,
      alongMinutes: toNode - joining,
      fromCorridorMinutes: joining,
    };
  };
  return { minutes, source, wayOf };
}

function searchCorridors(
  sources: readonly number[],
  { positions, ways, joins }: RoadNetwork,
): {
  readonly nodeMinutes: Float64Array;
  readonly nodeSource: Int32Array;
  /** Of the minutes, those from the source to its corridor. */
  readonly nodeJoin: Float64Array;
} {
  const nodeMinutes = new Float64Array(positions.length).fill(Number.POSITIVE_INFINITY);
  const nodeSource = new Int32Array(positions.length).fill(-1);
  const nodeJoin = new Float64Array(positions.length);
  const waiting = new Set<number>();
  const reach = (node: number, time: number, from: number, joining: number): void => {
    if (time >= (nodeMinutes[node] as number)) return;
    nodeMinutes[node] = time;
    nodeSource[node] = from;
    nodeJoin[node] = joining;
    waiting.add(node);
  };
  sources.forEach((place, index) => {
    for (const { node, minutes } of joins[place] ?? []) reach(node, minutes, index, minutes);
  });
  while (waiting.size > 0) {
    let next = -1;
    for (const node of waiting)
      if (next < 0 || (nodeMinutes[node] as number) < (nodeMinutes[next] as number)) next = node;
    waiting.delete(next);
    for (const { to, minutes } of ways[next] ?? [])
      reach(
        to,
        (nodeMinutes[next] as number) + minutes,
        nodeSource[next] as number,
        nodeJoin[next] as number,
      );
  }
  return { nodeMinutes, nodeSource, nodeJoin };
}

/** Driving times from some settlements (by index) to all of them: to each the least, and from which it is. */
export type DrivingTimes = (sources: readonly number[]) => MinutesFrom;

/** Of the settlements among themselves, along the corridors. The network is laid once, for many questions. */
export function drivingTimes(
  settlements: readonly Settlement[],
  corridors: readonly (readonly LonLat[])[],
  assumptions: RoadAssumptions,
): DrivingTimes {
  const places = settlements.map(({ position }) => position);
  const network = roadNetwork(places, corridors, assumptions);
  return (sources) => minutesFrom(sources, places, network, assumptions);
}

export type RoadMember = {
  readonly settlement: Settlement;
  /** To the nearest core, and how. */
  readonly minutes: number;
  readonly way: RoadWay;
};

export type RoadAgglomeration = {
  readonly core: Settlement;
  /** Without cores, nearest first. */
  readonly members: readonly RoadMember[];
  /** Of the core and its members. */
  readonly residents: number;
};

export type RoadAgglomerations = {
  /** Most residents first. */
  readonly agglomerations: readonly RoadAgglomeration[];
  /** Settlements farther than the limit from every core; most residents first. */
  readonly outside: readonly RoadMember[];
  /** By settlement: minutes to the nearest core. */
  readonly minutes: Float64Array;
};

/** The cores that the pack names. */
export function coresOf(settlements: readonly Settlement[]): readonly Settlement[] {
  const ids = new Set(settlements.flatMap((one) => one.agglomerationCoreId ?? []));
  return settlements.filter(({ id }) => ids.has(id));
}

/** Each settlement belongs to the core that is nearest in time, if within so many minutes. */
export function agglomerationsByRoad(
  settlements: readonly Settlement[],
  corridors: readonly (readonly LonLat[])[],
  year: number,
  limitMinutes: number,
  assumptions: RoadAssumptions,
): RoadAgglomerations {
  const cores = coresOf(settlements);
  const sources = cores.map((core) => settlements.indexOf(core));
  const { minutes, source, wayOf } = drivingTimes(settlements, corridors, assumptions)(sources);
  const memberAt = (settlement: Settlement, index: number): RoadMember => ({
    settlement,
    minutes: minutes[index] as number,
    way: wayOf(index),
  });
  const membersOf = (core: number) =>
    settlements
      .map((settlement, index) => ({ ...memberAt(settlement, index), index }))
      .filter(
        (one) =>
          source[one.index] === core &&
          one.settlement !== cores[core] &&
          one.minutes <= limitMinutes,
      )
      .map(({ index: _, ...member }): RoadMember => member)
      .sort((a, b) => a.minutes - b.minutes);
  return {
    agglomerations: cores
      .map((core, index): RoadAgglomeration => {
        const members = membersOf(index);
        const residents = members.reduce(
          (sum, one) => sum + residentsIn(one.settlement, year),
          residentsIn(core, year),
        );
        return { core, members, residents };
      })
      .sort((a, b) => b.residents - a.residents),
    outside: settlements
      .map(memberAt)
      .filter((one) => one.minutes > limitMinutes)
      .sort((a, b) => residentsIn(b.settlement, year) - residentsIn(a.settlement, year)),
    minutes,
  };
}
