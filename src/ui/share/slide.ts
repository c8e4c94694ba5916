/** The view as a slide whose picture opens the live state. The libraries load when it is asked for. */
import type { Language } from '../../domain/territory/schema.ts';
import { xmlEscaped, xmlText } from '../../domain/xml.ts';
import {
  LANGUAGE_TAGS,
  MASTER,
  newDeck,
  SLIDE,
  titlePt,
  writtenDeck,
} from '../../workspace/export/pptx/deck.ts';
import type { DeckPicture } from '../../workspace/export/pptx/pptx.ts';

export type SlideWords = {
  readonly heading: string;
  /** What the picture shows besides the map, for those who do not see it. */
  readonly legend: readonly { readonly label: string }[];
  readonly unit: string;
  readonly source: string;
  /** What the link under the picture says. */
  readonly live: string;
};

const { width: WIDTH, margin: MARGIN } = SLIDE;
const PICTURE = { y: 0.95, w: WIDTH - 2 * MARGIN, h: 5.55 } as const;
const SOURCE = { x: MARGIN, y: 6.53, w: WIDTH - 2 * MARGIN, h: 0.6 } as const;
const LIVE = { x: MARGIN, y: 7.13, w: WIDTH - 2 * MARGIN, h: 0.3 } as const;
/** Points of type by the length of a text, so that the whole of it has room. */
const sourcePt = (text: string) => (text.length > 800 ? 6 : text.length > 500 ? 8 : 9);

/**
 * @param picture the map with its legend, without heading and source.
 * @param link what a click on the picture opens.
 */
export async function slideOf(
  { data, aspect }: DeckPicture,
  link: string,
  given: SlideWords,
  language: Language,
): Promise<Blob> {
  const words = cleaned(given);
  const lang = LANGUAGE_TAGS[language];
  const presentation = await newDeck(words.heading);
  const slide = presentation.addSlide({ masterName: MASTER });
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
    hyperlink: { url: xmlEscaped(link), tooltip: words.live },
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
  return writtenDeck(presentation, language);
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
