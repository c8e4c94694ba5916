/** What the importing worker answers to the page, and what the page wishes of it. */
import type { LocalizedText, LonLat, Service } from '../../domain/territory/schema.ts';
import type { ColumnChoice, ImportKind } from '../mapping/columns.ts';
import type { Corrections, JoinBy } from '../mapping/join.ts';
import type { RowRemark } from '../mapping/places.ts';
import type { PackContent } from '../pack/archive.ts';
import type { Cell, Projection } from '../table.ts';
import type { TerritoryCounts } from '../territory/buildTerritory.ts';
import type { StreetCounts, WalkingRule } from '../territory/walkingRules.ts';
import type { ChangeCounts } from '../version/change.ts';

/** One thing found in the files, as the sheet shows it. `index` names it in wishes. */
export type Found =
  | { readonly kind: 'pack'; readonly files: PackContent }
  | FoundExtract
  | FoundTable;

export type FoundExtract = {
  readonly kind: 'osm';
  readonly index: number;
  readonly file: string;
  readonly streets: StreetCounts;
  readonly buildings: number;
  /** Services that it has, each place once. */
  readonly services: readonly { readonly service: Service; readonly count: number }[];
  readonly date: string | null;
  /** What the boundary that is found in it is called, and how many live there, as it says itself. */
  readonly name: LocalizedText | null;
  readonly people: number | null;
  /** Administrative outlines that lie in it as a whole, the largest first. */
  readonly outlines: readonly FoundOutline[];
  /** Its streets, thinned out to be drawn small: longitude and latitude of both ends, one after the other. */
  readonly sketch: Float32Array;
};

export type FoundOutline = {
  readonly relation: number;
  readonly name: LocalizedText;
  readonly level: number;
};

export type GeometryKind = 'points' | 'lines' | 'outlines';

export type FoundTable = {
  readonly kind: 'table';
  readonly index: number;
  readonly file: string;
  readonly layer: string;
  readonly format: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly Cell[])[];
  readonly projection: Projection;
  readonly encoding: string | null;
  /** What its rows are on the map; none where columns tell places, or nothing does. */
  readonly geometries: readonly GeometryKind[];
  readonly proposedKind: ImportKind | null;
  readonly proposedColumns: ColumnChoice;
  /** What metres of an untold projection look like; null where nothing tells. */
  readonly proposedEpsg: number | null;
};

export type TableChoice = {
  readonly index: number;
  readonly columns: ColumnChoice;
  readonly epsg?: number | undefined;
  readonly exchange?: boolean;
};

/** Something found, and what it is to become in the open territory. */
export type IntoChoice = TableChoice & {
  readonly kind: ImportKind;
  readonly mode: 'replace' | 'add';
  readonly joinBy: JoinBy;
  readonly corrections: Corrections;
  /** Of streets. */
  readonly rules: readonly WalkingRule[];
};

/** The territory that data goes into: its files, or the folder where they lie. */
export type Base = { readonly files: PackContent | null; readonly folder: string };

/** What would come of it, before anything is changed. */
export type Preview = {
  /** Longitude and latitude of the places that go in, one after the other. */
  readonly lonLat: Float64Array;
  /** Outlines that go in. */
  readonly rings: readonly (readonly LonLat[])[];
  readonly rows: number;
  /** Null where nothing of it can be used. */
  readonly counts: ChangeCounts | null;
  readonly join: JoinSummary | null;
  /** Rows that are kept with something changed in them. */
  readonly changed: number;
  /** Why rows are dropped or changed; all of them are a table, `ImportHost.reasonsTable`. */
  readonly reasons: readonly Reason[];
  readonly canExchange: boolean;
};

/** Rows that are dropped or changed for the same reason: how many, and the first of them. */
export type Reason = {
  readonly what: RowRemark['what'];
  readonly count: number;
  readonly first: readonly SaidRow[];
};

/** Words of the table of reasons, in the language of the page. */
export type ReasonWords = {
  readonly header: readonly string[];
  readonly what: Readonly<Record<RowRemark['what'], string>>;
  readonly dropped: string;
  readonly changed: string;
};

export type JoinSummary = {
  readonly matched: number;
  /** How many there are of each; the lists below have the first of them. */
  readonly counts: {
    readonly unmatchedRows: number;
    readonly unmatchedFormer: number;
    readonly doubled: number;
  };
  readonly unmatchedRows: readonly SaidRow[];
  readonly unmatchedFormer: readonly SaidPlace[];
  readonly doubled: readonly {
    readonly rows: readonly SaidRow[];
    readonly former: readonly SaidPlace[];
  }[];
};
export type SaidRow = { readonly row: number; readonly said: string };
export type SaidPlace = { readonly id: string; readonly name: LocalizedText };

/** Where a new territory ends. */
export type BoundaryChoice =
  | { readonly kind: 'found' }
  | { readonly kind: 'relation'; readonly relation: number }
  | { readonly kind: 'drawn'; readonly corners: readonly LonLat[] }
  /** All outlines of a table. */
  | { readonly kind: 'table'; readonly index: number };

export type TerritoryWish = {
  readonly id: string;
  /** Empty: as it is called in the extract. */
  readonly name: string;
  readonly people: number | null;
  readonly rules: readonly WalkingRule[];
  readonly boundary: BoundaryChoice;
  /** Own tables over what the extract has: places of a service, or where people live. */
  readonly tables: readonly (TableChoice & { readonly kind: ImportKind })[];
};

export type CountryWish = {
  readonly id: string;
  readonly name: string;
  readonly regions: TableChoice;
  readonly settlements: TableChoice;
};

export type IntoWish = IntoChoice & {
  readonly id: string;
  /** Said behind the name of the territory, by language; null: it has been said already. */
  readonly suffix: Readonly<Record<'kk' | 'ru' | 'en', string>> | null;
};

export type MadePack = {
  readonly files: PackContent;
  readonly counts: TerritoryCounts | null;
};
