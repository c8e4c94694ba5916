/** Who lives here in the year: age pyramid, how the population changes, equity, assumptions. */
import { useCallback, useMemo } from 'react';
import type { Equity } from '../../domain/indicators/equity.ts';
import { equityByGroup } from '../../domain/indicators/equityByGroup.ts';
import type { ProjectionSummary } from '../../engine/results/projectionSummary.ts';
import { useLanguage, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { CsvButton } from '../parts/CsvButton.tsx';
import { EquityTable } from '../parts/EquityTable.tsx';
import { Figure } from '../parts/Figure.tsx';
import { TrendPending } from '../parts/TrendPending.tsx';
import { ForecastSection } from './ForecastSection.tsx';
import { RangesChart } from './RangesChart.tsx';

export function DemographyPanel() {
  const text = useText();
  const trend = useResults((state) => state.trend);
  return (
    <>
      <h2>{text('panel.demography')}</h2>
      <ForecastSection trend={trend} />
      {trend?.projection ? <Projection projection={trend.projection} /> : <TrendPending />}
      <RangesChart />
      <EquityFigures />
      <AssumptionList groups={['demography']} />
    </>
  );
}

function Projection({ projection }: { projection: ProjectionSummary }) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const { baseYear, women, men, births, deaths, migrants } = projection;
  const index = Math.min(Math.max(0, year - baseYear), women.length - 1);
  const shownYear = baseYear + index;

  const pyramid = useMemo(
    () =>
      Array.from(women[index] ?? [], (count, age) => [
        { age, sex: 'women', people: Math.round(count), signed: count },
        {
          age,
          sex: 'men',
          people: Math.round(men[index]?.[age] ?? 0),
          signed: -(men[index]?.[age] ?? 0),
        },
      ]).flat(),
    [women, men, index],
  );
  const drawPyramid = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      marginLeft: 28,
      x: {
        grid: true,
        label: null,
        ticks: 5,
        tickFormat: (value: number) => numbers.compact(Math.abs(value)),
      },
      y: { label: null, ticks: [0, 18, 40, 63, 80, 100], reverse: false },
      color: { domain: ['women', 'men'], range: ['var(--clinic)', 'var(--school)'] },
      marks: [
        plot.rect(pyramid, {
          x1: () => 0,
          x2: 'signed',
          y1: 'age',
          y2: (row: { age: number }) => row.age + 1,
          fill: 'sex',
          inset: 0,
        }),
        plot.ruleY([6, 18], { stroke: 'var(--gold)', strokeDasharray: '3 3' }),
        plot.ruleX([0]),
      ],
    }),
    [pyramid, numbers],
  );
  const changes = useMemo(
    () =>
      births.map((count, step) => ({
        year: baseYear + step,
        births: Math.round(count),
        deaths: Math.round(deaths[step] ?? 0),
        migrants: Math.round(migrants[step] ?? 0),
      })),
    [births, deaths, migrants, baseYear],
  );
  const drawChanges = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        ticks: 5,
        tickFormat: (value: number) => numbers.compact(value),
        zero: true,
      },
      marks: [
        plot.lineY(changes, { x: 'year', y: 'births', stroke: 'var(--met)', strokeWidth: 2.5 }),
        plot.lineY(changes, {
          x: 'year',
          y: 'deaths',
          stroke: 'var(--ink-quiet)',
          strokeWidth: 2.5,
        }),
        plot.lineY(changes, { x: 'year', y: 'migrants', stroke: 'var(--gold)', strokeWidth: 2.5 }),
        plot.ruleX([shownYear], { stroke: 'var(--gold)', strokeOpacity: 0.5 }),
      ],
    }),
    [changes, shownYear, numbers],
  );
  const source = text('figure.model', { year: shownYear });
  return (
    <>
      <PlotFigure
        title={text('population.pyramid', { year: String(shownYear) })}
        unit=""
        source={source}
        rows={Array.from(women[index] ?? [], (count, age) => ({
          age,
          women: count,
          men: men[index]?.[age] ?? Number.NaN,
        }))}
        height={300}
        draw={drawPyramid}
        fileName={`pyramid-${shownYear}`}
      />
      <SwatchKey
        entries={[
          { label: text('population.men'), colour: 'var(--school)' },
          { label: text('population.women'), colour: 'var(--clinic)' },
        ]}
      />
      {year < baseYear && (
        <p className="quiet">{text('population.before', { year: String(baseYear) })}</p>
      )}
      <PlotFigure
        title={text('population.change')}
        unit=""
        source={text('figure.model', { year: `${baseYear}–${baseYear + changes.length}` })}
        rows={changes}
        draw={drawChanges}
        fileName="population-change"
      />
      <SwatchKey
        entries={[
          { label: text('population.births'), colour: 'var(--met)' },
          { label: text('population.deaths'), colour: 'var(--ink-quiet)' },
          { label: text('population.migrants'), colour: 'var(--gold)' },
        ]}
      />
    </>
  );
}

function EquityFigures() {
  const text = useText();
  const numbers = useNumbers();
  const service = usePage((state) => state.service);
  const results = useResults((state) => state.results);
  const territory = useResults((state) => state.territory);
  const equity = useMemo(() => {
    const of = results?.services[service];
    if (!territory || !of || of.demand.length !== territory.cells.length) return null;
    if (territory.cells.length === 0) return null;
    const indexOfArea = new Map(territory.areas.map(({ id }, index) => [id, index]));
    return equityByGroup(
      of.floatingCatchment,
      of.demand,
      territory.cells.map(({ areaId }) => indexOfArea.get(areaId) ?? -1),
      territory.areas.length,
    );
  }, [territory, results, service]);
  if (!equity || !results) return null;
  const { total } = equity;
  const source = text('figure.model', { year: results.year });
  return (
    <section>
      <h3>{text('equity.title')}</h3>
      <p className="quiet">
        {text(`services.${service}`)}: {text('equity.help')}
      </p>
      <div className="figures">
        <Figure
          label={text('equity.gini')}
          explains="gini"
          value={numbers.decimal(total.gini, 2)}
          source={source}
        />
        <Figure
          label={text('equity.ratio')}
          explains="ratio90To10"
          value={numbers.decimal(total.ratio90To10, 1)}
          source={source}
        />
        <Figure
          label={text('equity.belowHalf')}
          explains="belowHalfMedian"
          value={numbers.share(total.belowHalfMedian)}
          source={source}
        />
      </div>
      <EquityByArea byArea={equity.groups} />
    </section>
  );
}

/** The same within each district: a city can be even on the whole and uneven in one of them. */
function EquityByArea({ byArea }: { readonly byArea: readonly Equity[] }) {
  const text = useText();
  const language = useLanguage();
  const areas = useResults((state) => state.territory?.areas) ?? [];
  const year = usePage((state) => state.year);
  const service = usePage((state) => state.service);
  const rows = areas.flatMap((area, index) => {
    const equity = byArea[index];
    return equity ? [{ area, equity }] : [];
  });
  return (
    <>
      <EquityTable
        caption={text('indicator.byDistrict')}
        head={text('indicator.area')}
        rows={rows.map(({ area, equity }) => ({
          id: area.id,
          name: <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />,
          equity,
        }))}
      />
      <CsvButton
        fileName={`equity-${service}-${year}`}
        rows={() =>
          rows.map(({ area, equity }) => ({
            area: area.name[language],
            year,
            gini: equity.gini,
            ratio90To10: equity.ratio90To10,
            belowHalfMedian: equity.belowHalfMedian,
          }))
        }
      />
    </>
  );
}
