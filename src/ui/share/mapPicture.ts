/** The map as it stands on paper and slides: once its figures are there, with what its colours mean. */
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { pictureOfMap } from '../../map/mapPort.ts';
import { paletteOf } from '../../map/palette.ts';
import { scaleOf } from '../../map/scales.ts';
import { useMeasureTitle } from '../../map/useMeasureTitle.ts';
import { whenFiguresAreCurrent } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { classLabels } from '../classLabels.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import type { PictureWords } from './picture.ts';

/** A picture waits so long for the figures of what is chosen. */
const LONGEST_WAIT_MS = 15_000;

/** What has come is on the map two frames later. */
async function shown(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/**
 * A copy of the map with the figures of the chosen state, or, where they do not come, of a former one.
 * @throws where the map is not drawn.
 */
export async function settledMap(): Promise<{
  readonly map: HTMLCanvasElement;
  readonly isCurrent: boolean;
}> {
  const isCurrent = await new Promise<boolean>((resolve) => {
    whenFiguresAreCurrent(LONGEST_WAIT_MS, resolve, { shapes: true });
  });
  await shown();
  return { map: await pictureOfMap(), isCurrent };
}

export function usePictureWords(): PictureWords {
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
