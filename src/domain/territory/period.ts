/** The period that a figure was published for: a year, a part of it from January on, or some years together. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  /** The first half or the second; the first to the fourth quarter; so many months from January on. */
  | { readonly kind: 'half' | 'quarter' | 'months'; readonly year: number; readonly number: number }
  | { readonly kind: 'years'; readonly year: number; readonly toYear: number };

/** @param written as packs write it: "2024", "2024-H1", "2023-Q2", "2025-9M", "2025-2030". */
export function readPeriod(written: string): Period {
  const year = Number(written.slice(0, 4));
  const part = written.slice(5);
  if (part === '') return { kind: 'year', year };
  if (part.startsWith('H')) return { kind: 'half', year, number: Number(part.slice(1)) };
  if (part.startsWith('Q')) return { kind: 'quarter', year, number: Number(part.slice(1)) };
  if (part.endsWith('M')) return { kind: 'months', year, number: Number(part.slice(0, -1)) };
  return { kind: 'years', year, toYear: Number(part) };
}

const LAST_MONTH_OF = { half: 6, quarter: 3, months: 1 } as const;

function monthsFromZero(period: Period): number {
  switch (period.kind) {
    case 'year':
      return period.year * 12 + 12;
    case 'years':
      return period.toYear * 12 + 12;
    default:
      return period.year * 12 + LAST_MONTH_OF[period.kind] * period.number;
  }
}

/** Published rows, those first whose period ends latest. */
export function latestFirst<Row extends { readonly period: string }>(rows: readonly Row[]): Row[] {
  const endOf = ({ period }: Row) => monthsFromZero(readPeriod(period));
  return rows.toSorted((a, b) => endOf(b) - endOf(a));
}
