/** What warnings say in the same words: rows of a table, and distances. */
import type { Nodes } from './tables.ts';

const NAMED = 3;

/** "2 of 9 rows of D.csv ('b' on line 3, 'c' on line 4) lie", the verb by number. */
export function listed(
  rows: readonly number[],
  table: Nodes,
  [one, several]: readonly [one: string, several: string],
): string {
  const first = rows
    .slice(0, NAMED)
    .map((row) => `'${table.ids[row]}' on line ${table.lines[row]}`);
  if (rows.length > NAMED) first.push('…');
  const count = `${rows.length} of ${table.count} ${table.count === 1 ? 'row' : 'rows'}`;
  return `${count} of ${table.file} (${first.join(', ')}) ${rows.length === 1 ? one : several}`;
}

/** "4,049 km". */
export function kilometres(metres: number): string {
  return `${Math.round(metres / 1000).toLocaleString('en')} km`;
}
