/** Colours the map by a measure, and lets it go again. */
import { Button } from 'react-aria-components';
import { usePage } from '../../../store/pageStore.ts';
import type { AreaMeasure } from '../../../store/shareable.ts';
import { useSettlementWords } from './settlementWords.ts';

type Props = {
  readonly measure: AreaMeasure;
  /** Where several stand together. */
  readonly label?: string;
};

export function MeasureButton({ measure, label }: Props) {
  const { text } = useSettlementWords();
  const chosen = usePage((state) => state.measure);
  const chooseMeasure = usePage((state) => state.chooseMeasure);
  const isChosen = chosen === measure;
  return (
    <Button
      className="button"
      aria-pressed={isChosen}
      onPress={() => chooseMeasure(isChosen ? 'population' : measure)}
    >
      {label ?? text('settlement.onMap')}
    </Button>
  );
}
