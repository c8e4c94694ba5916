/** The comparison as a workbook, a report or slides, with a map of each plan. */
import type { AreaId } from '../../domain/territory/schema.ts';
import { sourceText } from '../../i18n/sourceTexts.ts';
import { currentLink } from '../../share/address.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { type Comparison, useComparison } from '../../workspace/compare/comparing.ts';
import { takeComparison } from '../../workspace/export/compared/takeComparison.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { FileButtons } from '../share/FileButtons.tsx';
import { today, useTakeAwayWords } from '../share/useTakeAwayWords.ts';
import { useNameOf } from './planNames.ts';
import { usePlanPictures } from './usePlanPictures.ts';

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
  const year = usePage((state) => state.year);
  const territory = useResults((state) => state.territory);
  const pictures = usePlanPictures(comparison);
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

  return (
    <section aria-labelledby="take-comparison">
      <h3 id="take-comparison">{label}</h3>
      <FileButtons label={label} formats={FORMATS} take={take} pictures={pictures} />
    </section>
  );
}

const FORMATS = ['xlsx', 'pdf', 'pptx'] as const;
