/**
 * What one place changes where it stands: the difference of two evaluations of a year, with and
 * without it, told for the cells from which it can be walked to and the facilities whose people it
 * changes. What it changes anywhere else is told beside it, so that both add up to the whole.
 */
import type { HomesInYear } from '../../domain/demography/homes.ts';
import type { LocalizedText } from '../../domain/territory/schema.ts';
import { capacityUnit } from '../../domain/territory/serviceUnits.ts';
import type { CountryEffect } from './countryEffect.ts';
import type { ComputedService, YearResults } from './results.ts';

/** A facility that more or fewer people come to because of the place. */
export type Neighbour = {
  readonly id: string;
  readonly name: LocalizedText;
  /** Pupils that are placed there; of other services, people for whom it is the nearest. */
  readonly before: number;
  readonly after: number;
  /** With the place; 0 where the service has none. */
  readonly capacity: number;
};

/** Of the whole territory. */
export type Change = {
  /** Pupils with a place of a school who had none, less those who lose it. */
  readonly seated: number;
  /** People of the service's age within the standard's walk who were not, less those who are no more. */
  readonly within: number;
};

export type PlaceEffect = {
  readonly kind: 'service';
  readonly year: number;
  readonly service: ComputedService;
  /** Whether it operates in the year. */
  readonly isOpen: boolean;
  /** Pupils who are placed there; of other services, people for whom it is the nearest. */
  readonly goThere: number;
  /** Of these pupils, those of cells in which so many fewer have no place; null for other services. */
  readonly hadNoSeat: number | null;
  /** People of the service's age in its cells who come within the standard's walk, and who leave it. */
  readonly newlyWithin: number;
  readonly noLongerWithin: number;
  /** People in its cells whose walk to the nearest becomes shorter or longer. */
  readonly shorterFor: number;
  readonly longerFor: number;
  /** Metres that all of them together save on one way; below nought where they walk more. */
  readonly savedM: number;
  /** In its cells. */
  readonly here: Change;
  /** In all other cells: those who find a place that somebody has left for this one, and so on. */
  readonly elsewhere: Change;
  /** Those that fewer come to first. */
  readonly neighbours: readonly Neighbour[];
};

export type HomesEffect = HomesInYear & {
  readonly kind: 'homes';
  readonly year: number;
  /** Of the homes' pupils, those with a place within the standard's walk. */
  readonly seatsInReach: number;
  /** Pupils without a place in the cells of the homes. */
  readonly unplacedBefore: number;
  readonly unplacedAfter: number;
  /** Schools within the longest walk whose pupils change. */
  readonly neighbours: readonly Neighbour[];
};

export type LocalEffect = PlaceEffect | HomesEffect | CountryEffect;

export type Compared = { readonly before: YearResults; readonly after: YearResults };

/** Least change of people that is told of a neighbour. */
const LEAST_TOLD = 0.5;

/** People who come to each facility, by id; facilities that do not count are left out. */
function comingTo(results: YearResults, service: ComputedService): ReadonlyMap<string, number> {
  const { facilities, services, assignment } = results;
  const { facilityIndices, peopleByNearest } = services[service];
  const people = service === 'school' ? assignment.pupils : peopleByNearest;
  return new Map(
    Array.from(facilityIndices, (index) => [
      facilities[index]?.id as string,
      people[index] as number,
    ]),
  );
}

/**
 * Facilities of a service whose people change, but for the place itself.
 * @param isTold left out: all of them.
 */
export function neighboursOf(
  { before, after }: Compared,
  service: ComputedService,
  placeId: string,
  isTold: (id: string) => boolean = () => true,
): readonly Neighbour[] {
  const [then, now] = [comingTo(before, service), comingTo(after, service)];
  const places = new Map(
    [...before.facilities, ...after.facilities].map((place) => [place.id as string, place]),
  );
  const neighbours: Neighbour[] = [];
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const place = places.get(id);
    const row = { before: then.get(id) ?? 0, after: now.get(id) ?? 0 };
    if (!place || id === placeId || !isTold(id)) continue;
    if (Math.abs(row.after - row.before) < LEAST_TOLD) continue;
    const capacity = capacityUnit(place.service) === null ? 0 : place.capacity;
    neighbours.push({ id, name: place.name, ...row, capacity });
  }
  return neighbours.sort((a, b) => a.after - a.before - (b.after - b.before));
}

/**
 * The effect of a place of a service in a year. O(cells + facilities + flows).
 * @param reached cells from which the place is walked to, with or without the edit that is judged.
 */
export function placeEffect(
  compared: Compared,
  placeId: string,
  service: ComputedService,
  reached: ReadonlySet<number>,
  standardM: number,
): PlaceEffect {
  const { before, after } = compared;
  const at = after.facilities.findIndex(({ id }) => id === placeId);
  const isOpen = after.services[service].facilityIndices.includes(at);
  const then = before.services[service];
  const now = after.services[service];
  const here = { seated: 0, within: 0 };
  const elsewhere = { seated: 0, within: 0 };
  let [newlyWithin, noLongerWithin, shorterFor, longerFor, savedM] = [0, 0, 0, 0, 0];
  for (let cell = 0; cell < now.demand.length; cell++) {
    const walkThenM = then.networkDistanceM[cell] as number;
    const walkNowM = now.networkDistanceM[cell] as number;
    const wasWithin = walkThenM <= standardM ? (then.demand[cell] as number) : 0;
    const isWithin = walkNowM <= standardM ? (now.demand[cell] as number) : 0;
    const seated =
      service === 'school'
        ? (before.assignment.unplaced[cell] as number) - (after.assignment.unplaced[cell] as number)
        : 0;
    const side = reached.has(cell) ? here : elsewhere;
    side.seated += seated;
    side.within += isWithin - wasWithin;
    if (side === elsewhere) continue;
    newlyWithin += Math.max(0, isWithin - wasWithin);
    noLongerWithin += Math.max(0, wasWithin - isWithin);
    const people = now.demand[cell] as number;
    if (walkNowM < walkThenM) shorterFor += people;
    else if (walkNowM > walkThenM) longerFor += people;
    // Who reached none before, or reaches none now, saves no metres that could be counted.
    const saved = walkThenM - walkNowM;
    if (Number.isFinite(saved)) savedM += people * saved;
  }
  return {
    kind: 'service',
    year: after.year,
    service,
    isOpen,
    goThere: isOpen ? (comingTo(after, service).get(placeId) ?? 0) : 0,
    hadNoSeat: service === 'school' ? seatedThere(compared, at) : null,
    newlyWithin,
    noLongerWithin,
    shorterFor,
    longerFor,
    savedM,
    here,
    elsewhere,
    neighbours: neighboursOf(compared, service, placeId),
  };
}

/** Cell by cell at most as many as there are fewer without a place. */
function seatedThere({ before, after }: Compared, facility: number): number {
  const { flowCell, flowFacility, flowPupils, unplaced } = after.assignment;
  let sum = 0;
  flowFacility.forEach((to, flow) => {
    if (to !== facility) return;
    const cell = flowCell[flow] as number;
    const fewer = (before.assignment.unplaced[cell] as number) - (unplaced[cell] as number);
    sum += Math.min(flowPupils[flow] as number, Math.max(0, fewer));
  });
  return sum;
}
