/** School, kindergarten and clinic projects of the press, and those the general plan still owes. */
import { seeded, weightedIndex } from '../common/random.ts';
import type { Finance, Phase, Status } from '../../../src/domain/territory/schema.ts';
import { financeSchema, projectKindSchema } from '../../../src/domain/territory/schema.ts';
import type { CityCell } from './cells.ts';
import { districtName, MODEL, type ProjectDraft } from './features.ts';
import { distanceM, type Metres, toMetres } from './geography.ts';
import type { HousingArea } from './housing.ts';
import type { Placing } from './placing.ts';
import { idOfSchool } from './schools.ts';
import {
  almatyTable,
  known,
  lonLat,
  names,
  number,
  optionalNumber,
  status,
  text,
} from './tables.ts';
import { readTable } from '../common/packFiles.ts';

const SEED = 188;
/** FACTS: 16 schools and 16 kindergartens in 2026-2030, 188 new schools by 2040 after the plan of 2023. */
const PLAN = {
  near: 16,
  kindergartens: 16,
  all: 188,
  from: 2023,
  nearEnd: 2030,
  end: 2040,
} as const;
const SEATS = [900, 1200, 1500, 1500, 2000] as const;

const costOf = new Map(
  readTable('almaty', 'assumptions.csv')
    .filter((row) => row['id']?.startsWith('cost-per-'))
    .map((row) => [text(row, 'id'), number(row, 'value')]),
);

function cost(kind: string, finance: Finance, capacity: number, extension: boolean) {
  const id =
    kind === 'clinic'
      ? 'cost-per-visit-clinic'
      : kind === 'preschool'
        ? 'cost-per-place-preschool'
        : extension
          ? 'cost-per-seat-extension'
          : `cost-per-seat-${finance}`;
  return {
    costMillionTenge: Math.round(capacity * known(costOf, id)),
    costStatus: 'assumption' as const,
  };
}

function financeOf(words: string): Finance {
  if (words.startsWith('buy-out')) return 'buy-out';
  return financeSchema.parse(words);
}

function phase(startYear: number, openYear: number, capacity: number, of: Status): Phase {
  return { startYear, openYear, capacity, status: of };
}

/** The rows of the press; rows of several schools are one project each. */
export function projectsOfThePress(placing: Placing): readonly ProjectDraft[] {
  const places = almatyTable('school_project_places.csv');
  const made: ProjectDraft[] = [];
  for (const row of almatyTable('school_projects.csv')) {
    const parts = places.filter((place) => place['place_ru'] === row['place_ru']);
    if (parts.length === 0) throw new Error(`no place for ${row['place_ru']}`);
    for (const part of parts) {
      const district = text(part, 'district');
      const extended = optionalNumber(part, 'extends_number');
      const finance = financeOf(text(row, 'finance'));
      const kind = projectKindSchema.parse(text(part, 'kind'));
      const capacity = number(part, 'places');
      made.push({
        id: `plan-${made.length + 1}`,
        name: projectName(kind, names(part, 'part'), extended !== undefined),
        status: status(row),
        source: text(row, 'source'),
        kind,
        areaId: district,
        phases: [
          phase(
            number(row, 'start_year_estimated'),
            number(row, 'opening_year'),
            capacity,
            status(row),
          ),
        ],
        finance,
        ...(kind === 'infrastructure' ? {} : cost(kind, finance, capacity, extended !== undefined)),
        ...(extended ? { extends: idOfSchool(district, extended) } : {}),
        ...(row['programme'] ? { programme: text(row, 'programme') } : {}),
        placeStatus: 'estimated',
        at: placing.cornerIn(district, toMetres(lonLat(part))),
      });
    }
  }
  for (const row of almatyTable('projects_added.csv')) {
    const district = text(row, 'district');
    const extended = optionalNumber(row, 'extends_number');
    const finance = financeOf(text(row, 'finance'));
    const kind = projectKindSchema.parse(text(row, 'kind'));
    const capacity = number(row, 'capacity');
    made.push({
      id: `plan-${made.length + 1}`,
      name: names(row, 'place'),
      status: status(row),
      source: text(row, 'source'),
      kind,
      areaId: district,
      phases: [
        phase(number(row, 'start_year'), number(row, 'opening_year'), capacity, status(row)),
      ],
      finance,
      ...cost(kind, finance, capacity, extended !== undefined),
      ...(extended ? { extends: idOfSchool(district, extended) } : {}),
      programme: text(row, 'programme'),
      placeStatus: 'estimated',
      at: placing.cornerIn(district, toMetres(lonLat(row))),
    });
  }
  return made;
}

function projectName(
  kind: string,
  place: { kk: string; ru: string; en: string },
  extension: boolean,
) {
  if (kind !== 'school' || extension || /мектеп|School/i.test(place.kk)) return place;
  if (/MG City/.test(place.en)) return place;
  return { kk: `Мектеп · ${place.kk}`, ru: `Школа · ${place.ru}`, en: `School · ${place.en}` };
}

/** Whose money builds the schools still to come: assumption, private as far as the strategy hopes. */
const FINANCE_SHARES: readonly (readonly [Finance, number])[] = [
  ['state', 0.5],
  ['partnership', 0.2],
  ['private', 0.2],
  ['buy-out', 0.1],
];

/** What the general plan counts and nobody has named yet, placed where homes and children will be. */
export function projectsOfTheGeneralPlan(
  cells: readonly CityCell[],
  placing: Placing,
  areas: readonly HousingArea[],
  press: readonly ProjectDraft[],
  existing: readonly Metres[],
): readonly ProjectDraft[] {
  const random = seeded(SEED);
  const newSchools = press.filter((project) => project.kind === 'school' && !project.extends);
  const opened = (from: number, to: number) =>
    newSchools.filter(({ phases }) =>
      phases.some(({ openYear }) => openYear >= from && openYear <= to),
    ).length;
  const near = PLAN.near - opened(2026, PLAN.nearEnd);
  const far = PLAN.all - PLAN.near - opened(PLAN.from, 2025);
  const taken: Metres[] = [...existing, ...press.map(({ at }) => at)];
  const made: ProjectDraft[] = [];

  const add = (kind: 'school' | 'preschool', count: number, from: number, to: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      const openYear = from + Math.floor((turn * (to - from + 1)) / count);
      const capacity =
        kind === 'school' ? (SEATS[Math.floor(random() * SEATS.length)] as number) : 240;
      const finance = (
        FINANCE_SHARES[
          weightedIndex(
            FINANCE_SHARES.map(([, share]) => share),
            random,
          )
        ] as readonly [Finance, number]
      )[0];
      const weights = cells.map((cell) => {
        const homes = areas.reduce(
          (sum, area) =>
            sum +
            area.m2Between(openYear - 5, openYear + 1) *
              Math.exp(-((distanceM(cell.at, area.at) / 900) ** 2)),
          0,
        );
        const nearest = taken.reduce((least, at) => Math.min(least, distanceM(at, cell.at)), 1e9);
        const apart = kind === 'school' ? 700 : 450;
        return (
          (cell.residents[2] * 0.35 + homes / 900) * Math.min(1, 0.02 + (nearest / apart) ** 3)
        );
      });
      const cell = cells[weightedIndex(weights, random)] as CityCell;
      const at = placing.corner(cell.at);
      taken.push(at);
      const far2030 = openYear > PLAN.nearEnd;
      const of: Status = far2030 ? 'forecast' : 'planned';
      const district = districtName(cell.areaId);
      const count2 = made.filter((project) => project.kind === kind).length + 1;
      const noun =
        kind === 'school'
          ? { kk: 'Бас жоспар мектебі', ru: 'Школа генплана', en: 'School of the general plan' }
          : {
              kk: 'Жоспарланған балабақша',
              ru: 'Плановый детский сад',
              en: 'Planned kindergarten',
            };
      made.push({
        id: `general-plan-${kind}-${count2}`,
        name: {
          kk: `${noun.kk} (есептік) ${count2} · ${district.kk}`,
          ru: `${noun.ru} (расч.) ${count2} · ${district.ru}`,
          en: `${noun.en} (est.) ${count2} · ${district.en}`,
        },
        status: of,
        source: `number by the general plan to 2040 (decree No 349 of 2023); place, size and year: ${MODEL}`,
        kind,
        areaId: cell.areaId,
        phases: [phase(openYear - 2, openYear, capacity, of)],
        finance,
        ...cost(kind, finance, capacity, false),
        programme: far2030 ? 'General plan to 2040' : 'Plan 2026-2030',
        placeStatus: 'assumption',
        at,
      });
    }
  };
  add('school', near, 2027, PLAN.nearEnd);
  add('preschool', PLAN.kindergartens, 2026, PLAN.nearEnd);
  add('school', far, PLAN.nearEnd + 1, PLAN.end);
  return made;
}
