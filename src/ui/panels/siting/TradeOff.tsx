/** What more or fewer sites would bring: a curve whose points can be opened. */
import { useCallback, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useNumbers } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import type { SiteQuestion } from '../../../store/siting/question.ts';
import { isStale } from '../../../store/siting/search.ts';
import {
  openPoint,
  startTradeOff,
  stopTradeOff,
  useTradeOff,
} from '../../../store/siting/tradeOff.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { amountText, shownAmount } from './amounts.ts';
import { useSitingText } from './sitingText.tsx';

export function TradeOff({ question }: { readonly question: SiteQuestion }) {
  const text = useSitingText();
  return (
    <Disclosure summary={text('siting.tradeOff')}>
      <Curve question={question} />
    </Disclosure>
  );
}

function Curve({ question }: { readonly question: SiteQuestion }) {
  const text = useSitingText();
  const numbers = useNumbers();
  const page = usePage();
  const tradeOff = useTradeOff((state) => state.tradeOff);
  // The number of sites is what is varied.
  const asked = tradeOff && { ...question, siteCount: tradeOff.question.siteCount };
  const current = tradeOff && asked && !isStale(tradeOff, page, asked) ? tradeOff : null;
  const { aim } = question;
  const points = current?.points;
  const rows = useMemo(
    () =>
      (points ?? []).map(({ siteCount, plan }) => ({
        siteCount,
        found: shownAmount(aim, plan.objective),
        limit: shownAmount(aim, plan.bound),
      })),
    [points, aim],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { label: null, tickFormat: 'd' },
      y: { grid: true, label: null, ticks: 4, tickFormat: numbers.compact },
      marks: [
        plot.lineY(rows, {
          x: 'siteCount',
          y: 'limit',
          stroke: 'var(--ink-quiet)',
          strokeDasharray: '4 3',
        }),
        plot.lineY(rows, { x: 'siteCount', y: 'found', stroke: 'var(--accent)', strokeWidth: 2 }),
        plot.dot(rows, { x: 'siteCount', y: 'found', fill: 'var(--accent)', r: 4 }),
      ],
    }),
    [rows, numbers],
  );
  return (
    <div className="local-effect">
      <p className="quiet">{text('siting.tradeOff.help')}</p>
      {current && current.left > 0 ? (
        <Button className="button" onPress={stopTradeOff}>
          {text('siting.cancel')}
        </Button>
      ) : (
        <Button className="button" onPress={startTradeOff}>
          {text('siting.tradeOff.compute')}
        </Button>
      )}
      {current && current.left > 0 && (
        <p role="status" className="quiet">
          {text('siting.tradeOff.left', { count: current.left })}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <PlotFigure
            title={text('siting.tradeOff')}
            unit={text(`siting.tradeOff.unit.${aim}`)}
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
                <th scope="col">{text('siting.count')}</th>
                <th scope="col">{text('siting.cost')}</th>
                <th scope="col">{text('siting.best')}</th>
                <th scope="col">{text('siting.limit')}</th>
              </tr>
            </thead>
            <tbody>
              {current?.points.map((point) => (
                <tr key={point.siteCount}>
                  <th scope="row">
                    <Button className="text-button" onPress={() => openPoint(point)}>
                      {text('siting.tradeOff.open', { count: point.siteCount })}
                    </Button>
                  </th>
                  <td>{numbers.decimal(point.plan.costMillionTenge / 1000, 1)}</td>
                  <td>{amountText(numbers, aim, point.plan.objective)}</td>
                  <td>{amountText(numbers, aim, point.plan.bound)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
