/**
 * Figures by region for a territory without cells: people from the projection and, before its first
 * year, from observed series; facilities as the pack lists them. What needs cells is "no data" (NaN).
 */
import type { Observation } from '../../domain/territory/schema.ts';
import { wholeParts } from '../evaluation/integers.ts';
import { housingCommissionedM2, mapServices } from './areaSums.ts';
import type { EvaluateRequest } from '../engine.ts';
import type { AreaResults, OperatingFacility, YearResults } from './results.ts';
import type { World } from '../world.ts';

export function areaResultsOfCountry(
  world: World,
  { facilities, services, assignment }: YearResults,
  { scenario, year }: EvaluateRequest,
): Pick<YearResults, 'areas' | 'total' | 'assignment'> {
  const { areas } = world.territory;
  const effective = world.effective(scenario.edits);
  const housingM2 = housingCommissionedM2(effective, year);
  const projected = world.people.inAreas(effective, scenario.edits, year);
  const noData = mapServices(() => Number.NaN);
  const resultsOf = (area: number, isHere: (facility: OperatingFacility) => boolean) => {
    const here = mapServices((service) =>
      Array.from(
        services[service].facilityIndices,
        (index) => facilities[index] as OperatingFacility,
      ).filter(isHere),
    );
    return {
      capacity: mapServices((service) =>
        here[service].reduce((sum, { capacity }) => sum + capacity, 0),
      ),
      facilityCount: mapServices((service) => here[service].length),
      radiusCoverage: noData,
      networkCoverage: noData,
      unplacedPupils: Number.NaN,
      housingCommissionedM2: housingM2[area] as number,
    };
  };
  const residentsOf = wholeParts(
    areas.map(
      ({ population }, area) => projected[area]?.residents ?? valueInYear(population, year),
    ),
  );
  const childrenOf = mapServices((service) =>
    wholeParts(areas.map((_, area) => projected[area]?.demand[service] ?? Number.NaN)),
  );
  const results = areas.map(({ id }, area): AreaResults => {
    const residents = residentsOf[area] as number;
    const children = mapServices((service) => childrenOf[service][area] as number);
    const rest = resultsOf(area, ({ areaId }) => areaId === id);
    return {
      areaId: id,
      residents,
      children,
      ...rest,
      // Without facilities in the pack there are no seats to compare with, rather than none.
      seatShortage:
        rest.facilityCount.school === 0
          ? Number.NaN
          : Math.max(0, children.school - rest.capacity.school),
    };
  });
  const sum = (of: (area: AreaResults) => number): number =>
    results.reduce((total, area) => total + of(area), 0);
  const total: AreaResults = {
    areaId: null,
    residents: sum((area) => area.residents),
    children: mapServices((service) => sum((area) => area.children[service])),
    ...resultsOf(areas.length, () => true),
    seatShortage: sum((area) => area.seatShortage),
  };
  // Nobody has been assigned: that is no answer of 0 pupils without a seat.
  const unknown = Object.keys(assignment.totals).map((name) => [name, Number.NaN]);
  const totals = Object.fromEntries(unknown) as YearResults['assignment']['totals'];
  return { areas: results, total, assignment: { ...assignment, totals } };
}

/** Linear between two observations, the nearest one beyond them; NaN without any. */
export function valueInYear(series: readonly Observation[], year: number): number {
  let before: Observation | null = null;
  let after: Observation | null = null;
  for (const row of series) {
    if (row.year <= year && (before === null || row.year > before.year)) before = row;
    if (row.year >= year && (after === null || row.year < after.year)) after = row;
  }
  if (before === null) return after?.value ?? Number.NaN;
  if (after === null || after.year === before.year) return before.value;
  const share = (year - before.year) / (after.year - before.year);
  return before.value + share * (after.value - before.value);
}
