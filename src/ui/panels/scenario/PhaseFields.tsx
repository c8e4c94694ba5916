/** Phases as rows: what opens in which year, added and taken out as one likes. */
import { Button } from 'react-aria-components';
import { MAX_OWN_PHASES, type Range, within } from '../../../domain/scenario/limits.ts';
import type { SizedKind } from '../../../domain/scenario/projectSize.ts';
import type { OwnPhase } from '../../../domain/scenario/scenario.ts';
import { sizeUnit } from '../../../domain/territory/serviceUnits.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { Icon } from '../../icons.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';

const STEP = 25;
const STEP_M2 = 1_000;
const SLIDER_STEP_M2 = 5_000;

type Props = {
  readonly kind: SizedKind;
  /** At least one. */
  readonly phases: readonly OwnPhase[];
  /** What all of them may come to. */
  readonly range: Range;
  /** In which phases can open. */
  readonly years: Range;
  /** To what the slider of a single phase always comes back. */
  readonly anchor: number;
  /** @param field in which it was said; none where a phase was added or taken out. */
  readonly onChange: (phases: OwnPhase[], field?: string) => void;
};

export function PhaseFields({ kind, phases, range, years, anchor, onChange }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const isHousing = kind === 'housing';
  const unit = text(`scenario.size.${sizeUnit(kind) ?? 'places'}`);
  const total = phases.reduce((sum, { size }) => sum + size, 0);
  const opened = phases.reduce((sum, phase) => sum + (phase.openYear <= year ? phase.size : 0), 0);
  const isOne = phases.length === 1;
  const sized = (size: number) =>
    isHousing ? text('unit.m2', { value: numbers.whole(size) }) : numbers.whole(size);
  const change = (index: number, phase: OwnPhase, field: keyof OwnPhase) =>
    onChange(phases.with(index, phase), `${index} ${field}`);
  const add = () => {
    const last = phases.at(-1) as OwnPhase;
    const openYear = within(years, last.openYear + 1);
    const size = within({ min: 0, max: range.max - total }, last.size);
    onChange([...phases, { openYear, size }]);
  };
  return (
    <div className="phase-table">
      {phases.map((phase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a phase is told by its place in the row
        <fieldset key={index} className="exact-group">
          {!isOne && <legend>{text('exact.phase', { phase: index + 1 })}</legend>}
          <QuantityField
            label={
              isOne ? text('scenario.openYear') : text('exact.phaseYear', { phase: index + 1 })
            }
            shownName={text('scenario.openYear')}
            value={phase.openYear}
            min={Math.min(years.min, phase.openYear)}
            max={Math.max(years.max, phase.openYear)}
            isYear
            onChange={(openYear) => change(index, { ...phase, openYear }, 'openYear')}
          />
          <QuantityField
            label={isOne ? unit : `${unit}, ${text('exact.phase', { phase: index + 1 })}`}
            shownName={unit}
            value={phase.size}
            min={isOne ? range.min : 0}
            max={Math.max(range.max - total + phase.size, phase.size)}
            step={isHousing ? STEP_M2 : 1}
            {...(isOne ? { slider: { step: isHousing ? SLIDER_STEP_M2 : STEP, anchor } } : {})}
            onChange={(size) => change(index, { ...phase, size }, 'size')}
          />
          {!isOne && (
            <Button
              className="text-button"
              aria-label={text('exact.dropPhase', { phase: index + 1 })}
              onPress={() => onChange(phases.toSpliced(index, 1))}
            >
              <Icon name="trash" />
            </Button>
          )}
        </fieldset>
      ))}
      {!isOne && (
        <p className="quiet">
          {text('exact.phasesTotal', { value: sized(total) })}
          {opened < total && ` · ${text('scenario.openedBy', { year, value: sized(opened) })}`}
        </p>
      )}
      {phases.length < MAX_OWN_PHASES && (
        <Button className="text-button" onPress={add}>
          {text('exact.addPhase')}
        </Button>
      )}
    </div>
  );
}
