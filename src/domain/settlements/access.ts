/** What a settlement is near to: a town with a hospital by road, a railway, an airport, a highway. */
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat } from '../territory/schema.ts';
import type { Infrastructure, Settlement } from '../territory/territory.ts';
import { isCentre } from './rural.ts';
import { linesInYear, nearestOnLine, type RoadAssumptions } from './roadNetwork.ts';
import { type DrivingTimes, drivingTimes, type MinutesFrom, type RoadWay } from './roadTime.ts';

export type Access = {
  readonly settlement: Settlement;
  /** To the nearest town or district centre, which has a hospital; 0 in one. Along corridors where that is quicker. */
  readonly hospitalMinutes: number;
  readonly hospitalWay: RoadWay;
  readonly hospitalTown: Settlement | null;
  /** Great circle to the nearest schematic line or point; Infinity where the pack has none. */
  readonly railwayM: number;
  readonly airportM: number;
  readonly highwayM: number;
};

/** Minutes from each settlement to the nearest town or district centre: these have hospitals. */
export function toHospitals(
  settlements: readonly Settlement[],
  timesFrom: DrivingTimes,
): {
  readonly minutes: Float64Array;
  readonly wayOf: MinutesFrom['wayOf'];
  readonly townOf: (index: number) => Settlement | null;
} {
  const towns = settlements.flatMap((settlement, index) => (isCentre(settlement) ? index : []));
  const { minutes, source, wayOf } = timesFrom(towns);
  return {
    minutes,
    wayOf,
    townOf: (index) => settlements[towns[source[index] as number] ?? -1] ?? null,
  };
}

/**
 * In the order of the settlements, by what is open in the year.
 * @param corridors along which one drives: the plan's among them, of which it is not said whether they are roads or
 *   railways, so that no distance to either is counted to them.
 */
export function accessOf(
  settlements: readonly Settlement[],
  infrastructure: readonly Infrastructure[],
  year: number,
  corridors: readonly (readonly LonLat[])[],
  roads: RoadAssumptions,
): Access[] {
  const highways = linesInYear(infrastructure, 'highway', year);
  const railways = linesInYear(infrastructure, 'railway', year);
  const airports = infrastructure.flatMap(({ kind, openYear, geometry }): LonLat[] =>
    kind === 'airport' && (openYear ?? year) <= year && geometry.type === 'Point'
      ? [geometry.coordinates as LonLat]
      : [],
  );
  const hospital = toHospitals(settlements, drivingTimes(settlements, corridors, roads));
  const least = (values: readonly number[]) => Math.min(Number.POSITIVE_INFINITY, ...values);
  return settlements.map((settlement, index): Access => {
    const { position } = settlement;
    const toLines = (lines: readonly (readonly LonLat[])[]) =>
      least(lines.map((line) => nearestOnLine(position, line).distanceM));
    return {
      settlement,
      hospitalMinutes: hospital.minutes[index] as number,
      hospitalWay: hospital.wayOf(index),
      hospitalTown: hospital.townOf(index),
      railwayM: toLines(railways),
      airportM: least(airports.map((airport) => greatCircleM(position, airport))),
      highwayM: toLines(highways),
    };
  });
}
