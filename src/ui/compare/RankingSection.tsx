/** The plans in an order by weights that people set, and what that order hangs on. */
import { rank, type Ranking, weighedValues } from '../../domain/comparison/ranking.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { MOST_WEIGHT } from '../../store/shareable.ts';
import { type ComparedPlan, useComparison, weigh } from '../../workspace/compare/comparing.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import type { ComparedProps } from './ComparedTable.tsx';
import { useIndicatorTexts } from './indicatorTexts.ts';
import { useNameOf } from './planNames.ts';

/** Weights that would turn the order, told up to this many. */
const TURNS_TOLD = 2;

export function RankingSection({ plans, figures, areaId, yearIndex }: ComparedProps) {
  const text = useText();
  const { name } = useIndicatorTexts();
  const weights = useComparison((state) => state.weights);
  const values = weighedValues(figures, areaId, yearIndex);
  return (
    <section>
      <h3>{text('compare.ranking')}</h3>
      <p className="quiet">{text('compare.rankingHelp')}</p>
      <div className="compare-weights">
        {[...values.keys()].map((id) => (
          <LabelledSlider
            key={id}
            label={name(id)}
            value={weights.get(id) ?? 0}
            min={0}
            max={MOST_WEIGHT}
            step={1}
            shown={String(weights.get(id) ?? 0)}
            onChange={(weight) => weigh(id, weight)}
          />
        ))}
      </div>
      <Order ranking={rank(weights, values)} plans={plans} />
    </section>
  );
}

type OrderProps = { readonly ranking: Ranking | null; readonly plans: readonly ComparedPlan[] };

function Order({ ranking, plans }: OrderProps) {
  const text = useText();
  const numbers = useNumbers();
  const nameOf = useNameOf();
  const { name } = useIndicatorTexts();
  if (!ranking) return <p role="status">{text('compare.noRanking')}</p>;
  const named = (sign: number) =>
    ranking.reasons
      .filter(({ weight }) => Math.sign(weight) === sign)
      .map(({ id }) => name(id))
      .join('; ');
  return (
    <div role="status">
      <ol className="compare-order">
        {ranking.order.map(({ plan, score }) => (
          <li key={plan}>
            {nameOf(plans[plan])} <span className="quiet">{numbers.decimal(score, 2)}</span>
          </li>
        ))}
      </ol>
      {named(1) && <p>{text('compare.reason', { names: named(1) })}</p>}
      {named(-1) && <p>{text('compare.reasonAgainst', { names: named(-1) })}</p>}
      {ranking.turns
        .filter(({ at }) => at <= MOST_WEIGHT)
        .slice(0, TURNS_TOLD)
        .map(({ id, at }) => (
          <p key={id}>{text('compare.turn', { name: name(id), at: numbers.decimal(at, 1) })}</p>
        ))}
    </div>
  );
}
