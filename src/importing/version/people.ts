/**
 * Residents of a person's own table in the place of those that are there: a row is a place where so many
 * live, or an outline over which they are spread. Areas of which the table says nothing stay as they are.
 */
import { cellToBoundary, getResolution, isValidCell, latLngToCell } from 'h3-js';
import type { Feature } from 'geojson';
import { apportion as sharesOf } from '../../domain/territory/apportion.ts';
import { polygonCentre, polygonsOf } from '../../domain/territory/geometry.ts';
import { nearestCellIndex } from '../../domain/territory/nearestCell.ts';
import type { AgeGroupCounts, DemographyInputs, LonLat } from '../../domain/territory/schema.ts';
import type { Cell, Territory } from '../../domain/territory/territory.ts';
import { ImportFault } from '../faults.ts';
import type { Place, PlacesRead, RowRemark } from '../mapping/places.ts';
import { mendedShape } from '../mapping/shapes.ts';
import { apportion } from '../pack/apportion.ts';
import { roundPosition } from '../pack/round.ts';
import { collection, groupSums, sum } from '../territory/features.ts';
import { agesOf } from '../territory/people.ts';
import { areaAt, isInOrNear } from './around.ts';
import { type Change, featuresOf, type PackSource, tableOf } from './change.ts';

export type PeopleRequest = {
  readonly files: PackSource;
  readonly territory: Territory;
  readonly read: PlacesRead;
  readonly source: string;
  /** `add`: beside those who live there. */
  readonly mode: 'replace' | 'add';
};

/** People of a cell that is there or comes with them. */
type Peopled = {
  readonly cell: Pick<Cell, 'id' | 'areaId' | 'homes' | 'geometry'>;
  people: number;
};

/** Throws an `ImportFault` where no row can be used. */
export function peopleChange({ files, territory, read, source, mode }: PeopleRequest): Change {
  const remarks: RowRemark[] = [...read.remarks];
  let lost = 0;
  const rows = read.places.filter(({ row, people, position }) => {
    if (people === null || people <= 0) remarks.push({ row, what: 'noPeople', dropped: true });
    else if (!isInOrNear(position, territory)) {
      remarks.push({ row, what: 'outside', dropped: true });
      lost += people;
    } else return true;
    return false;
  });
  if (rows.length === 0 || territory.cells.length === 0) throw new ImportFault(source, 'noRows');
  const peopled = spread(rows, territory, remarks);
  const before = sum(territory.cells.map(({ residents }) => sum(residents)));
  const told = new Set([...peopled.values()].map(({ cell }) => cell.areaId));
  const shares = new Map(territory.areas.map(({ id }) => [id, ageShares(territory, id)]));
  const cells = [...told].flatMap((areaId) => {
    const there = territory.cells.filter((cell) => cell.areaId === areaId);
    const own = [...peopled.values()].filter(({ cell }) => cell.areaId === areaId);
    const byId = new Map(own.map((one) => [one.cell.id as string, one]));
    if (mode === 'add') {
      for (const cell of there) {
        const one = byId.get(cell.id) ?? { cell, people: 0 };
        byId.set(cell.id, { ...one, people: one.people + sum(cell.residents) });
      }
    }
    return wholePeople([...byId.values()], shares.get(areaId) ?? [1, 1, 1, 1, 1]);
  });
  const untouched = featuresOf(files, 'cells').filter(
    ({ properties }) => !told.has(properties?.areaId),
  );
  const after =
    sum(cells.map(({ residents }) => sum(residents))) +
    sum(
      territory.cells.filter(({ areaId }) => !told.has(areaId)).map((cell) => sum(cell.residents)),
    );
  const groupsOf = (areaId: string): AgeGroupCounts => groupSums(cells, areaId);
  return {
    layers: new Map<'cells' | 'areas' | 'demography', unknown>([
      ['cells', collection([...untouched, ...cells.map((cell) => cellFeature(cell, source))])],
      [
        'areas',
        collection(
          featuresOf(files, 'areas').map((area) =>
            recounted(area, told, groupsOf, territory, source),
          ),
        ),
      ],
      ...demographyWith(files, told, groupsOf, source),
    ]),
    fates: [],
    join: null,
    remarks,
    counts: {
      taken: rows.length,
      matched: told.size,
      unmatchedBefore: territory.areas.length - told.size,
      residents: { before, after, lost: Math.round(lost), adrift: 0 },
    },
  };
}

/** People by cell: outlines by the part of them upon each, places by the cell around them. */
function spread(
  rows: readonly Place[],
  territory: Territory,
  remarks: RowRemark[],
): ReadonlyMap<string, Peopled> {
  const { cells, areas } = territory;
  const found = new Map<string, Peopled>();
  const put = (cell: Peopled['cell'], people: number) => {
    const known = found.get(cell.id);
    if (known) known.people += people;
    else found.set(cell.id, { cell, people });
  };
  const byId = new Map<string, Cell>(cells.map((cell) => [cell.id, cell]));
  const resolution = resolutionOf(cells);
  for (const { row, geometry, position, people } of rows) {
    const { shape, did } = mendedShape(geometry);
    for (const what of did) remarks.push({ row, what, dropped: false });
    if (shape) {
      const polygons = polygonsOf(shape);
      for (const coordinates of polygons) {
        const part = (people ?? 0) / polygons.length;
        for (const { cell, share } of sharesOf({ type: 'Polygon', coordinates }, cells)) {
          put(cells[cell] as Cell, part * share);
        }
      }
      continue;
    }
    const [lon, lat] = position;
    const id = resolution === null ? null : latLngToCell(lat, lon, resolution);
    const there = id === null ? cells[nearestCellIndex(cells, position)] : byId.get(id);
    put(there ?? newCell(id as string, position, areas), people ?? 0);
  }
  return found;
}

/** Of hexagons that are all of one size; null where they are none. */
function resolutionOf(cells: readonly Cell[]): number | null {
  const [first] = cells;
  if (!first || !cells.every(({ id }) => isValidCell(id))) return null;
  return getResolution(first.id);
}

function newCell(id: string, position: LonLat, areas: Territory['areas']): Peopled['cell'] {
  const ring = cellToBoundary(id).map(([latitude, longitude]) =>
    roundPosition([longitude, latitude]),
  );
  const geometry = { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as number[]]] };
  const home = areaAt(polygonCentre(geometry), areas) ?? areaAt(position, areas);
  return { id: id as never, areaId: home.id, homes: 0, geometry };
}

/** Residents of an area by group of age; of all where it has none. */
function ageShares({ cells }: Territory, areaId: string): readonly number[] {
  const own = groupSums(cells, areaId);
  return sum(own) > 0 ? own : groupSums(cells, null);
}

type WholeCell = Peopled['cell'] & { readonly residents: AgeGroupCounts };

/** People of one area as whole ones that add up, by group of age. */
function wholePeople(cells: readonly Peopled[], shares: readonly number[]): readonly WholeCell[] {
  const weights = cells.map(({ people }) => people);
  const groups = apportion(Math.round(sum(weights)), shares).map((count) =>
    apportion(count, weights),
  );
  return cells.flatMap(({ cell }, index) => {
    const residents = groups.map((counts) => counts[index] as number) as unknown as AgeGroupCounts;
    return sum(residents) > 0 || cell.homes > 0 ? [{ ...cell, residents }] : [];
  });
}

function cellFeature(
  { id, areaId, residents, homes, geometry }: WholeCell,
  source: string,
): Feature {
  return {
    type: 'Feature',
    properties: { id, areaId, residents, homes, status: 'estimated', source },
    geometry,
  };
}

/** An area with the residents of the base year that its cells have now. */
function recounted(
  area: Feature,
  told: ReadonlySet<string>,
  groupsOf: (areaId: string) => AgeGroupCounts,
  { manifest }: Territory,
  source: string,
): Feature {
  const id = String(area.properties?.id);
  if (!told.has(id)) return area;
  const year = manifest.baseYear;
  const others = (area.properties?.population ?? []).filter(
    (row: { year: number }) => row.year !== year,
  );
  const own = { year, value: sum(groupsOf(id)), status: 'estimated', source };
  const population = [...others, own].sort((a, b) => a.year - b.year);
  return { ...area, properties: { ...area.properties, population } };
}

/** Ages by single years, so that groups and sums agree with the cells. */
function demographyWith(
  files: PackSource,
  told: ReadonlySet<string>,
  groupsOf: (areaId: string) => AgeGroupCounts,
  source: string,
): readonly (readonly ['demography', unknown])[] {
  const demography = tableOf(files, 'demography') as DemographyInputs | null;
  if (!demography) return [];
  const areas = demography.areas.map((area) => {
    if (!told.has(area.areaId)) return area;
    const { women, men } = agesOf(groupsOf(area.areaId), area);
    return { ...area, women, men, source: `${source}; ages as before` };
  });
  return [['demography', { ...demography, areas }]];
}
