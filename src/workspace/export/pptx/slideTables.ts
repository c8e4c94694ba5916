/** A sheet as tables of slides: as many rows on each as find room when their texts are wrapped. */
import type PptxGenJS from 'pptxgenjs';
import { xmlText } from '../../../domain/xml.ts';
import type { NumberFormats } from '../../../i18n/numbers.ts';
import { HEAD, INK, LINE } from '../colours.ts';
import type { Sheet } from '../model.ts';
import { shownText } from '../values.ts';
import { bare } from './deck.ts';

/** Inches on a slide. */
type Room = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

type SlideTable = {
  readonly rows: PptxGenJS.TableRow[];
  readonly options: PptxGenJS.TableProps;
};

/** Type of a table that fits on one slide, and of one that does not. */
const TYPE_PT = { large: 12, small: 10 } as const;
const POINTS_AN_INCH = 72;
/** Of a letter, as a share of the size of type; of bold capitals more, of narrow ones less. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.2;
const CELL_MARGIN_IN = 0.04;

/**
 * @param wanted ids of the columns that are shown; undefined: all.
 * @param room what all the tables together never leave, but for a row that is higher by itself.
 */
export function slideTables(
  { columns, rows }: Sheet,
  wanted: readonly string[] | undefined,
  room: Room,
  numbers: NumberFormats,
): readonly SlideTable[] {
  const shown = columns.flatMap((column, index) =>
    !wanted || wanted.includes(column.id) ? [{ column, index }] : [],
  );
  const total = shown.reduce((sum, { column }) => sum + column.width, 0);
  const widths = shown.map(({ column }) => (room.w * column.width) / total);
  const aligned = shown.map(({ index }) =>
    rows.some((row) => typeof row[index] === 'object' && row[index]?.kind === 'quantity')
      ? ('right' as const)
      : ('left' as const),
  );
  const head = shown.map(({ column }) => column.header);
  const body = rows.map((row) => shown.map(({ index }) => shownText(row[index] ?? null, numbers)));
  const heightsIn = (pt: number) => [head, ...body].map((row) => heightIn(row, widths, pt));
  const isShort = sum(heightsIn(TYPE_PT.large)) <= room.h;
  const fontSize = isShort ? TYPE_PT.large : TYPE_PT.small;
  const [headIn = 0, ...rowsIn] = heightsIn(fontSize);
  const cells = (row: readonly string[], style: PptxGenJS.TableCellProps) =>
    row.map((text, place) => ({
      text: xmlText(text),
      options: { ...style, align: aligned[place] ?? 'left' },
    }));
  return pagesOf(rowsIn, room.h - headIn).map(([from, to]) => ({
    rows: [
      cells(head, { bold: true, fill: { color: bare(HEAD) } }),
      ...body.slice(from, to).map((row) => cells(row, {})),
    ],
    options: {
      x: room.x,
      y: room.y,
      w: room.w,
      colW: widths,
      fontSize,
      color: bare(INK),
      border: { type: 'solid', pt: 0.5, color: bare(LINE) },
      margin: CELL_MARGIN_IN,
    },
  }));
}

/** Inches that a row takes whose texts are wrapped in their columns. */
function heightIn(texts: readonly string[], widthsIn: readonly number[], pt: number): number {
  const lines = texts.map((text, place) => {
    const roomIn = (widthsIn[place] ?? 0) - 2 * CELL_MARGIN_IN;
    const letters = Math.max(1, Math.floor((roomIn * POINTS_AN_INCH) / (pt * LETTER_WIDTH)));
    return linesOf(text, letters);
  });
  return (Math.max(1, ...lines) * pt * LINE_HEIGHT) / POINTS_AN_INCH + 2 * CELL_MARGIN_IN;
}

/** Lines of a text that is wrapped between words, and within those that are longer than a line. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const withSpace = used === 0 ? word.length : used + 1 + word.length;
    if (withSpace <= letters) {
      used = withSpace;
      continue;
    }
    lines += (used > 0 ? 1 : 0) + Math.floor(Math.max(0, word.length - 1) / letters);
    used = ((word.length - 1) % letters) + 1;
  }
  return lines;
}

/** From and to of the rows on each page; at least one on each. */
function pagesOf(heights: readonly number[], room: number): readonly (readonly [number, number])[] {
  const pages: [number, number][] = [];
  let used = 0;
  for (const [row, height] of heights.entries()) {
    const page = pages.at(-1);
    if (page && used + height <= room) {
      page[1] = row + 1;
      used += height;
    } else {
      pages.push([row, row + 1]);
      used = height;
    }
  }
  return pages;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
