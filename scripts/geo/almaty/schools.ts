/**
 * Schools of the baseline: those named in the press and as many more as were published, state and
 * private, by year of opening. Their seats add up, with the projects that opened since, to the
 * pupils of each district less its published shortage in 2024.
 */
import type { LocalizedText } from '../../../src/domain/territory/schema.ts';
import { apportion, normal, seeded } from '../common/random.ts';
import type { CityCell } from './cells.ts';
import { estimatedName, type FacilityDraft, MODEL } from './features.ts';
import { distanceM, type Metres, toMetres } from './geography.ts';
import type { Placing } from './placing.ts';
import type { CityPopulation } from './population.ts';
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
/** Years in which the newer schools opened, in turn: 22 of them in 2022, 17 in 2023 (press). */
const STATE_YEARS = [2022, 2021, 2022, 2020, 2019] as const;
const PRIVATE_YEARS = [2023, 2022, 2021, 2020, 2019, 2018] as const;
const SCHOOL = { kk: 'Мектеп', ru: 'Школа', en: 'School' };
const PRIVATE_SCHOOL = { kk: 'Жекеменшік мектеп', ru: 'Частная школа', en: 'Private school' };

/** Seats that school projects bring by the end of a year, by district. */
export type SeatsOfProjects = (district: string, year: number) => number;

/** State schools that projects bring by the end of 2022, by district: they are no facilities here. */
export type SchoolsOfProjects = (district: string, year: number) => number;

type SchoolPlan = {
  readonly at: Metres;
  readonly number?: string;
  readonly name?: LocalizedText;
  readonly source: string;
  readonly openYear?: number;
  readonly closeYear?: number;
  readonly ownership: 'state' | 'private';
  /** Relative size. */
  readonly size: number;
};

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

function namedSchools(district: string): SchoolPlan[] {
  return almatyTable('schools_named.csv')
    .filter((row) => row.district === district)
    .map((row) => {
      const closeYear = optionalNumber(row, 'closes');
      return {
        at: toMetres(lonLat(row)),
        number: text(row, 'number'),
        name: names(row),
        source: text(row, 'source'),
        ...(closeYear ? { closeYear } : {}),
        ownership: 'state',
        size: 1,
      };
    });
}

/** Seats that the baseline's schools of a district have together, those closing later included. */
export function baselineSeats(
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
  schoolsOfProjects: SchoolsOfProjects,
): readonly FacilityDraft[] {
  const random = seeded(SEED);
  const made: FacilityDraft[] = [];
  for (const [district, model] of models) {
    const own = cells.filter(({ areaId }) => areaId === district);
    const pupils = ({ residents }: CityCell) => residents[2];
    const taken: Metres[] = [];
    const named = namedSchools(district).map((plan) => ({
      ...plan,
      at: placing.cornerIn(district, plan.at),
    }));
    taken.push(...named.map(({ at }) => at));

    const state = model.stateSchools2023 - schoolsOfProjects(district, 2022) - named.length;
    const years = openYears(state, model.stateOpened2019To2022, STATE_YEARS);
    // The newest stand where housing is new: among the last drawn, at the edges.
    const statePlans = placing
      .spread(state, own, pupils, 900, taken, random)
      .map((at, index): SchoolPlan => {
        const openYear = years[index];
        const size = 0.6 + 0.4 * Math.min(1.7, placing.peopleAround(at, 2) / 1500);
        return {
          at,
          source: MODEL,
          ownership: 'state',
          ...(openYear ? { openYear } : {}),
          size: size * Math.exp(Math.max(-0.6, Math.min(0.3, 0.38 * normal(random)))),
        };
      });
    for (const plan of named) {
      const size = 0.6 + 0.4 * Math.min(1.7, placing.peopleAround(plan.at, 2) / 1500);
      statePlans.push({ ...plan, size });
    }

    const privateYears = [
      ...openYears(model.privateSchools2023, model.privateOpened2018To2022, PRIVATE_YEARS),
      ...Array.from({ length: model.privateOpened2024 }, () => 2024),
      ...Array.from({ length: model.privateOpened2025 }, () => 2025),
    ];
    const privatePlans = placing
      .spread(privateYears.length, own, ({ people }) => people, 500, [], random)
      .map((at, index): SchoolPlan => {
        const openYear = privateYears[index];
        const mean = openYear !== undefined && openYear >= 2024 ? NEW_PRIVATE_SEATS : PRIVATE_SEATS;
        return {
          at,
          source: MODEL,
          ownership: 'private',
          ...(openYear ? { openYear } : {}),
          size: roundSeats(mean * Math.exp(0.25 * normal(random)), 10),
        };
      });

    const privateSeats = privatePlans
      .filter(({ openYear }) => (openYear ?? 0) <= CALIBRATION_YEAR)
      .reduce((sum, { size }) => sum + size, 0);
    const stateSeats = baselineSeats(district, model, population, seatsOfProjects) - privateSeats;
    const seats = apportion(
      Math.round(stateSeats / 10),
      statePlans.map(({ size }) => size),
    ).map((tens) => tens * 10);
    const plans = [
      ...statePlans.map((plan, index) => ({ ...plan, capacity: seats[index] as number })),
      ...privatePlans.map((plan) => ({ ...plan, capacity: plan.size })),
    ].sort(
      (a, b) =>
        a.ownership.localeCompare(b.ownership) * -1 ||
        distanceM(a.at, [0, 0]) - distanceM(b.at, [0, 0]),
    );

    plans.forEach((plan, index) => {
      const noun = plan.ownership === 'state' ? SCHOOL : PRIVATE_SCHOOL;
      made.push({
        id: `school-${district}-${plan.number ? `n${plan.number}` : index + 1}`,
        name: plan.name ?? estimatedName(noun, index + 1, district),
        status: 'estimated',
        source: plan.source,
        service: 'school',
        ownership: plan.ownership,
        areaId: district,
        capacity: plan.capacity,
        capacityStatus: 'estimated',
        ...(plan.openYear ? { openYear: plan.openYear } : {}),
        ...(plan.closeYear ? { closeYear: plan.closeYear } : {}),
        at: plan.at,
      });
    });
  }
  return made;
}

function roundSeats(seats: number, step: number): number {
  return Math.max(step, Math.round(seats / step) * step);
}

/** The named school of a number, for the projects that extend it. */
export function idOfSchool(district: string, schoolNumber: number | string): string {
  return `school-${district}-n${schoolNumber}`;
}
