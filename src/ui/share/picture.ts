/** The view as one picture: the map with its heading, its legend and where it comes from. */
import type { Rgb } from '../../map/palette.ts';
import { css } from '../../map/palette.ts';

/** What stands on a picture besides the map, in the words of the page. */
export type PictureWords = {
  readonly heading: string;
  readonly legend: readonly { readonly colour: Rgb; readonly label: string }[];
  readonly unit: string;
  readonly source: string;
};

const PICTURE_SIZE = { width: 1920, height: 1080 } as const;
/** Of a map with nothing around it: as on a slide below its title. */
const BARE_HEIGHT = 860;

const MARGIN = 48;
const HEADING = 104;
const FOOT_ROW = 28;
const ROW = 34;
const TEXT_PX = 22;

/** With heading and source around the map, or without where they stand beside the picture as text. */
type Around = 'words' | 'nothing';

/**
 * Draws the parts onto one canvas, in the colours of the page: 1920 by 1080 pixels, or less high
 * with nothing around the map.
 */
export function composePicture(
  map: HTMLCanvasElement,
  words: PictureWords,
  around: Around = 'words',
): HTMLCanvasElement {
  const { width } = PICTURE_SIZE;
  const isBare = around === 'nothing';
  const height = isBare ? BARE_HEIGHT : PICTURE_SIZE.height;
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');

  context.fillStyle = colour('--surface');
  context.fillRect(0, 0, width, height);
  context.font = `450 ${TEXT_PX}px ${font}`;
  const sourceLines = isBare ? [] : linesOf(context, words.source, width - 2 * MARGIN);
  const head = isBare ? 0 : HEADING;
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
  if (!isBare) context.fillText(words.heading, MARGIN, HEADING / 2, width - 2 * MARGIN);

  const legendHeight = (words.legend.length + 1) * ROW + 24;
  const legendTop = height - foot - legendHeight - 32;
  context.font = `450 ${TEXT_PX}px ${font}`;
  const labels = [words.unit, ...words.legend.map(({ label }) => label)];
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

  context.fillStyle = colour('--ink-quiet');
  context.font = `450 ${TEXT_PX}px ${font}`;
  sourceLines.forEach((line, index) => {
    context.fillText(line, MARGIN, height - foot + 22 + (index + 0.5) * FOOT_ROW);
  });
  return canvas;
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
