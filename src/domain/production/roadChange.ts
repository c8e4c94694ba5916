/** What a new road or railway of the plan brings nearer: its town to the centre of a region, within an hour or not. */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { linesInYear, roadAssumptionsOf, roadNetwork } from '../settlements/roadNetwork.ts';
import { minutesFrom, type RoadWay } from '../settlements/roadTime.ts';
import type { LonLat } from '../territory/schema.ts';
import { figureBy } from '../territory/series.ts';
import { addEvenly } from './plantNeeds.ts';
import { type PlanRoad, planRoads } from './planRoads.ts';

const HOUR_MIN = 60;

/** Of the way from a town to the centre of a region. */
export type RoadTrip = { readonly minutes: number; readonly way: RoadWay };

/** The way to the centre in the year that a line opens, without it and with it. */
export type RoadChange = { readonly before: RoadTrip; readonly after: RoadTrip };

/**
 * Before it people drive along the corridors of the territory and what the plan has opened earlier; of two lines that
 * open in one year the one that was added first comes first.
 */
export function roadChange(road: PlanRoad, effective: EffectiveTerritory): RoadChange {
  const { openYear, town, centre, line, project } = road;
  const all = planRoads(effective);
  const place = all.findIndex((other) => other.project === project);
  const earlier = all.filter(
    (other, index) => other.openYear < openYear || (other.openYear === openYear && index < place),
  );
  const before = [
    ...linesInYear(effective.territory.infrastructure, 'highway', openYear),
    ...earlier.map((other) => other.line),
  ];
  const places = [town.position, centre.position];
  const trip = (corridors: readonly (readonly LonLat[])[]): RoadTrip => {
    const roads = roadAssumptionsOf(effective.assumptions);
    const network = roadNetwork(places, corridors, roads);
    const { minutes, wayOf } = minutesFrom([1], places, network, roads);
    return { minutes: minutes[0] as number, way: wayOf(0) };
  };
  return { before: trip(before), after: trip([...before, line]) };
}

/** Whether the town comes within an hour of its centre by it, and was farther before. */
export function comesWithinHour({ before, after }: RoadChange): boolean {
  return before.minutes > HOUR_MIN && after.minutes <= HOUR_MIN;
}

/**
 * People whom a line brings into its town, by year from the base year on: where it comes within an hour of the centre
 * a share of its residents, evenly over the years that are assumed; else none.
 */
export function newcomersByRoad(
  { town, openYear }: PlanRoad,
  change: RoadChange,
  values: ReadonlyMap<string, number>,
  baseYear: number,
  yearCount: number,
): Float64Array {
  const byYear = new Float64Array(yearCount);
  if (!comesWithinHour(change)) return byYear;
  const residents = figureBy(town.population, openYear)?.value ?? 0;
  const years = Math.max(1, Math.round(values.get('hour-growth-years') ?? 10));
  const people = residents * (values.get('hour-growth-share') ?? 0.1);
  addEvenly(byYear, people, openYear - baseYear, years);
  return byYear;
}
