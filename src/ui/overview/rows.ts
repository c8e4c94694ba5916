/** What the overview shows of its towns: rows in order, and how dark each is drawn. */
import type { Overview, OverviewIndicator, OverviewTown } from '../../share/overview.ts';

export type OverviewChoice = {
  readonly indicator: OverviewIndicator;
  readonly year: number;
  /** Index of a plan. */
  readonly plan: number;
  /** Index of the one it is compared with; null for none. */
  readonly against: number | null;
};

export type OverviewRow = {
  readonly town: OverviewTown;
  readonly value: number | null;
  readonly other: number | null;
  /** value − other. */
  readonly difference: number | null;
  readonly residents: number;
};

export const SORT_COLUMNS = ['name', 'value', 'other', 'difference'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type Sort = { readonly column: SortColumn; readonly isDescending: boolean };

/** Of these more is worse, of the rest less. */
const WORSE_WHEN_MORE: readonly OverviewIndicator[] = [
  'seat shortage',
  'unplaced pupils',
  'mean walk',
  'school demand',
  'residents',
];

/** The order in which those worst off come first. */
export function worstFirst({ indicator, against }: OverviewChoice): Sort {
  return {
    column: against === null ? 'value' : 'difference',
    isDescending: WORSE_WHEN_MORE.includes(indicator),
  };
}

/** Rows in the order asked for; those without data come last whichever way. */
export function rowsOf(
  overview: Overview,
  { indicator, year, plan, against }: OverviewChoice,
  { column, isDescending }: Sort,
  nameOf: (town: OverviewTown) => string,
): readonly OverviewRow[] {
  const at = (town: OverviewTown, index: number, which: OverviewIndicator) =>
    town.values[index]?.[overview.years.indexOf(year)]?.[overview.indicators.indexOf(which)] ??
    null;
  const rows = overview.towns.map((town): OverviewRow => {
    const value = at(town, plan, indicator);
    const other = against === null ? null : at(town, against, indicator);
    const difference = value === null || other === null ? null : value - other;
    return { town, value, other, difference, residents: at(town, plan, 'residents') ?? 0 };
  });
  const way = isDescending ? -1 : 1;
  return rows.sort((a, b) => {
    if (column === 'name') return way * nameOf(a.town).localeCompare(nameOf(b.town));
    const [one, two] = [a[column], b[column]];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return way * (one - two) || nameOf(a.town).localeCompare(nameOf(b.town));
  });
}

const CLASSES = 5;

/**
 * By territory: 0 for the fifth of the towns that are best off to 4 for the worst off; towns alike are
 * drawn alike. Without data there is none.
 */
export function classesOf(
  rows: readonly OverviewRow[],
  choice: OverviewChoice,
): ReadonlyMap<string, number> {
  const { column, isDescending } = worstFirst(choice);
  const figureOf = (row: OverviewRow) => (column === 'difference' ? row.difference : row.value);
  const known = rows.flatMap((row) => figureOf(row) ?? []).sort((a, b) => a - b);
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const value = figureOf(row);
      if (value === null) return [];
      const below = known.filter((other) => (isDescending ? other < value : other > value)).length;
      return [
        [row.town.territoryId, Math.min(CLASSES - 1, Math.floor((CLASSES * below) / known.length))],
      ];
    }),
  );
}
