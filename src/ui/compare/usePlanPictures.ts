/** A map of each compared plan, drawn once for however many files it goes into. */
import { useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { applyScenario } from '../../domain/scenario/applyScenario.ts';
import { isSettlementMeasure } from '../../domain/settlements/measureNames.ts';
import { measuredSettlements } from '../../domain/settlements/settlementMeasure.ts';
import { pictureOfPlan } from '../../map/mapPort.ts';
import { usePage } from '../../store/pageStore.ts';
import { planLinesOf } from '../../store/planLines.ts';
import { evaluatePlan } from '../../store/requests.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { shownTerritory } from '../../store/useEffective.ts';
import type { Comparison } from '../../workspace/compare/comparing.ts';
import type { DeckPicture } from '../../workspace/export/pptx/pptx.ts';
import { usePlanPictureWords } from '../share/mapPicture.ts';
import { composePicture, deckPictureOf } from '../share/picture.ts';
import { useNameOf } from './planNames.ts';

type Drawn = { readonly of: readonly unknown[]; readonly pictures: readonly DeckPicture[] };

/** Without a map, or figures of a plan, there is none of it; the rest of a file does without. */
export function usePlanPictures({ plans }: Comparison): () => Promise<readonly DeckPicture[]> {
  const nameOf = useNameOf();
  const words = usePlanPictureWords();
  const { year, measure, service, filters, language, layers, theme, camera } = useParts(
    usePage,
    'year',
    'measure',
    'service',
    'filters',
    'language',
    'layers',
    'theme',
    'camera',
  );
  const { territory, details } = useParts(useResults, 'territory', 'details');
  const last = useRef<Drawn | null>(null);

  const draw = async (): Promise<readonly DeckPicture[]> => {
    const pictures: DeckPicture[] = [];
    if (!territory) return pictures;
    for (const plan of plans) {
      const results = await evaluatePlan(plan.edits, 'picture of a plan');
      if (!results) continue;
      try {
        const effective = applyScenario(territory, plan);
        const map = await pictureOfPlan({
          territory: shownTerritory(effective),
          projects: effective.projects,
          planLines: planLinesOf(effective),
          measured:
            details && isSettlementMeasure(measure)
              ? measuredSettlements(measure, effective, details, year)
              : null,
          results,
        });
        pictures.push({ ...deckPictureOf(composePicture(map, words)), title: nameOf(plan) });
      } catch {
        return pictures;
      }
    }
    return pictures;
  };

  return async () => {
    const shown = [year, measure, service, filters, layers, theme, camera];
    const of = [territory, details, plans, language, ...shown];
    if (last.current && shallow(last.current.of, of)) return last.current.pictures;
    const pictures = await draw();
    // One that could not be drawn is tried again for the next file.
    last.current = pictures.length === plans.length ? { of, pictures } : null;
    return pictures;
  };
}
