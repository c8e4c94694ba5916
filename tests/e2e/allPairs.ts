/** Few cases in which every two values of different factors meet, the same ones every time. */

type Factors = Readonly<Record<string, readonly string[]>>;
type Row<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/**
 * Greedy: each row takes the first pair that has not met yet, then fills the other factors with
 * what meets most that is new.
 * @param isPossible whether values can stand together, of as many factors as are there.
 */
export function allPairs<const F extends Factors>(
  factors: F,
  isPossible: (row: Partial<Row<F>>) => boolean,
): readonly Row<F>[] {
  const names = Object.keys(factors);
  const pairKey = (a: string, first: string, b: string, second: string) =>
    names.indexOf(a) < names.indexOf(b)
      ? `${a}=${first}&${b}=${second}`
      : `${b}=${second}&${a}=${first}`;
  const unmet = new Map<string, Readonly<Record<string, string>>>();
  for (const [index, a] of names.entries()) {
    for (const b of names.slice(index + 1)) {
      for (const first of factors[a] ?? []) {
        for (const second of factors[b] ?? []) {
          const row = { [a]: first, [b]: second };
          if (isPossible(row as Partial<Row<F>>)) unmet.set(pairKey(a, first, b, second), row);
        }
      }
    }
  }
  const rows: Row<F>[] = [];
  for (let [start] = unmet.values(); start; [start] = unmet.values()) {
    const row: Record<string, string> = { ...start };
    for (const name of names) {
      if (name in row) continue;
      const chosen = Object.entries(row);
      const newWith = (value: string) =>
        chosen.filter(([other, its]) => unmet.has(pairKey(name, value, other, its))).length;
      const possible = (factors[name] ?? []).filter((value) =>
        isPossible({ ...row, [name]: value } as Partial<Row<F>>),
      );
      const best = possible.toSorted((a, b) => newWith(b) - newWith(a))[0];
      if (best === undefined) throw new Error(`nothing stands with ${JSON.stringify(row)}`);
      row[name] = best;
    }
    const filled = Object.entries(row);
    for (const [a, first] of filled) {
      for (const [b, second] of filled) if (a !== b) unmet.delete(pairKey(a, first, b, second));
    }
    rows.push(row as Row<F>);
  }
  return rows;
}
