/** What every reader makes of a file: features with their attributes, and where they came from. */
import type { Geometry } from 'geojson';
import type { Problem } from '../domain/parsed.ts';

export type Cell = string | number | null;

/** One row. Attributes are in the order of the table's columns; a code like 0017 stays a text. */
export type ImportedFeature = {
  readonly geometry: Geometry | null;
  readonly values: readonly Cell[];
};

export type FormatName =
  | 'GeoJSON'
  | 'CSV'
  | 'XLSX'
  | 'Shapefile'
  | 'GeoPackage'
  | 'KML'
  | 'FlatGeobuf'
  | 'GTFS';

/**
 * The coordinates of a table: `degrees` are WGS 84 by now, whatever they were in the file (`from`).
 * `unknown` are metres or nothing at all without a word of the projection: a person has to say.
 */
export type Projection =
  | { readonly kind: 'degrees'; readonly from: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

export type ImportedTable = {
  readonly file: string;
  /** Name of the layer or sheet; the file's own where there is one. */
  readonly layer: string;
  readonly format: FormatName;
  readonly columns: readonly string[];
  readonly features: readonly ImportedFeature[];
  readonly projection: Projection;
  /** Encoding of its texts, where that had to be found out. */
  readonly encoding: string | null;
  /** How its texts write numbers. */
  readonly decimalSign: '.' | ',';
  readonly notes: readonly Problem[];
};

const GROUPED_BY = {
  '.': /^[+-]?\d{1,3}(,\d{3})+(?!\d)/,
  ',': /^[+-]?\d{1,3}(\.\d{3})+(?!\d)/,
} as const;

/**
 * The number that a cell holds; null where it is none. Digits are grouped by spaces, apostrophes, or the
 * sign that is not the decimal one: "1 100,5", "1,100.5", "1.100,5".
 */
export function numberIn(cell: Cell | undefined, decimalSign: '.' | ','): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell === null || cell === undefined) return null;
  const bare = cell.replaceAll(/[\s\u00a0\u202f\u2009'’]/g, '');
  const other = decimalSign === ',' ? '.' : ',';
  const ungrouped = GROUPED_BY[decimalSign].test(bare) ? bare.replaceAll(other, '') : bare;
  const text = decimalSign === ',' ? ungrouped.replace(',', '.') : ungrouped;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The text of a cell without spaces around it; empty where there is none. */
export function textIn(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
