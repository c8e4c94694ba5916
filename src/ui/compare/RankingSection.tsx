/** The plans in an order by weights that people set, and what that order hangs on. */
import { useState } from 'react';
import { figuresOf } from '../../domain/comparison/comparison.ts';
import { rank, type Ranking, WEIGHABLE } from '../../domain/comparison/ranking.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import type { ComparedProps } from './ComparedTable.tsx';
import { useIndicatorTexts } from './indicatorTexts.ts';
import { useNameOf } from './planNames.ts';

const MOST = 5;
const FIRST_WEIGHTS: ReadonlyMap<IndicatorId, number> = new Map([
  ['unplaced', 3],
  ['coverage.school.streets', 2],
]);
/** Weights that would turn the order, told up to this many. */
const TURNS_TOLD = 2;

export function RankingSection({ plans, figures, areaId, yearIndex }: ComparedProps) {
  const text = useText();
  const { name } = useIndicatorTexts();
  const [weights, setWeights] = useState(FIRST_WEIGHTS);
  const values = new Map(
    WEIGHABLE.map((id) => [
      id,
      figures.map((plan) => figuresOf(plan, areaId).get(id)?.[yearIndex] ?? Number.NaN),
    ]),
  );
  const offered = WEIGHABLE.filter((id) => values.get(id)?.every(Number.isFinite));
  return (
    <section>
      <h3>{text('compare.ranking')}</h3>
      <p className="quiet">{text('compare.rankingHelp')}</p>
      <div className="compare-weights">
        {offered.map((id) => (
          <LabelledSlider
            key={id}
            label={name(id)}
            value={weights.get(id) ?? 0}
            min={0}
            max={MOST}
            step={1}
            shown={String(weights.get(id) ?? 0)}
            onChange={(weight) => setWeights(new Map(weights).set(id, weight))}
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
      {named(-1) && <p>{text('compare.against2', { names: named(-1) })}</p>}
      {ranking.turns
        .filter(({ at }) => at <= MOST)
        .slice(0, TURNS_TOLD)
        .map(({ id, at }) => (
          <p key={id}>{text('compare.turn', { name: name(id), at: numbers.decimal(at, 1) })}</p>
        ))}
    </div>
  );
}
