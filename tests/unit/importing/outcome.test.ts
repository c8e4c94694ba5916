/** What the sheet says would come of a table, and which way of putting it in it proposes. */
import { expect, it } from 'vitest';
import type { ImportKey } from '../../../src/i18n/importTexts.ts';
import type { TextValues } from '../../../src/i18n/text.tsx';
import type { Preview } from '../../../src/importing/worker/answers.ts';
import { outcomeOf } from '../../../src/ui/importing/outcome.ts';

const text = (key: ImportKey, values?: TextValues) => `${key} ${JSON.stringify(values)}`;
const previewOf = (counts: Partial<NonNullable<Preview['counts']>> | null): Preview => ({
  lonLat: new Float64Array(),
  rings: [],
  rows: 30,
  counts: counts && { taken: 30, matched: 0, unmatchedBefore: 0, residents: null, ...counts },
  join: null,
  changed: 3,
  reasons: [],
  canExchange: false,
});

it('proposes to add a table that stands for the smaller part of what is there, and says what else would be gone', () => {
  const few = outcomeOf('school', previewOf({ matched: 30, unmatchedBefore: 306 }), text);
  expect(few.adding).toBe('first');
  expect(few.outcome.replace).toBe('import.replaceMeans {"former":306}');
  expect(few.outcome.add).toBe('import.addMeans {"matched":30,"added":0,"former":306}');
});

it('proposes to replace where the table stands for most of what is there, or for nothing of it', () => {
  const most = outcomeOf('school', previewOf({ matched: 20, unmatchedBefore: 4 }), text);
  expect(most.adding).toBe('offered');
  expect(outcomeOf('school', previewOf({ unmatchedBefore: 9 }), text).adding).toBe('offered');
});

it('says that nothing is kept where no row can be used', () => {
  const none = outcomeOf('school', previewOf(null), text);
  expect(none.said).toBe('import.kept {"rows":30,"kept":0,"changed":0,"dropped":30}');
  expect(none.outcome).toEqual({});
});

it('offers nothing to add to areas, which make up the whole', () => {
  expect(outcomeOf('areas', previewOf({}), text).adding).toBe('no');
});
