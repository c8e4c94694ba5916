/**
 * Which row of a table stands for which place that is there: by where it is, by its code, or by its
 * name. What fits twice is paired with nothing, and told; a person can pair by hand.
 */
import KDBush from 'kdbush';
import { greatCircleM } from '../../domain/territory/geometry.ts';
import type { LocalizedText, LonLat } from '../../domain/territory/schema.ts';
import { foldedCode, foldedName } from './fold.ts';

export const JOIN_BY = ['place', 'code', 'name'] as const;
export type JoinBy = (typeof JOIN_BY)[number];

export type FormerPlace = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: LonLat;
};

export type JoinRow = {
  readonly row: number;
  readonly code: string;
  readonly name: LocalizedText | null;
  readonly position: LonLat | null;
};

export type Joined = {
  /** The place that a row stands for, by number of the row. */
  readonly pairs: ReadonlyMap<number, string>;
  readonly unmatchedRows: readonly number[];
  /** Places that no row stands for. */
  readonly unmatchedFormer: readonly string[];
  /** Rows and places that have the same code or name as another of theirs. */
  readonly doubled: readonly Doubled[];
};

export type Doubled = {
  readonly said: string;
  readonly rows: readonly number[];
  readonly former: readonly string[];
};

/** By number of the row: the place that a person says it stands for; null: none. */
export type Corrections = Readonly<Record<number, string | null>>;

/** A place this near to one that was there is the same, m. */
const SAME_PLACE_M = 150;

/** O(rows + places), but for places that are crowded together. */
export function joined(
  rows: readonly JoinRow[],
  former: readonly FormerPlace[],
  by: JoinBy,
  corrections: Corrections = {},
): Joined {
  const pairs = new Map<number, string>();
  const known = new Set(former.map(({ id }) => id));
  for (const { row } of rows) {
    const chosen = corrections[row];
    if (chosen && known.has(chosen)) pairs.set(row, chosen);
  }
  const taken = new Set(pairs.values());
  const freeRows = rows.filter(({ row }) => corrections[row] === undefined);
  const freeFormer = former.filter(({ id }) => !taken.has(id));
  const doubled: Doubled[] = [];
  if (by === 'place') pairNearest(freeRows, freeFormer, pairs);
  else pairSame(freeRows, freeFormer, by, pairs, doubled);
  const paired = new Set(pairs.values());
  return {
    pairs,
    unmatchedRows: rows.flatMap(({ row }) => (pairs.has(row) ? [] : [row])),
    unmatchedFormer: former.flatMap(({ id }) => (paired.has(id) ? [] : [id])),
    doubled,
  };
}

/** Each row in turn takes the nearest place that is free. */
function pairNearest(
  rows: readonly JoinRow[],
  former: readonly FormerPlace[],
  pairs: Map<number, string>,
): void {
  const taken = new Set<string>();
  const near = nearby(former);
  for (const { row, position } of rows) {
    if (!position) continue;
    let nearest: string | null = null;
    let leastM = SAME_PLACE_M;
    for (const place of near(position)) {
      if (taken.has(place.id)) continue;
      const awayM = greatCircleM(place.position, position);
      if (awayM <= leastM) [nearest, leastM] = [place.id, awayM];
    }
    if (nearest === null) continue;
    taken.add(nearest);
    pairs.set(row, nearest);
  }
}

/** A little more than SAME_PLACE_M, degrees of latitude. */
const NEAR = 0.002;

/** Gives the places around another one, in their order: a box, in which the nearest is. */
function nearby(former: readonly FormerPlace[]): (at: LonLat) => readonly FormerPlace[] {
  if (former.length === 0) return () => [];
  const index = new KDBush(former.length);
  for (const { position } of former) index.add(position[0], position[1]);
  index.finish();
  return ([lon, lat]) => {
    const wide = NEAR / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    return index
      .range(lon - wide, lat - NEAR, lon + wide, lat + NEAR)
      .sort((a, b) => a - b)
      .map((at) => former[at] as FormerPlace);
  };
}

function pairSame(
  rows: readonly JoinRow[],
  former: readonly FormerPlace[],
  by: 'code' | 'name',
  pairs: Map<number, string>,
  doubled: Doubled[],
): void {
  const gathered = new Map<string, { rows: number[]; former: string[] }>();
  const at = (key: string) => {
    const known = gathered.get(key) ?? { rows: [], former: [] };
    gathered.set(key, known);
    return known;
  };
  for (const { row, code, name } of rows) {
    for (const key of keysOf(by, code, name)) at(key).rows.push(row);
  }
  for (const { id, name } of former)
    for (const key of keysOf(by, id, name)) at(key).former.push(id);
  const taken = new Set<string>();
  const alone = [...gathered].filter(
    ([, { rows: some, former: places }]) => some.length === 1 && places.length === 1,
  );
  for (const [
    ,
    {
      rows: [row = -1],
      former: [id = ''],
    },
  ] of alone) {
    if (pairs.has(row) || taken.has(id)) continue;
    pairs.set(row, id);
    taken.add(id);
  }
  for (const [said, { rows: some, former: places }] of gathered) {
    const left = some.filter((row) => !pairs.has(row));
    const free = places.filter((id) => !taken.has(id));
    if (left.length === 0 || free.length === 0) continue;
    doubled.push({ said, rows: left, former: free });
  }
}

/** What a place is known by: its code, or its name in each language. */
function keysOf(
  by: 'code' | 'name',
  code: string,
  name: LocalizedText | null,
): ReadonlySet<string> {
  const said = by === 'code' ? [foldedCode(code)] : name ? Object.values(name).map(foldedName) : [];
  return new Set(said.filter((key) => key !== ''));
}
