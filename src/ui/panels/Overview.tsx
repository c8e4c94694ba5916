/** The most telling figures of the year, their trend, what is published, and the districts. */
import { memo, useDeferredValue, useMemo } from 'react';
import { statusOfFigure } from '../../domain/indicators/figureStatus.ts';
import { housingAgainstTarget } from '../../domain/programmes/housingTarget.ts';
import { capacityUnit } from '../../domain/territory/serviceUnits.ts';
import { rowsOf } from '../../domain/territory/series.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import type { AreaResults, YearResults } from '../../engine/results/results.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { usePage } from '../../store/pageStore.ts';
import { useUnitName } from '../factTexts.ts';
import { PublishedFigures } from '../parts/PublishedFigures.tsx';
import { ShortageLine } from '../parts/ShortageLine.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';
import { Figure } from '../parts/Figure.tsx';
import { ForecastFollowed } from './ForecastFollowed.tsx';
import { useForecastSpread } from './useForecastSpread.ts';
import { CountrySections } from './country/CountrySections.tsx';
import { Trends } from './Trends.tsx';
import '../cards.css';

type Props = { readonly territory: Territory; readonly results: YearResults };

export function Overview({ territory, results }: Props) {
  // The figures at once; what lies below them a moment later, while the page answers.
  const settled = useDeferredValue<YearResults | null>(results, null);
  return (
    <>
      <Figures territory={territory} results={results} />
      <ForecastFollowed year={results.year} />
      {territory.manifest.kind === 'city' && <Explanation />}
      {settled && <Below territory={territory} results={settled} />}
    </>
  );
}

const Below = memo(function Below({ territory, results }: Props) {
  const city = territory.manifest.kind === 'city';
  return (
    <>
      <Trends />
      <PublishedFigures areaId={null} year={results.year} />
      <AreaTable territory={territory} areas={results.areas} />
      {!city && <CountrySections territory={territory} results={results} />}
    </>
  );
});

function Figures({ territory, results }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const service = usePage((state) => state.service);
  const { total, assignment, year } = results;
  const { indicators, manifest } = territory;
  const { baseYear } = manifest;
  const city = manifest.kind === 'city';
  const source = text('figure.model', { year });
  const published = useMemo(
    () => ({
      residents: rowsOf(indicators, 'population', null),
      housing: housingAgainstTarget(indicators, null).years.map(
        ({ commissionedM2: value, ...row }) => ({ ...row, value }),
      ),
    }),
    [indicators],
  );
  const groundsOf = (...asked: Parameters<typeof statusOfFigure>) => {
    const known = statusOfFigure(...asked);
    return { status: known.status, source: known.source ?? source };
  };
  const spreadOf = useForecastSpread(results);
  const modelled = groundsOf({ value: Number.NaN, year }, baseYear);
  return (
    <div className="figures">
      <Figure
        label={text('indicator.residents')}
        explains="residents"
        spread={spreadOf('residents')}
        value={numbers.whole(total.residents)}
        unit={unitName('people', Math.round(total.residents))}
        {...groundsOf({ value: total.residents, year }, baseYear, published.residents)}
      />
      <Figure
        label={text('indicator.pupils')}
        explains="pupils"
        spread={spreadOf('pupils')}
        value={numbers.whole(total.children.school)}
        unit={unitName('children', Math.round(total.children.school))}
        {...modelled}
      />
      {city && (
        <>
          <Figure
            label={text('indicator.capacity.school')}
            explains="seats"
            value={numbers.whole(total.capacity.school)}
            unit={unitName('seats', Math.round(total.capacity.school))}
            {...groundsOf({ value: total.capacity.school, year }, baseYear, [], 'planned')}
          />
          {service !== 'school' && (
            <Figure
              label={text(`indicator.capacity.${service}`)}
              explains={`capacity.${service}`}
              value={numbers.whole(total.capacity[service])}
              unit={unitName(capacityUnit(service) ?? '', Math.round(total.capacity[service]))}
              {...groundsOf({ value: total.capacity[service], year }, baseYear, [], 'planned')}
            />
          )}
          <Figure
            label={text('indicator.seatShortage')}
            explains="seatShortage"
            spread={spreadOf('seatShortage')}
            value={numbers.whole(total.seatShortage)}
            unit={unitName('seats', Math.round(total.seatShortage))}
            {...(Math.round(total.seatShortage) > 0 ? { tone: 'unmet' as const } : {})}
            {...modelled}
          />
          <Figure
            label={text(`indicator.coverage.${service}`)}
            explains={`coverage.${service}.radius`}
            spread={spreadOf(`coverage.${service}.radius`)}
            value={numbers.share(total.radiusCoverage[service])}
            note={`${text('indicator.byStreets')}: ${numbers.share(total.networkCoverage[service])}`}
            tone={total.radiusCoverage[service] > 0.8 ? 'met' : 'strained'}
            {...modelled}
          />
          <Figure
            label={text('indicator.housing')}
            explains="housing"
            value={numbers.decimal(total.housingCommissionedM2 / 1e6, 2)}
            unit={unitName('million m2')}
            {...groundsOf(
              { value: total.housingCommissionedM2, year },
              baseYear,
              published.housing,
              'planned',
            )}
          />
          <Figure
            label={text('indicator.unplaced')}
            explains="unplaced"
            spread={spreadOf('unplaced')}
            value={numbers.whole(assignment.totals.unplaced)}
            unit={unitName('pupils', assignment.totals.unplaced)}
            note={`${text('indicator.freeSeats')}: ${numbers.whole(assignment.totals.freeSeats)}`}
            {...(assignment.totals.unplaced > 0 ? { tone: 'unmet' as const } : {})}
            {...modelled}
          />
          <Figure
            label={text('indicator.meanWalk')}
            explains="meanWalk"
            spread={spreadOf('meanWalk')}
            value={text('unit.m', { value: numbers.whole(assignment.totals.meanDistanceM) })}
            note={text('indicator.meanWalkWithout', {
              value: numbers.whole(assignment.totals.unplaced),
            })}
            {...modelled}
          />
        </>
      )}
    </div>
  );
}

/** Why there are several shortages, and why two coverages differ. */
function Explanation() {
  const text = useText();
  return (
    <>
      <ShortageLine />
      <p className="explanation quiet">{text('indicator.whyDifference')}</p>
    </>
  );
}

function AreaTable({ territory, areas }: { territory: Territory; areas: readonly AreaResults[] }) {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const service = usePage((state) => state.service);
  const city = territory.manifest.kind === 'city';
  return (
    <table className="area-table">
      <caption>{text(city ? 'indicator.byDistrict' : 'indicator.byRegion')}</caption>
      <thead>
        <tr>
          <th scope="col">{text(city ? 'indicator.area' : 'indicator.region')}</th>
          <th scope="col">
            {text('indicator.residents')}, {unitName('people')}
          </th>
          {city && (
            <th scope="col">
              {text('indicator.seatShortage')}, {unitName('seats')}
            </th>
          )}
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
