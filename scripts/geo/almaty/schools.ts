/**
 * Schools of the baseline: the state schools where they stand, those of the press that the list does
 * not have, and as many private ones as were published, by year of opening. Their seats add up, with
 * the projects that opened since, to the pupils of each district less its published shortage in 2024.
 */
import type { LocalizedText } from '../../../src/domain/territory/schema.ts';
import type { Row } from '../common/packFiles.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import { normal, type Random, seeded } from '../common/random.ts';
import type { CityCell } from './cells.ts';
import { estimatedName, type FacilityDraft, MODEL } from './features.ts';
import { distanceM, type Metres, toMetres } from './geography.ts';
import type { Placing } from './placing.ts';
import type { CityPopulation } from './population.ts';
import { idOfState, schoolName, stateSchoolRows } from './stateSchools.ts';
import {
  almatyTable,
  type DistrictModel,
  known,
  lonLat,
  names,
  optionalNumber,
  text,
} from './tables.ts';

const SEED = 353;
const CALIBRATION_YEAR = 2024;
/** Mean seats of a private school: 28,586 pupils in 99 of them in 2023; 39,680 in 117 a year later. */
const PRIVATE_SEATS = 310;
const NEW_PRIVATE_SEATS = 590;
/** Years in which private schools opened, in turn. */
const PRIVATE_YEARS = [2023, 2022, 2021, 2020, 2019, 2018] as const;
/** Numbers are given in the order of opening: these opened in 2019 to 2022, evenly. Assumption. */
const NEWEST = { first: 184, last: 210, fromYear: 2019, toYear: 2022 } as const;
/** Size of a school beside an ordinary one: boarding schools take few of the neighbourhood's pupils. */
const BOARDING_SIZE = 0.35;
const PRIVATE_SCHOOL = { kk: 'Жекеменшік мектеп', ru: 'Частная школа', en: 'Private school' };

/** The list of state schools, as the pack of the country names it too. */
const LIST_SOURCE = 'school locations of Giga';

/** Seats that school projects bring by the end of a year, by district. */
export type SeatsOfProjects = (district: string, year: number) => number;

type SchoolPlan = {
  readonly id: string;
  readonly at: Metres;
  readonly name: LocalizedText;
  readonly status: FacilityDraft['status'];
  readonly source: string;
  readonly openYear?: number;
  readonly closeYear?: number;
  readonly ownership: 'state' | 'private';
  /** Relative size; absent where the seats are known. */
  readonly size?: number;
  readonly seats?: number;
};

/** Where pupils of a district would go if each went to the nearest of some schools, by school. */
function pupilsByNearest(cells: readonly CityCell[], places: readonly Metres[]): number[] {
  const pupils = places.map(() => 0);
  for (const { at, residents } of cells) {
    let [nearest, leastM] = [-1, Number.POSITIVE_INFINITY];
    places.forEach((place, index) => {
      const awayM = distanceM(place, at);
      if (awayM < leastM) [nearest, leastM] = [index, awayM];
    });
    if (nearest >= 0) pupils[nearest] = (pupils[nearest] as number) + residents[2];
  }
  return pupils;
}

function yearOfNumber(schoolNumber: number): number | undefined {
  const { first, last, fromYear, toYear } = NEWEST;
  if (schoolNumber < first || schoolNumber > last) return undefined;
  return (
    fromYear + Math.floor(((schoolNumber - first) * (toYear - fromYear + 1)) / (last - first + 1))
  );
}

/** What the press says of a numbered school: rows of schools_named.csv and of the projects of 2022. */
function saidOf(row: Row): readonly Row[] {
  const ofNumber = (other: Row) => (other.number ?? other.is_number) === row.number;
  const said = almatyTable('schools_named.csv').filter(ofNumber);
  const sameDistrict = said.filter(({ district }) => district === row.district);
  const built = almatyTable('school_project_places.csv').filter(
    (other) => other.is_number && ofNumber(other) && other.district === row.district,
  );
  return row.number ? [...(sameDistrict.length > 0 ? sameDistrict : said), ...built] : [];
}

/** The state schools of a district, with the size that pupils around each ask for. */
function statePlans(district: string, cells: readonly CityCell[], random: Random): SchoolPlan[] {
  const rows = stateSchoolRows().filter((row) => row.district === district);
  const named = almatyTable('schools_named.csv').filter(
    (row) => row.district === district && row.name_ru,
  );
  const places = [...rows, ...named].map((row) => toMetres(lonLat(row)));
  const nearest = pupilsByNearest(cells, places);
  const mean = nearest.reduce((sum, pupils) => sum + pupils, 0) / Math.max(1, places.length);
  const sizeOf = (index: number) =>
    (0.5 + 0.5 * Math.min(2.2, (nearest[index] as number) / mean)) *
    Math.exp(Math.max(-0.6, Math.min(0.3, 0.3 * normal(random))));
  const listed = rows.map((row, index): SchoolPlan => {
    const said = saidOf(row);
    const said1 = <T>(read: (one: Row) => T | undefined): T | undefined =>
      said.map(read).find((value) => value !== undefined);
    const seats = said1((one) => optionalNumber(one, 'places'));
    const openYear =
      said1((one) => optionalNumber(one, 'opens') ?? (one.is_number ? 2022 : undefined)) ??
      yearOfNumber(Number(row.number));
    const closeYear = said1((one) => optionalNumber(one, 'closes'));
    const size = sizeOf(index) * (row.kind === 'boarding' ? BOARDING_SIZE : 1);
    return {
      id: idOfState(row),
      at: places[index] as Metres,
      name: schoolName(row),
      status: 'observed',
      source: [
        LIST_SOURCE,
        ...said.flatMap(({ source }) => source ?? []),
        seats === undefined ? 'seats by the model' : 'seats by the press',
      ].join('; '),
      ownership: 'state',
      ...(openYear ? { openYear } : {}),
      ...(closeYear ? { closeYear } : {}),
      ...(seats === undefined ? { size } : { seats }),
    };
  });
  return [
    ...listed,
    ...named.map(
      (row, index): SchoolPlan => ({
        id: idOfSchool(district, text(row, 'number')),
        at: places[rows.length + index] as Metres,
        name: names(row),
        status: 'estimated',
        source: text(row, 'source'),
        ownership: 'state',
        size: sizeOf(rows.length + index),
      }),
    ),
  ];
}

function openYears(
  count: number,
  recent: number,
  years: readonly number[],
): (number | undefined)[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = index - (count - recent);
    return turn < 0 ? undefined : years[turn % years.length];
  });
}

function privatePlans(
  district: string,
  model: DistrictModel,
  cells: readonly CityCell[],
  placing: Placing,
  random: Random,
): SchoolPlan[] {
  const years = [
    ...openYears(model.privateSchools2023, model.privateOpened2018To2022, PRIVATE_YEARS),
    ...Array.from({ length: model.privateOpened2024 }, () => 2024),
    ...Array.from({ length: model.privateOpened2025 }, () => 2025),
  ];
  return placing
    .spread(years.length, cells, ({ people }) => people, 500, [], random)
    .map((at, index): SchoolPlan => {
      const openYear = years[index];
      const mean = openYear !== undefined && openYear >= 2024 ? NEW_PRIVATE_SEATS : PRIVATE_SEATS;
      return {
        id: `school-${district}-p${index + 1}`,
        at,
        name: estimatedName(PRIVATE_SCHOOL, index + 1, district),
        status: 'estimated',
        source: MODEL,
        ownership: 'private',
        ...(openYear ? { openYear } : {}),
        seats: Math.max(10, Math.round((mean * Math.exp(0.25 * normal(random))) / 10) * 10),
      };
    });
}

/** Seats that the baseline's schools of a district have together, those closing later included. */
function baselineSeats(
  district: string,
  model: DistrictModel,
  population: CityPopulation,
  seatsOfProjects: SeatsOfProjects,
): number {
  const residents = known(known(population.districts, district), CALIBRATION_YEAR);
  const pupils = (residents * model.pupilsPer1000) / 1000;
  return Math.round(pupils - model.shortage2024 - seatsOfProjects(district, CALIBRATION_YEAR));
}

export function schools(
  cells: readonly CityCell[],
  placing: Placing,
  models: ReadonlyMap<string, DistrictModel>,
  population: CityPopulation,
  seatsOfProjects: SeatsOfProjects,
): readonly FacilityDraft[] {
  const random = seeded(SEED);
  return [...models].flatMap(([district, model]) => {
    const own = cells.filter(({ areaId }) => areaId === district);
    const plans = [
      ...statePlans(district, own, random),
      ...privatePlans(district, model, own, placing, random),
    ];
    const fixed = plans
      .filter(({ openYear }) => (openYear ?? 0) <= CALIBRATION_YEAR)
      .reduce((sum, { seats = 0 }) => sum + seats, 0);
    const sized = plans.filter(({ size }) => size !== undefined);
    const shared = apportion(
      Math.round((baselineSeats(district, model, population, seatsOfProjects) - fixed) / 10),
      sized.map(({ size = 0 }) => size),
    ).map((tens) => tens * 10);
    const seatsById = new Map(sized.map(({ id }, index) => [id, shared[index] as number]));
    return plans.map(
      (plan): FacilityDraft => ({
        id: plan.id,
        name: plan.name,
        status: plan.status,
        source: plan.source,
        service: 'school',
        ownership: plan.ownership,
        areaId: district,
        capacity: plan.seats ?? known(seatsById, plan.id),
        capacityStatus: 'estimated',
        ...(plan.openYear ? { openYear: plan.openYear } : {}),
        ...(plan.closeYear ? { closeYear: plan.closeYear } : {}),
        at: plan.at,
      }),
    );
  });
}

/** The school of the press that the list of state schools does not have, by its key. */
export function idOfSchool(district: string, key: string): string {
  return `school-${district}-n${key}`;
}
