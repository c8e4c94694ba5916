/** Which state figures are of, so that none is taken for another's. */
import type { Edit } from '../domain/scenario/scenario.ts';
import { evaluationChoicesOf, type PageState } from './pageStore.ts';
import type { Filters } from './shareable.ts';

/** All that figures depend on. Long parts are kept as text, to be compared. */
export type StateKey = {
  readonly territoryId: string;
  readonly year: number;
  readonly edits: string;
  readonly choices: string;
};

const editsTexts = new WeakMap<readonly Edit[], string>();
const choicesTexts = new WeakMap<Filters, string>();

/** Lists and filters are replaced and never changed in place: each is written once. */
function textOf<T extends object>(texts: WeakMap<T, string>, value: T, part: unknown): string {
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(part);
    texts.set(value, text);
  }
  return text;
}

/** What a key is made of. */
export type Keyed = Pick<PageState, 'territoryId' | 'year' | 'edits' | 'filters'>;

export function keyOf({ territoryId, year, edits, filters }: Keyed): StateKey {
  return {
    territoryId,
    year,
    edits: textOf(editsTexts, edits, edits),
    choices: textOf(choicesTexts, filters, evaluationChoicesOf(filters)),
  };
}

const NO_EDITS: readonly Edit[] = [];

/** Of the same year and choices without the scenario's edits. */
export function baselineKeyOf(state: Keyed): StateKey {
  return keyOf({ ...state, edits: NO_EDITS as Edit[] });
}

type Part = keyof StateKey;
const sameIn =
  (...parts: readonly Part[]) =>
  (a: StateKey | null, b: StateKey | null): boolean =>
    a !== null && b !== null && parts.every((part) => a[part] === b[part]);

export const isSameState = sameIn('territoryId', 'year', 'choices', 'edits');
/** Whether the two can be compared as a scenario and its baseline. */
export const isSameButEdits = sameIn('territoryId', 'year', 'choices');
/** Whether all years of the one are all years of the other. */
export const isSameButYear = sameIn('territoryId', 'choices', 'edits');
