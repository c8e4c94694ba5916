/** What the whole plan changes against the baseline: one indicator by year as a chart, and as tables. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Trend } from '../../../engine/engine.ts';
import {
  PLAN_MEASURES,
  type PlanMeasure,
  type PlanRow,
  planByArea,
  planByYear,
  planMeasureOf,
} from '../../../engine/results/planEffect.ts';
import type { ComputedService } from '../../../engine/results/results.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { trendOfBaseline } from '../../../store/requests.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { SwatchKey } from '../../parts/SwatchKey.tsx';
import { TrendPending } from '../../parts/TrendPending.tsx';
import { VERDICT_TONES } from '../../parts/verdictTones.ts';

const WHOLE = 'whole';

/** All years of the baseline; computed when they are first looked at. */
function useBaselineTrend(): Trend | null {
  const filters = usePage((state) => state.filters);
  const isReady = useResults(({ trend }) => trend !== null);
  const [baseline, setBaseline] = useState<Trend | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters have another baseline
  useEffect(() => {
    if (!isReady) return;
    const stop = new AbortController();
    void trendOfBaseline({ signal: stop.signal }).then((trend) => {
      if (!stop.signal.aborted) setBaseline(trend);
    });
    return () => stop.abort();
  }, [filters, isReady]);
  return baseline;
}

export function PlanByYear() {
  const text = useText();
  const localized = useLocalized();
  const nameOf = useMeasureName();
  const year = usePage((state) => state.year);
  const plan = useResults((state) => state.trend);
  const areas = useResults((state) => state.territory?.areas) ?? [];
  const forecasts = useResults((state) => state.territory?.demography?.controlTotals.length) ?? 0;
  const baseline = useBaselineTrend();
  const [measure, setMeasure] = useState<PlanMeasure>('unplaced');
  const [areaId, setAreaId] = useState<string>(WHOLE);
  if (!plan || !baseline) return <TrendPending />;
  const found = areas.findIndex(({ id }) => id === areaId);
  const area = found < 0 ? null : found;
  const rows = planByYear(plan, baseline, measure, area);
  const offered = (Object.keys(PLAN_MEASURES) as PlanMeasure[]).filter((id) =>
    Number.isFinite(planMeasureOf(id).of(plan.total[0] as Trend['total'][number])),
  );
  const isHeld = area === null && planMeasureOf(measure).isHeld && forecasts > 0;
  const isSame = rows.every(({ change }) => !(Math.abs(change) > 0));
  return (
    <div className="plan-by-year">
      <SelectField
        label={text('planYears.indicator')}
        value={measure}
        options={offered.map((id) => ({ id, label: nameOf(id) }))}
        onChange={setMeasure}
      />
      <SelectField
        label={text('planYears.district')}
        value={areaId}
        options={[
          { id: WHOLE, label: text('planYears.all') },
          ...areas.map(({ id, name }) => ({ id: id as string, label: localized(name) })),
        ]}
        onChange={setAreaId}
      />
      {isHeld && <p className="explanation quiet">{text('planYears.held')}</p>}
      {isSame && !isHeld && <p className="quiet">{text('planYears.none')}</p>}
      <YearsChart measure={measure} rows={rows} title={nameOf(measure)} />
      <RowTable
        caption={text('planYears.byYear')}
        measure={measure}
        current={String(year)}
        rows={rows.map((row) => ({ ...row, name: String(row.year) }))}
      />
      {area === null && areas.length > 1 && (
        <RowTable
          caption={text('planYears.byDistrict', { year: String(year) })}
          measure={measure}
          current=""
          fileName={`plan-${measure}-${year}`}
          rows={planByArea(plan, baseline, measure, year).map((row, index) => ({
            ...row,
            name: areas[index] ? localized(areas[index].name) : '',
          }))}
        />
      )}
    </div>
  );
}

function useMeasureName(): (id: PlanMeasure) => string {
  const text = useText();
  return (id) => {
    const [kind, service, along] = id.split('.') as [string, ComputedService?, string?];
    if (kind === 'coverage' && service) {
      const way = text(along === 'streets' ? 'indicator.byStreets' : 'indicator.byRadius');
      return `${text(`indicator.coverage.${service}`)}, ${way}`;
    }
    return text(`indicator.${id as Exclude<PlanMeasure, `coverage.${string}`>}`);
  };
}

type ChartProps = {
  readonly measure: PlanMeasure;
  readonly title: string;
  readonly rows: readonly (PlanRow & { readonly year: number })[];
};

function YearsChart({ measure, title, rows }: ChartProps) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const isShare = planMeasureOf(measure).kind === 'share';
  const lines = useMemo(
    () =>
      rows.flatMap((row) => [
        { year: row.year, value: row.baseline, of: 'baseline' as const },
        { year: row.year, value: row.plan, of: 'plan' as const },
      ]),
    [rows],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        ticks: 4,
        zero: !isShare,
        tickFormat: (value: number) => (isShare ? numbers.share(value) : numbers.compact(value)),
      },
      marks: [
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        ...(['baseline', 'plan'] as const).map((of) =>
          plot.lineY(
            lines.filter((line) => line.of === of),
            {
              x: 'year',
              y: 'value',
              stroke: of === 'plan' ? 'var(--accent)' : 'var(--ink-quiet)',
              strokeWidth: of === 'plan' ? 2.5 : 2,
              ...(of === 'plan' ? {} : { strokeDasharray: '5 3' }),
            },
          ),
        ),
      ],
    }),
    [lines, year, numbers, isShare],
  );
  return (
    <div>
      <PlotFigure
        title={title}
        unit=""
        source={text('figure.model', { year: `${rows[0]?.year}–${rows.at(-1)?.year}` })}
        rows={rows.map((row) => ({ year: row.year, ...valuesOf(row, isShare) }))}
        draw={draw}
        fileName={`plan-${measure}`}
      />
      <SwatchKey
        entries={[
          { label: text('column.ownPlan'), colour: 'var(--accent)' },
          { label: text('column.baseline'), colour: 'var(--ink-quiet)' },
        ]}
      />
    </div>
  );
}

/** As they stand in a file, shares with their decimals. */
function valuesOf({ baseline, plan, change }: PlanRow, isShare: boolean) {
  return isShare
    ? { baselineShare: baseline, planShare: plan, changeShare: change }
    : { baseline, ownPlan: plan, change };
}

type TableProps = {
  readonly caption: string;
  readonly measure: PlanMeasure;
  readonly rows: readonly (PlanRow & { readonly name: string })[];
  /** Name of the row that the page shows. */
  readonly current: string;
  /** Given where no chart above takes the table away. */
  readonly fileName?: string;
};

function RowTable({ caption, measure, rows, current, fileName }: TableProps) {
  const text = useText();
  const numbers = useNumbers();
  const isShare = planMeasureOf(measure).kind === 'share';
  const shown = isShare ? numbers.share : numbers.whole;
  const changed = isShare ? numbers.points : numbers.signed;
  return (
    <>
      <table className="area-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('column.baseline')}</th>
            <th scope="col">{text('column.ownPlan')}</th>
            <th scope="col">{text('column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, baseline, plan, change, verdict }) => (
            <tr key={name} aria-current={name === current}>
              <th scope="row">{name}</th>
              <td>{shown(baseline)}</td>
              <td>{shown(plan)}</td>
              <td className="change" data-tone={VERDICT_TONES[verdict]}>
                {changed(change)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fileName && (
        <CsvButton
          fileName={fileName}
          rows={() => rows.map((row) => ({ district: row.name, ...valuesOf(row, isShare) }))}
        />
      )}
    </>
  );
}
