/** The view as a picture, a slide or a sheet of paper. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { sourceText } from '../../i18n/sourceTexts.ts';
import { pictureOfMap, measuredPictureOfMap } from '../../map/mapPort.ts';
import type { MapPicture } from '../../map/picture.ts';
import { currentLink } from '../../share/address.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { gather } from '../../workspace/export/gather.ts';
import { takeAway } from '../../workspace/export/takeAway.ts';
import { saveBlob } from '../charts/download.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { settled, usePictureWords, usePrintWords } from './mapPicture.ts';
import {
  composePicture,
  composeSheet,
  deckPictureOf,
  SHEET_WIDTH_PX,
  sheetPngOf,
} from './picture.ts';
import { printSheet } from './printSheet.ts';
import { slideOf } from './slide.ts';
import { today, useTakeAwayWords } from './useTakeAwayWords.ts';

/** As fine as paper takes it. */
const paperPicture = () => measuredPictureOfMap(SHEET_WIDTH_PX);

export function PictureButtons({ planName }: { readonly planName: string }) {
  const text = useText();
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const words = usePictureWords();
  const printWords = usePrintWords(planName);
  const takeAwayWords = useTakeAwayWords();
  const filterWords = useFilterWords();
  const { territoryId, year, language } = useParts(usePage, 'territoryId', 'year', 'language');
  const name = `aumaq-${territoryId}-${year}`;
  const link = currentLink();

  type Use<Picture> = (map: Picture, heading: string) => Promise<void>;
  const make =
    <Picture,>(take: () => Promise<Picture>, use: Use<Picture>) =>
    async () => {
      setState('making');
      try {
        const { map, isCurrent } = await settled(take);
        // A picture of what was shown before says so.
        await use(
          map,
          isCurrent ? words.heading : text('picture.former', { heading: words.heading }),
        );
        setState('idle');
      } catch {
        setState('failed');
      }
    };
  const sheetOf = (map: MapPicture, heading: string) =>
    sheetPngOf(composeSheet(map, { ...words, ...printWords, heading }));
  const savePng = make(paperPicture, async (map, heading) =>
    saveBlob(`${name}.png`, await sheetOf(map, heading)),
  );
  const saveSlide = make(pictureOfMap, async (map, heading) => {
    const picture = deckPictureOf(composePicture(map, words));
    const said = { ...words, heading, live: text('picture.live') };
    saveBlob(`${name}.pptx`, await slideOf(picture, link, said, language));
  });
  const print = make(paperPicture, async (map, heading) => {
    const input = await gather({
      words: takeAwayWords,
      filterWords,
      planName,
      against: null,
      date: today(),
      sourceText: (source) => sourceText(source, language),
      link,
      needsYears: false,
      progress: () => {},
      signal: new AbortController().signal,
    });
    await printSheet(await sheetOf(map, heading), heading, link, input && (await takeAway(input)));
  });

  return (
    <>
      <h3>{text('picture.title')}</h3>
      <div className="button-row">
        <Button className="button" onPress={savePng}>
          {text('picture.png')}
        </Button>
        <Button className="button" onPress={saveSlide}>
          {text('picture.pptx')}
        </Button>
        <Button className="button" onPress={print}>
          {text('picture.print')}
        </Button>
      </div>
      <p role="status">
        {state === 'making' && text('picture.making')}
        {state === 'failed' && text('picture.failed')}
      </p>
    </>
  );
}
