/** The worst neighbourhoods in words, for the measures by which one can say who goes without. */
import { useMemo } from 'react';
import type { StreetLines } from '../../domain/accessibility/streetLines.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { NO_WORDS, type Words } from './words.ts';
import { neighbourhoodByCell, worstNeighbourhoods } from './worstNeighbourhoods.ts';

let known: {
  readonly cells: Territory['cells'];
  readonly streets: StreetLines;
  readonly ofCell: Int32Array;
} | null = null;

/** Made once for a territory and its streets. */
function ofCells({ cells }: Territory, streets: StreetLines): Int32Array {
  if (known?.cells !== cells || known.streets !== streets) {
    known = { cells, streets, ofCell: neighbourhoodByCell(cells, streets.neighbourhoods) };
  }
  return known.ofCell;
}

export function useWorstWords(): readonly Words[] {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { territory, results, streets } = useParts(useResults, 'territory', 'results', 'streets');
  const { measure, service, layers } = useParts(usePage, 'measure', 'service', 'layers');
  const isShown = layers.cells.visible && layers.labels.visible;
  return useMemo(() => {
    if (!isShown || !territory || !results || !streets) return NO_WORDS;
    if (measure !== 'radiusCoverage' && measure !== 'unplaced') return NO_WORDS;
    const { demand, radiusCoverage } = results.services[service];
    const inNeed = measure === 'unplaced' ? results.services.school.demand : demand;
    const without =
      measure === 'unplaced'
        ? results.assignment.unplaced
        : demand.map((people, cell) => people * (1 - (radiusCoverage[cell] as number)));
    const ofCell = ofCells(territory, streets);
    if (inNeed.length !== ofCell.length) return NO_WORDS;
    return worstNeighbourhoods(streets.neighbourhoods, ofCell, inNeed, without).map((worst) => {
      const figure =
        measure === 'unplaced'
          ? text('map.worst.unplaced', { count: Math.round(worst.without) })
          : text(`map.worst.${service}`, {
              share: numbers.share(Math.round((100 * worst.without) / worst.inNeed) / 100),
            });
      return {
        at: worst.neighbourhood.at,
        text: `${localized(worst.neighbourhood.name)}\n${figure}`,
      };
    });
  }, [isShown, territory, results, streets, measure, service, text, numbers, localized]);
}
