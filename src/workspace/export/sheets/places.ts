/** Sheets of places: facilities, projects, cells by neighbourhood, settlements. */
import { inOneGo } from '../../../domain/pace.ts';
import { capacityUnit, hasLoad } from '../../../domain/territory/serviceUnits.ts';
import {
  COMPUTED_SERVICES,
  type ComputedService,
  type OperatingFacility,
  type YearResults,
} from '../../../engine/results/results.ts';
import type { SheetInput } from '../input.ts';
import {
  type Cell,
  type Column,
  decimals,
  quantity,
  type Sheet,
  share,
  term,
  whole,
  yearFormat,
} from '../model.ts';

/** A few milliseconds of work. */
const ROWS_AT_ONCE = 1_000;
/** Some ten centimetres. */
const DEGREES = decimals(6);

const isComputed = (service: string): service is ComputedService =>
  (COMPUTED_SERVICES as readonly string[]).includes(service);

function areaNames({ effective, words }: SheetInput): ReadonlyMap<string, string> {
  return new Map(effective.territory.areas.map(({ id, name }) => [id, words.name(name)]));
}

function columnsOf(
  { words: { text } }: SheetInput,
  ids: readonly (readonly [id: string, key: Parameters<typeof text>[0], width: number])[],
): readonly Column[] {
  return ids.map(([id, key, width]) => ({ id, header: text(key), width }));
}

/** People for whom a facility is the nearest, and how full that makes it. */
function nearestOf({ services }: YearResults, service: string, index: number) {
  if (!isComputed(service)) return { people: Number.NaN, load: Number.NaN };
  const { peopleByNearest, loadByNearest } = services[service];
  return {
    people: peopleByNearest[index] ?? Number.NaN,
    load: hasLoad(service) ? (loadByNearest[index] ?? Number.NaN) : Number.NaN,
  };
}

/** Every place that operates in the year, in the order of the results. */
export function facilitiesSheet(input: SheetInput): Sheet {
  return inOneGo(facilitiesInSteps(input));
}

/** The same in steps of some milliseconds: somebody may have brought a hundred thousand places. */
export function* facilitiesInSteps(input: SheetInput): Generator<void, Sheet> {
  const { words, plan } = input;
  const { text } = words;
  const { results } = plan;
  const areas = areaNames(input);
  const rowOf = (facility: OperatingFacility, index: number): readonly Cell[] => {
    const { id, name, service, ownership, areaId, capacity, capacityStatus, origin } = facility;
    const isSchool = service === 'school';
    const unit = capacityUnit(service);
    const pupils = results.assignment.pupils[index] ?? Number.NaN;
    const { people, load } = nearestOf(results, service, index);
    return [
      id,
      words.name(name),
      term(service, text(`service.${service}`)),
      term(ownership, text(`ownership.${ownership}`)),
      areas.get(areaId ?? '') ?? '',
      unit ? quantity(capacity, whole) : null,
      unit ? words.unit(unit) : '',
      unit ? term(capacityStatus, text(`status.${capacityStatus}`)) : null,
      term(origin, text(`takeAway.origin.${origin}`)),
      quantity(isSchool ? pupils : Number.NaN, whole),
      quantity(isSchool ? Math.max(0, capacity - pupils) : Number.NaN, whole),
      quantity(people, whole),
      quantity(load, share),
      quantity(facility.position[0], DEGREES),
      quantity(facility.position[1], DEGREES),
    ];
  };
  const rows: (readonly Cell[])[] = [];
  for (const [index, facility] of results.facilities.entries()) {
    if (index % ROWS_AT_ONCE === 0) yield;
    rows.push(rowOf(facility, index));
  }
  return {
    id: 'facilities',
    title: text('takeAway.sheet.facilities'),
    columns: columnsOf(input, [
      ['id', 'takeAway.id', 18],
      ['name', 'takeAway.name', 40],
      ['service', 'takeAway.service', 18],
      ['ownership', 'takeAway.ownership', 20],
      ['district', 'takeAway.area', 20],
      ['capacity', 'takeAway.capacity', 14],
      ['unit', 'takeAway.unit', 14],
      ['capacity_status', 'takeAway.status', 14],
      ['origin', 'takeAway.origin', 14],
      ['pupils_assigned', 'takeAway.assigned', 16],
      ['free_seats', 'takeAway.freeSeats', 16],
      ['people_nearest', 'takeAway.nearestPeople', 18],
      ['load_nearest', 'takeAway.load', 12],
      ['longitude', 'takeAway.longitude', 12],
      ['latitude', 'takeAway.latitude', 12],
    ]),
    rows,
  };
}

/** Every project of the plan, open or not. */
export function projectsSheet(input: SheetInput): Sheet {
  const { words, effective } = input;
  const { text } = words;
  const areas = areaNames(input);
  const rows = effective.projects.map((project): readonly Cell[] => {
    const { id, name, kind, finance, areaId, phases, costMillionTenge, position } = project;
    const openYears = phases.map(({ openYear }) => openYear);
    const sum = (of: 'capacity' | 'floorAreaM2') =>
      phases.some((phase) => phase[of] !== undefined)
        ? phases.reduce((total, phase) => total + (phase[of] ?? 0), 0)
        : Number.NaN;
    const status = phases[0]?.status ?? 'planned';
    const origin = effective.added.has(id) ? 'edit' : 'project';
    return [
      id,
      words.name(name),
      term(kind, text(`kind.${kind}`)),
      areas.get(areaId ?? '') ?? '',
      term(finance, text(`finance.${finance}`)),
      quantity(Math.min(...openYears), yearFormat),
      quantity(Math.max(...openYears), yearFormat),
      quantity(sum('capacity'), whole),
      quantity(sum('floorAreaM2'), whole),
      quantity(costMillionTenge, whole),
      term(status, text(`status.${status}`)),
      term(origin, text(`takeAway.origin.${origin}`)),
      quantity(position[0], DEGREES),
      quantity(position[1], DEGREES),
    ];
  });
  return {
    id: 'projects',
    title: text('takeAway.sheet.projects'),
    columns: columnsOf(input, [
      ['id', 'takeAway.id', 18],
      ['name', 'takeAway.name', 40],
      ['kind', 'takeAway.kind', 24],
      ['district', 'takeAway.area', 20],
      ['finance', 'takeAway.finance', 24],
      ['first_opens', 'takeAway.firstYear', 12],
      ['last_opens', 'takeAway.lastYear', 12],
      ['capacity', 'takeAway.capacity', 14],
      ['floor_area_m2', 'takeAway.floorAreaM2', 16],
      ['cost_million_tenge', 'takeAway.cost', 16],
      ['status', 'takeAway.status', 14],
      ['origin', 'takeAway.origin', 14],
      ['longitude', 'takeAway.longitude', 12],
      ['latitude', 'takeAway.latitude', 12],
    ]),
    rows,
  };
}

/** Where people live, by the name of the place; null in a territory without cells. */
export function cellsSheet(input: SheetInput): Sheet | null {
  const { words, plan, effective, cellNames } = input;
  const { text } = words;
  const { cells } = effective.territory;
  if (cells.length === 0) return null;
  const { results } = plan;
  const areas = areaNames(input);
  const rows = cells.map(({ id, areaId, centre }, index): readonly Cell[] => {
    const name = cellNames(index);
    return [
      id,
      name ? words.name(name) : '',
      areas.get(areaId) ?? '',
      quantity(results.residents[index], whole),
      quantity(results.services.school.demand[index], whole),
      quantity(results.assignment.unplaced[index], whole),
      quantity(results.assignment.meanDistanceM[index], whole),
      ...COMPUTED_SERVICES.flatMap((service) => [
        quantity(results.services[service].networkDistanceM[index], whole),
        quantity(results.services[service].radiusCoverage[index], share),
      ]),
      quantity(centre[0], DEGREES),
      quantity(centre[1], DEGREES),
    ];
  });
  return {
    id: 'cells',
    title: text('takeAway.sheet.cells'),
    columns: [
      ...columnsOf(input, [
        ['id', 'takeAway.id', 18],
        ['name', 'takeAway.neighbourhood', 40],
        ['district', 'takeAway.area', 20],
        ['residents', 'indicator.residents', 12],
        ['pupils', 'takeAway.pupils', 12],
        ['pupils_without_seat', 'indicator.unplaced', 16],
        ['mean_walk_m', 'takeAway.meanWalkM', 16],
      ]),
      ...COMPUTED_SERVICES.flatMap((service): readonly Column[] => {
        const named = { service: text(`service.${service}`) };
        return [
          { id: `${service}_walk_m`, header: text('takeAway.walkM', named), width: 16 },
          { id: `${service}_coverage`, header: text('takeAway.coverage', named), width: 16 },
        ];
      }),
      ...columnsOf(input, [
        ['longitude', 'takeAway.longitude', 12],
        ['latitude', 'takeAway.latitude', 12],
      ]),
    ],
    rows,
  };
}

/** Settlements of a country; null where there are none. */
export function settlementsSheet(input: SheetInput): Sheet | null {
  const { words, effective } = input;
  const { text } = words;
  const { settlements, manifest } = effective.territory;
  if (settlements.length === 0) return null;
  const areas = areaNames(input);
  const classNames = new Map(
    manifest.settlementClasses.map(({ settlementClass, name }) => [
      settlementClass,
      words.name(name),
    ]),
  );
  const rows = settlements.map((settlement): readonly Cell[] => {
    const { id, name, areaId, settlementClass, role, population, position } = settlement;
    const latest = population.reduce((last, row) => (row.year > last.year ? row : last));
    return [
      id,
      words.name(name),
      areas.get(areaId) ?? '',
      classNames.get(settlementClass) ?? String(settlementClass),
      term(role, text(`card.role.${role}`)),
      quantity(latest.value, whole),
      quantity(latest.year, yearFormat),
      term(latest.status, text(`status.${latest.status}`)),
      quantity(position[0], DEGREES),
      quantity(position[1], DEGREES),
    ];
  });
  return {
    id: 'settlements',
    title: text('takeAway.sheet.settlements'),
    columns: columnsOf(input, [
      ['id', 'takeAway.id', 18],
      ['name', 'takeAway.name', 32],
      ['region', 'takeAway.region', 28],
      ['class', 'takeAway.class', 24],
      ['role', 'takeAway.role', 20],
      ['residents', 'indicator.residents', 14],
      ['residents_year', 'takeAway.populationYear', 12],
      ['status', 'takeAway.status', 14],
      ['longitude', 'takeAway.longitude', 12],
      ['latitude', 'takeAway.latitude', 12],
    ]),
    rows,
  };
}
