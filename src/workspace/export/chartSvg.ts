/** A chart over the years as a drawing: lines, a few ticks, no names (those stand beside it as text). */
import { xmlEscaped } from '../../domain/xml.ts';
import type { NumberFormats } from '../../i18n/numbers.ts';
import { LINE, QUIET, SERIES_COLOURS, SERIES_DASHES } from './colours.ts';
import type { Chart } from './model.ts';

export const CHART_SIZE = { width: 250, height: 130 } as const;
const ROOM = { left: 44, right: 10, top: 8, bottom: 18 } as const;
const TICKS = 4;
const TEXT = 7.5;

const mostOf = (series: Chart['series']): number =>
  Math.max(...series.flatMap(({ values }) => values.filter((value) => value !== null)), 0);

/** Whether the axis of a chart ends at the whole, 100 %: of shares whose largest is over a half. */
export function reachesWhole({ series, format }: Pick<Chart, 'series' | 'format'>): boolean {
  const most = mostOf(series);
  return format.kind === 'share' && most > 0.5 && most <= 1;
}

/** @param font the family of its figures. */
export function chartSvg(
  { years, series, format }: Chart,
  numbers: NumberFormats,
  font: string,
): string {
  const { width, height } = CHART_SIZE;
  const most = mostOf(series);
  const top = reachesWhole({ series, format }) ? 1 : niceTop(most);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const x = (year: number) =>
    ROOM.left + ((year - first) / Math.max(1, last - first)) * (width - ROOM.left - ROOM.right);
  const y = (value: number) =>
    height - ROOM.bottom - (value / top) * (height - ROOM.top - ROOM.bottom);
  const label = (value: number) =>
    format.kind === 'share' ? numbers.share(value) : numbers.compact(value);
  const text = (at: string, words: string, anchor: 'start' | 'middle' | 'end') =>
    `<text ${at} font-family="${xmlEscaped(font)}" font-size="${TEXT}" fill="${QUIET}" text-anchor="${anchor}">${xmlEscaped(words)}</text>`;
  const grid = Array.from({ length: TICKS + 1 }, (_, index) => {
    const value = (top * index) / TICKS;
    const level = y(value).toFixed(1);
    return [
      `<line x1="${ROOM.left}" x2="${width - ROOM.right}" y1="${level}" y2="${level}" stroke="${LINE}" stroke-width="0.6"/>`,
      text(`x="${ROOM.left - 4}" y="${(y(value) + 2.5).toFixed(1)}"`, label(value), 'end'),
    ].join('');
  });
  const lines = series.map(({ role, values: all }) => {
    const points = all.flatMap((value, index) =>
      value === null ? [] : [`${x(years[index] ?? 0).toFixed(1)},${y(value).toFixed(1)}`],
    );
    const dashes = SERIES_DASHES[role];
    const dashed = dashes ? ` stroke-dasharray="${dashes}"` : '';
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${SERIES_COLOURS[role]}" stroke-width="1.6"${dashed}/>`;
  });
  const bottom = height - 5;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    ...grid,
    ...lines,
    text(`x="${x(first)}" y="${bottom}"`, String(first), 'start'),
    text(`x="${x(last)}" y="${bottom}"`, String(last), 'end'),
    '</svg>',
  ].join('');
}

/** The next of 1, 2, 4, 6, 8, 10 times a power of ten. */
function niceTop(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 6, 8].find((step) => step * power >= most) ?? 10) * power;
}
