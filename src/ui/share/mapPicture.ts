/** The map as it stands on paper and slides: once its figures are there, with what its colours mean. */
import { dayText } from '../../i18n/dates.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { PROJECT_KINDS } from '../../domain/territory/schema.ts';
import { projectColour, serviceColour, servicesShown } from '../../map/colours.ts';
import { differenceScale } from '../../map/differences.ts';
import { heatScale } from '../../map/heat.ts';
import { isCellMeasure } from '../../map/measures.ts';
import { paletteOf } from '../../map/palette.ts';
import { twoFrames } from '../../map/picture.ts';
import type { Scale } from '../../map/scales.ts';
import { measureScale } from '../../map/sectors.ts';
import { useMeasureTitle } from '../../map/useMeasureTitle.ts';
import { whenFiguresAreCurrent } from '../../store/currentFigures.ts';
import { useDifference } from '../../store/difference.ts';
import { usePage } from '../../store/pageStore.ts';
import { useRegionsBySector } from '../../store/regionsBySector.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useHeat } from '../../store/siting/heat.ts';
import { classLabels } from '../classLabels.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import type { PictureWords, PrintWords } from './picture.ts';
import { today, useTakeAwayWords } from './useTakeAwayWords.ts';

/** A picture waits so long for the figures of what is chosen. */
const LONGEST_WAIT_MS = 15_000;

/**
 * A copy of the map with the figures of the chosen state, or, where they do not come, of a former one.
 * @throws where the map is not drawn.
 */
export async function settled<Picture>(
  take: () => Promise<Picture>,
): Promise<{ readonly map: Picture; readonly isCurrent: boolean }> {
  const isCurrent = await new Promise<boolean>((resolve) => {
    whenFiguresAreCurrent(LONGEST_WAIT_MS, resolve, { shapes: true });
  });
  await twoFrames();
  return { map: await take(), isCurrent };
}

type Colouring = { readonly title: string; readonly scale: Scale };

/** What the colours of the map are, in the order in which its legend asks. */
function useColouring(): Colouring {
  const text = useText();
  const ofMeasure = useMeasureColouring();
  const { measure, theme } = useParts(usePage, 'measure', 'theme');
  const heat = useHeat((state) => state.heat);
  const difference = useDifference((state) => state.difference);
  const palette = paletteOf(theme);
  if (heat) return { title: text('siting.heat'), scale: heatScale(palette) };
  if (!difference || !isCellMeasure(measure)) return ofMeasure;
  const said = text('compare.onMapTitle', { year: difference.a.year, ...difference.names });
  return { title: `${ofMeasure.title}. ${said}`, scale: differenceScale(measure, palette) };
}

function useMeasureColouring(): Colouring {
  const title = useMeasureTitle();
  const { measure, theme, filters, service } = useParts(
    usePage,
    'measure',
    'theme',
    'filters',
    'service',
  );
  const standardM = filters.standardDistanceM[service];
  const sectors = useRegionsBySector((state) => state.sectors);
  return { title, scale: measureScale(measure, paletteOf(theme), standardM, service, sectors) };
}

/** Of the map as it is. */
export function usePictureWords(): PictureWords {
  return useWordsOf(useColouring());
}

/** Of a plan alone: whatever else colours the map, the measure colours its picture. */
export function usePlanPictureWords(): PictureWords {
  return useWordsOf(useMeasureColouring());
}

function useWordsOf({ title, scale }: Colouring): PictureWords {
  const text = useText();
  const localized = useLocalized();
  const filtered = useFilterWords();
  const numbers = useNumbers();
  const { theme, year, layers } = useParts(usePage, 'theme', 'year', 'layers');
  const manifest = useResults((state) => state.territory?.manifest);
  const projects = useResults((state) => state.territory?.projects);
  const palette = paletteOf(theme);
  const kinds = PROJECT_KINDS.filter((kind) => {
    const layer =
      kind === 'housing' ? 'housing' : kind === 'public space' ? 'publicSpace' : 'projects';
    return layers[layer].visible && projects?.some((project) => project.kind === kind);
  });
  const labels = classLabels(scale, text, numbers);
  return {
    heading: text('picture.heading', {
      territory: manifest ? localized(manifest.name) : '',
      year,
      measure: title,
    }),
    legend: scale.colours.map((colour, index) => ({ colour, label: labels[index] ?? '' })),
    unit: text(`legend.unit.${scale.unit}`),
    places: [
      ...servicesShown(layers).map((one) => ({
        colour: serviceColour(one, palette),
        label: text(`services.${one}`),
      })),
      ...kinds.map((kind) => ({
        colour: projectColour(kind, palette),
        label: text(`kind.${kind}`),
      })),
    ],
    source: [filtered, text('picture.source'), manifest && localized(manifest.attribution)]
      .filter(Boolean)
      .join(' '),
  };
}

/** What a sheet says besides the picture: plan, data and date, and how lengths are written. */
export function usePrintWords(planName: string): Omit<PrintWords, keyof PictureWords> {
  const text = useText();
  const numbers = useNumbers();
  const words = useTakeAwayWords();
  const dataVersion = useResults((state) => state.territory?.manifest.contentHash ?? '');
  const said = [
    [words.text('takeAway.plan'), planName],
    [words.text('takeAway.dataVersion'), dataVersion],
    [words.text('takeAway.date'), dayText(today(), words.language)],
  ];
  return {
    about: said.map(([label, value]) => `${label}: ${value}`).join(' · '),
    north: words.text('takeAway.north'),
    length: (metres) =>
      metres < 1000
        ? text('unit.m', { value: numbers.whole(metres) })
        : text('unit.km', { value: numbers.whole(metres / 1000) }),
  };
}
