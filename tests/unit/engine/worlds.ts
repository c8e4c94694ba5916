/**
 * Tiny worlds with names. Cells are squares in rows from west to east and south to north, some
 * 300 m apart near Almaty; every cell is home to the same ages unless said otherwise.
 */
import type { Polygon } from 'geojson';
import type { StreetEdge } from '../../../src/domain/accessibility/streetGraph.ts';
import { encodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import { streetsOf } from '../accessibility/streetsOf.ts';
import type {
  AgeGroupCounts,
  DemographyInputs,
  LocalizedText,
  LonLat,
  PackManifest,
} from '../../../src/domain/territory/schema.ts';
import type {
  Area,
  Cell,
  Facility,
  Project,
  Territory,
} from '../../../src/domain/territory/territory.ts';

const WEST = 76.9;
const SOUTH = 43.2;
/** Degrees of longitude and latitude in a metre, near enough here. */
const LON_PER_M = 1 / 81_000;
const LAT_PER_M = 1 / 111_200;

/** The place so many metres east and north of the world's south-west corner. */
export function at(eastM: number, northM: number): LonLat {
  return [WEST + eastM * LON_PER_M, SOUTH + northM * LAT_PER_M];
}

function square(eastM: number, northM: number, sideM: number): Polygon {
  const half = sideM / 2;
  const ring = [
    at(eastM - half, northM - half),
    at(eastM + half, northM - half),
    at(eastM + half, northM + half),
    at(eastM - half, northM + half),
    at(eastM - half, northM - half),
  ];
  return { type: 'Polygon', coordinates: [ring.map((position) => [...position])] };
}

const called = (name: string): LocalizedText => ({ kk: name, ru: name, en: name });
const provenance = { status: 'assumption', source: 'test' } as const;

export type CellAt = { readonly eastM: number; readonly northM: number; readonly pupils: number };
export type SchoolAt = {
  readonly id: string;
  readonly eastM: number;
  readonly northM: number;
  readonly seats: number;
  readonly service?: Facility['service'];
  readonly ownership?: Facility['ownership'];
};

export type WorldPlan = {
  readonly cells: readonly CellAt[];
  readonly schools: readonly SchoolAt[];
  readonly projects?: readonly Project[];
  /** Cells and schools west of this line belong to the western district. */
  readonly borderEastM: number;
  readonly cellSideM?: number;
};

const BASE_YEAR = 2025;

export function cellsInGrid(columns: number, rows: number, spacingM: number, pupils: number) {
  return Array.from({ length: columns * rows }, (_, index): CellAt => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return { eastM: column * spacingM, northM: row * spacingM, pupils };
  });
}

/** A city of two districts, western and eastern. */
export function cityOf(plan: WorldPlan): Territory {
  const { borderEastM, cellSideM = 280 } = plan;
  const areaIdAt = (eastM: number) => (eastM < borderEastM ? 'western' : 'eastern') as Area['id'];
  const eastEnd = Math.max(...plan.cells.map(({ eastM }) => eastM), borderEastM) + 1000;
  const northEnd = Math.max(...plan.cells.map(({ northM }) => northM)) + 1000;
  const box = (fromM: number, toM: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [at(fromM, -1000), at(toM, -1000), at(toM, northEnd), at(fromM, northEnd), at(fromM, -1000)],
    ],
  });
  const cells: Cell[] = plan.cells.map(({ eastM, northM, pupils }, index) => ({
    id: `cell-${index}` as Cell['id'],
    areaId: areaIdAt(eastM),
    residents: [pupils / 5, pupils / 3, pupils, pupils * 3.1, pupils / 2] as AgeGroupCounts,
    homes: pupils,
    ...provenance,
    geometry: square(eastM, northM, cellSideM),
    centre: at(eastM, northM),
  }));
  const residentsOf = (id: string): number =>
    cells
      .filter(({ areaId }) => areaId === id)
      .reduce((sum, { residents }) => sum + residents.reduce((a, b) => a + b, 0), 0);
  const areas: Area[] = [
    { id: 'western', from: -1000, to: borderEastM },
    { id: 'eastern', from: borderEastM, to: eastEnd },
  ].map(({ id, from, to }) => ({
    id: id as Area['id'],
    name: called(id),
    ...provenance,
    labelAt: at((from + to) / 2, 0),
    population: [{ year: BASE_YEAR, value: residentsOf(id), ...provenance }],
    geometry: box(from, to),
  }));
  const facilities: Facility[] = plan.schools.map(
    ({ id, eastM, northM, seats, service = 'school', ownership = 'state' }) => ({
      id: id as Facility['id'],
      name: called(id),
      ...provenance,
      service,
      ownership,
      areaId: areaIdAt(eastM),
      capacity: seats,
      capacityStatus: 'assumption',
      position: at(eastM, northM),
    }),
  );
  return {
    manifest: manifestOf('tiny', 'city'),
    boundary: box(-1000, eastEnd),
    base: [],
    areas,
    cells,
    facilities,
    projects: plan.projects ?? [],
    infrastructure: [],
    settlements: [],
    demography: demographyOf(areas),
    indicators: [],
  };
}

function manifestOf(id: string, kind: PackManifest['kind']): PackManifest {
  return {
    schemaVersion: 1,
    id,
    kind,
    name: called(id),
    bounds: [76, 43, 78, 44],
    firstYear: 2023,
    baseYear: BASE_YEAR,
    horizonYear: 2030,
    contentHash: 'tiny-hash',
    layers: [],
    settlementClasses: [],
    standards: [],
    assumptions: [],
    attribution: { kk: 'сынақ', ru: 'проба', en: 'test' },
  };
}

const AGES = 101;

/** Even over the ages up to 80, a little more than two children a woman, nobody dies before 80. */
function demographyOf(areas: readonly Area[]): DemographyInputs {
  const evenly = (people: number): number[] =>
    Array.from({ length: AGES }, (_, age) => (age < 80 ? people / 80 : 0));
  const survival = Array.from({ length: AGES + 1 }, (_, index) => (index <= 80 ? 1 : 0.5));
  return {
    baseYear: BASE_YEAR,
    areas: areas.map(({ id, population }) => {
      const people = population[0]?.value ?? 0;
      return { areaId: id, women: evenly(people / 2), men: evenly(people / 2), ...provenance };
    }),
    fertilityRate: Array.from({ length: AGES }, (_, age) => (age >= 20 && age < 40 ? 0.12 : 0)),
    sexRatioAtBirth: 1.05,
    survival: { women: survival, men: survival },
    migrantProfile: { women: evenly(0.5), men: evenly(0.5) },
    controlTotals: [],
    ...provenance,
  };
}

/**
 * Three homes in a row; the school in the west is full, the one in the east has room. Nobody is
 * born or moves: every year has the pupils of the first.
 */
export function threeCellsTwoSchools(): Territory {
  return { ...row(), demography: null };
}

function row(): Territory {
  return cityOf({
    cells: [
      { eastM: 0, northM: 0, pupils: 100 },
      { eastM: 300, northM: 0, pupils: 100 },
      { eastM: 600, northM: 0, pupils: 100 },
    ],
    schools: [
      { id: 'west', eastM: 0, northM: 0, seats: 120 },
      { id: 'east', eastM: 900, northM: 0, seats: 500 },
    ],
    borderEastM: 450,
  });
}

/** A town of 8 by 8 homes and ten facilities, too few seats in the west, housing to come. */
export function smallTown(): Territory {
  const services = ['school', 'preschool', 'clinic'] as const;
  return cityOf({
    cells: cellsInGrid(8, 8, 300, 40),
    schools: Array.from({ length: 10 }, (_, index) => ({
      id: `place-${index}`,
      eastM: ((index * 733) % 2100) + 17,
      northM: ((index * 1291) % 2100) + 31,
      seats: 150 + 60 * (index % 5),
      service: services[index % 5] ?? 'school',
      ownership: index % 3 === 0 ? ('private' as const) : ('state' as const),
    })),
    projects: [
      projectAt('school-2026', 'school', 1200, 600, [
        { startYear: 2025, openYear: 2026, capacity: 300, status: 'planned' },
        { startYear: 2026, openYear: 2028, capacity: 200, status: 'planned' },
      ]),
      projectAt('homes-2027', 'housing', 1500, 1500, [
        { startYear: 2025, openYear: 2027, floorAreaM2: 20_000, status: 'planned' },
      ]),
    ],
    borderEastM: 1000,
  });
}

export function projectAt(
  id: string,
  kind: Project['kind'],
  eastM: number,
  northM: number,
  phases: Project['phases'],
): Project {
  const position = at(eastM, northM);
  return {
    id: id as Project['id'],
    name: called(id),
    ...provenance,
    kind,
    areaId: (eastM < 1000 ? 'western' : 'eastern') as Area['id'],
    phases,
    finance: 'state',
    placeStatus: 'assumption',
    geometry: { type: 'Point', coordinates: [...position] },
    position,
  };
}

/** Streets in a square grid, in a pack's binary form. */
export function gridStreets(columns: number, rows: number, spacingM: number): ArrayBuffer {
  const nodes: LonLat[] = [];
  const edges: StreetEdge[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = nodes.length;
      nodes.push(at(column * spacingM, row * spacingM));
      if (column > 0) edges.push({ from: node - 1, to: node, lengthM: spacingM });
      if (row > 0) edges.push({ from: node - columns, to: node, lengthM: spacingM });
    }
  }
  return encodeStreets(streetsOf(nodes, edges));
}

/** Two regions with people and no cells. */
export function twoRegions(): Territory {
  const city = row();
  return { ...city, manifest: manifestOf('plain', 'country'), cells: [], facilities: [] };
}
