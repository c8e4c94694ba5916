/** Which forecast the projection follows, what it asks of migration, and whether its pupils are credible. */
import { chosenForecast } from '../../domain/demography/forecasts.ts';
import { meetsTotals } from '../../domain/scenario/idleAssumptions.ts';
import { rowsOf } from '../../domain/territory/series.ts';
import type { Trend } from '../../engine/engine.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { ForecastChoice } from '../parts/ForecastChoice.tsx';

/** Years over which the yearly growth of pupils is told. */
const GROWTH_YEARS = 5;

export function ForecastSection({ trend }: { trend: Trend | null }) {
  const effective = useEffective();
  if (!effective?.territory.demography?.forecasts) return null;
  return (
    <>
      <ForecastChoice />
      {trend?.projection && <Consequences trend={trend} />}
    </>
  );
}

function Consequences({ trend }: { trend: Trend }) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const effective = useEffective();
  const { projection } = trend;
  const demography = effective?.territory.demography;
  if (!effective || !demography || !projection) return null;
  const { assumptions, territory } = effective;
  const { baseYear, migrants } = projection;
  const { horizonYear } = territory.manifest;
  const index = Math.min(Math.max(0, year - baseYear), migrants.length - 1);
  const share = assumptions.get('published-growth-share') ?? 1;
  const assumed = assumptions.get('net-migration');
  const migrationYear = String(baseYear + index);
  const isMet = meetsTotals(effective) && chosenForecast(demography, assumptions) !== null;
  const pupilsIn = (wanted: number) =>
    trend.total[trend.years.indexOf(wanted)]?.children.school ?? Number.NaN;
  const growth = (pupilsIn(baseYear + GROWTH_YEARS) - pupilsIn(baseYear)) / GROWTH_YEARS;
  const published = rowsOf(territory.indicators, 'pupils-growth', null).at(-1);
  return (
    <>
      <p className="explanation">
        {isMet
          ? text(share === 1 ? 'forecast.met' : 'forecast.partlyMet', {
              share: numbers.share(share),
              migrants: numbers.whole(migrants[index] ?? Number.NaN),
              year: migrationYear,
            })
          : text('forecast.free', { migrants: numbers.whole(assumed ?? Number.NaN) })}
        {isMet &&
          assumed !== undefined &&
          ` ${text('forecast.assumedMigration', { migrants: numbers.whole(assumed) })}`}
      </p>
      {Number.isFinite(growth) && (
        <p className="explanation">
          {text('forecast.pupils', {
            growth: numbers.signed(growth),
            years: `${baseYear}–${baseYear + GROWTH_YEARS}`,
          })}
          {published &&
            ` ${text('forecast.publishedPupils', {
              growth: numbers.whole(published.value),
              year: String(published.year),
            })}`}
        </p>
      )}
      <p className="explanation">
        {text('population.migrationShare', { years: `${baseYear}–${horizonYear}` })}:{' '}
        {numbers.share(projection.migrationShare)}
        {demography.migrationShare &&
          `; ${text('forecast.publishedMigrationShare', {
            share: numbers.share(demography.migrationShare.value),
          })}`}
      </p>
    </>
  );
}
