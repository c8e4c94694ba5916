/** Rows of a table as places: an id, names, a position, a size. What cannot be used is said row by row. */
import type { Geometry, Position } from 'geojson';
import { middleOf } from '../../domain/territory/geometry.ts';
import type { LocalizedText, LonLat, Ownership } from '../../domain/territory/schema.ts';
import { type KnownProjection, projectionOfCode, WGS_84 } from '../projections.ts';
import { type ImportedFeature, type ImportedTable, numberIn, textIn } from '../table.ts';
import type { ColumnChoice } from './columns.ts';

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
};

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
] as const;
export type RowRemark = {
  readonly row: number;
  readonly what: (typeof ROW_REMARKS)[number];
  /** Whether the row is lost by it. */
  readonly dropped: boolean;
};

export type PlacesRead = {
  readonly places: readonly Place[];
  readonly remarks: readonly RowRemark[];
  /** Rows whose longitude and latitude stand the wrong way round: "exchange" mends them. */
  readonly canExchange: boolean;
};

export type PlaceOptions = {
  readonly columns: ColumnChoice;
  /** Of coordinates in columns or of a file that does not say: an EPSG code. */
  readonly epsg?: number | undefined;
  /** Read latitude as longitude and longitude as latitude. */
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
  const ids = new Set<string>();
  const seen = new Set<string>();
  let swapped = 0;
  table.features.forEach((feature, row) => {
    const remark = (what: RowRemark['what'], dropped = false) => {
      remarks.push({ row, what, dropped });
    };
    const raw = positionIn(feature, columns, table.decimalSign);
    if (!raw) {
      remark('noPlace', true);
      return;
    }
    const [x, y] = toDegrees(...raw);
    const position: LonLat = exchange ? [y, x] : [x, y];
    if (!isOnEarth(position)) {
      if (isOnEarth([position[1], position[0]])) swapped += 1;
      remark('notOnEarth', true);
      return;
    }
    const cell = (at: number | undefined) => (at === undefined ? null : feature.values[at]);
    const number = (at: number | undefined) => numberIn(cell(at), table.decimalSign);
    const name = nameIn(feature, columns);
    if (!name) remark('noName');
    let capacity = number(columns.capacity);
    if (capacity !== null && capacity < 0) {
      remark('negativeCapacity');
      capacity = null;
    } else if (capacity === null && columns.capacity !== undefined) remark('noCapacity');
    const wanted = textIn(cell(columns.id)).slice(0, 60) || `${prefix}-${row + 1}`;
    let id = wanted;
    for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
    if (id !== wanted) remark('doubledId');
    ids.add(id);
    const place = `${position[0].toFixed(5)} ${position[1].toFixed(5)} ${name?.ru ?? ''}`;
    if (seen.has(place)) {
      remark('doubledPlace', true);
      return;
    }
    seen.add(place);
    const openYear = number(columns.openYear);
    places.push({
      row,
      code: wanted,
      id,
      name,
      position,
      geometry: table.projection.kind === 'degrees' ? feature.geometry : null,
      capacity: capacity === null ? null : Math.round(capacity),
      ownership: ownershipIn(textIn(cell(columns.ownership))),
      openYear: openYear !== null && openYear >= 1900 && openYear <= 2150 ? openYear : null,
      people: number(columns.people),
    });
  });
  return { places, remarks, canExchange: swapped > 0 };
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

function positionIn(
  { geometry, values }: ImportedFeature,
  columns: ColumnChoice,
  decimalSign: '.' | ',',
): readonly [number, number] | null {
  if (geometry) return middle(geometry);
  if (columns.longitude === undefined || columns.latitude === undefined) return null;
  const x = numberIn(values[columns.longitude], decimalSign);
  const y = numberIn(values[columns.latitude], decimalSign);
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
