/**
 * The year in which a new place opens is the year that one sees: whoever adds a place that opens later
 * than the year shown, or puts its opening off, would otherwise see nothing change.
 */
import { create } from 'zustand';
import type { HistoryEntry } from '../domain/scenario/history.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';

/** The last step of the years that followed an edit; null: none has. */
type YearMoved = { readonly from: number; readonly to: number };
export const useYearMoved = create<{ readonly moved: YearMoved | null }>()(() => ({ moved: null }));

/** The earliest year in which a change opens something; null where it opens nothing. */
function openingIn({ change }: HistoryEntry): number | null {
  const edits = [
    ...change.added.map(({ edit }) => edit),
    ...change.updated.map(({ after }) => after),
  ];
  const years = edits.flatMap((edit) =>
    (edit.type === 'addProject' || edit.type === 'rephaseProject') && !edit.off
      ? [edit.openYear]
      : [],
  );
  return years.length > 0 ? Math.min(...years) : null;
}

/** Goes on until the returned function is called. */
export function followOpenings(): () => void {
  return usePage.subscribe(
    ({ history }) => history.past,
    (past, before) => {
      const entry = past.at(-1);
      const { year, chooseYear, story } = usePage.getState();
      const horizonYear = useResults.getState().territory?.manifest.horizonYear ?? year;
      // A step back, or another state, is no edit.
      if (!entry || past.length < before.length || story) return;
      const opens = Math.min(openingIn(entry) ?? year, horizonYear);
      if (opens <= year) return;
      useYearMoved.setState({ moved: { from: year, to: opens } });
      chooseYear(opens);
    },
  );
}
