/** A report on A4, with the page's own font in it so that every letter can be searched and copied. */
import type { TCreatedPdf, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import type { TakenAway } from '../model.ts';
import { type ReportPicture, reportOf } from './report.ts';
import { ARABIC_FONT, FONT, hasArabic } from './runs.ts';

/** Fonts as TrueType files; Arabic letters are fetched where there are any. */
export type ReportFonts = {
  readonly regular: () => Promise<Uint8Array>;
  readonly bold: () => Promise<Uint8Array>;
  readonly arabic: () => Promise<Uint8Array>;
};

/** As much of pdfmake as is used here: its types know nothing of its files in memory. */
type PdfMaker = {
  readonly virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void };
  readonly setFonts: (fonts: TFontDictionary) => void;
  readonly setUrlAccessPolicy: (allows: (url: string) => boolean) => void;
  readonly setLocalAccessPolicy?: (allows: (path: string) => boolean) => void;
  readonly createPdf: (definition: TDocumentDefinitions) => TCreatedPdf;
};

export async function pdfOf(
  taken: TakenAway,
  pictures: readonly ReportPicture[],
  fonts: ReportFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const maker = (await import('pdfmake/build/pdfmake.js')).default as unknown as PdfMaker;
  maker.virtualfs.writeFileSync('regular.ttf', await fonts.regular());
  maker.virtualfs.writeFileSync('bold.ttf', await fonts.bold());
  const isArabicNeeded = hasArabic(JSON.stringify(taken.sheets)) || hasArabic(taken.title);
  if (isArabicNeeded) maker.virtualfs.writeFileSync('arabic.ttf', await fonts.arabic());
  maker.setFonts({
    [FONT]: { normal: 'regular.ttf', bold: 'bold.ttf' },
    ...(isArabicNeeded && { [ARABIC_FONT]: { normal: 'arabic.ttf', bold: 'arabic.ttf' } }),
  });
  // A report is made of what it is given: nothing is fetched for it, no file is read.
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy?.(() => false);
  const written = await maker.createPdf(reportOf(taken, pictures)).getBuffer();
  return new Uint8Array(written);
}
