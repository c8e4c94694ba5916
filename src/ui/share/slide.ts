/** The view as a slide whose picture opens the live state. The libraries load when it is asked for. */
import type { Language } from '../../domain/territory/schema.ts';
import { xmlText } from '../../domain/xml.ts';

export type SlideWords = {
  readonly heading: string;
  /** What the picture shows besides the map, for those who do not see it. */
  readonly legend: readonly { readonly label: string }[];
  readonly unit: string;
  readonly source: string;
  /** What the link under the picture says. */
  readonly live: string;
};

export type SlidePicture = {
  /** A PNG as a data address: the map with its legend, without heading and source. */
  readonly data: string;
  /** Width by height. */
  readonly aspect: number;
};

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-US' };

/** Inches of a wide slide. */
const WIDTH = 13.333;
const MARGIN = 0.5;
const TITLE = { x: MARGIN, y: 0.15, w: WIDTH - 2 * MARGIN, h: 0.75 } as const;
const PICTURE = { y: 0.95, w: WIDTH - 2 * MARGIN, h: 5.55 } as const;
const SOURCE = { x: MARGIN, y: 6.53, w: WIDTH - 2 * MARGIN, h: 0.6 } as const;
const LIVE = { x: MARGIN, y: 7.13, w: WIDTH - 2 * MARGIN, h: 0.3 } as const;
/** Points of type by the length of a text, so that the whole of it has room. */
const titlePt = (text: string) => (text.length > 70 ? 20 : 26);
const sourcePt = (text: string) => (text.length > 800 ? 6 : text.length > 500 ? 8 : 9);

/** @param link what a click on the picture opens. */
export async function slideOf(
  { data, aspect }: SlidePicture,
  link: string,
  given: SlideWords,
  language: Language,
): Promise<Blob> {
  const { default: Presentation } = await import('pptxgenjs');
  const words = cleaned(given);
  const lang = LANGUAGE_TAGS[language];
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = words.heading;
  // A title that is one: outlines and screen readers go by it.
  presentation.defineSlideMaster({
    title: 'Aumaq',
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...TITLE, align: 'left', valign: 'middle' },
          text: '',
        },
      },
    ],
  });
  const slide = presentation.addSlide({ masterName: 'Aumaq' });
  slide.addText(words.heading, {
    placeholder: 'title',
    lang,
    fontSize: titlePt(words.heading),
    bold: true,
  });
  const w = Math.min(PICTURE.w, PICTURE.h * aspect);
  const legend = words.legend.map(({ label }) => label).join('; ');
  slide.addImage({
    data,
    x: (WIDTH - w) / 2,
    y: PICTURE.y,
    w,
    h: w / aspect,
    altText: `${words.heading}. ${words.unit}: ${legend}`,
    // The library escapes addresses of texts, but not those of pictures.
    hyperlink: { url: escapedForXml(link), tooltip: words.live },
  });
  slide.addText(words.source, {
    ...SOURCE,
    lang,
    margin: 0,
    valign: 'top',
    fontSize: sourcePt(words.source),
    color: '555555',
  });
  slide.addText([{ text: words.live, options: { hyperlink: { url: link } } }], {
    ...LIVE,
    lang,
    margin: 0,
    fontSize: 12,
  });
  slide.addNotes(`${words.heading}\n${words.unit}: ${legend}\n${words.source}\n${link}`);
  const written = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
  return new Blob([await inLanguage(written, lang)], { type: TYPE });
}

/** The library says of notes, layouts and the ends of paragraphs that they are in English. */
async function inLanguage(file: Uint8Array, tag: string): Promise<Uint8Array<ArrayBuffer>> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const text = strFromU8(bytes).replaceAll(' lang="en-US"', ` lang="${tag}"`);
    parts[name] = strToU8(text);
  }
  return new Uint8Array(zipSync(parts));
}

function escapedForXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function cleaned(words: SlideWords): SlideWords {
  return {
    heading: xmlText(words.heading),
    legend: words.legend.map(({ label }) => ({ label: xmlText(label) })),
    unit: xmlText(words.unit),
    source: xmlText(words.source),
    live: xmlText(words.live),
  };
}
