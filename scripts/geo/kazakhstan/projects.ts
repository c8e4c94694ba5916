/**
 * Projects of the country: works and production placements listed one by one, comfortable schools by
 * region where the figure could be sourced, and what each year's housing programme commissioned.
 */
import type { Feature, Point } from 'geojson';
import {
  areaIdSchema,
  FINANCES,
  type LocalizedText,
  PROJECT_KINDS,
  projectIdSchema,
  type ProjectProperties,
  sectorSchema,
} from '../../../src/domain/territory/schema.ts';
import type { AreaFeature } from './areas.ts';
import { known, name, number, optionalNumber, type Row, status, table, text } from './facts.ts';
import { housingCommissioned } from './housing.ts';
import { sum } from './population.ts';
import { rounded } from './round.ts';
import type { SettlementFeature } from './settlements.ts';

export type ProjectFeature = Feature<Point, ProjectProperties>;

export function projects(
  areas: readonly AreaFeature[],
  settlements: readonly SettlementFeature[],
): ProjectFeature[] {
  return [
    ...table('projects.csv').map(listedProject),
    ...table('production_projects.csv').map(announcedProject),
    ...comfortableSchools(areas, settlements),
    ...housing(areas, settlements),
  ];
}

function listedProject(row: Row): ProjectFeature {
  const kind = PROJECT_KINDS.find((known) => known === row.kind);
  const finance = FINANCES.find((known) => known === row.finance);
  if (!kind || !finance) throw new Error(`projects.csv: kind or finance of ${row.id}`);
  const size = optionalNumber(row, 'size');
  return point([number(row, 'lon'), number(row, 'lat')], {
    id: projectIdSchema.parse(text(row, 'id')),
    name: name(row),
    status: status(row),
    source: `${text(row, 'source')}; years and place unverified`,
    kind,
    areaId: areaIdSchema.parse(text(row, 'region')),
    phases: [
      {
        startYear: number(row, 'start_year'),
        openYear: number(row, 'open_year'),
        ...(size === undefined ? {} : { capacity: size }),
        status: status(row),
      },
    ],
    finance,
    ...(row.programme ? { programme: row.programme } : {}),
    ...(row.sector ? { sector: sectorSchema.parse(row.sector) } : {}),
    placeStatus: 'estimated',
  });
}

/** Works of a plant take so long where the start is not named: as for what a scenario adds. */
const CONSTRUCTION_YEARS = 2;
/** Without a year: what stands opened by the first of these, what is planned opens in the second. */
const RUNNING_SINCE = 2025;
const OPEN_BY = 2030;

/**
 * A plant or line as ministries and governors announced it. Where no year of opening was named, one is
 * assumed: the phase says so by its status, the source in words.
 */
function announcedProject(row: Row): ProjectFeature {
  const kind = PROJECT_KINDS.find((known) => known === row.kind);
  if (!kind) throw new Error(`production_projects.csv: kind of ${row.id}`);
  const announced = status(row);
  const named = optionalNumber(row, 'open');
  const started = optionalNumber(row, 'start');
  const openYear = named ?? (announced === 'observed' ? RUNNING_SINCE : OPEN_BY);
  const jobs = optionalNumber(row, 'jobs');
  return point([number(row, 'lon'), number(row, 'lat')], {
    id: projectIdSchema.parse(text(row, 'id')),
    name: name(row),
    status: announced,
    source: `${text(row, 'source')}${named === undefined ? '; opening year not named, assumed' : ''}`,
    kind,
    areaId: areaIdSchema.parse(text(row, 'region')),
    phases: [
      {
        startYear: Math.min(started ?? openYear - CONSTRUCTION_YEARS, openYear),
        openYear,
        ...(jobs === undefined ? {} : { jobs }),
        status: named === undefined ? 'assumption' : announced,
      },
    ],
    finance: kind === 'infrastructure' ? 'state' : 'private',
    ...(row.sector ? { sector: sectorSchema.parse(row.sector) } : {}),
    placeStatus: 'estimated',
  });
}

/** One project for each region whose schools and places are known, its years as phases. */
function comfortableSchools(
  areas: readonly AreaFeature[],
  settlements: readonly SettlementFeature[],
): ProjectFeature[] {
  const rows = table('comfortable_schools.csv');
  return areas.flatMap(({ properties: area }) => {
    const own = rows.filter((row) => row.region === area.id);
    const first = own[0];
    if (!first) return [];
    const count = sum(own.map((row) => number(row, 'schools')));
    const projectName: LocalizedText = {
      kk: `«Жайлы мектеп»: ${area.name.kk}, ${count} мектеп`,
      ru: `«Комфортная школа»: ${area.name.ru}, школ: ${count}`,
      en: `Comfortable schools: ${area.name.en}, ${count} schools`,
    };
    return [
      point(placeOf(area.id, areas, settlements), {
        id: projectIdSchema.parse(`comfortable-schools-${area.id}`),
        name: projectName,
        status: status(first),
        source: `${text(first, 'source')}; all schools of the region at one point`,
        kind: 'school',
        areaId: area.id,
        phases: own.map((row) => ({
          startYear: 2023,
          openYear: number(row, 'open_year'),
          capacity: number(row, 'places'),
          status: status(row),
        })),
        finance: 'state',
        programme: 'Comfortable school',
        placeStatus: 'schematic',
      }),
    ];
  });
}

/** Homes commissioned by year where a region's figure is known. */
function housing(
  areas: readonly AreaFeature[],
  settlements: readonly SettlementFeature[],
): ProjectFeature[] {
  const rows = housingCommissioned();
  return areas.flatMap(({ properties: area }) => {
    const own = rows
      .filter((row) => row.region === area.id)
      .sort((a, b) => number(a, 'year') - number(b, 'year'));
    const first = own[0];
    if (!first) return [];
    return [
      point(placeOf(area.id, areas, settlements), {
        id: projectIdSchema.parse(`housing-${area.id}`),
        name: {
          kk: `Пайдалануға берілген тұрғын үй: ${area.name.kk}`,
          ru: `Введённое жильё: ${area.name.ru}`,
          en: `Housing completed: ${area.name.en}`,
        },
        status: 'observed',
        source: `${text(first, 'source')}; all homes of the year at one point`,
        kind: 'housing',
        areaId: area.id,
        phases: own.map((row) => ({
          startYear: number(row, 'year') - 2,
          openYear: number(row, 'year'),
          floorAreaM2: Math.round(number(row, 'value') * 1e6),
          status: status(row),
        })),
        finance: 'partnership',
        programme: 'Nurly Zher and successors',
        placeStatus: 'schematic',
      }),
    ];
  });
}

/** A region's projects without a place of their own stand at its centre city. */
function placeOf(
  region: string,
  areas: readonly AreaFeature[],
  settlements: readonly SettlementFeature[],
): [number, number] {
  const centre = settlements.find(
    ({ properties }) =>
      properties.areaId === region &&
      ['capital', 'city of national significance', 'region centre'].includes(properties.role),
  );
  if (centre) return centre.geometry.coordinates as [number, number];
  return known(new Map(areas.map((area) => [area.properties.id as string, area])), region)
    .properties.labelAt;
}

function point(at: [number, number], properties: ProjectProperties): ProjectFeature {
  return {
    type: 'Feature',
    geometry: rounded({ type: 'Point', coordinates: at }, 4),
    properties,
  };
}
