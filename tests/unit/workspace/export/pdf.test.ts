/** Reports, their text read back by a PDF reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../../src/domain/territory/schema.ts';
import { sheetOf } from '../../../../src/workspace/export/model.ts';
import { pdfOf } from '../../../../src/workspace/export/pdf/pdf.ts';
import { shownText } from '../../../../src/workspace/export/values.ts';
import { FONTS, PIXEL } from './paper.ts';
import { HOSTILE_NAMES, type TakenTown, takenTown } from './takenTown.ts';

/** Without spaces: where a line is broken says nothing. */
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

type Report = { readonly town: TakenTown; readonly text: string; readonly title: string };
async function reportIn(language: Language): Promise<Report> {
  const town = await takenTown(language);
  const file = await pdfOf(town.taken, [{ data: PIXEL }], FONTS);
  const document = await getDocument({ data: file, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await document.destroy();
  return { town, text: squeezed(text), title: String((info as { Title?: string }).Title) };
}

describe.each(LANGUAGES)('a report in %s', (language) => {
  let report: Report;
  beforeAll(async () => {
    report = await reportIn(language);
  }, 60_000);

  it('says plan, territory, year, data version and date', () => {
    for (const { label, value } of report.town.taken.facts) {
      expect(report.text).toContain(squeezed(label));
      expect(report.text).toContain(squeezed(value));
    }
    expect(report.title).toBe(report.town.taken.title);
  });

  it('has the figures of the page, as the page writes them', () => {
    const { taken, input } = report.town;
    for (const id of ['overview', 'effect', 'byArea'] as const) {
      for (const row of sheetOf(taken, id)?.rows ?? []) {
        // A name from right to left is read back in another order than its neighbours.
        const shown = row.map((cell) => shownText(cell, input.words.numbers)).slice(1, 3);
        for (const text of shown) {
          if (!/\p{Script=Arabic}/u.test(text)) expect(report.text).toContain(squeezed(text));
        }
      }
    }
  });

  it('can be searched for every letter of the language', () => {
    const letters = { kk: 'әғқңөұүһі', ru: 'йщъыэюяё', en: 'qwxyz' }[language];
    const written = squeezed(
      report.town.taken.sheets
        .filter(({ id }) => id === 'method' || id === 'assumptions')
        .flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'))
        .join(''),
    );
    for (const letter of letters) {
      if (written.includes(letter)) expect(report.text).toContain(letter);
    }
    for (const [indicator, , wording] of sheetOf(report.town.taken, 'method')?.rows ?? []) {
      expect(report.text).toContain(squeezed(String(indicator)));
      expect(report.text).toContain(squeezed(String(wording)));
    }
  });

  it('has hostile names as text', () => {
    const { text } = report;
    expect(text).toContain(squeezed(HOSTILE_NAMES[0]));
    expect(text).toContain(squeezed(HOSTILE_NAMES[3]));
    for (const word of HOSTILE_NAMES[2].split(' ')) expect(text.normalize('NFKC')).toContain(word);
  });
});
