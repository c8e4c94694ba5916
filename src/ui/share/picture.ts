/** The view as one picture: the map with its heading, its legend and where it comes from. */
import type { MapPicture } from '../../map/picture.ts';
import type { Rgb } from '../../map/palette.ts';
import { css } from '../../map/palette.ts';
import type { DeckPicture } from '../../workspace/export/pptx/pptx.ts';
import { withResolution } from './pngResolution.ts';

/** What stands on a picture besides the map, in the words of the page. */
export type PictureWords = {
  readonly heading: string;
  readonly legend: readonly { readonly colour: Rgb; readonly label: string }[];
  readonly unit: string;
  /** What else is drawn on the map, by its colour. */
  readonly places: readonly { readonly colour: Rgb; readonly label: string }[];
  readonly source: string;
};

/** On paper also: plan, data and date, and how a length is written. */
export type PrintWords = PictureWords & {
  readonly about: string;
  readonly north: string;
  readonly length: (metres: number) => string;
};

/** Measures of everything drawn here; on paper a unit is more than a pixel. */
const WIDTH = 1920;
/** Of a map with nothing around it, as on a slide below its title. */
const BARE_HEIGHT = 860;
/** A sheet of A4 lying, at 300 pixels to the inch. */
const PRINT = { height: 1357, pixels: 3508, pixelsPerInch: 300 } as const;
export const SHEET_WIDTH_PX = PRINT.pixels;
const WIDEST_SCALE_BAR = 300;

const MARGIN = 48;
const HEADING = 104;
const FOOT_ROW = 28;
const ROW = 34;
const ABOUT = 30;
const TEXT_PX = 22;

/** The map with its legend, without heading and source, which stand beside it as text. */
export function composePicture(map: HTMLCanvasElement, words: PictureWords): HTMLCanvasElement {
  return compose(map, words, null);
}

/** A picture as files hold it. */
export function deckPictureOf(canvas: HTMLCanvasElement): DeckPicture {
  return { data: canvas.toDataURL('image/png'), aspect: canvas.width / canvas.height };
}

/** A sheet of A4: heading, plan, map, legend of what is on it, scale, north and sources. */
export function composeSheet(map: MapPicture, words: PrintWords): HTMLCanvasElement {
  return compose(map.canvas, words, { words, map });
}

type Sheet = { readonly words: PrintWords; readonly map: MapPicture };

/** Draws the parts onto one canvas, in the colours of the page. */
function compose(
  map: HTMLCanvasElement,
  words: PictureWords,
  sheet: Sheet | null,
): HTMLCanvasElement {
  const width = WIDTH;
  const isBare = sheet === null;
  const height = isBare ? BARE_HEIGHT : PRINT.height;
  const fineness = isBare ? 1 : PRINT.pixels / WIDTH;
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fineness);
  canvas.height = Math.round(height * fineness);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');

  context.scale(fineness, fineness);
  context.fillStyle = colour('--surface');
  context.fillRect(0, 0, width, height);
  context.font = `450 ${TEXT_PX}px ${font}`;
  const sourceLines = isBare ? [] : linesOf(context, words.source, width - 2 * MARGIN);
  const head = isBare ? 0 : HEADING + ABOUT;
  const foot = isBare ? 0 : sourceLines.length * FOOT_ROW + 44;
  const roomHeight = height - head - foot;
  // The map fills its room; what does not fit is cut off evenly.
  const scale = Math.max(width / map.width, roomHeight / map.height);
  const cutWidth = width / scale;
  const cutHeight = roomHeight / scale;
  const fromX = (map.width - cutWidth) / 2;
  const fromY = (map.height - cutHeight) / 2;
  context.drawImage(map, fromX, fromY, cutWidth, cutHeight, 0, head, width, roomHeight);

  context.textBaseline = 'middle';
  context.fillStyle = colour('--ink');
  context.font = `700 44px ${font}`;
  if (sheet) {
    context.fillText(words.heading, MARGIN, HEADING / 2, width - 2 * MARGIN);
    context.fillStyle = colour('--ink-quiet');
    context.font = `450 ${TEXT_PX}px ${font}`;
    context.fillText(sheet.words.about, MARGIN, HEADING, width - 2 * MARGIN);
    drawMeasures(context, sheet, { scale, bottom: height - foot, colour, font });
  }

  const { places } = words;
  const legendHeight = (words.legend.length + 1 + places.length) * ROW + 24;
  const legendTop = height - foot - legendHeight - 32;
  context.font = `450 ${TEXT_PX}px ${font}`;
  const labels = [words.unit, ...[...words.legend, ...places].map(({ label }) => label)];
  const widest = Math.max(...labels.map((label) => context.measureText(label).width));
  context.fillStyle = colour('--surface');
  context.fillRect(MARGIN, legendTop, widest + 96, legendHeight);
  context.fillStyle = colour('--ink-quiet');
  context.fillText(words.unit, MARGIN + 20, legendTop + 12 + ROW / 2);
  words.legend.forEach(({ colour: fill, label }, index) => {
    const middle = legendTop + 12 + (index + 1.5) * ROW;
    context.fillStyle = css(fill);
    context.fillRect(MARGIN + 20, middle - 10, 36, 20);
    context.fillStyle = colour('--ink');
    context.fillText(label, MARGIN + 70, middle);
  });
  places.forEach(({ colour: fill, label }, index) => {
    const middle = legendTop + 12 + (words.legend.length + index + 1.5) * ROW;
    context.fillStyle = css(fill);
    context.beginPath();
    context.arc(MARGIN + 38, middle, 10, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = colour('--ink');
    context.fillText(label, MARGIN + 70, middle);
  });

  context.fillStyle = colour('--ink-quiet');
  context.font = `450 ${TEXT_PX}px ${font}`;
  sourceLines.forEach((line, index) => {
    context.fillText(line, MARGIN, height - foot + 22 + (index + 0.5) * FOOT_ROW);
  });
  return canvas;
}

type OnMap = {
  /** Units of the sheet for a pixel of the map. */
  readonly scale: number;
  readonly bottom: number;
  readonly colour: (token: string) => string;
  readonly font: string;
};

/** Scale bar and north, in the corner across from the legend. */
function drawMeasures(
  context: CanvasRenderingContext2D,
  { words, map }: Sheet,
  { scale, bottom, colour, font }: OnMap,
): void {
  const metresPerUnit = map.metresPerPixel === null ? null : map.metresPerPixel / scale;
  const metres = metresPerUnit === null ? 0 : roundLength(WIDEST_SCALE_BAR * metresPerUnit);
  const bar = metresPerUnit === null ? 0 : metres / metresPerUnit;
  const width = Math.max(bar, 60) + 40;
  const left = WIDTH - MARGIN - width;
  const top = bottom - 150;
  context.fillStyle = colour('--surface');
  context.fillRect(left, top, width, 118);
  context.font = `450 ${TEXT_PX}px ${font}`;
  context.fillStyle = colour('--ink');
  if (metresPerUnit !== null) {
    context.fillText(words.length(metres), left + 20, top + 84);
    context.fillRect(left + 20, top + 100, bar, 5);
    context.fillRect(left + 20, top + 94, 3, 11);
    context.fillRect(left + 20 + bar - 3, top + 94, 3, 11);
  }
  // The arrow points to where north lies on the map, its letter beside it.
  context.save();
  context.translate(left + 38, top + 36);
  context.rotate((-map.bearing * Math.PI) / 180);
  context.beginPath();
  context.moveTo(0, -24);
  context.lineTo(12, 20);
  context.lineTo(0, 12);
  context.lineTo(-12, 20);
  context.closePath();
  context.fill();
  context.restore();
  context.fillText(words.north, left + 62, top + 36);
}

/** The greatest of 1, 2, 5 times a power of ten that is no longer. */
function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2].find((step) => step * power <= metres) ?? 1) * power;
}

/** A text broken between its words into lines of at most that width. */
function linesOf(context: CanvasRenderingContext2D, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** @throws where the browser cannot write the picture. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** A sheet as a PNG that says how many of its pixels make an inch, so that it prints as one of A4. */
export async function sheetPngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const bytes = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
  return new Blob([withResolution(bytes, PRINT.pixelsPerInch)], { type: 'image/png' });
}
