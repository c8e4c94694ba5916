/** The view as a picture, a slide or a sheet of paper. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { pictureOfMap } from '../../map/mapPort.ts';
import { paletteOf } from '../../map/palette.ts';
import { scaleOf } from '../../map/scales.ts';
import { useMeasureTitle } from '../../map/useMeasureTitle.ts';
import { currentLink } from '../../share/address.ts';
import { whenFiguresAreCurrent } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { saveBlob } from '../charts/download.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { classLabels } from '../classLabels.ts';
import { composePicture, type PictureWords, pngOf } from './picture.ts';
import { printSheet } from './printSheet.ts';
import { slideOf } from './slide.ts';

/** A picture waits so long for the figures of what is chosen. */
const LONGEST_WAIT_MS = 15_000;

/** What has come is on the map two frames later. */
async function shown(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

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
      const isCurrent = await new Promise<boolean>((resolve) => {
        whenFiguresAreCurrent(LONGEST_WAIT_MS, resolve, { shapes: true });
      });
      await shown();
      // A picture of what was shown before says so.
      const heading = isCurrent
        ? words.heading
        : text('picture.former', { heading: words.heading });
      await use(await pictureOfMap(), { ...words, heading });
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

function usePictureWords(): PictureWords {
  const text = useText();
  const localized = useLocalized();
  const filtered = useFilterWords();
  const numbers = useNumbers();
  const measureTitle = useMeasureTitle();
  const { measure, theme, filters, service, year } = usePage();
  const manifest = useResults((state) => state.territory?.manifest);
  const scale = scaleOf(measure, paletteOf(theme), filters.standardDistanceM[service], service);
  const labels = classLabels(scale, text, numbers);
  return {
    heading: text('picture.heading', {
      territory: manifest ? localized(manifest.name) : '',
      year,
      measure: measureTitle,
    }),
    legend: scale.colours.map((colour, index) => ({ colour, label: labels[index] ?? '' })),
    unit: text(`legend.unit.${scale.unit}`),
    source: [filtered, text('picture.source'), manifest && localized(manifest.attribution)]
      .filter(Boolean)
      .join(' '),
  };
}
