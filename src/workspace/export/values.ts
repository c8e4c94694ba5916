/** A cell as people read it, as a spreadsheet counts with it, and as a machine reads it. */
import type { NumberFormats } from '../../i18n/numbers.ts';
import type { Cell, Quantity } from './model.ts';

const plain = new Map<number, Intl.NumberFormat>();

/** The number that the page shows: rounded as the number formats of the page round. */
export function pageNumber({ value, format }: Quantity): number {
  switch (format.kind) {
    case 'number':
      return rounded(value, format.decimals);
    case 'share':
      // Through the percentage, as it is written: 31.45 % is rounded there and not as 0.3145.
      return Number((rounded(value * 100, 1) / 100).toFixed(3));
    case 'points':
      return rounded(value * 100, 2);
    case 'year':
      return value;
  }
}

/** @returns never -0. */
function rounded(value: number, decimals: number): number {
  let format = plain.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: false });
    plain.set(decimals, format);
  }
  return Number(format.format(value)) + 0;
}

/** As the page writes it. */
export function shownText(cell: Cell, numbers: NumberFormats): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'term') return cell.text;
  const { value, format, isSigned } = cell;
  switch (format.kind) {
    case 'number':
      return isSigned
        ? numbers.signed(value, format.decimals)
        : numbers.decimal(value, format.decimals);
    case 'share':
      return isSigned ? numbers.signedShare(value) : numbers.share(value);
    case 'points':
      return numbers.points(value);
    case 'year':
      return String(value);
  }
}

/** As it was computed, words by their code. */
export function rawValue(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  return cell.kind === 'term' ? cell.code : cell.value;
}
