/** What every presentation of the page is made with: wide slides, titles that are titles, one language. */
import type PptxGenJS from 'pptxgenjs';
import type { Language } from '../../../domain/territory/schema.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = {
  kk: 'kk-KZ',
  ru: 'ru-RU',
  en: 'en-US',
};

/** Inches of a wide slide. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.5 } as const;
const TITLE = {
  x: SLIDE.margin,
  y: 0.15,
  w: SLIDE.width - 2 * SLIDE.margin,
  h: 0.75,
} as const;
export const MASTER = 'Aumaq';

/** The library takes colours without the sign before them. */
export const bare = (colour: string) => colour.replace('#', '');

/** Points of type by the length of a title, so that the whole of it has room. */
export const titlePt = (text: string) => (text.length > 160 ? 12 : text.length > 70 ? 20 : 26);

/** An empty presentation; the library is fetched here. */
export async function newDeck(title: string): Promise<PptxGenJS> {
  const { default: Presentation } = await import('pptxgenjs');
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  // A title that is one: outlines and screen readers go by it.
  deck.defineSlideMaster({
    title: MASTER,
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...TITLE, align: 'left', valign: 'middle' },
          text: '',
        },
      },
    ],
  });
  return deck;
}

export async function writtenDeck(deck: PptxGenJS, language: Language): Promise<Blob> {
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return new Blob([await mended(written, LANGUAGE_TAGS[language])], { type: TYPE });
}

/** What the library writes otherwise than the standard (ECMA-376) has it, part by part. */
async function mended(file: Uint8Array, tag: string): Promise<Uint8Array<ArrayBuffer>> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    // It says of notes, charts, layouts and the ends of paragraphs that they are in English.
    const text = strFromU8(bytes).replaceAll(' lang="en-US"', ` lang="${tag}"`);
    parts[name] = strToU8(inOrder(name, text));
  }
  return new Uint8Array(zipSync(parts));
}

function inOrder(name: string, xml: string): string {
  if (name === 'ppt/presentation.xml') {
    return xml.replace(
      /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
      '$2$1',
    );
  }
  if (!name.startsWith('ppt/charts/')) return xml;
  return (
    xml
      .replaceAll(
        '<c:lineChart><c:varyColors',
        '<c:lineChart><c:grouping val="standard"/><c:varyColors',
      )
      .replaceAll(/\s*<c:invertIfNegative val="0"\/>/g, '')
      .replaceAll(/(<c:dLbls>.*?<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, '$2$1')
      // A year without a figure is a gap in the line.
      .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
  );
}
