/** Indicators by plan: figure, difference from the reference, which way is better, best in the row. */
import { bestOf, figuresOf, minus, type PlanFigures } from '../../domain/comparison/comparison.ts';
import { verdictOn } from '../../domain/comparison/verdict.ts';
import { INDICATOR_IDS, type IndicatorId, indicatorOf } from '../../domain/indicators/registry.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import { useText } from '../../i18n/text.tsx';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { useIndicatorTexts } from './indicatorTexts.ts';
import { PlanHeads } from './PlanHeads.tsx';
import { VERDICT_TONES } from '../parts/verdictTones.ts';

export type ComparedProps = {
  readonly plans: readonly ComparedPlan[];
  readonly figures: readonly PlanFigures[];
  readonly areaId: AreaId | null;
  readonly yearIndex: number;
};

export function ComparedTable({
  plans,
  figures,
  areaId,
  yearIndex,
  referenceIndex,
}: ComparedProps & { readonly referenceIndex: number }) {
  const text = useText();
  const shown = figures.map((plan) => figuresOf(plan, areaId));
  const ids = INDICATOR_IDS.filter((id) =>
    shown.some((figure) => Number.isFinite(figure.get(id)?.[yearIndex])),
  );
  const figureOf = (id: IndicatorId, plan: number) =>
    shown[plan]?.get(id)?.[yearIndex] ?? Number.NaN;
  return (
    <section>
      <div className="compare-scroll">
        <table className="area-table compare-table">
          <caption>
            {text('compare.indicators')}, {figures[0]?.years[yearIndex]}
          </caption>
          <PlanHeads first={text('compare.indicator')} plans={plans} />
          <tbody>
            {ids.map((id) => (
              <Row
                key={id}
                id={id}
                plans={plans}
                values={plans.map((_, plan) => figureOf(id, plan))}
                leftOut={leftOutOf(id, plans, figureOf)}
                referenceIndex={referenceIndex}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{text('compare.neither')}</p>
    </section>
  );
}

/** Whom a mean leaves out, by plan; nobody where it is no mean. */
function leftOutOf(
  id: IndicatorId,
  plans: readonly ComparedPlan[],
  figureOf: (id: IndicatorId, plan: number) => number,
): readonly number[] {
  const { leavesOut } = indicatorOf(id);
  return plans.map((_, plan) => (leavesOut ? figureOf(leavesOut, plan) : 0));
}

type RowProps = {
  readonly id: IndicatorId;
  readonly plans: readonly ComparedPlan[];
  readonly values: readonly number[];
  readonly leftOut: readonly number[];
  readonly referenceIndex: number;
};

function Row({ id, plans, values, leftOut, referenceIndex }: RowProps) {
  const text = useText();
  const { name, unit, value, change } = useIndicatorTexts();
  const best = bestOf(id, values);
  const by = (series: readonly number[], plan: number) =>
    minus(series[plan] ?? Number.NaN, series[referenceIndex] ?? Number.NaN);
  return (
    <tr>
      <th scope="row">
        {name(id)} <span className="quiet">{unit(id)}</span>
      </th>
      {plans.map((plan, index) => {
        const isBest = best.includes(index);
        const verdict = verdictOn(indicatorOf(id), by(values, index), by(leftOut, index));
        return (
          <td key={plan.id} data-best={isBest}>
            {value(id, values[index] ?? Number.NaN)}
            {isBest && <span className="compare-best"> · {text('compare.best')}</span>}
            {index !== referenceIndex && (
              <span className="change compare-change" data-tone={VERDICT_TONES[verdict]}>
                {change(id, by(values, index))}
                {verdict !== 'neither' && (
                  <span className="visually-hidden"> {text(`compare.${verdict}`)}</span>
                )}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
