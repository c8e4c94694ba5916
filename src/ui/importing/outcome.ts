/** What would come of a table in the open territory, said in words. */
import type { ImportKey } from '../../i18n/importTexts.ts';
import type { TextValues } from '../../i18n/text.tsx';
import { type ImportKind, isService } from '../../importing/mapping/columns.ts';
import type { Preview } from '../../importing/worker/answers.ts';

type Outcome = {
  readonly said: string | null;
  readonly outcome: { readonly replace?: string; readonly add?: string };
  readonly adding: 'no' | 'offered' | 'first';
};

/**
 * A table that matches less than half of what is there is meant to correct it and add to it: were it to replace
 * what is there, most of that would be left out.
 */
export function outcomeOf(
  kind: ImportKind,
  preview: Preview | null,
  text: (key: ImportKey, values?: TextValues) => string,
): Outcome {
  const isWhole = kind === 'areas' || kind === 'streets';
  const counts = preview?.counts;
  if (!preview || !counts) {
    const said = preview && text('import.kept', keptOf(preview));
    return { said, outcome: {}, adding: isWhole ? 'no' : 'offered' };
  }
  const { taken, matched, unmatchedBefore: former } = counts;
  const said = text('import.kept', keptOf(preview));
  if (isWhole) return { said, outcome: {}, adding: 'no' };
  if (!isService(kind) && kind !== 'housing') return { said, outcome: {}, adding: 'offered' };
  return {
    said,
    outcome: {
      replace: text('import.replaceMeans', { former }),
      add: text('import.addMeans', { matched, added: taken - matched, former }),
    },
    adding: former > matched && matched > 0 ? 'first' : 'offered',
  };
}

/** Rows that were read, that go in, of these with something changed, and that are dropped. */
export function keptOf({ rows, counts, changed }: Preview) {
  const kept = counts?.taken ?? 0;
  return { rows, kept, changed: counts ? changed : 0, dropped: Math.max(0, rows - kept) };
}
