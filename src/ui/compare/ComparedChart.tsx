/** One indicator over the years, the plans' lines over each other. */
import { useCallback, useMemo, useState } from 'react';
import { figuresOf } from '../../domain/comparison/comparison.ts';
import { INDICATOR_IDS, type IndicatorId, indicatorOf } from '../../domain/indicators/registry.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import type { ComparedProps } from './ComparedTable.tsx';
import { useIndicatorTexts } from './indicatorTexts.ts';
import { useNameOf } from './planNames.ts';

type Plot = typeof import('@observablehq/plot');

/** Of the baseline and of each plan, also to be told apart without colour. */
const STROKES = [
  { stroke: 'var(--ink-quiet)', strokeDasharray: '4 3' },
  { stroke: 'var(--school)', strokeDasharray: '' },
  { stroke: 'var(--clinic)', strokeDasharray: '8 3' },
  { stroke: 'var(--met)', strokeDasharray: '2 3' },
  { stroke: 'var(--strained)', strokeDasharray: '10 3 2 3' },
] as const;

export function ComparedChart({ plans, figures, areaId }: Omit<ComparedProps, 'yearIndex'>) {
  const text = useText();
  const numbers = useNumbers();
  const nameOf = useNameOf();
  const { name, unit } = useIndicatorTexts();
  const year = usePage((state) => state.year);
  const shown = useMemo(() => figures.map((plan) => figuresOf(plan, areaId)), [figures, areaId]);
  const offered = INDICATOR_IDS.filter((id) => shown.some((figure) => figure.has(id)));
  const [wanted, setWanted] = useState<IndicatorId>('unplaced');
  const id = offered.includes(wanted) ? wanted : (offered[0] ?? 'residents');
  const names = plans.map(nameOf).join('\n');
  const rows = useMemo(
    () =>
      shown.flatMap((figure, plan) =>
        (figures[plan]?.years ?? []).map((of, index) => ({
          year: of,
          plan: names.split('\n')[plan] ?? '',
          value: figure.get(id)?.[index] ?? Number.NaN,
        })),
      ),
    [shown, figures, names, id],
  );
  const isShare = indicatorOf(id).unit === 'share';
  const draw = useCallback(
    (plot: Plot) => ({
      x: { tickFormat: 'd', label: null, ticks: 6 },
      y: {
        grid: true,
        label: null,
        ticks: 5,
        tickFormat: (value: number) => (isShare ? numbers.share(value) : numbers.compact(value)),
      },
      marks: [
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        ...names.split('\n').map((plan, index) =>
          plot.lineY(
            rows.filter((row) => row.plan === plan),
            { x: 'year', y: 'value', strokeWidth: 2.2, ...STROKES[index % STROKES.length] },
          ),
        ),
      ],
    }),
    [rows, names, year, numbers, isShare],
  );
  return (
    <section>
      <h3>{text('compare.overYears')}</h3>
      <SelectField
        label={text('compare.chart')}
        value={id}
        options={offered.map((one) => ({ id: one, label: name(one) }))}
        onChange={setWanted}
      />
      <PlotFigure title={name(id)} unit={unit(id)} rows={rows} draw={draw} fileName="plans" />
      <ul className="compare-key">
        {plans.map((plan, index) => (
          <li key={plan.id}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <path d="M0 4h28" fill="none" strokeWidth="3" {...STROKES[index % STROKES.length]} />
            </svg>
            {nameOf(plan)}
          </li>
        ))}
      </ul>
    </section>
  );
}
