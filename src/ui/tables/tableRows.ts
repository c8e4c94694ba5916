/** Which rows of a table are shown, and in which order. Pure. */
import { inOneGo } from '../../domain/pace.ts';
import { nameFolder } from '../../domain/search/fold.ts';
import type { Cell, Sheet } from '../../workspace/export/model.ts';

export type Order = {
  /** Id of a column. */
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
};

const folded = new WeakMap<Sheet, readonly string[]>();

/** A few milliseconds of work. */
const ROWS_AT_ONCE = 500;

/** The words of each row in one spelling, made once for a table; in steps, for whoever makes them ahead. */
export function* foldingInSteps(sheet: Sheet): Generator<void, readonly string[]> {
  const known = folded.get(sheet);
  if (known) return known;
  const fold = nameFolder();
  const made: string[] = [];
  for (const [index, row] of sheet.rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) yield;
    const words = row.flatMap((cell) => {
      if (typeof cell === 'string') return [fold(cell)];
      return cell?.kind === 'term' ? [fold(cell.text)] : [];
    });
    made.push(words.join(' | '));
  }
  folded.set(sheet, made);
  return made;
}

/** Indices of the rows that have every word that is looked for, in whatever spelling. O(rows). */
export function foundRows(sheet: Sheet, search: string): readonly number[] {
  const words = nameFolder()(search).split(' ').filter(Boolean);
  const rows = sheet.rows.map((_, index) => index);
  if (words.length === 0) return rows;
  const haystack = inOneGo(foldingInSteps(sheet));
  return rows.filter((row) => words.every((word) => haystack[row]?.includes(word)));
}

const textOf = (cell: Cell): string | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return cell;
  return cell.kind === 'term' ? cell.text : null;
};
const numberOf = (cell: Cell): number | null =>
  cell !== null && typeof cell === 'object' && cell.kind === 'quantity' ? cell.value : null;

/** Numbers by size, texts as the language sorts; what is not known comes last either way. */
export function orderedRows(
  { columns, rows }: Sheet,
  indices: readonly number[],
  order: Order | null,
  collator: Intl.Collator,
): readonly number[] {
  const at = order ? columns.findIndex(({ id }) => id === order.column) : -1;
  if (!order || at < 0) return indices;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const cellOf = (row: number): Cell => rows[row]?.[at] ?? null;
  const isNumeric = indices.some((row) => numberOf(cellOf(row)) !== null);
  const sorted = <Key>(
    keyOf: (cell: Cell) => Key | null,
    compare: (a: Key, b: Key) => number,
  ): readonly number[] => {
    const known: { row: number; key: Key }[] = [];
    const unknown: number[] = [];
    for (const row of indices) {
      const key = keyOf(cellOf(row));
      if (key === null) unknown.push(row);
      else known.push({ row, key });
    }
    known.sort((a, b) => sign * compare(a.key, b.key));
    return [...known.map(({ row }) => row), ...unknown];
  };
  return isNumeric
    ? sorted(numberOf, (a, b) => a - b)
    : sorted(textOf, (a, b) => collator.compare(a, b));
}
