/** Rows of a table as places: an id, names, a position, a size. What cannot be used is said row by row. */
import { flip } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { middleOf } from '../../domain/territory/geometry.ts';
import type { LocalizedText, LonLat, Ownership } from '../../domain/territory/schema.ts';
import { type KnownProjection, projectionOfCode, WGS_84 } from '../projections.ts';
import { type ImportedFeature, type ImportedTable, numberIn, textIn } from '../table.ts';
import type { ColumnChoice } from './columns.ts';
import { coordinateIn, pairIn } from './coordinates.ts';
import { yearIn } from './years.ts';

export type Place = {
  /** Number of the row in the table, from 0. */
  readonly row: number;
  /** As the table has it, zeros before it included; a made-up one where it has none. */
  readonly code: string;
  /** The same, with a number behind it where another row has it too. */
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly position: LonLat;
  /** Outline, where the table has one. */
  readonly geometry: Geometry | null;
  readonly capacity: number | null;
  readonly ownership: Ownership | null;
  readonly openYear: number | null;
  readonly people: number | null;
  /** Homes that are built: m2 of floor, and how many. */
  readonly floorAreaM2: number | null;
  readonly homes: number | null;
  /** What a settlement is, and the region it names: as written. */
  readonly settlementRole: string;
  readonly areaName: string;
};

/** A row without a place: of use only where it is joined to a place that is there. */
export type PlacelessRow = Omit<Place, 'position' | 'geometry'>;

/** Why a row is dropped, or what was changed in it. */
export const ROW_REMARKS = [
  'noPlace',
  'notOnEarth',
  'exchanged',
  'doubledId',
  'doubledPlace',
  'noCapacity',
  'negativeCapacity',
  'noName',
  'outside',
  'placedByJoin',
  'closedRing',
  'untiedBow',
  'brokenOutline',
  'noPeople',
  'noSize',
  'noYear',
] as const;
export type RowRemark = {
  readonly row: number;
  readonly what: (typeof ROW_REMARKS)[number];
  /** Whether the row is lost by it. */
  readonly dropped: boolean;
};

export type PlacesRead = {
  readonly places: readonly Place[];
  readonly placeless: readonly PlacelessRow[];
  readonly remarks: readonly RowRemark[];
  /** Rows whose longitude and latitude stand the wrong way round: "exchange" mends them. */
  readonly canExchange: boolean;
};

export type PlaceOptions = {
  readonly columns: ColumnChoice;
  /** Of coordinates in columns or of a file that does not say: an EPSG code. */
  readonly epsg?: number | undefined;
  /** Read latitude as longitude, northing as easting, and the other way round. */
  readonly exchange?: boolean;
  /** What a table without an id column calls its rows: "school" gives school-1 … */
  readonly prefix: string;
};

/**
 * Places of a table. A row without a place is dropped, a repeated id gets a number; both are
 * remarked. Throws an `ImportFault` for an EPSG code that is not known.
 */
export function placesOf(table: ImportedTable, options: PlaceOptions): PlacesRead {
  const { columns, prefix, exchange = false } = options;
  const toDegrees = projectionFor(table, options).toDegrees;
  const remarks: RowRemark[] = [];
  const places: Place[] = [];
  const placeless: PlacelessRow[] = [];
  const uniqueIdOf = uniqueIds();
  const seen = new Set<string>();
  let swapped = 0;
  table.features.forEach((feature, row) => {
    const remark = (what: RowRemark['what'], dropped = false) => {
      remarks.push({ row, what, dropped });
    };
    const wanted =
      textIn(columns.id === undefined ? null : feature.values[columns.id]).slice(0, 60) ||
      `${prefix}-${row + 1}`;
    const raw = positionIn(feature, columns, table.decimalSign);
    if (!raw) {
      remark('noPlace', true);
      placeless.push({ row, code: wanted, id: wanted, ...valuesOf(feature, table, columns) });
      return;
    }
    const [x, y] = exchange ? [raw[1], raw[0]] : raw;
    const position: LonLat = [...toDegrees(x, y)];
    if (!isOnEarth(position)) {
      if (isOnEarth([position[1], position[0]])) swapped += 1;
      remark('notOnEarth', true);
      return;
    }
    const values = valuesOf(feature, table, columns);
    if (!values.name) remark('noName');
    const said =
      columns.capacity === undefined
        ? null
        : numberIn(feature.values[columns.capacity], table.decimalSign);
    if (said !== null && said < 0) remark('negativeCapacity');
    else if (said === null && columns.capacity !== undefined) remark('noCapacity');
    const id = uniqueIdOf(wanted);
    if (id !== wanted) remark('doubledId');
    const place = `${position[0].toFixed(5)} ${position[1].toFixed(5)} ${values.name?.ru ?? ''}`;
    if (seen.has(place)) {
      remark('doubledPlace', true);
      return;
    }
    seen.add(place);
    if (exchange) remark('exchanged');
    const outline = table.projection.kind === 'degrees' ? feature.geometry : null;
    const geometry = outline && exchange ? flip(outline) : outline;
    places.push({ row, code: wanted, id, position, geometry, ...values });
  });
  return { places, placeless, remarks, canExchange: swapped > 0 };
}

/** The id, with a number behind it from the second time on. */
function uniqueIds(): (wanted: string) => string {
  const ids = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
    ids.add(id);
    return id;
  };
}

type Values = Omit<PlacelessRow, 'row' | 'code' | 'id'>;

function valuesOf(feature: ImportedFeature, table: ImportedTable, columns: ColumnChoice): Values {
  const cell = (at: number | undefined) => (at === undefined ? null : feature.values[at]);
  const number = (at: number | undefined) => numberIn(cell(at), table.decimalSign);
  const notNegative = (value: number | null) => (value !== null && value >= 0 ? value : null);
  const capacity = notNegative(number(columns.capacity));
  return {
    name: nameIn(feature, columns),
    capacity: capacity === null ? null : Math.round(capacity),
    ownership: ownershipIn(textIn(cell(columns.ownership))),
    openYear: yearIn(textIn(cell(columns.openYear))),
    people: notNegative(number(columns.people)),
    floorAreaM2: notNegative(number(columns.floorArea)),
    homes: notNegative(number(columns.homes)),
    settlementRole: textIn(cell(columns.settlementRole)).slice(0, 60),
    areaName: textIn(cell(columns.areaName)).slice(0, 120),
  };
}

function projectionFor(table: ImportedTable, { epsg }: PlaceOptions): KnownProjection {
  if (table.projection.kind === 'degrees' || epsg === undefined) return WGS_84;
  return projectionOfCode(table.file, epsg);
}

function isOnEarth([longitude, latitude]: LonLat): boolean {
  const isThere = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  // Zero and zero is what an empty cell becomes, not a place in the ocean.
  return isThere && !(longitude === 0 && latitude === 0);
}

/** One column for both holds pairs. */
function positionIn(
  { geometry, values }: ImportedFeature,
  { longitude, latitude }: ColumnChoice,
  decimalSign: '.' | ',',
): readonly [number, number] | null {
  if (geometry) return middle(geometry);
  if (longitude === undefined || latitude === undefined) return null;
  if (longitude === latitude) return pairIn(values[longitude]);
  const x = coordinateIn(values[longitude], decimalSign);
  const y = coordinateIn(values[latitude], decimalSign);
  return x === null || y === null ? null : [x, y];
}

function middle(geometry: Geometry): readonly [number, number] | null {
  const finite = ([x, y]: readonly (number | undefined)[]): readonly [number, number] | null =>
    Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries[0] ? middle(geometry.geometries[0]) : null;
  }
  if (geometry.type === 'MultiPoint') return finite((geometry.coordinates[0] ?? []) as Position);
  return finite(middleOf(geometry));
}

function nameIn({ values }: ImportedFeature, columns: ColumnChoice): LocalizedText | null {
  const at = (column: number | undefined) =>
    column === undefined ? '' : textIn(values[column]).slice(0, 300);
  const [kk, ru, en, any] = [columns.nameKk, columns.nameRu, columns.nameEn, columns.name].map(at);
  const shown = any || ru || kk || en;
  if (!shown) return null;
  return { kk: kk || shown, ru: ru || shown, en: en || shown };
}

function ownershipIn(text: string): Ownership | null {
  if (/private|част|жеке/i.test(text)) return 'private';
  return /state|public|government|гос|коммунал|мемлекет/i.test(text) ? 'state' : null;
}
