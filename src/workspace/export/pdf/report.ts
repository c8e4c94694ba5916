/** What stands in a report, in its order: the plan, the map, figures, effects, edits, method, sources. */
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dayText } from '../../../i18n/dates.ts';
import { type NumberFormats, numberFormats } from '../../../i18n/numbers.ts';
import { CHART_SIZE, chartSvg } from '../chartSvg.ts';
import { HEAD, INK, LINE, QUIET, SERIES_COLOURS } from '../colours.ts';
import { type Chart, type Sheet, type SheetId, sheetOf, type TakenAway } from '../model.ts';
import { shownText } from '../values.ts';
import { AREA_COLUMNS, AREA_EFFECT_COLUMNS, COMPARED_COLUMNS } from '../pageColumns.ts';
import { FONT, textRuns } from './runs.ts';

/** Of the map: a picture as a data address, and what it is of where that is not the plan itself. */
export type ReportPicture = { readonly data: string; readonly title?: string };

const MARGIN = 40;
/** Points of A4 between the margins. */
const WIDTH = 595.28 - 2 * MARGIN;
const LANGUAGE_TAGS = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
const MOST_NEIGHBOURHOODS = 15;
const CELL_PADDING = 4;

/** Columns that find room on a page; the workbook has all. */
const COLUMNS: Readonly<Partial<Record<SheetId, readonly string[]>>> = {
  byYear: [
    'year',
    'residents',
    'pupils',
    'school_capacity',
    'seat_shortage',
    'pupils_without_seat',
    'school_coverage_streets',
  ],
  byArea: AREA_COLUMNS,
  effectByArea: AREA_EFFECT_COLUMNS,
  compared: COMPARED_COLUMNS,
  edits: ['number', 'edit'],
  assumptions: ['assumption', 'value', 'unit', 'status'],
  method: ['indicator', 'wording'],
};

export function reportOf(
  taken: TakenAway,
  pictures: readonly ReportPicture[],
): TDocumentDefinitions {
  const numbers = numberFormats(taken.language);
  const { title, question, facts, answer, charts, labels, attribution, link, date } = taken;
  const table = (id: SheetId, most?: number, head?: string): readonly Content[] => {
    const sheet = sheetOf(taken, id);
    return sheet ? tableOf(sheet, numbers, most, head) : [];
  };
  // The maps of a comparison fill pages: what they come to stands before them.
  const isComparison = sheetOf(taken, 'compared') !== null;
  const hasNoEdits = sheetOf(taken, 'edits')?.rows.length === 0;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 12],
    language: LANGUAGE_TAGS[taken.language],
    info: {
      title,
      subject: facts.map(({ label, value }) => `${label}: ${value}`).join('; '),
      creator: 'Aumaq',
      creationDate: new Date(date),
    },
    defaultStyle: { font: FONT, fontSize: 8.5, color: INK, lineHeight: 1.15 },
    content: [
      textRuns(title, { fontSize: 18, bold: true, margin: [0, 0, 0, 4] }),
      textRuns(question, { fontSize: 10, color: QUIET, margin: [0, 0, 0, 8] }),
      factsTable(facts),
      ...(isComparison && answer ? tableOf(answer, numbers) : []),
      ...table('comparedGrounds'),
      ...pictures.map(pictureOf),
      textRuns(attribution, { fontSize: 7, color: QUIET }),
      ...table('overview'),
      ...table('effect'),
      ...table('compared'),
      ...table('comparedRanking'),
      ...chartGrid(charts, numbers),
      ...table('byYear'),
      ...table('byArea'),
      ...table('effectByArea'),
      ...table('comparedByArea'),
      ...table('editsApart'),
      ...table('neighbourhoods', MOST_NEIGHBOURHOODS, labels.worst),
      ...(hasNoEdits ? [textRuns(labels.noEdits, { margin: [0, 14, 0, 4] })] : table('edits')),
      ...table('assumptions'),
      ...table('method'),
      ...table('sources'),
      ...(link
        ? [textRuns(labels.live, { link, color: SERIES_COLOURS.plan, margin: [0, 14, 0, 0] })]
        : []),
    ],
    footer: (page, pages): Content => ({
      columns: [
        textRuns(clipped(`${title} · ${dayText(date, taken.language)}`), { width: '*' }),
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
      margin: [MARGIN, 16, MARGIN, 0],
      fontSize: 7,
      color: QUIET,
    }),
  };
}

/** A map as wide as the page, what it is of above it. */
function pictureOf({ data, title }: ReportPicture): Content {
  const image: Content = { image: data, width: WIDTH, margin: [0, title ? 2 : 10, 0, 4] };
  return title
    ? { unbreakable: true, stack: [textRuns(title, { bold: true, margin: [0, 10, 0, 0] }), image] }
    : image;
}

/** One line of a foot. */
function clipped(text: string): string {
  const letters = [...text];
  return letters.length > 110 ? `${letters.slice(0, 110).join('')}…` : text;
}

/** The first row of a table, so that it never stands without it. */
function headingRow(text: string, columns: number): TableCell[] {
  const style = { fontSize: 12, bold: true, margin: [-CELL_PADDING, 12, 0, 2], colSpan: columns };
  const rest = Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' }));
  return [textRuns(text, style) as TableCell, ...rest];
}

function factsTable(facts: TakenAway['facts']): Content {
  return {
    layout: 'noBorders',
    table: {
      widths: [130, '*'],
      body: facts.map(({ label, value }) => [
        textRuns(label, { color: QUIET }) as TableCell,
        textRuns(value) as TableCell,
      ]),
    },
  };
}

/** A table with its heading; both the heading and the head come again on every page. */
function tableOf(
  { id, title, columns, rows }: Sheet,
  numbers: NumberFormats,
  most = Number.POSITIVE_INFINITY,
  head = title,
): readonly Content[] {
  if (rows.length === 0) return [];
  const wanted = COLUMNS[id];
  const shown = columns.flatMap((column, index) =>
    !wanted || wanted.includes(column.id) ? [{ column, index }] : [],
  );
  const isNumber = (index: number) =>
    rows.some((row) => typeof row[index] === 'object' && row[index]?.kind === 'quantity');
  const total = shown.reduce((sum, { column }) => sum + column.width, 0);
  const widths = shown.map(({ column }) => `${((100 * column.width) / total).toFixed(2)}%`);
  const header = shown.map(
    ({ column, index }) =>
      textRuns(column.header, {
        bold: true,
        fillColor: HEAD,
        alignment: isNumber(index) ? 'right' : 'left',
      }) as TableCell,
  );
  const body = rows.slice(0, most).map((row) =>
    shown.map(
      ({ index }) =>
        textRuns(shownText(row[index] ?? null, numbers), {
          alignment: isNumber(index) ? 'right' : 'left',
        }) as TableCell,
    ),
  );
  return [
    {
      fontSize: shown.length > 6 ? 7.5 : 8.5,
      layout: {
        // No line above and below the heading.
        hLineWidth: (line) => (line < 2 ? 0 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => LINE,
        paddingLeft: () => CELL_PADDING,
        paddingRight: () => CELL_PADDING,
        paddingTop: () => 2,
        paddingBottom: () => 2,
      },
      table: {
        headerRows: 2,
        keepWithHeaderRows: 2,
        dontBreakRows: true,
        widths,
        body: [headingRow(head, shown.length), header, ...body],
      },
    },
  ];
}

/** Two charts beside each other, their names below in the colours of the lines. */
function chartGrid(charts: readonly Chart[], numbers: NumberFormats): readonly Content[] {
  const cells = charts.map((chart): Column => {
    const { title, unit, series } = chart;
    return {
      unbreakable: true,
      width: CHART_SIZE.width,
      stack: [
        textRuns(unit ? `${title}, ${unit}` : title, { bold: true, margin: [0, 10, 0, 2] }),
        { svg: chartSvg(chart, numbers, FONT), width: CHART_SIZE.width },
        ...series.map(({ name, role }) =>
          textRuns(`— ${name}`, { color: SERIES_COLOURS[role], fontSize: 7.5 }),
        ),
      ],
    };
  });
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => ({
    columns: cells.slice(2 * row, 2 * row + 2),
    columnGap: WIDTH - 2 * CHART_SIZE.width,
  }));
}
