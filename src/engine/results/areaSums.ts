/**
 * Sums and shares by area and for the whole territory. Cells are added in their order, so that the
 * same inputs give the same bits whatever was cached.
 */
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { wholeParts } from '../evaluation/integers.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import {
  type AreaResults,
  COMPUTED_SERVICES,
  type ComputedService,
  type OperatingFacility,
  type PerService,
  type ServiceResults,
} from './results.ts';

export type SumInputs = {
  /** By cell, all ages. */
  readonly residents: Float64Array;
  readonly services: PerService<ServiceResults>;
  readonly facilities: readonly OperatingFacility[];
  readonly standardDistanceM: PerService<number>;
  /** By cell. */
  readonly unplaced: Int32Array;
};

/** Where cells and areas stand: index of each cell's area, -1 where the pack has no such area. */
export function areaIndexOfCells({ areas, cells }: Territory): Int32Array {
  const indexOf = new Map<AreaId, number>(areas.map(({ id }, index) => [id, index]));
  return Int32Array.from(cells, ({ areaId }) => indexOf.get(areaId) ?? -1);
}

/** m2 of homes commissioned in the year: by area, then the whole territory as the last entry. */
export function housingCommissionedM2(
  { territory, projects }: EffectiveTerritory,
  year: number,
): Float64Array {
  const indexOf = new Map<AreaId, number>(territory.areas.map(({ id }, index) => [id, index]));
  const commissionedM2 = new Float64Array(territory.areas.length + 1);
  const last = commissionedM2.length - 1;
  for (const { kind, phases, areaId } of projects) {
    if (kind !== 'housing') continue;
    for (const { openYear, floorAreaM2 = 0 } of phases) {
      if (openYear !== year) continue;
      const area = areaId === undefined ? undefined : indexOf.get(areaId);
      commissionedM2[last] = (commissionedM2[last] as number) + floorAreaM2;
      if (area !== undefined) commissionedM2[area] = (commissionedM2[area] as number) + floorAreaM2;
    }
  }
  return commissionedM2;
}

/** Results by area and in total. */
export function sumAreas(
  effective: EffectiveTerritory,
  areaOfCell: Int32Array,
  inputs: SumInputs,
  year: number,
): { readonly areas: AreaResults[]; readonly total: AreaResults } {
  const { areas } = effective.territory;
  const slots = areas.length + 1;
  const total = areas.length;
  const residents = new Float64Array(slots);
  const unplacedPupils = new Float64Array(slots);
  for (let cell = 0; cell < areaOfCell.length; cell++) {
    const area = areaOfCell[cell] as number;
    const people = inputs.residents[cell] as number;
    const pupils = inputs.unplaced[cell] as number;
    residents[total] = (residents[total] as number) + people;
    unplacedPupils[total] = (unplacedPupils[total] as number) + pupils;
    if (area < 0) continue;
    residents[area] = (residents[area] as number) + people;
    unplacedPupils[area] = (unplacedPupils[area] as number) + pupils;
  }
  const byService = mapServices((service) => sumService(service, effective, areaOfCell, inputs));
  const housingM2 = housingCommissionedM2(effective, year);
  const wholeResidents = wholeBySlot(residents);
  const wholeChildren = mapServices((service) => wholeBySlot(byService[service].demand));
  const shortageOf = (area: number): number =>
    Math.max(
      0,
      (wholeChildren.school[area] as number) - (byService.school.capacity[area] as number),
    );
  const resultsOf = (area: number): AreaResults => ({
    areaId: areas[area]?.id ?? null,
    residents: wholeResidents[area] as number,
    children: mapServices((service) => wholeChildren[service][area] as number),
    capacity: mapServices((service) => byService[service].capacity[area] as number),
    facilityCount: mapServices((service) => byService[service].count[area] as number),
    radiusCoverage: mapServices((service) => shareAt(byService[service], 'radius', area)),
    networkCoverage: mapServices((service) => shareAt(byService[service], 'network', area)),
    seatShortage: shortageOf(area),
    unplacedPupils: unplacedPupils[area] as number,
    housingCommissionedM2: housingM2[area] as number,
  });
  const results = areas.map((_, area) => resultsOf(area));
  // Free seats of one area do not make good what another lacks.
  const seatShortage =
    results.length === 0
      ? resultsOf(total).seatShortage
      : results.reduce((sum, area) => sum + area.seatShortage, 0);
  return { areas: results, total: { ...resultsOf(total), seatShortage } };
}

/**
 * People as whole numbers: by area, then the territory as the last entry, with those of no area in it.
 * @param sums in the same order, with fractions.
 */
function wholeBySlot(sums: Float64Array): readonly number[] {
  const areas = [...sums.subarray(0, -1)];
  const outside = Math.max(
    0,
    (sums.at(-1) as number) - areas.reduce((all, people) => all + people, 0),
  );
  const whole = wholeParts([outside, ...areas]);
  return [...whole.slice(1), whole.reduce((all, people) => all + people, 0)];
}

type ServiceSums = {
  readonly demand: Float64Array;
  readonly capacity: Float64Array;
  readonly count: Float64Array;
  /** People within the standard. */
  readonly radius: Float64Array;
  readonly network: Float64Array;
};

/** Sums of a service's results: a drag of a school gives those of the other services back as they were. */
const summed = new WeakMap<
  ServiceResults,
  { readonly standardM: number; readonly areaOfCell: Int32Array; readonly sums: ServiceSums }
>();

function sumService(
  service: ComputedService,
  effective: EffectiveTerritory,
  areaOfCell: Int32Array,
  inputs: SumInputs,
): ServiceSums {
  const results = inputs.services[service];
  const standardM = inputs.standardDistanceM[service];
  const known = summed.get(results);
  if (known?.standardM === standardM && known.areaOfCell === areaOfCell) return known.sums;
  const sums = sumsOfService(service, effective, areaOfCell, inputs);
  summed.set(results, { standardM, areaOfCell, sums });
  return sums;
}

function sumsOfService(
  service: ComputedService,
  { territory }: EffectiveTerritory,
  areaOfCell: Int32Array,
  { services, facilities, standardDistanceM }: SumInputs,
): ServiceSums {
  const slots = territory.areas.length + 1;
  const total = slots - 1;
  const [demand, capacity, count, radius, network] = Array.from(
    { length: 5 },
    () => new Float64Array(slots),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const results = services[service];
  const standardM = standardDistanceM[service];
  for (let cell = 0; cell < areaOfCell.length; cell++) {
    const people = results.demand[cell] as number;
    const withinRadius = people * (results.radiusCoverage[cell] as number);
    const isReached = (results.networkDistanceM[cell] as number) <= standardM;
    const area = areaOfCell[cell] as number;
    demand[total] = (demand[total] as number) + people;
    radius[total] = (radius[total] as number) + withinRadius;
    if (isReached) network[total] = (network[total] as number) + people;
    if (area < 0) continue;
    demand[area] = (demand[area] as number) + people;
    radius[area] = (radius[area] as number) + withinRadius;
    if (isReached) network[area] = (network[area] as number) + people;
  }
  const indexOf = new Map<AreaId | null, number>(
    territory.areas.map(({ id }, index) => [id, index]),
  );
  for (const index of results.facilityIndices) {
    const facility = facilities[index] as OperatingFacility;
    for (const slot of [total, indexOf.get(facility.areaId)]) {
      if (slot === undefined) continue;
      capacity[slot] = (capacity[slot] as number) + Math.round(facility.capacity);
      count[slot] = (count[slot] as number) + 1;
    }
  }
  return { demand, capacity, count, radius, network };
}

/** NaN where nobody of the service's age lives: no share, not a bad one. */
function shareAt(sums: ServiceSums, within: 'radius' | 'network', area: number): number {
  const demand = sums.demand[area] as number;
  return demand > 0 ? (sums[within][area] as number) / demand : Number.NaN;
}

export function mapServices<T>(value: (service: ComputedService) => T): PerService<T> {
  return Object.fromEntries(
    COMPUTED_SERVICES.map((service) => [service, value(service)]),
  ) as PerService<T>;
}
