/** The view as a slide whose picture opens the live state. The library loads when it is asked for. */

export type SlideWords = {
  readonly heading: string;
  readonly source: string;
  /** What the link under the picture says. */
  readonly live: string;
};

/** Inches of a wide slide. */
const WIDTH = 13.333;
const HEIGHT = 7.5;
const PICTURE_HEIGHT = 6.9;

/**
 * @param picture a PNG of 16:9 as a data address.
 * @param link what a click on the picture opens.
 */
export async function slideOf(picture: string, link: string, words: SlideWords): Promise<Blob> {
  const { default: Presentation } = await import('pptxgenjs');
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = words.heading;
  const slide = presentation.addSlide();
  const width = (PICTURE_HEIGHT * 16) / 9;
  slide.addImage({
    data: picture,
    x: (WIDTH - width) / 2,
    y: 0.1,
    w: width,
    h: PICTURE_HEIGHT,
    altText: words.heading,
    hyperlink: { url: link, tooltip: words.live },
  });
  slide.addText([{ text: words.live, options: { hyperlink: { url: link } } }], {
    x: 0.5,
    y: HEIGHT - 0.45,
    w: 3,
    h: 0.35,
    fontSize: 12,
  });
  slide.addNotes(`${words.heading}\n${words.source}\n${link}`);
  return (await presentation.write({ outputType: 'blob' })) as Blob;
}
