/** A change as the sheet shows it before it is made. */
import type { Position } from 'geojson';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Joined } from '../mapping/join.ts';
import type { Place, PlacesRead, RowRemark } from '../mapping/places.ts';
import type { Change } from '../version/change.ts';
import type { JoinSummary, Preview, SaidPlace, SaidRow } from './answers.ts';

/** Rows and places that are listed; all others are only counted. */
const MOST_LISTED = 300;
const MOST_RINGS = 2_000;

/** @param change null: nothing of the rows can be used. */
export function previewOf(read: PlacesRead, change: Change | null, territory: Territory): Preview {
  const remarks = change?.remarks ?? read.remarks;
  const dropped = new Set(remarks.flatMap(({ row, dropped: isLost }) => (isLost ? [row] : [])));
  const places = read.places.filter(({ row }) => !dropped.has(row));
  const said = saidOf(read);
  return {
    lonLat: Float64Array.from(places.flatMap(({ position }) => position)),
    rings: places.flatMap(ringsOf).slice(0, MOST_RINGS),
    rows: read.places.length + rowsWithout(read.remarks),
    counts: change?.counts ?? null,
    join: change?.join ? joinSummary(change.join, said, territory) : null,
    remarks,
    said: Object.fromEntries(remarks.map(({ row }) => [row, said.get(row) ?? ''])),
    canExchange: read.canExchange,
  };
}

/** Rows that are no places: they were dropped as they were read. */
function rowsWithout(remarks: readonly RowRemark[]): number {
  return remarks.reduce((count, { dropped }) => count + (dropped ? 1 : 0), 0);
}

function saidOf({ places, placeless }: PlacesRead): ReadonlyMap<number, string> {
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
  said: ReadonlyMap<number, string>,
  { facilities }: Territory,
): JoinSummary {
  const names = new Map<string, (typeof facilities)[number]>(
    facilities.map((place) => [place.id, place]),
  );
  const rowsOf = (rows: readonly number[]): readonly SaidRow[] =>
    rows.slice(0, MOST_LISTED).map((row) => ({ row, said: said.get(row) ?? String(row + 1) }));
  const placesOf = (ids: readonly string[]): readonly SaidPlace[] =>
    ids.flatMap((id) => {
      const place = names.get(id);
      return place ? [{ id, name: place.name }] : [];
    });
  return {
    matched: pairs.size,
    unmatchedRows: rowsOf(unmatchedRows),
    unmatchedFormer: placesOf(unmatchedFormer),
    doubled: doubled
      .slice(0, MOST_LISTED)
      .map(({ rows, former }) => ({ rows: rowsOf(rows), former: placesOf(former) })),
  };
}
