/** The view as a picture, a slide or a sheet of paper. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { pictureOfMap } from '../../map/mapPort.ts';
import { paletteOf } from '../../map/palette.ts';
import { scaleOf } from '../../map/scales.ts';
import { currentLink } from '../../share/address.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { saveBlob } from '../charts/download.ts';
import { classLabels } from '../classLabels.ts';
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

  const make = (use: (map: HTMLCanvasElement) => Promise<void>) => async () => {
    setState('making');
    try {
      await use(await pictureOfMap());
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const savePng = make(async (map) =>
    saveBlob(`${name}.png`, await pngOf(composePicture(map, words))),
  );
  const saveSlide = make(async (map) => {
    const picture = composePicture(map, words, 'nothing');
    const data = picture.toDataURL('image/png');
    const aspect = picture.width / picture.height;
    const said = { ...words, live: text('picture.live') };
    saveBlob(`${name}.pptx`, await slideOf({ data, aspect }, link, said, language));
  });
  const print = make(async (map) =>
    printSheet(await pngOf(composePicture(map, words)), words.heading, link),
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

function usePictureWords(): PictureWords {
  const text = useText();
  const localized = useLocalized();
  const numbers = useNumbers();
  const { measure, theme, filters, service, year } = usePage();
  const manifest = useResults((state) => state.territory?.manifest);
  const scale = scaleOf(measure, paletteOf(theme), filters.standardDistanceM[service], service);
  const labels = classLabels(scale, text, numbers);
  return {
    heading: text('picture.heading', {
      territory: manifest ? localized(manifest.name) : '',
      year,
      measure: text(`measure.${measure}`),
    }),
    legend: scale.colours.map((colour, index) => ({ colour, label: labels[index] ?? '' })),
    unit: text(`legend.unit.${scale.unit}`),
    source: [text('picture.source'), manifest && localized(manifest.attribution)]
      .filter(Boolean)
      .join(' '),
  };
}
