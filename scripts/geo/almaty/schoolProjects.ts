/** School, kindergarten and clinic projects of the press, and what a place in each costs. */
import type { Finance, Phase, Status } from '../../../src/domain/territory/schema.ts';
import {
  financeSchema,
  fundSchema,
  projectKindSchema,
} from '../../../src/domain/territory/schema.ts';
import type { Row } from '../common/packFiles.ts';
import type { ProjectDraft } from './features.ts';
import { type Metres, toMetres } from './geography.ts';
import type { Placing } from './placing.ts';
import { idOfSchool } from './schools.ts';
import { idOfState, stateSchoolOf } from './stateSchools.ts';
import {
  almatyTable,
  capitalised,
  known,
  lonLat,
  names,
  number,
  optionalNumber,
  status,
  text,
} from './tables.ts';

const costOf = new Map(
  almatyTable('assumptions.csv')
    .filter((row) => row.id?.startsWith('cost-per-'))
    .map((row) => [text(row, 'id'), number(row, 'value')]),
);

/** Cost by the assumption of its kind and finance. */
export function cost(kind: string, finance: Finance, capacity: number, extension: boolean) {
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

export function phase(startYear: number, openYear: number, capacity: number, of: Status): Phase {
  return { startYear, openYear, capacity, status: of };
}

/** The rows of the press; rows of several schools are one project each. */
export function projectsOfThePress(placing: Placing): readonly ProjectDraft[] {
  const places = almatyTable('school_project_places.csv');
  const made: ProjectDraft[] = [];
  let serial = 0;
  for (const row of almatyTable('school_projects.csv')) {
    const parts = places.filter((place) => place.place_ru === row.place_ru);
    if (parts.length === 0) throw new Error(`no place for ${row.place_ru}`);
    for (const part of parts) {
      serial += 1;
      // The list of state schools has it.
      if (part.is_number) continue;
      const extended = extendedSchool(part);
      const district = extended?.district ?? text(part, 'district');
      const finance = financeOf(text(row, 'finance'));
      const kind = projectKindSchema.parse(text(part, 'kind'));
      const capacity = number(part, 'places');
      made.push({
        id: `plan-${serial}`,
        name: capitalised(projectName(kind, names(part, 'part'), extended !== undefined)),
        status: status(row),
        source: part.opening_source
          ? `${text(row, 'source')}; ${part.opening_source}`
          : text(row, 'source'),
        kind,
        areaId: district,
        phases: [
          phase(
            number(row, 'start_year_estimated'),
            optionalNumber(part, 'opening_year') ?? number(row, 'opening_year'),
            capacity,
            status(row),
          ),
        ],
        finance,
        ...(kind === 'college' ? {} : cost(kind, finance, capacity, extended !== undefined)),
        ...(extended ? { extends: extended.id } : {}),
        ...whoseWork(row),
        placeStatus: extended?.at ? 'observed' : 'estimated',
        at: extended?.at ?? placing.cornerIn(district, toMetres(lonLat(part))),
      });
    }
  }
  for (const row of almatyTable('projects_added.csv')) {
    serial += 1;
    const extended = extendedSchool(row);
    const district = extended?.district ?? text(row, 'district');
    const finance = financeOf(text(row, 'finance'));
    const kind = projectKindSchema.parse(text(row, 'kind'));
    const capacity = number(row, 'capacity');
    made.push({
      id: `plan-${serial}`,
      name: capitalised(names(row, 'place')),
      status: status(row),
      source: text(row, 'source'),
      kind,
      areaId: district,
      phases: [
        phase(number(row, 'start_year'), number(row, 'opening_year'), capacity, status(row)),
      ],
      finance,
      ...cost(kind, finance, capacity, extended !== undefined),
      ...(extended ? { extends: extended.id } : {}),
      ...whoseWork(row),
      placeStatus: extended?.at ? 'observed' : 'estimated',
      at: extended?.at ?? placing.cornerIn(district, toMetres(lonLat(row))),
    });
  }
  return made;
}

/** The school that a row extends: by number the one of the list, else the one of the press. */
function extendedSchool(
  row: Row,
): { readonly id: string; readonly district: string; readonly at?: Metres } | undefined {
  const { extends_number: key, district = '' } = row;
  if (!key) return undefined;
  const listed = stateSchoolOf(key, district);
  if (!listed) return { id: idOfSchool(district, key), district };
  return {
    id: idOfState(listed),
    district: text(listed, 'district'),
    at: toMetres(lonLat(listed)),
  };
}

/** The fund and the programme of a row, each where it is named. */
function whoseWork(row: Row) {
  return {
    ...(row.fund ? { fund: fundSchema.parse(row.fund) } : {}),
    ...(row.programme ? { programme: row.programme } : {}),
  };
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
