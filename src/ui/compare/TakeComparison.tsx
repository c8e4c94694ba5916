/** The comparison as a workbook, a report or slides, with a map of each plan. */
import { applyScenario } from '../../domain/scenario/applyScenario.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import { isSettlementMeasure } from '../../domain/settlements/measureNames.ts';
import { measuredSettlements } from '../../domain/settlements/settlementMeasure.ts';
import { sourceText } from '../../i18n/sourceTexts.ts';
import { pictureOfPlan } from '../../map/mapPort.ts';
import { currentLink } from '../../share/address.ts';
import { usePage } from '../../store/pageStore.ts';
import { evaluatePlan } from '../../store/requests.ts';
import { useResults } from '../../store/resultsStore.ts';
import { planLinesOf } from '../../store/planLines.ts';
import { shownTerritory } from '../../store/useEffective.ts';
import { type Comparison, useComparison } from '../../workspace/compare/comparing.ts';
import { takeComparison } from '../../workspace/export/compared/takeComparison.ts';
import type { DeckPicture } from '../../workspace/export/pptx/pptx.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { FileButtons } from '../share/FileButtons.tsx';
import { usePlanPictureWords } from '../share/mapPicture.ts';
import { composePicture, deckPictureOf } from '../share/picture.ts';
import { today, useTakeAwayWords } from '../share/useTakeAwayWords.ts';
import { useNameOf } from './planNames.ts';

type Props = {
  readonly comparison: Comparison;
  readonly referenceIndex: number;
  readonly areaId: AreaId | null;
};

export function TakeComparison({ comparison, referenceIndex, areaId }: Props) {
  const { plans, figures } = comparison;
  const weights = useComparison((state) => state.weights);
  const words = useTakeAwayWords();
  const nameOf = useNameOf();
  const filterWords = useFilterWords();
  const pictureWords = usePlanPictureWords();
  const { year, measure } = usePage();
  const { territory, details } = useResults();
  const label = words.text('takeAway.comparison');

  const take = async () => {
    const compared = plans.flatMap((plan, index) => {
      const ofPlan = figures?.[index];
      return ofPlan ? [{ name: nameOf(plan), edits: plan.edits, figures: ofPlan }] : [];
    });
    if (!territory || compared.length < plans.length) return null;
    return takeComparison({
      words,
      filterWords,
      territory,
      plans: compared,
      referenceIndex,
      year,
      ranking: { weights, areaId },
      date: today(),
      sourceText: (source) => sourceText(source, words.language),
      link: currentLink(),
    });
  };

  /** Without a map, or figures of a plan, there is none in the file; the rest is taken away all the same. */
  const pictures = async () => {
    const drawn: DeckPicture[] = [];
    if (!territory) return drawn;
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
        drawn.push({ ...deckPictureOf(composePicture(map, pictureWords)), title: nameOf(plan) });
      } catch {
        return drawn;
      }
    }
    return drawn;
  };

  return (
    <section aria-labelledby="take-comparison">
      <h3 id="take-comparison">{label}</h3>
      <FileButtons label={label} formats={FORMATS} take={take} pictures={pictures} />
    </section>
  );
}

const FORMATS = ['xlsx', 'pdf', 'pptx'] as const;
