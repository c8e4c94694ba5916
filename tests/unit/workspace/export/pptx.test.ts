/** Presentations as PowerPoint would read them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'pptxtojson/dist/index.js';
import { sheetOf } from '../../../../src/workspace/export/model.ts';
import { pptxOf } from '../../../../src/workspace/export/pptx/pptx.ts';
import { shownText } from '../../../../src/workspace/export/values.ts';
import { schemaFaults } from './openXmlRules.ts';
import { PIXEL } from './paper.ts';
import { HOSTILE_NAMES, type TakenTown, takenTown } from './takenTown.ts';
import { elements, type Node, soundParts } from './xmlParts.ts';

let town: TakenTown;
let bytes: Uint8Array<ArrayBuffer>;
let parts: ReadonlyMap<string, Node>;
beforeAll(async () => {
  // A character that XML does not have, as it comes out of a damaged file.
  town = await takenTown('kk', `${HOSTILE_NAMES[3]}\u0001`);
  const file = await pptxOf(town.taken, [{ data: PIXEL, aspect: 1.8 }]);
  bytes = new Uint8Array(await file.arrayBuffer());
  parts = soundParts(bytes);
}, 60_000);

const slides = () => [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
const said = (node: unknown): string =>
  elements(node, 'a:t')
    .map((one) => (typeof one === 'object' ? String((one as Node)['#text'] ?? '') : String(one)))
    .join('');
const titleOf = (slide: Node): string =>
  said(
    elements(slide, 'p:sp').find((shape) =>
      elements(shape, 'p:ph').some(({ type }) => type === 'title' || type === 'ctrTitle'),
    ),
  );

/** The reader gives texts as HTML. */
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .trim();

describe('a presentation of a plan', () => {
  it('has a slide for the question, the map, the effect, the districts, the edits and the sources', () => {
    const titles = slides().map(([, slide]) => titleOf(slide));
    const { taken } = town;
    const expected = ['effect', 'byArea', 'edits', 'sources'].map(
      (id) => taken.sheets.find((sheet) => sheet.id === id)?.title,
    );
    expect(titles).toEqual(expect.arrayContaining([taken.question, taken.labels.map, ...expected]));
    expect(titles[0]).toBe(taken.title.replace('\u0001', ' '));
  });

  it('points with every relation to a part that is there', () => {
    for (const [name, node] of parts) {
      if (!name.endsWith('.rels') || name.includes('.xlsx/')) continue;
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const { Target, TargetMode } of elements(node, 'Relationship')) {
        if (TargetMode === 'External') {
          expect(
            String(Target)
              .replaceAll('&quot;', '"')
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&amp;', '&'),
          ).toBe(town.taken.link);
          continue;
        }
        const path = new URL(String(Target), `file:///${folder}`).pathname.slice(1);
        if (/\.(xml|rels)$/.test(path)) expect([...parts.keys()], name).toContain(path);
      }
    }
  });

  it('has tables that can be edited, with the figures of the page', () => {
    const effect = sheetOf(town.taken, 'effect');
    const slide = slides().find(([, one]) => titleOf(one) === effect?.title)?.[1];
    const cells = elements(elements(slide, 'a:tbl'), 'a:tc').map(said);
    for (const row of effect?.rows ?? []) {
      for (const cell of row) expect(cells).toContain(shownText(cell, town.input.words.numbers));
    }
  });

  it('has charts that can be edited, with the values of every year', () => {
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(town.taken.charts.length);
    for (const [index, { years, series }] of town.taken.charts.entries()) {
      const names = elements(elements(charts[index]?.[1], 'c:ser'), 'c:tx').map((node) =>
        elements(node, 'c:v').map(String).join(''),
      );
      expect(names).toEqual(series.map(({ name }) => name.replace('\u0001', ' ')));
      const values = elements(elements(charts[index]?.[1], 'c:ser')[0], 'c:val');
      expect(elements(values, 'c:v')).toHaveLength(years.length);
    }
  });

  it('leaves a gap in a line where a year has no figure', async () => {
    const [chart] = town.taken.charts;
    if (!chart) throw new Error('the town has no chart');
    const series = chart.series.map((one) => ({ ...one, values: one.values.with(1, null) }));
    const file = await pptxOf({ ...town.taken, charts: [{ ...chart, series }] }, []);
    const [drawn] = [...soundParts(new Uint8Array(await file.arrayBuffer()))].flatMap(
      ([name, part]) => (name.startsWith('ppt/charts/chart') ? [part] : []),
    );
    const years = elements(elements(drawn, 'c:ser')[0], 'c:val').flatMap((values) =>
      elements(values, 'c:pt').map(({ idx }) => Number(idx)),
    );
    expect(years).toEqual(chart.years.map((_, index) => index).filter((index) => index !== 1));
  });

  it('has hostile names as text', () => {
    const text = slides()
      .map(([, slide]) => said(slide))
      .join('\n');
    for (const name of HOSTILE_NAMES) {
      if (name === HOSTILE_NAMES[1]) continue;
      expect(text).toContain(name);
    }
  });

  it('has in every part the elements that the standard allows, in its order', () => {
    expect(schemaFaults(bytes)).toEqual([]);
  });

  it('is read by another program: its slides, tables and charts with their figures', async () => {
    const { slides: read } = await parse(bytes.buffer);
    expect(read).toHaveLength(slides().length);
    const found = read.flatMap(({ elements: all }) => all);
    const { charts } = town.taken;
    const drawn = found.flatMap((one) => (one.type === 'chart' ? [one] : []));
    expect(drawn).toHaveLength(charts.length);
    const byArea = sheetOf(town.taken, 'byArea');
    const tables = found.flatMap((one) => (one.type === 'table' ? [one] : []));
    const cells = tables.flatMap(({ data }) => data.flat().map(({ text }) => plain(text)));
    const residents = byArea?.columns.findIndex(({ id }) => id === 'residents') ?? -1;
    for (const row of byArea?.rows ?? []) {
      expect(cells).toContain(shownText(row[residents] ?? null, town.input.words.numbers));
    }
  });
});
