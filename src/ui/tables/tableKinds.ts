/** The tables that there are: what their rows are about, which columns they begin with, what is worst. */
import type { Filterable } from '../../store/filtering.ts';
import {
  filterablePlace,
  filterableProject,
  filterableSettlement,
  passes,
} from '../../store/filtering.ts';
import type { Filters, Selection } from '../../store/shareable.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { SheetInput } from '../../workspace/export/input.ts';
import type { Sheet } from '../../workspace/export/model.ts';
import { byAreaSheet } from '../../workspace/export/sheets/figures.ts';
import { districtsSheet } from '../../workspace/export/sheets/districts.ts';
import {
  neighbourhoodsSheet,
  sumsByNeighbourhood,
} from '../../workspace/export/sheets/neighbourhoods.ts';
import {
  cellsSheet,
  facilitiesInSteps,
  projectsSheet,
  settlementsSheet,
} from '../../workspace/export/sheets/places.ts';
import type { Order } from './tableRows.ts';

const TABLES = [
  'neighbourhoods',
  'cells',
  'facilities',
  'projects',
  'settlements',
  'districts',
  'byArea',
] as const;
export type TableId = (typeof TABLES)[number];

/** What a row is about: what the map chooses and where it goes. */
export type RowThing = {
  readonly selection: Selection;
  readonly position: LonLat;
  readonly isShown: boolean;
};

export type Table = {
  readonly id: TableId;
  readonly sheet: Sheet;
  /** By row; null: a sum. */
  readonly things: readonly (RowThing | null)[];
};

type ThingOf = (row: number) => RowThing | null;

/** A few milliseconds of work. */
const ROWS_AT_ONCE = 1_000;

/** What is worst in a table comes first; null: its rows stand so already. */
export const WORST: Readonly<Record<TableId, Order | null>> = {
  neighbourhoods: null,
  cells: { column: 'pupils_without_seat', direction: 'descending' },
  facilities: { column: 'load_nearest', direction: 'descending' },
  projects: { column: 'first_opens', direction: 'ascending' },
  settlements: { column: 'residents', direction: 'descending' },
  districts: { column: 'schools', direction: 'ascending' },
  byArea: { column: 'seat_shortage', direction: 'descending' },
};

/** Columns that are not shown until somebody asks for them. */
export const HIDDEN_AT_FIRST: ReadonlySet<string> = new Set([
  'id',
  'longitude',
  'latitude',
  'unit',
  'status',
  'capacity_status',
  'ownership',
  'origin',
  'residents_year',
]);

/** The tables that a territory has rows for. O(1): none of them is made for it. */
export function offeredTables({
  effective,
  plan,
  neighbourhoods,
  details,
}: SheetInput): readonly TableId[] {
  const { territory, projects } = effective;
  const rows: Readonly<Record<TableId, number>> = {
    neighbourhoods: territory.cells.length > 0 ? neighbourhoods.length : 0,
    cells: territory.cells.length,
    facilities: plan.results.facilities.length,
    projects: projects.length,
    settlements: territory.settlements.length,
    districts: details?.districts.length ?? 0,
    byArea: territory.areas.length,
  };
  return TABLES.filter((id) => rows[id] > 0);
}

/** A table with what its rows are about; null where it has none. In steps: it may be long. */
export function* tableInSteps(
  id: TableId | undefined,
  input: SheetInput,
  filters: Filters,
): Generator<void, Table | null> {
  if (!id) return null;
  const { sheet, thingOf } = yield* sheetOf(id, input, filters);
  if (!sheet || sheet.rows.length === 0) return null;
  const things: (RowThing | null)[] = [];
  for (let row = 0; row < sheet.rows.length; row += 1) {
    if (row % ROWS_AT_ONCE === 0) yield;
    things.push(thingOf(row));
  }
  return { id, sheet, things };
}

type About = { readonly sheet: Sheet | null; readonly thingOf: ThingOf };

function* sheetOf(id: TableId, input: SheetInput, filters: Filters): Generator<void, About> {
  const { effective, plan } = input;
  const { territory } = effective;
  const inAreas = (areaId: string) =>
    filters.areaIds.length === 0 || filters.areaIds.some((chosen) => chosen === areaId);
  const table = (sheet: Sheet | null, thingOf: ThingOf): About => ({ sheet, thingOf });
  const listed = <Thing extends { readonly id: string; readonly position: LonLat }>(
    things: readonly Thing[],
    kindOf: (thing: Thing) => Selection['kind'],
    filterable: (thing: Thing) => Filterable,
  ): ThingOf => {
    return (row) => {
      const thing = things[row];
      if (!thing) return null;
      return {
        selection: { kind: kindOf(thing), id: thing.id },
        position: thing.position,
        isShown: passes(filterable(thing), filters),
      };
    };
  };
  const ofCell = (index: number): RowThing | null => {
    const cell = territory.cells[index];
    return cell
      ? {
          selection: { kind: 'cell', id: cell.id },
          position: cell.centre,
          isShown: inAreas(cell.areaId),
        }
      : null;
  };
  switch (id) {
    case 'neighbourhoods': {
      const sheet = neighbourhoodsSheet(input);
      const sums = sheet
        ? sumsByNeighbourhood(territory.cells, input.neighbourhoods, plan.results)
        : [];
      const { unplaced } = plan.results.assignment;
      // The map shows a neighbourhood by the place in it where most pupils have none.
      return table(sheet, (row) => {
        const worst = sums[row]?.cells.reduce((best, cell) =>
          (unplaced[cell] ?? 0) > (unplaced[best] ?? 0) ? cell : best,
        );
        return worst === undefined ? null : ofCell(worst);
      });
    }
    case 'cells':
      return table(cellsSheet(input), ofCell);
    case 'facilities': {
      const facilityIds = new Set<string>(effective.facilities.map((facility) => facility.id));
      return table(
        yield* facilitiesInSteps(input),
        listed(
          plan.results.facilities,
          (place) => (facilityIds.has(place.id) ? 'facility' : 'project'),
          filterablePlace,
        ),
      );
    }
    case 'projects':
      return table(
        projectsSheet(input),
        listed(effective.projects, () => 'project', filterableProject),
      );
    case 'settlements':
      return table(
        settlementsSheet(input),
        listed(territory.settlements, () => 'settlement', filterableSettlement),
      );
    case 'districts':
      return table(districtsSheet(input), (row) => {
        const district = input.details?.districts[row];
        const [longitude, latitude] = district ? firstPosition(district.geometry) : [0, 0];
        return district
          ? {
              selection: { kind: 'district', id: district.id },
              position: [longitude, latitude],
              isShown: inAreas(district.areaId),
            }
          : null;
      });
    case 'byArea':
      return table(byAreaSheet(input), (row) => {
        const area = territory.areas[row];
        return area
          ? {
              selection: { kind: 'area', id: area.id },
              position: area.labelAt,
              isShown: inAreas(area.id),
            }
          : null;
      });
  }
}

/** The middle of the box around the first ring: near enough for the map to go there. */
function firstPosition(geometry: {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}): LonLat {
  const flat = (geometry.coordinates as unknown[]).flat(Number.POSITIVE_INFINITY) as number[];
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    west = Math.min(west, flat[at] as number);
    east = Math.max(east, flat[at] as number);
    south = Math.min(south, flat[at + 1] as number);
    north = Math.max(north, flat[at + 1] as number);
  }
  return [(west + east) / 2, (south + north) / 2];
}
