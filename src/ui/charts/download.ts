/** Charts and tables as files. */
import { csvField, withoutFormula } from '../../domain/csv.ts';

/** What a chart shows, by column. */
export type ChartRow = Readonly<Record<string, string | number>>;

/**
 * CSV with a header (RFC 4180) and a byte order mark, so that spreadsheets read Cyrillic. Texts that
 * they would compute are guarded: names come out of links and files.
 */
export function csvText(rows: readonly ChartRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) => {
    if (value === undefined || Number.isNaN(value)) return '';
    return csvField(typeof value === 'number' ? String(value) : withoutFormula(value));
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The drawing with its colours written out: a file has no style sheet of the page. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { color, fontFamily } = getComputedStyle(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', color);
  copy.setAttribute('font-family', fontFamily);
  return new XMLSerializer().serializeToString(copy);
}

export function saveBlob(fileName: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveText(fileName: string, type: string, text: string): void {
  saveBlob(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}
