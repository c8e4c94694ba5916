/** A comparison of four plans and the baseline in its files, read back by other software than wrote them. */
import readWorkbook from 'read-excel-file/universal';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, it, vi } from 'vitest';
import { minus } from '../../../../src/domain/comparison/comparison.ts';
import { rank, type Weights, weighedValues } from '../../../../src/domain/comparison/ranking.ts';
import type { Edit } from '../../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../../src/engine/results/results.ts';
import { takeAwayTexts } from '../../../../src/i18n/messages/later/takeAway.ts';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { takeComparison } from '../../../../src/workspace/export/compared/takeComparison.ts';
import type { ComparedInput } from '../../../../src/workspace/export/compared/input.ts';
import { headNames } from '../../../../src/workspace/export/headNames.ts';
import { type Cell, sheetOf, type TakenAway } from '../../../../src/workspace/export/model.ts';
import { pdfOf } from '../../../../src/workspace/export/pdf/pdf.ts';
import { pptxOf } from '../../../../src/workspace/export/pptx/pptx.ts';
import { pageNumber, shownText } from '../../../../src/workspace/export/values.ts';
import { xlsxOf } from '../../../../src/workspace/export/xlsx.ts';
import { gridStreets } from '../../engine/worlds.ts';
import { FONTS, PIXEL } from './paper.ts';
import { EDITS, HOSTILE_NAMES, scenarioOf, town } from './takenTown.ts';
import { elements, soundParts } from './xmlParts.ts';

const YEAR = 2030;
/** Sizes of type in a report. */
const HEADING_PT = 12;
const FOOT_PT = 7;
/** What matters to somebody; the last does not at all. */
const WEIGHTS: Weights = new Map([
  ['unplaced', 4],
  ['seatShortage', 2],
  ['meanWalk', 0],
]);
const words = wordsOf('ru', takeAwayTexts);
/** Where there is little room a long name is cut. */
const HEADS = headNames([
  words.text('compare.baseline'),
  HOSTILE_NAMES[0],
  HOSTILE_NAMES[3],
  HOSTILE_NAMES[1],
  'D',
]);
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

let input: ComparedInput;
let taken: TakenAway;
beforeAll(async () => {
  const territory = town();
  const engine = new CityEngine();
  engine.load(territory, gridStreets(13, 3, 100));
  const [adding, closing] = EDITS;
  if (!adding || !closing) throw new Error('the town has no plan');
  const all: readonly (readonly [string, readonly Edit[]])[] = [
    [words.text('compare.baseline'), []],
    [HOSTILE_NAMES[0], [adding]],
    [HOSTILE_NAMES[3], [closing]],
    [HOSTILE_NAMES[1], EDITS],
    ['D', [adding, { ...closing, off: true }]],
  ];
  const scenarios = all.map(([name, edits]) => scenarioOf(territory, name, edits));
  const figures = await engine.compare({ scenarios, choices: DEFAULT_CHOICES }, () => {});
  input = {
    words,
    filterWords: null,
    territory,
    plans: all.flatMap(([name, edits], index) => {
      const ofPlan = figures[index];
      return ofPlan ? [{ name, edits, figures: ofPlan }] : [];
    }),
    referenceIndex: 0,
    year: YEAR,
    ranking: { weights: WEIGHTS, areaId: null },
    date: '2026-11-29',
    sourceText: (source) => source,
    link: null,
  };
  const complaints = vi.spyOn(console, 'error');
  taken = takeComparison(input);
  // A text that lacks a value is complained of, and its key stands there.
  expect(complaints).not.toHaveBeenCalled();
});

const rowOf = (label: string): readonly Cell[] =>
  sheetOf(taken, 'compared')?.rows.find(([name]) => name === label) ?? [];

it('gives figure, difference and verdict of each plan to the digit of the page', () => {
  const { numbers } = words;
  const at = YEAR - (input.plans[0]?.figures.years[0] ?? 0);
  const values = input.plans.map(
    ({ figures }) => figures.total.get('unplaced')?.[at] ?? Number.NaN,
  );
  const [label, , ...cells] = rowOf(words.text('indicator.unplaced'));
  expect(label).toBeDefined();
  const shown = cells.map((cell) => shownText(cell, numbers));
  expect(shown.slice(0, 5)).toEqual(values.map((value) => numbers.decimal(value, 0)));
  expect(shown.slice(5, 9)).toEqual(
    values.slice(1).map((value) => numbers.signed(minus(value, values[0] ?? Number.NaN), 0)),
  );
  // An edit that is off is no edit: the last plan is the first one.
  expect(shown[4]).toBe(shown[1]);
});

it('gives the weights that were set, the order they make, and what it hangs on', () => {
  const figures = input.plans.map((plan) => plan.figures);
  const ranked = rank(WEIGHTS, weighedValues(figures, null, YEAR - (figures[0]?.years[0] ?? 0)));
  if (!ranked) throw new Error('the weights do not tell the plans apart');
  const shown = (sheetOf(taken, 'comparedRanking')?.rows ?? []).map((row) =>
    row.map((cell) => shownText(cell, words.numbers)),
  );
  const rowsOf = (part: 'score' | 'weight' | 'reason' | 'turn') => {
    const label = words.text(`takeAway.ranking.${part}`, { most: 5 });
    return shown.flatMap(([first, ...others]) => (first === label ? [others] : []));
  };
  const { numbers } = words;
  expect(rowsOf('score')).toEqual(
    ranked.order.map(({ plan, score }) => [HEADS[plan], numbers.decimal(score, 2)]),
  );
  // What has no weight is not named.
  expect(rowsOf('weight').map(([, weight]) => weight)).toEqual(['4', '2']);
  expect(rowsOf('reason').map(([, by]) => by)).toEqual(
    ranked.reasons.map(({ weight }) => numbers.signed(weight, 2)),
  );
  expect(rowsOf('turn').length).toBeLessThanOrEqual(ranked.turns.length);
});

it('says whose edits they are, pair by pair', () => {
  const rows = sheetOf(taken, 'editsApart')?.rows ?? [];
  expect(rows.map(([, where]) => where)).toEqual(
    [HEADS[1], HEADS[2], HEADS[3], HEADS[3], 'D'].map((name) =>
      words.text('compare.onlyIn', { name: name ?? '' }),
    ),
  );
});

it('is read from a workbook cell by cell', async () => {
  const sheets = await readWorkbook(await xlsxOf(taken));
  expect(sheets).toHaveLength(taken.sheets.length);
  for (const [index, { rows }] of taken.sheets.entries()) {
    const [, ...body] = sheets[index]?.data ?? [];
    const expected = (cell: Cell) =>
      cell === null || typeof cell === 'string'
        ? cell || null
        : cell.kind === 'term'
          ? cell.text
          : pageNumber(cell);
    expect(body).toEqual(rows.map((row) => row.map(expected)));
  }
});

it('is read from a report, a map for each plan, hostile names as text', async () => {
  const maps = input.plans.map(({ name }) => ({ data: PIXEL, title: name }));
  const file = await pdfOf(taken, maps, FONTS);
  const document = await getDocument({ data: file, verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const said = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    text += said.map(({ str }) => str).join(' ');
    const last = said.findLast(({ height }) => height > FOOT_PT);
    expect(last?.height, `“${last?.str}” stands alone at the foot of a page`).not.toBe(HEADING_PT);
  }
  await document.destroy();
  const said = squeezed(text);
  for (const { name } of input.plans) expect(said).toContain(squeezed(name));
  for (const id of ['compared', 'comparedRanking', 'comparedByArea', 'editsApart'] as const) {
    expect(said).toContain(squeezed(sheetOf(taken, id)?.title ?? '?'));
  }
  for (const cell of rowOf(words.text('indicator.unplaced')).slice(0, 11)) {
    if (typeof cell === 'object' && cell?.kind === 'quantity') {
      expect(said).toContain(squeezed(shownText(cell, words.numbers)));
    }
  }
}, 60_000);

it('is slides with a map of each plan and charts of all of them', async () => {
  const maps = input.plans.map(({ name }) => ({ data: PIXEL, aspect: 1.8, title: name }));
  const file = await pptxOf(taken, maps);
  const parts = soundParts(new Uint8Array(await file.arrayBuffer()));
  const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.flatMap(([, slide]) => elements(slide, 'p:pic'))).toHaveLength(5);
  const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(taken.charts.length);
  for (const [, chart] of charts) expect(elements(chart, 'c:ser')).toHaveLength(5);
}, 60_000);
