/**
 * What is taken away, before it is any file: sheets of typed values with heads in the person's
 * language, and what has to stand beside them. Every format is written from this and nothing else.
 */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Language } from '../../domain/territory/schema.ts';

/** How the page writes a number. */
export type NumberFormat =
  /** With at most so many decimals. */
  | { readonly kind: 'number'; readonly decimals: number }
  /** 0..1, read as a percentage with one decimal. */
  | { readonly kind: 'share' }
  /** A difference of two shares, read in percentage points with two decimals. */
  | { readonly kind: 'points' }
  /** A year, or a number that is none: its digits stand in no groups. */
  | { readonly kind: 'year' };

export type Quantity = {
  readonly kind: 'quantity';
  readonly value: number;
  readonly format: NumberFormat;
  /** A difference: a plus sign stands before what has grown. */
  readonly isSigned: boolean;
};
/** A word of a short list: people read the text, machines the code. */
export type Term = { readonly kind: 'term'; readonly code: string; readonly text: string };
/** Null: there is no such figure. */
export type Cell = string | Quantity | Term | null;

export type Column = {
  /** Name for machines, in every language the same: "seat_shortage". */
  readonly id: string;
  readonly header: string;
  /** Characters that a cell mostly takes. */
  readonly width: number;
};

export const SHEET_IDS = [
  'about',
  'overview',
  'byYear',
  'byArea',
  'effect',
  'effectByYear',
  'effectByArea',
  'edits',
  'facilities',
  'projects',
  'neighbourhoods',
  'cells',
  'settlements',
  'districts',
  'assumptions',
  'method',
  'sources',
  'comparedGrounds',
  'compared',
  'comparedByYear',
  'comparedByArea',
  'comparedRanking',
  'editsApart',
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

export type Sheet = {
  readonly id: SheetId;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Lines of compared plans in their order, the baseline's first. */
export const SERIES_OF_PLANS = ['reference', 'plan', 'second', 'third', 'fourth'] as const;

/** Series over years, drawn in a report and editable on a slide. */
export type Chart = {
  readonly title: string;
  /** Empty for shares. */
  readonly unit: string;
  readonly years: readonly number[];
  readonly format: NumberFormat;
  readonly series: readonly {
    readonly name: string;
    readonly role: (typeof SERIES_OF_PLANS)[number] | 'pupils' | 'seats';
    /** By year; null: no figure. */
    readonly values: readonly (number | null)[];
  }[];
};

/** Where the things lie that the first rows of a sheet are about; a sum behind them lies nowhere. */
export type Geometries = {
  readonly sheet: SheetId;
  readonly geometries: readonly (Point | Polygon | MultiPolygon)[];
};

/** Something that stands on everything; machines read the code where there is one. */
export type Fact = { readonly label: string; readonly value: string; readonly code?: string };

export type TakenAway = {
  readonly language: Language;
  /** Without ending, safe in every file system. */
  readonly fileName: string;
  readonly title: string;
  /** The question that the plan answers. */
  readonly question: string;
  /** Plan, territory, year, data version, date: stands on everything. */
  readonly facts: readonly Fact[];
  /** The main figures: what is read first. */
  readonly answer: Sheet | null;
  readonly sheets: readonly Sheet[];
  readonly charts: readonly Chart[];
  readonly layers: readonly Geometries[];
  /** ISO day. */
  readonly date: string;
  /** Heads of what stands besides the sheets. */
  readonly labels: {
    readonly worst: string;
    readonly noEdits: string;
    readonly live: string;
    readonly map: string;
  };
  /** Who has to be named wherever figures and map are shown. */
  readonly attribution: string;
  /** The same state, live; null where no link carries it. */
  readonly link: string | null;
};

export const whole: NumberFormat = { kind: 'number', decimals: 0 };
export const share: NumberFormat = { kind: 'share' };
export const points: NumberFormat = { kind: 'points' };
export const yearFormat: NumberFormat = { kind: 'year' };
export const decimals = (count: number): NumberFormat => ({ kind: 'number', decimals: count });

/** A figure; null where it is none (NaN, beyond reach). */
export function quantity(value: number | undefined, format: NumberFormat): Quantity | null {
  return value !== undefined && Number.isFinite(value)
    ? { kind: 'quantity', value, format, isSigned: false }
    : null;
}

/** A difference of two figures. */
export function difference(value: number, format: NumberFormat): Quantity | null {
  return Number.isFinite(value) ? { kind: 'quantity', value, format, isSigned: true } : null;
}

export function term(code: string, text: string): Term {
  return { kind: 'term', code, text };
}

export function sheetOf(taken: TakenAway, id: SheetId): Sheet | null {
  return taken.sheets.find((sheet) => sheet.id === id) ?? null;
}
