/** Whether a layer draws the same rows as before, so that what stands and looks the same need not be written anew. */

/**
 * For `dataComparator` of deck.gl: rows are made anew for every scene, and deck.gl would write all that is drawn of
 * them anew with each year and each step of the zoom. What else a row shows needs a trigger of its own.
 */
export function sameRows<Row>(
  isSame: (row: Row, former: Row) => boolean,
): (rows: unknown, formerRows: unknown) => boolean {
  return (rows, formerRows) => {
    const [now, before] = [rows as readonly Row[], formerRows as readonly Row[]];
    if (now === before) return true;
    return now.length === before.length && now.every((row, at) => isSame(row, before[at] as Row));
  };
}
