/** A change as the sheet shows it before it is made. */
import type { Position } from 'geojson';
import { spreadsheetCsv } from '../../domain/csv.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Joined } from '../mapping/join.ts';
import type { Place, PlacesRead, RowRemark } from '../mapping/places.ts';
import { isInOrNear } from '../version/around.ts';
import type { Change } from '../version/change.ts';
import { remarksByKind } from '../mapping/remarksByKind.ts';
import type { JoinSummary, Preview, ReasonWords, SaidPlace, SaidRow } from './answers.ts';

/** Rows and places that are listed; all others are only counted. */
const MOST_LISTED = 300;
const MOST_FORMER = 5_000;
const MOST_RINGS = 2_000;
/** Rows outside that are looked at the other way round. */
const MOST_EXCHANGED = 200;
/** Rows that are named for a reason. */
const MOST_NAMED = 5;

/** What a row is called, by its number. */
export type RowNames = ReadonlyMap<number, string>;

/**
 * Why rows are dropped or changed.
 * @param change null: nothing of the rows can be used; then those outside the territory are told here.
 */
export function remarksOf(
  { places, remarks }: PlacesRead,
  change: Change | null,
  territory: Territory,
): readonly RowRemark[] {
  if (change) return change.remarks;
  const outside = places.flatMap(({ row, position }): RowRemark[] =>
    isInOrNear(position, territory) ? [] : [{ row, what: 'outside', dropped: true }],
  );
  return [...remarks, ...outside];
}

/** @param change null: nothing of the rows can be used. */
export function previewOf(
  read: PlacesRead,
  names: RowNames,
  remarks: readonly RowRemark[],
  change: Change | null,
  territory: Territory,
): Preview {
  const dropped = new Set(remarks.flatMap(({ row, dropped: isLost }) => (isLost ? [row] : [])));
  const places = read.places.filter(({ row }) => !dropped.has(row));
  return {
    lonLat: Float64Array.from(places.flatMap(({ position }) => position)),
    rings: places.flatMap(ringsOf).slice(0, MOST_RINGS),
    rows: read.places.length + rowsWithout(read.remarks),
    counts: change?.counts ?? null,
    join: change?.join ? joinSummary(change.join, names, territory) : null,
    changed: new Set(remarks.flatMap(({ row, dropped: isLost }) => (isLost ? [] : [row]))).size,
    reasons: [...remarksByKind(remarks)].map(([what, list]) => ({
      what,
      count: list.length,
      first: list.slice(0, MOST_NAMED).map(({ row }) => ({ row, said: names.get(row) ?? '' })),
    })),
    canExchange: read.canExchange || liesExchanged(read.places, remarks, territory),
  };
}

/** Whether most places outside the territory lie in it with longitude and latitude exchanged. */
function liesExchanged(
  places: readonly Place[],
  remarks: readonly RowRemark[],
  territory: Territory,
): boolean {
  const outside = new Set(remarks.flatMap(({ row, what }) => (what === 'outside' ? [row] : [])));
  const lost = places.filter(({ row }) => outside.has(row)).slice(0, MOST_EXCHANGED);
  const within = lost.filter(({ position: [lon, lat] }) => isInOrNear([lat, lon], territory));
  return within.length * 2 > lost.length;
}

/** Every row that is dropped or changed and why, as a table for a spreadsheet. */
export function reasonsTable(
  remarks: readonly RowRemark[],
  names: RowNames,
  { header, what, dropped, changed }: ReasonWords,
): string {
  const rows = remarks.map((remark) => [
    String(remark.row + 1),
    names.get(remark.row) ?? '',
    what[remark.what],
    remark.dropped ? dropped : changed,
  ]);
  return spreadsheetCsv([header, ...rows], ';');
}

/** Rows that are no places: they were dropped as they were read. */
function rowsWithout(remarks: readonly RowRemark[]): number {
  return remarks.reduce((count, { dropped }) => count + (dropped ? 1 : 0), 0);
}

export function namesOfRows({ places, placeless }: PlacesRead): RowNames {
  return new Map([...places, ...placeless].map(({ row, name, code }) => [row, name?.ru ?? code]));
}

function ringsOf({ geometry }: Place): readonly (readonly LonLat[])[] {
  const polygons: readonly (readonly Position[][])[] =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap(([ring]) =>
    ring ? [ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat])] : [],
  );
}

function joinSummary(
  { pairs, unmatchedRows, unmatchedFormer, doubled }: Joined,
  names: RowNames,
  { facilities }: Territory,
): JoinSummary {
  const byId = new Map<string, (typeof facilities)[number]>(
    facilities.map((place) => [place.id, place]),
  );
  const rowsOf = (rows: readonly number[]): readonly SaidRow[] =>
    rows.slice(0, MOST_LISTED).map((row) => ({ row, said: names.get(row) ?? String(row + 1) }));
  const placesOf = (ids: readonly string[]): readonly SaidPlace[] =>
    ids.slice(0, MOST_FORMER).flatMap((id) => {
      const place = byId.get(id);
      return place ? [{ id, name: place.name }] : [];
    });
  return {
    matched: pairs.size,
    counts: {
      unmatchedRows: unmatchedRows.length,
      unmatchedFormer: unmatchedFormer.length,
      doubled: doubled.length,
    },
    unmatchedRows: rowsOf(unmatchedRows),
    unmatchedFormer: placesOf(unmatchedFormer),
    doubled: doubled
      .slice(0, MOST_LISTED)
      .map(({ rows, former }) => ({ rows: rowsOf(rows), former: placesOf(former) })),
  };
}
