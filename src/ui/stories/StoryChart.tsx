/** A chart of all years as small as a sentence: lines or bars, the year of the step marked. */
import { useMemo } from 'react';
import { financeAssumptionsOf, financeWithInvestment } from '../../domain/finance/finance.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import type { MessageKey } from '../../i18n/messages.ts';
import type { StoryChartId } from '../../share/stories/schema.ts';
import { useIsFormerTrend } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';

type Series = {
  readonly name: MessageKey;
  readonly colour: string;
  readonly values: readonly number[];
};
type ChartData = { readonly years: readonly number[]; readonly series: readonly Series[] };

const WIDTH = 320;
const HEIGHT = 96;
const BASE = 82;
const TOP = 12;

const TITLES: Readonly<Record<StoryChartId, MessageKey>> = {
  pupilsAndSeats: 'chart.pupilsAndSeats',
  residents: 'chart.population',
  housing: 'chart.housing',
  payments: 'stories.chart.payments',
};

function useChartData(chart: StoryChartId): ChartData | null {
  const trend = useResults((state) => state.trend);
  const effective = useEffective();
  return useMemo(() => {
    if (chart === 'payments') {
      if (!effective) return null;
      const { baseYear, horizonYear } = effective.territory.manifest;
      const { years } = financeWithInvestment(
        effective.projects,
        ['school'],
        baseYear,
        horizonYear,
        financeAssumptionsOf(effective.assumptions),
      );
      const values = years.map(({ seatPayments }) => seatPayments / 1000);
      return {
        years: years.map(({ year }) => year),
        series: [{ name: 'stories.chart.billion', colour: 'var(--gold)', values }],
      };
    }
    if (!trend) return null;
    const { years, total } = trend;
    const line = (
      name: MessageKey,
      colour: string,
      read: (row: (typeof total)[number]) => number,
    ) => ({ name, colour, values: total.map(read) });
    switch (chart) {
      case 'pupilsAndSeats':
        return {
          years,
          series: [
            line('chart.pupils', 'var(--unmet)', ({ children }) => children.school),
            line('chart.seats', 'var(--school)', ({ capacity }) => capacity.school),
          ],
        };
      case 'residents':
        return {
          years,
          series: [line('indicator.residents', 'var(--accent)', ({ residents }) => residents)],
        };
      case 'housing':
        return {
          years,
          series: [
            line(
              'stories.chart.millionM2',
              'var(--housing)',
              (row) => row.housingCommissionedM2 / 1e6,
            ),
          ],
        };
    }
  }, [chart, trend, effective]);
}

export function StoryChart({ chart }: { chart: StoryChartId }) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const data = useChartData(chart);
  const isFormer = useIsFormerTrend() && chart !== 'payments';
  if (!data || data.years.length < 2) {
    return <p className="story-chart quiet">{text('page.computing')}</p>;
  }
  const { years, series } = data;
  const known = series.flatMap(({ values }) => values.filter(Number.isFinite));
  const highest = Math.max(...known, 1e-9);
  const first = years[0] ?? year;
  const last = years.at(-1) ?? year;
  const x = (of: number) => 4 + ((of - first) / Math.max(1, last - first)) * (WIDTH - 8);
  const y = (value: number) => BASE - (value / highest) * (BASE - TOP);
  const shown = (value: number) =>
    value >= 1000 ? numbers.compact(value) : numbers.decimal(value, 1);
  const asBars = chart === 'housing' || chart === 'payments';
  return (
    <figure className="story-chart" data-busy={isFormer}>
      <figcaption>
        {text(TITLES[chart])}
        {series.map(({ name, colour, values }) => (
          <span key={name} style={{ color: colour }}>
            {text(name)}: <b>{shown(values[years.indexOf(year)] ?? Number.NaN)}</b>
          </span>
        ))}
      </figcaption>
      <div className="visually-hidden">
        <table>
          <caption>{text(TITLES[chart])}</caption>
          <thead>
            <tr>
              <th scope="col">{text('timeline.year')}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((of, index) => (
              <tr key={of}>
                <th scope="row">{of}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{shown(values[index] ?? Number.NaN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line x1={x(year)} x2={x(year)} y1={4} y2={BASE} className="story-chart-year" />
        {series.map(({ name, colour, values }) =>
          asBars ? (
            values.map((value, index) => (
              <rect
                key={years[index]}
                x={x(years[index] ?? first) - 3.5}
                y={y(value)}
                width={7}
                height={Math.max(0, BASE - y(value))}
                fill={years[index] === year ? 'var(--gold)' : colour}
                opacity={years[index] === year ? 1 : 0.55}
              />
            ))
          ) : (
            <polyline
              key={name}
              points={values
                .map((value, index) => `${x(years[index] ?? first)},${y(value)}`)
                .join(' ')}
              fill="none"
              stroke={colour}
              strokeWidth={2.5}
            />
          ),
        )}
        <line x1={0} x2={WIDTH} y1={BASE} y2={BASE} className="story-chart-base" />
        {[first, year, last].map((of, index) => (
          <text
            key={`${of} ${['first', 'shown', 'last'][index]}`}
            x={Math.min(Math.max(x(of), 13), WIDTH - 13)}
            y={HEIGHT - 2}
            className={of === year ? 'story-chart-now' : undefined}
            visibility={of !== year && Math.abs(x(of) - x(year)) < 34 ? 'hidden' : undefined}
          >
            {of}
          </text>
        ))}
      </svg>
    </figure>
  );
}
