/**
 * The view on paper: a picture, since browsers print maps drawn by the graphics card blank, and the
 * tables of the report behind it.
 */
import { numberFormats } from '../../i18n/numbers.ts';
import { type Sheet, type SheetId, sheetOf, type TakenAway } from '../../workspace/export/model.ts';
import { shownText } from '../../workspace/export/values.ts';
import './printSheet.css';

const PRINTED: readonly SheetId[] = ['overview', 'effect', 'byArea', 'edits', 'sources'];

/**
 * Opens the browser's print dialog with the picture, the tables and the link; then clears up.
 * @param taken null where the figures have not come: then there is the picture alone.
 */
export async function printSheet(
  picture: Blob,
  heading: string,
  link: string,
  taken: TakenAway | null,
): Promise<void> {
  const page = element('section', '');
  page.className = 'print-sheet';
  const image = document.createElement('img');
  image.alt = heading;
  image.src = URL.createObjectURL(picture);
  page.append(image);
  if (taken) page.append(...reportParts(taken));
  page.append(element('p', link));
  document.body.append(page);
  await image.decode();
  const clearUp = () => {
    page.remove();
    URL.revokeObjectURL(image.src);
  };
  window.addEventListener('afterprint', clearUp, { once: true });
  window.print();
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function reportParts(taken: TakenAway): readonly HTMLElement[] {
  const numbers = numberFormats(taken.language);
  const tables = PRINTED.flatMap((id) => {
    const sheet = sheetOf(taken, id);
    return sheet && sheet.rows.length > 0 ? [tableOf(sheet, numbers)] : [];
  });
  const facts = taken.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ');
  return [element('h1', taken.title), element('p', facts), ...tables];
}

function tableOf(
  { title, columns, rows }: Sheet,
  numbers: ReturnType<typeof numberFormats>,
): HTMLElement {
  const table = document.createElement('table');
  table.append(element('caption', title));
  const head = table.createTHead().insertRow();
  for (const { header } of columns) head.append(element('th', header));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.append(element('td', shownText(cell, numbers)));
  }
  return table;
}
