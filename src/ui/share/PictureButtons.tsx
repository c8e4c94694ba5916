/** The view as a picture, a slide or a sheet of paper. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { currentLink } from '../../share/address.ts';
import { usePage } from '../../store/pageStore.ts';
import { saveBlob } from '../charts/download.ts';
import { settledMap, usePictureWords } from './mapPicture.ts';
import { composePicture, type PictureWords, pngOf } from './picture.ts';
import { printSheet } from './printSheet.ts';
import { slideOf } from './slide.ts';

export function PictureButtons() {
  const text = useText();
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const words = usePictureWords();
  const { territoryId, year, language } = usePage();
  const name = `aumaq-${territoryId}-${year}`;
  const link = currentLink();

  type Use = (map: HTMLCanvasElement, words: PictureWords) => Promise<void>;
  const make = (use: Use) => async () => {
    setState('making');
    try {
      const { map, isCurrent } = await settledMap();
      // A picture of what was shown before says so.
      const heading = isCurrent
        ? words.heading
        : text('picture.former', { heading: words.heading });
      await use(map, { ...words, heading });
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const savePng = make(async (map, said) =>
    saveBlob(`${name}.png`, await pngOf(composePicture(map, said))),
  );
  const saveSlide = make(async (map, said) => {
    const picture = composePicture(map, said, 'nothing');
    const data = picture.toDataURL('image/png');
    const aspect = picture.width / picture.height;
    const live = text('picture.live');
    saveBlob(`${name}.pptx`, await slideOf({ data, aspect }, link, { ...said, live }, language));
  });
  const print = make(async (map, said) =>
    printSheet(await pngOf(composePicture(map, said)), said.heading, link),
  );

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
