/** How the most telling figures develop over the years: small charts side by side. */
import { useCallback, useMemo } from 'react';
import { type HousingYear, housingAgainstTarget } from '../../domain/programmes/housingTarget.ts';
import type { AreaResults } from '../../engine/results/results.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useUnitName } from '../factTexts.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { CsvButton } from '../parts/CsvButton.tsx';

type Plot = typeof import('@observablehq/plot');
type TrendRow = {
  readonly year: number;
  readonly residents: number;
  readonly pupils: number;
  readonly seats: number;
  readonly seatShortage: number;
  readonly coverage: number;
};

export function Trends() {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const service = usePage((state) => state.service);
  const { trend, trendProgress, territory } = useParts(
    useResults,
    'trend',
    'trendProgress',
    'territory',
  );
  const city = territory?.manifest.kind === 'city';
  const rows = useMemo(
    () =>
      trend?.years.map((year, index): TrendRow => {
        const total = trend.total[index] as AreaResults;
        return {
          year,
          residents: total.residents,
          pupils: total.children.school,
          seats: total.capacity.school,
          seatShortage: total.seatShortage,
          coverage: total.radiusCoverage[service],
        };
      }) ?? [],
    [trend, service],
  );
  const housing = useMemo(
    () => housingAgainstTarget(territory?.indicators ?? [], null),
    [territory],
  );
  if (!trend) {
    return trendProgress === null ? null : (
      <p className="quiet" role="status">
        {text('chart.computing', { value: numbers.share(trendProgress) })}
      </p>
    );
  }
  return (
    <section className="trends">
      <div className="chart-grid">
        {city && (
          <>
            <PupilsAndSeats rows={rows} />
            <LineOverYears
              title={text('indicator.seatShortage')}
              unit={unitName('seats')}
              rows={rows}
              of="seatShortage"
              colour="var(--unmet)"
            />
            <LineOverYears
              title={text(`indicator.coverage.${service}`)}
              unit={unitName('percent')}
              rows={rows}
              of="coverage"
              colour="var(--met)"
            />
          </>
        )}
        {housing.years.length > 0 && (
          <HousingOverYears years={housing.years} targetM2={housing.target?.m2 ?? null} />
        )}
        <LineOverYears
          title={text('indicator.residents')}
          unit={unitName('people')}
          rows={rows}
          of="residents"
          colour="var(--accent)"
        />
      </div>
      <p className="source">
        {text('trends.note')} {text('figure.source')}:{' '}
        {text('figure.model', { year: `${trend.years[0]}–${trend.years.at(-1)}` })}
      </p>
      <CsvButton fileName="trends" rows={() => rows} />
    </section>
  );
}

/** The axes of a small chart: first and last year, few lines. */
function axesOf(rows: readonly { readonly year: number }[], format: (value: number) => string) {
  const years = rows.map(({ year }) => year);
  return {
    x: {
      label: null,
      ticks: [years[0] ?? 0, years.at(-1) ?? 0],
      tickFormat: 'd',
      insetRight: 6,
      insetLeft: 6,
    },
    y: { grid: true, label: null, ticks: 3, zero: true, tickFormat: format },
  };
}

function PupilsAndSeats({ rows }: { rows: readonly TrendRow[] }) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const last = rows.at(-1);
  const arePupilsAbove = (last?.pupils ?? 0) >= (last?.seats ?? 0);
  const draw = useCallback(
    (plot: Plot) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: { grid: true, label: null, tickFormat: numbers.compact, ticks: 5, zero: true },
      marks: [
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        ...(
          [
            ['pupils', 'var(--unmet)', arePupilsAbove],
            ['seats', 'var(--school)', !arePupilsAbove],
          ] as const
        ).flatMap(([of, colour, isAbove]) => [
          plot.lineY(rows, { x: 'year', y: of, stroke: colour, strokeWidth: 2.5 }),
          plot.text(rows.slice(-1), {
            x: 'year',
            y: of,
            text: () => text(`chart.${of}`),
            textAnchor: 'end',
            // Away from the other line, however large the type is.
            lineAnchor: isAbove ? 'bottom' : 'top',
            dy: isAbove ? -5 : 5,
            fill: colour,
            fontWeight: 600,
          }),
        ]),
      ],
    }),
    [rows, year, numbers, text, arePupilsAbove],
  );
  return (
    <PlotFigure
      title={text('chart.pupilsAndSeats')}
      unit={text('trends.pupilsAndSeatsUnit')}
      source={text('figure.model', { year: `${rows[0]?.year}–${rows.at(-1)?.year}` })}
      rows={rows.map(({ year: of, pupils, seats }) => ({ year: of, pupils, seats }))}
      draw={draw}
      fileName="pupils-and-seats"
    />
  );
}

type LineProps = {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly TrendRow[];
  /** Which column is drawn; a share is written in percent. */
  readonly of: 'residents' | 'seatShortage' | 'coverage';
  readonly colour: string;
};

function LineOverYears({ title, unit, rows, of, colour }: LineProps) {
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const draw = useCallback(
    (plot: Plot) => ({
      ...axesOf(rows, (value) =>
        of === 'coverage' ? numbers.whole(value * 100) : numbers.compact(value),
      ),
      marks: [
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        plot.areaY(rows, { x: 'year', y: of, fill: colour, fillOpacity: 0.14 }),
        plot.lineY(rows, { x: 'year', y: of, stroke: colour, strokeWidth: 2 }),
        plot.dot(
          rows.filter((row) => row.year === year),
          { x: 'year', y: of, fill: colour, r: 3.5 },
        ),
      ],
    }),
    [rows, of, colour, year, numbers],
  );
  return <PlotFigure small title={title} unit={unit} rows={rows} draw={draw} fileName={of} />;
}

type HousingProps = { readonly years: readonly HousingYear[]; readonly targetM2: number | null };

/** Homes commissioned; paler where the figure is no result; the yearly target as a line. */
function HousingOverYears({ years, targetM2 }: HousingProps) {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const year = usePage((state) => state.year);
  const rows = useMemo(
    () =>
      years.map((row) => ({ year: row.year, millionM2: row.commissionedM2 / 1e6, met: row.met })),
    [years],
  );
  const draw = useCallback(
    (plot: Plot) => ({
      ...axesOf(rows, (value) => numbers.decimal(value, 1)),
      // Room for the words above the line of the target.
      marginTop: 22,
      marks: [
        plot.ruleX(rows, {
          x: 'year',
          y: 'millionM2',
          stroke: 'var(--housing)',
          strokeWidth: 2.4,
          strokeOpacity: ({ met }: { met: boolean | null }) => (met === null ? 0.4 : 1),
        }),
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        ...(targetM2 === null
          ? []
          : [
              plot.ruleY([targetM2 / 1e6], { stroke: 'var(--unmet)', strokeWidth: 1.5 }),
              plot.text([targetM2 / 1e6], {
                y: (value: number) => value,
                frameAnchor: 'right' as const,
                text: () => text('trends.target'),
                textAnchor: 'end' as const,
                dy: -8,
                fill: 'var(--unmet)',
                stroke: 'var(--surface)',
                strokeWidth: 4,
              }),
            ]),
      ],
    }),
    [rows, targetM2, year, numbers, text],
  );
  return (
    <PlotFigure
      small
      title={text('indicator.housing')}
      unit={unitName('million m2')}
      rows={rows.map(({ year: of, millionM2 }) => ({ year: of, millionM2 }))}
      draw={draw}
      fileName="housing-commissioned"
    />
  );
}
