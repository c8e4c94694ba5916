/** What every file says of itself, and what it is called. */
import type { TakeAwayWords } from '../input.ts';
import { type Fact, type Sheet, type TakenAway, term } from '../model.ts';
import { dayText } from '../../../i18n/dates.ts';

/** Plan or plans, territory, year, data, date. */
export function aboutSheet({ text }: TakeAwayWords, facts: readonly Fact[]): Sheet {
  return {
    id: 'about',
    title: text('takeAway.sheet.about'),
    columns: [
      { id: 'name', header: text('takeAway.name'), width: 28 },
      { id: 'value', header: text('takeAway.value'), width: 90 },
    ],
    rows: facts.map(({ label, value, code }) => [label, code ? term(code, value) : value]),
  };
}

/** The day on which a file was made. @param date in ISO 8601. */
export function dateFact({ text, language }: TakeAwayWords, date: string): Fact {
  return { label: text('takeAway.date'), value: dayText(date, language), code: date };
}

/** Words that stand besides the sheets. */
export function labelsOf({ text }: TakeAwayWords): TakenAway['labels'] {
  return {
    worst: text('takeAway.worst'),
    noEdits: text('takeAway.noEdits'),
    live: text('takeAway.live'),
    map: text('takeAway.map'),
  };
}

const LONGEST_FILE_NAME = 80;

/** Letters, digits, points and hyphens of whatever script; no more than file systems bear. */
export function fileNameOf(name: string): string {
  const safe = name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-');
  return [...safe]
    .slice(0, LONGEST_FILE_NAME)
    .join('')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}
