/** Every format that a plan is taken away in. Runs in a worker: libraries, fonts and SQLite come when asked for. */
import { csvArchive } from './csv.ts';
import { geoJsonArchive } from './geo/geoJson.ts';
import { geoPackageOf } from './geo/geoPackage.ts';
import type { Format } from './formats.ts';
import type { TakenAway } from './model.ts';
import { pdfOf } from './pdf/pdf.ts';
import { type DeckPicture, pptxOf } from './pptx/pptx.ts';
import { xlsxOf } from './xlsx.ts';

async function fetched(address: Promise<{ readonly default: string }>): Promise<Uint8Array> {
  const { default: url } = await address;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.split('/').at(-1)}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const FONTS = {
  regular: () => fetched(import('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf?url')),
  bold: () => fetched(import('@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf?url')),
  arabic: () =>
    fetched(
      import('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'),
    ),
} as const;

async function geoPackage(taken: TakenAway): Promise<Uint8Array<ArrayBuffer>> {
  const { default: initSqlJs } = await import('sql.js');
  const wasmBinary = await fetched(import('sql.js/dist/sql-wasm-browser.wasm?url'));
  return geoPackageOf(taken, await initSqlJs({ wasmBinary: wasmBinary.slice().buffer }));
}

/** @param pictures of the map, for what has pictures in it. */
export async function write(
  taken: TakenAway,
  format: Format,
  pictures: readonly DeckPicture[],
): Promise<Blob> {
  switch (format) {
    case 'xlsx':
      return xlsxOf(taken);
    case 'csv':
      return new Blob([await csvArchive(taken, 'people')], { type: 'application/zip' });
    case 'machineCsv':
      return new Blob([await csvArchive(taken, 'machines')], { type: 'application/zip' });
    case 'geoJson':
      return new Blob([await geoJsonArchive(taken)], { type: 'application/zip' });
    case 'geoPackage':
      return new Blob([await geoPackage(taken)], { type: 'application/geopackage+sqlite3' });
    case 'pdf':
      return new Blob([await pdfOf(taken, pictures, FONTS)], { type: 'application/pdf' });
    case 'pptx':
      return pptxOf(taken, pictures);
  }
}
