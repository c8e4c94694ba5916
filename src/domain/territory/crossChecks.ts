/** What no single field shows: how the features of a pack refer to each other. */
import { type Fault, type Findings, noSuchFault, TWICE_FAULT } from './findings.ts';
import { boundsOfPolygons, greatCircleM } from './geometry.ts';
import type { LayerName, Phase, ProjectKind } from './schema.ts';
import type { Territory } from './territory.ts';

/** Longest way from a village to the support village that serves it (definition of the satellite). */
export const SUPPORT_VILLAGE_REACH_M = 15_000;

/** Degrees by which a cell at the edge may reach beyond its area: more than any cell's size. */
const CELL_MARGIN = 0.02;

/**
 * Share by which the residents of an area's cells may differ from its published figure: districts
 * are published in whole thousands, up to half a thousand off.
 */
const RESIDENTS_TOLERANCE = 0.005;

/** A few milliseconds of work. */
const IDS_AT_ONCE = 10_000;

const SERVICE_KINDS: readonly ProjectKind[] = ['school', 'preschool', 'clinic'];

/** Adds to `findings` every broken reference, repeated id and contradiction between features, in steps. */
export function* crossChecking(territory: Territory, findings: Findings): Generator<void, void> {
  checkManifest(territory, findings);
  const check = new Checker(territory, findings);
  const areaIds = new Set<string>(territory.areas.map(({ id }) => id));
  if (territory.areas.length === 0) {
    findings.add('pack.json, layers', 'there are no areas', 'give districts or regions');
  }

  const facilityIds = yield* check.unique('facilities', territory.facilities);
  yield* check.unique('projects', territory.projects, facilityIds);
  yield* check.unique('areas', territory.areas);
  yield* check.unique('cells', territory.cells);
  yield* check.unique('base', territory.base);
  yield* check.unique('infrastructure', territory.infrastructure);
  const settlementIds = yield* check.unique('settlements', territory.settlements);

  for (const layer of ['cells', 'facilities', 'projects', 'settlements'] as const) {
    territory[layer].forEach(({ id, areaId }, index) => {
      if (areaId !== undefined && !areaIds.has(areaId)) {
        check.missing(layer, index, id, 'areaId', 'area', areaId);
      }
    });
    yield;
  }
  for (const checks of [checkCells, checkResidents, checkFacilities, checkProjects]) {
    checks(territory, check);
    yield;
  }
  checkSettlements(territory, check, settlementIds);
  yield;
  checkTables(territory, findings, check, areaIds);
}

/** Names a feature the way a person would look for it. */
class Checker {
  private readonly findings: Findings;
  private readonly files: ReadonlyMap<LayerName, string>;

  constructor({ manifest }: Territory, findings: Findings) {
    this.findings = findings;
    this.files = new Map(manifest.layers.map(({ id, file }) => [id, file]));
  }

  fileOf(layer: LayerName): string {
    return this.files.get(layer) ?? layer;
  }

  report(
    layer: LayerName,
    index: number,
    id: string,
    field: string,
    what: string,
    remedy = 'correct the field or the layer it refers to',
    fault?: Fault,
  ): void {
    const where = `${this.fileOf(layer)}, feature ${index} (${id}), ${field}`;
    this.findings.add(where, what, remedy, fault);
  }

  /** A field refers to something that is not there. */
  missing(
    layer: LayerName,
    index: number,
    id: string,
    field: string,
    thing: string,
    otherId: string,
  ): void {
    const what = `there is no ${thing} '${otherId}'`;
    this.report(layer, index, id, field, what, undefined, noSuchFault(otherId));
  }

  /** Ids of a layer; reports those that come twice, also against `others`. */
  *unique(
    layer: LayerName,
    features: readonly { readonly id: string }[],
    others: ReadonlySet<string> = new Set(),
  ): Generator<void, ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const [index, { id }] of features.entries()) {
      if (index % IDS_AT_ONCE === 0) yield;
      if (seen.has(id) || others.has(id)) {
        const remedy = 'give every feature its own';
        this.report(layer, index, id, 'id', 'the id is used twice', remedy, TWICE_FAULT);
      }
      seen.add(id);
    }
    return seen;
  }
}

function checkManifest({ manifest }: Territory, findings: Findings): void {
  const { firstYear, baseYear, horizonYear, bounds, standards, assumptions } = manifest;
  if (!(firstYear <= baseYear && baseYear <= horizonYear)) {
    findings.add(
      'pack.json, baseYear',
      `the years ${firstYear}, ${baseYear}, ${horizonYear} are out of order`,
      'give firstYear ≤ baseYear ≤ horizonYear',
    );
  }
  if (bounds[0] >= bounds[2] || bounds[1] >= bounds[3]) {
    findings.add('pack.json, bounds', 'they span nothing', 'give west, south, east, north');
  }
  for (const [field, rows] of Object.entries({ standards, assumptions })) {
    const seen = new Set<string>();
    for (const { id } of rows) {
      if (seen.has(id)) {
        const what = `the id '${id}' is used twice`;
        findings.add(`pack.json, ${field}`, what, 'give each its own', TWICE_FAULT);
      }
      seen.add(id);
    }
  }
}

/** A cell belongs to the area it lies in, so it cannot lie beyond the corners of that area. */
function checkCells({ areas, cells }: Territory, check: Checker): void {
  const boundsOf = new Map(areas.map(({ id, geometry }) => [id, boundsOfPolygons(geometry)]));
  cells.forEach(({ id, areaId, centre: [longitude, latitude] }, index) => {
    const bounds = boundsOf.get(areaId);
    if (bounds === undefined) return;
    const [west, south, east, north] = bounds;
    const isBeyond =
      longitude < west - CELL_MARGIN ||
      longitude > east + CELL_MARGIN ||
      latitude < south - CELL_MARGIN ||
      latitude > north + CELL_MARGIN;
    if (isBeyond) check.report('cells', index, id, 'geometry', `it lies outside '${areaId}'`);
  });
}

/** The cells of an area hold the people it has in the base year, where a figure of that year is given. */
function checkResidents({ manifest, areas, cells }: Territory, check: Checker): void {
  if (cells.length === 0) return;
  const inCells = new Map<string, number>();
  for (const { areaId, residents } of cells) {
    const people = residents.reduce((sum, count) => sum + count, 0);
    inCells.set(areaId, (inCells.get(areaId) ?? 0) + people);
  }
  areas.forEach(({ id, population }, index) => {
    const figure = population.findIndex(({ year }) => year === manifest.baseYear);
    const published = population[figure]?.value;
    if (published === undefined) return;
    const counted = inCells.get(id) ?? 0;
    if (Math.abs(counted - published) <= published * RESIDENTS_TOLERANCE) return;
    check.report(
      'areas',
      index,
      id,
      `population.${figure}.value`,
      `it is ${published} in ${manifest.baseYear}, but the residents of its cells add up to ${counted}`,
      `make ${check.fileOf('cells')} and the figure agree within ${RESIDENTS_TOLERANCE * 100} %`,
    );
  });
}

function checkFacilities({ facilities }: Territory, check: Checker): void {
  facilities.forEach(({ id, openYear, closeYear }, index) => {
    if (openYear !== undefined && closeYear !== undefined && closeYear <= openYear) {
      check.report('facilities', index, id, 'closeYear', 'it closes before it has opened');
    }
  });
}

function checkProjects({ projects, facilities }: Territory, check: Checker): void {
  const serviceOf = new Map<string, string>(facilities.map(({ id, service }) => [id, service]));
  projects.forEach((project, index) => {
    const { id, kind, phases } = project;
    const extended = project.extends;
    if (extended !== undefined) {
      const service = serviceOf.get(extended);
      if (service === undefined) {
        check.missing('projects', index, id, 'extends', 'facility', extended);
      } else if (service !== kind) {
        check.report('projects', index, id, 'extends', `a ${kind} cannot extend a ${service}`);
      }
    }
    phases.forEach((phase, phaseIndex) => {
      const earlier = phases[phaseIndex - 1];
      if (earlier !== undefined && phase.openYear < earlier.openYear) {
        check.report(
          'projects',
          index,
          id,
          `phases.${phaseIndex}.openYear`,
          'it opens before the phase before it',
          'list phases by opening year',
        );
      }
      const missing = missingSize(kind, phase);
      if (missing !== null) {
        check.report(
          'projects',
          index,
          id,
          `phases.${phaseIndex}.${missing}`,
          `a ${kind} phase has none`,
          'say how much opens with it',
        );
      }
    });
  });
}

function missingSize(kind: ProjectKind, phase: Phase): 'capacity' | 'floorAreaM2' | null {
  if (SERVICE_KINDS.includes(kind) && phase.capacity === undefined) return 'capacity';
  if (kind === 'housing' && phase.floorAreaM2 === undefined) return 'floorAreaM2';
  return null;
}

function checkSettlements(
  { settlements }: Territory,
  check: Checker,
  settlementIds: ReadonlySet<string>,
): void {
  const positionOf = new Map(settlements.map(({ id, position }) => [id, position]));
  settlements.forEach(({ id, position, supportVillageId, agglomerationCoreId }, index) => {
    if (agglomerationCoreId !== undefined && !settlementIds.has(agglomerationCoreId)) {
      check.missing(
        'settlements',
        index,
        id,
        'agglomerationCoreId',
        'settlement',
        agglomerationCoreId,
      );
    }
    if (supportVillageId === undefined) return;
    const support = positionOf.get(supportVillageId);
    if (support === undefined) {
      check.missing('settlements', index, id, 'supportVillageId', 'settlement', supportVillageId);
      return;
    }
    const distanceM = greatCircleM(position, support);
    if (distanceM > SUPPORT_VILLAGE_REACH_M) {
      const what = `'${supportVillageId}' is ${(distanceM / 1000).toFixed(1)} km away, over 15 km`;
      check.report('settlements', index, id, 'supportVillageId', what);
    }
  });
}

function checkTables(
  { demography, indicators }: Territory,
  findings: Findings,
  check: Checker,
  areaIds: ReadonlySet<string>,
): void {
  indicators.forEach(({ areaId, indicator }, index) => {
    if (areaId !== undefined && !areaIds.has(areaId)) {
      const where = `${check.fileOf('indicators')}, row ${index} (${indicator}), areaId`;
      findings.add(where, `there is no area '${areaId}'`, 'correct the id', noSuchFault(areaId));
    }
  });
  if (demography === null) return;
  const file = check.fileOf('demography');
  demography.areas.forEach(({ areaId }, index) => {
    if (!areaIds.has(areaId)) {
      const where = `${file}, areas.${index}.areaId`;
      findings.add(where, `there is no area '${areaId}'`, 'correct the id', noSuchFault(areaId));
    }
  });
  const { women, men } = demography.migrantProfile;
  const share = [...women, ...men].reduce((sum, value) => sum + value, 0);
  if (Math.abs(share - 1) > 1e-6) {
    findings.add(`${file}, migrantProfile`, `the shares add up to ${share}`, 'make them add to 1');
  }
}
