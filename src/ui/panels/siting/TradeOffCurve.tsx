/** The points of a trade-off as a curve and as a table from which each can be opened. */
import { useCallback, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useNumbers } from '../../../i18n/text.tsx';
import type { SiteQuestion } from '../../../store/siting/question.ts';
import { type CurveKind, openPoint, type TradeOffPoint } from '../../../store/siting/tradeOff.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import { amountText, shownAmount } from './amounts.ts';
import { type SitingKey, useSitingText } from './sitingText.tsx';

type Props = {
  readonly curve: CurveKind;
  readonly points: readonly TradeOffPoint[];
  readonly question: SiteQuestion;
};

/** The share of the district that is worst off under a proposal. */
const leastShare = ({ plan }: TradeOffPoint) =>
  Math.min(1, ...plan.districts.map(({ after }) => after));

export function TradeOffCurve({ curve, points, question }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const isFairness = curve === 'fairness';
  const isSchool = question.service === 'school';
  const aim = isFairness ? (isSchool ? 'seated' : 'covering') : question.aim;
  const people = ({ plan }: TradeOffPoint) => (isSchool ? plan.newlySeated : plan.newlyCovered);
  const rows = useMemo(
    () =>
      points.map((point) => {
        const { at, plan } = point;
        if (isFairness) {
          const found = isSchool ? plan.newlySeated : plan.newlyCovered;
          return { x: 100 * leastShare(point), found, limit: found };
        }
        return {
          x: curve === 'money' ? at / 1000 : at,
          found: shownAmount(aim, plan.objective),
          limit: shownAmount(aim, plan.bound),
        };
      }),
    [points, isFairness, isSchool, curve, aim],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { label: null, tickFormat: 'd', ticks: 5 },
      y: { grid: true, label: null, ticks: 4, tickFormat: numbers.compact },
      marks: [
        plot.lineY(rows, {
          x: 'x',
          y: 'limit',
          stroke: 'var(--ink-quiet)',
          strokeDasharray: '4 3',
        }),
        plot.lineY(rows, { x: 'x', y: 'found', stroke: 'var(--accent)', strokeWidth: 2 }),
        plot.dot(rows, { x: 'x', y: 'found', fill: 'var(--accent)', r: 4 }),
      ],
    }),
    [rows, numbers],
  );
  const heads: readonly SitingKey[] = isFairness
    ? ['siting.tradeOff.fair', `siting.tradeOff.unit.${aim}`, 'siting.tradeOff.unit.fairest']
    : [`siting.tradeOff.curve.${curve}`, 'siting.cost', 'siting.best', 'siting.limit'];
  const open = ({ at }: TradeOffPoint) =>
    curve === 'money'
      ? text('siting.tradeOff.openMoney', { money: numbers.whole(at / 1000) })
      : text('siting.tradeOff.open', { count: at });
  const cells = (point: TradeOffPoint) => {
    const { plan } = point;
    if (isFairness) return [numbers.whole(people(point)), numbers.share(leastShare(point))];
    return [
      numbers.decimal(plan.costMillionTenge / 1000, 1),
      amountText(numbers, aim, plan.objective),
      amountText(numbers, aim, plan.bound),
    ];
  };
  return (
    <>
      <PlotFigure
        title={text(`siting.tradeOff.curve.${curve}`)}
        unit={text(isFairness ? 'siting.tradeOff.unit.fairness' : `siting.tradeOff.unit.${aim}`)}
        // The table below says the same, and opens what it tells of.
        rows={[]}
        small
        height={130}
        draw={draw}
        fileName="trade-off"
      />
      <table className="area-table">
        <thead>
          <tr>
            {heads.map((key) => (
              <th key={key} scope="col">
                {text(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">
                <Button className="text-button" onPress={() => openPoint(point)}>
                  {open(point)}
                </Button>
              </th>
              {cells(point).map((cell, column) => (
                <td key={heads[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
