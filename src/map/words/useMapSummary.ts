/** The map in words, for those who do not see it: what it shows, the whole of it, and its extremes. */
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useRegionsBySector } from '../../store/regionsBySector.ts';
import type { Measure } from '../../store/shareable.ts';
import type { AreaResults, ComputedService } from '../../engine/results/results.ts';
import { areaValues, isCellMeasure } from '../measures.ts';
import { paletteOf } from '../palette.ts';
import { scaleOf } from '../scales.ts';
import { figureText } from '../tip/figureText.ts';
import { useMeasureTitle } from '../useMeasureTitle.ts';
import type { Words } from './words.ts';

/** So many regions are named at each end. */
const NAMED = 3;

/** What a measure is for the whole territory; NaN where only its parts have it. */
function wholeOf(measure: Measure, total: AreaResults, service: ComputedService): number {
  switch (measure) {
    case 'residents':
    case 'population':
      return total.residents;
    case 'children':
      return total.children[service];
    case 'radiusCoverage':
      return total.radiusCoverage[service];
    case 'unplaced':
      return total.unplacedPupils;
    default:
      return Number.NaN;
  }
}

/** @param worst where it is worst, as the map says it; none for a country. */
export function useMapSummary(worst: readonly Words[]): string {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const title = useMeasureTitle();
  const { territory, results, trend } = useParts(useResults, 'territory', 'results', 'trend');
  const { measure, service, filters, theme, year } = useParts(
    usePage,
    'measure',
    'service',
    'filters',
    'theme',
    'year',
  );
  const sectors = useRegionsBySector((state) => state.sectors);
  if (!territory) return '';
  const { unit } = scaleOf(measure, paletteOf(theme), filters.standardDistanceM[service], service);
  const figure = (value: number) => figureText(unit, value, text, numbers);
  const heading = text('picture.heading', {
    territory: localized(territory.manifest.name),
    year,
    measure: title,
  });
  const parts = [`${heading}.`];
  const whole = results ? wholeOf(measure, results.total, service) : Number.NaN;
  if (Number.isFinite(whole)) parts.push(text('map.summary.whole', { figure: figure(whole) }));
  if (worst.length > 0) {
    const places = worst.map((one) => one.text.replace('\n', ', ')).join('; ');
    parts.push(text('map.summary.worst', { places }));
  }
  if (!isCellMeasure(measure) && measure !== 'leadingSector') {
    const values = areaValues(measure, territory, results, trend, year, sectors);
    const known = territory.areas
      .flatMap(({ name }, index) => {
        const value = values[index] ?? Number.NaN;
        return Number.isFinite(value)
          ? [{ said: `${localized(name)}, ${figure(value)}`, value }]
          : [];
      })
      .sort((a, b) => b.value - a.value)
      .map(({ said }) => said);
    if (known.length >= 2 * NAMED) {
      parts.push(
        text('map.summary.extremes', {
          most: known.slice(0, NAMED).join('; '),
          least: known.slice(-NAMED).reverse().join('; '),
        }),
      );
    }
  }
  return parts.join(' ');
}
