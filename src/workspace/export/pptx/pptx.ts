/**
 * A plan as slides: title, question and figures, map, effect, years, districts, edits, sources. Texts,
 * tables and charts can be edited in whatever opens them; only the map is a picture.
 */
import type PptxGenJS from 'pptxgenjs';
import { xmlEscaped, xmlText } from '../../../domain/xml.ts';
import { type NumberFormats, numberFormats } from '../../../i18n/numbers.ts';
import { reachesWhole } from '../chartSvg.ts';
import { INK, LINE, QUIET, SERIES_COLOURS } from '../colours.ts';
import {
  type Chart,
  type NumberFormat,
  type Sheet,
  type SheetId,
  sheetOf,
  type TakenAway,
} from '../model.ts';
import { pageNumber, shownText } from '../values.ts';
import { AREA_COLUMNS, AREA_EFFECT_COLUMNS, COMPARED_COLUMNS } from '../pageColumns.ts';
import { bare, LANGUAGE_TAGS, MASTER, newDeck, SLIDE, titlePt, writtenDeck } from './deck.ts';
import { slideTables } from './slideTables.ts';

export type DeckPicture = {
  /** A PNG as a data address. */
  readonly data: string;
  /** Width by height. */
  readonly aspect: number;
  /** What it is of, where that is not the plan itself. */
  readonly title?: string;
};

type Slide = ReturnType<PptxGenJS['addSlide']>;

const WIDTH = SLIDE.width - 2 * SLIDE.margin;
const BODY = { x: SLIDE.margin, y: 1.05, w: WIDTH, h: 5.7 } as const;
const FOOT = { x: SLIDE.margin, y: 6.95, w: WIDTH, h: 0.35 } as const;
const EDITS_A_SLIDE = 14;
const MOST_NEIGHBOURHOODS = 12;

const COLUMNS: Readonly<Partial<Record<SheetId, readonly string[]>>> = {
  overview: ['indicator', 'value', 'unit', 'status'],
  byArea: AREA_COLUMNS,
  effectByArea: AREA_EFFECT_COLUMNS,
  compared: COMPARED_COLUMNS,
  sources: ['layer', 'source', 'date', 'status'],
};

export async function pptxOf(taken: TakenAway, pictures: readonly DeckPicture[]): Promise<Blob> {
  const deck = await newDeck(xmlText(taken.title));
  const writer = new DeckWriter(deck, taken);
  writer.titleSlide();
  writer.questionSlide();
  writer.tableSlides('comparedGrounds');
  for (const picture of pictures) writer.mapSlide(picture);
  writer.tableSlides('effect');
  writer.tableSlides('compared');
  writer.tableSlides('comparedRanking');
  writer.chartSlides();
  writer.tableSlides('byArea');
  writer.tableSlides('effectByArea');
  writer.tableSlides('comparedByArea');
  writer.tableSlides('editsApart');
  writer.tableSlides('neighbourhoods', taken.labels.worst, MOST_NEIGHBOURHOODS);
  writer.editSlides();
  writer.tableSlides('sources');
  return writtenDeck(deck, taken.language);
}

class DeckWriter {
  readonly #deck: PptxGenJS;
  readonly #taken: TakenAway;
  readonly #numbers: NumberFormats;
  readonly #lang: string;

  constructor(deck: PptxGenJS, taken: TakenAway) {
    this.#deck = deck;
    this.#taken = taken;
    this.#numbers = numberFormats(taken.language);
    this.#lang = LANGUAGE_TAGS[taken.language];
  }

  /** A slide with its title, and at its foot what plan, year, data and date it is of. */
  #slide(given: string): Slide {
    const title = xmlText(given);
    const slide = this.#deck.addSlide({ masterName: MASTER });
    slide.addText(title, {
      placeholder: 'title',
      lang: this.#lang,
      fontSize: titlePt(title),
      bold: true,
    });
    const facts = xmlText(this.#taken.facts.map(({ value }) => value).join(' · '));
    slide.addText(facts, {
      ...FOOT,
      lang: this.#lang,
      margin: 0,
      fontSize: facts.length > 180 ? 6 : 9,
      color: bare(QUIET),
      fit: 'shrink',
    });
    return slide;
  }

  titleSlide(): void {
    const { title, facts, link, labels } = this.#taken;
    const slide = this.#slide(title);
    slide.addText(
      facts.map(({ label, value }) => ({
        text: xmlText(`${label}: ${value}`),
        options: { breakLine: true },
      })),
      { ...BODY, h: 4, lang: this.#lang, fontSize: 16, color: bare(INK), valign: 'top' },
    );
    if (!link) return;
    slide.addText([{ text: xmlText(labels.live), options: { hyperlink: { url: link } } }], {
      x: SLIDE.margin,
      y: 5.4,
      w: WIDTH,
      h: 0.5,
      lang: this.#lang,
      fontSize: 16,
    });
  }

  questionSlide(): void {
    const { answer, question } = this.#taken;
    if (answer && answer.rows.length > 0) this.#tables(answer, question);
    else this.#slide(question);
  }

  mapSlide({ data, aspect, title: of }: DeckPicture): void {
    const { labels, title, attribution, link } = this.#taken;
    const slide = this.#slide(of ? `${labels.map}: ${of}` : labels.map);
    const height = BODY.h - 0.45;
    const w = Math.min(BODY.w, height * aspect);
    slide.addImage({
      data,
      x: (SLIDE.width - w) / 2,
      y: BODY.y,
      w,
      h: w / aspect,
      altText: xmlText(of ?? title),
      // The library escapes addresses of texts, but not those of pictures.
      ...(link && { hyperlink: { url: xmlEscaped(link), tooltip: xmlText(labels.live) } }),
    });
    slide.addText(xmlText(attribution), {
      x: BODY.x,
      y: BODY.y + height + 0.05,
      w: BODY.w,
      h: 0.4,
      lang: this.#lang,
      margin: 0,
      fontSize: 8,
      color: bare(QUIET),
      valign: 'top',
    });
  }

  /** A table on as many slides as its rows need, its head on each. */
  tableSlides(id: SheetId, title?: string, most = Number.POSITIVE_INFINITY): void {
    const sheet = sheetOf(this.#taken, id);
    if (!sheet) return;
    this.#tables({ ...sheet, rows: sheet.rows.slice(0, most) }, title ?? sheet.title);
  }

  #tables(sheet: Sheet, title: string): void {
    for (const { rows, options } of slideTables(sheet, COLUMNS[sheet.id], BODY, this.#numbers)) {
      this.#slide(title).addTable(rows, { ...options, lang: this.#lang });
    }
  }

  /** Two charts a slide, drawn by whatever opens them from the numbers that they bring. */
  chartSlides(): void {
    const { charts } = this.#taken;
    const byYear = sheetOf(this.#taken, 'byYear') ?? sheetOf(this.#taken, 'comparedByYear');
    const title = byYear?.title ?? this.#taken.title;
    const width = (BODY.w - 0.3) / 2;
    for (let from = 0; from < charts.length; from += 2) {
      const slide = this.#slide(title);
      for (const [place, chart] of charts.slice(from, from + 2).entries()) {
        this.#chart(slide, chart, BODY.x + place * (width + 0.3), width);
      }
    }
  }

  #chart(slide: Slide, chart: Chart, x: number, w: number): void {
    const { title, unit, years, series, format } = chart;
    const labels = years.map(String);
    slide.addChart(
      this.#deck.ChartType.line,
      series.map(({ name, values }) => ({
        // The library writes names of series into XML as they are given.
        name: xmlText(name),
        labels,
        values: values.map((value) => (value === null ? Number.NaN : rounded(value, format))),
      })),
      {
        x,
        y: BODY.y,
        w,
        h: BODY.h,
        showTitle: true,
        title: xmlText(unit ? `${title}, ${unit}` : title),
        titleFontSize: 12,
        showLegend: true,
        legendPos: 'b',
        legendFontSize: 10,
        catAxisLabelFontSize: 10,
        valAxisLabelFontSize: 10,
        valAxisLabelFormatCode: format.kind === 'share' ? '0%' : '#,##0',
        valAxisLabelColor: bare(QUIET),
        catAxisLabelColor: bare(QUIET),
        valGridLine: { color: bare(LINE), size: 0.5, style: 'solid' },
        catGridLine: { style: 'none' },
        valAxisMinVal: 0,
        ...(reachesWhole(chart) && { valAxisMaxVal: 1 }),
        lineDataSymbol: 'none',
        lineSize: 2,
        chartColors: series.map(({ role }) => bare(SERIES_COLOURS[role])),
        altText: xmlText(title),
      },
    );
  }

  editSlides(): void {
    const sheet = sheetOf(this.#taken, 'edits');
    if (!sheet) return;
    const { title } = sheet;
    const edits = sheet.rows.map((row) => shownText(row[1] ?? null, this.#numbers));
    if (edits.length === 0) edits.push(this.#taken.labels.noEdits);
    for (let from = 0; from < edits.length; from += EDITS_A_SLIDE) {
      this.#slide(title).addText(
        edits.slice(from, from + EDITS_A_SLIDE).map((edit, index) => ({
          text: xmlText(edit),
          options: { bullet: { type: 'number', numberStartAt: from + index + 1 }, breakLine: true },
        })),
        { ...BODY, lang: this.#lang, fontSize: 12, color: bare(INK), valign: 'top', fit: 'shrink' },
      );
    }
  }
}

function rounded(value: number, format: NumberFormat): number {
  return pageNumber({ kind: 'quantity', value, format, isSigned: false });
}
