/** The most telling figures of the year, their trend, and the districts side by side. */
import { useCallback, useMemo } from 'react';
import { useNumbers, useText } from '../../i18n/text.tsx';
import type { AreaResults, YearResults } from '../../engine/results.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { PublishedFigures } from '../parts/PublishedFigures.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';
import { Figure } from '../parts/Figure.tsx';
import { CountrySections } from './country/CountrySections.tsx';

export function Overview({ territory, results }: { territory: Territory; results: YearResults }) {
  const text = useText();
  const numbers = useNumbers();
  const service = usePage((state) => state.service);
  const { total, assignment } = results;
  const city = territory.manifest.kind === 'city';
  const source = text('figure.model', { year: results.year });
  return (
    <>
      <div className="figures">
        <Figure
          label={text('indicator.residents')}
          explains="residents"
          value={numbers.whole(total.residents)}
          source={source}
        />
        <Figure
          label={text('indicator.pupils')}
          explains="pupils"
          value={numbers.whole(total.children.school)}
          source={source}
        />
        {city && (
          <>
            <Figure
              label={text('indicator.seats')}
              explains="seats"
              value={numbers.whole(total.capacity.school)}
              source={source}
            />
            <Figure
              label={text('indicator.seatShortage')}
              explains="seatShortage"
              value={numbers.whole(total.seatShortage)}
              tone={total.seatShortage > 0 ? 'unmet' : 'met'}
              source={source}
            />
            <Figure
              label={text(`indicator.coverage.${service}`)}
              explains={`coverage.${service}.radius`}
              value={numbers.share(total.radiusCoverage[service])}
              note={`${text('indicator.byStreets')}: ${numbers.share(total.networkCoverage[service])}`}
              tone={total.radiusCoverage[service] > 0.8 ? 'met' : 'strained'}
              source={source}
            />
            <Figure
              label={text('indicator.unplaced')}
              explains="unplaced"
              value={numbers.whole(assignment.totals.unplaced)}
              note={`${text('indicator.freeSeats')}: ${numbers.whole(assignment.totals.freeSeats)}`}
              tone={assignment.totals.unplaced > 0 ? 'unmet' : 'met'}
              source={source}
            />
          </>
        )}
        {city && (
          <Figure
            label={text('indicator.housing')}
            explains="housing"
            value={text('unit.millionM2', {
              value: numbers.decimal(total.housingCommissionedM2 / 1e6, 2),
            })}
            source={source}
          />
        )}
        {city && (
          <Figure
            label={text('indicator.meanWalk')}
            explains="meanWalk"
            value={text('unit.m', { value: numbers.whole(assignment.totals.meanDistanceM) })}
            source={source}
          />
        )}
      </div>
      {city && (
        <p className="explanation">
          {text('indicator.overcrowded', {
            value: numbers.whole(assignment.totals.overcrowdedByNearest),
          })}{' '}
          {text('indicator.redistribution', {
            value: numbers.whole(assignment.totals.solvedByRedistribution),
          })}
        </p>
      )}
      {city && <p className="explanation quiet">{text('indicator.whyDifference')}</p>}
      {!city && <PublishedFigures areaId={null} year={results.year} />}
      <TrendCharts />
      <AreaTable territory={territory} areas={results.areas} />
      {!city && <CountrySections territory={territory} results={results} />}
    </>
  );
}

function TrendCharts() {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const { trend, trendProgress, territory } = useResults();
  const city = territory?.manifest.kind === 'city';

  const rows = useMemo(
    () =>
      trend?.years.map((trendYear, index) => {
        const total = trend.total[index] as AreaResults;
        return {
          year: trendYear,
          residents: total.residents,
          pupils: total.children.school,
          seats: total.capacity.school,
          housingM2: total.housingCommissionedM2,
        };
      }) ?? [],
    [trend],
  );
  const drawSeats = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        tickFormat: (value: number) => numbers.compact(value),
        ticks: 5,
        zero: true,
      },
      marks: [
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
        plot.lineY(rows, { x: 'year', y: 'pupils', stroke: 'var(--unmet)', strokeWidth: 2.5 }),
        plot.lineY(rows, { x: 'year', y: 'seats', stroke: 'var(--school)', strokeWidth: 2.5 }),
        plot.text(rows.slice(-1), {
          x: 'year',
          y: 'pupils',
          text: () => text('chart.pupils'),
          textAnchor: 'end',
          dy: -9,
          fill: 'var(--unmet)',
          fontWeight: 600,
        }),
        plot.text(rows.slice(-1), {
          x: 'year',
          y: 'seats',
          text: () => text('chart.seats'),
          textAnchor: 'end',
          dy: 12,
          fill: 'var(--school)',
          fontWeight: 600,
        }),
      ],
    }),
    [rows, year, numbers, text],
  );
  const drawResidents = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        tickFormat: (value: number) => numbers.compact(value),
        ticks: 5,
        zero: true,
      },
      marks: [
        plot.areaY(rows, { x: 'year', y: 'residents', fill: 'var(--accent)', fillOpacity: 0.18 }),
        plot.lineY(rows, { x: 'year', y: 'residents', stroke: 'var(--accent)', strokeWidth: 2.5 }),
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 2 }),
      ],
    }),
    [rows, year, numbers],
  );

  if (!trend) {
    return trendProgress === null ? null : (
      <p className="quiet" role="status">
        {text('chart.computing', { value: numbers.share(trendProgress) })}
      </p>
    );
  }
  const source = text('figure.model', { year: `${trend.years[0]}–${trend.years.at(-1)}` });
  return (
    <>
      {city && (
        <PlotFigure
          title={text('chart.pupilsAndSeats')}
          unit=""
          source={source}
          rows={rows}
          draw={drawSeats}
          fileName="pupils-and-seats"
        />
      )}
      <PlotFigure
        title={text('chart.population')}
        unit=""
        source={source}
        rows={rows}
        draw={drawResidents}
        fileName="residents"
      />
    </>
  );
}

function AreaTable({ territory, areas }: { territory: Territory; areas: readonly AreaResults[] }) {
  const text = useText();
  const numbers = useNumbers();
  const service = usePage((state) => state.service);
  const city = territory.manifest.kind === 'city';
  return (
    <table className="area-table">
      <caption>{text(city ? 'indicator.byDistrict' : 'indicator.byRegion')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('indicator.area')}</th>
          <th scope="col">{text('indicator.residents')}</th>
          {city && <th scope="col">{text('indicator.seatShortage')}</th>}
          {city && <th scope="col">{text('indicator.coverage')}</th>}
        </tr>
      </thead>
      <tbody>
        {territory.areas.map((area, index) => {
          const row = areas[index];
          return (
            <tr key={area.id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />
              </th>
              <td>{numbers.whole(row?.residents ?? Number.NaN)}</td>
              {city && <td>{numbers.whole(row?.seatShortage ?? Number.NaN)}</td>}
              {city && <td>{numbers.share(row?.radiusCoverage[service] ?? Number.NaN)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
