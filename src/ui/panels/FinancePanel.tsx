/** What construction costs, who pays, and what private investment would bring. */
import { useCallback, useMemo } from 'react';
import {
  financeAssumptionsOf,
  financeWithInvestment,
  SERVICE_KINDS,
} from '../../domain/finance/finance.ts';
import { planCost } from '../../engine/results/planCost.ts';
import { FINANCES } from '../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useBaseline } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { Figure } from '../parts/Figure.tsx';
import { Investment } from './Investment.tsx';

const COLOURS = {
  state: 'var(--school)',
  private: 'var(--gold)',
  partnership: 'var(--preschool)',
  'buy-out': 'var(--housing)',
} as const;

export function FinancePanel() {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const effective = useEffective();
  const { results, territory } = useParts(useResults, 'results', 'territory');
  const baseline = useBaseline();
  const baseYear = territory?.manifest.baseYear ?? 2025;
  const horizonYear = territory?.manifest.horizonYear ?? 2040;
  const assumptions = useMemo(
    () => (effective ? financeAssumptionsOf(effective.assumptions) : null),
    [effective],
  );
  const finance = useMemo(
    () =>
      effective && assumptions
        ? financeWithInvestment(
            effective.projects,
            SERVICE_KINDS,
            baseYear,
            horizonYear,
            assumptions,
          )
        : null,
    [effective, assumptions, baseYear, horizonYear],
  );
  const service = usePage((state) => state.service);
  const edits = usePage((state) => state.edits);
  const cost = useMemo(
    () =>
      effective && assumptions && results && baseline
        ? planCost(service, { effective, edits, results, baseline, assumptions })
        : null,
    [effective, edits, assumptions, results, baseline, service],
  );
  const rows = useMemo(
    () =>
      finance?.years.flatMap((row) =>
        FINANCES.map((source) => ({
          year: row.year,
          source,
          billionTenge: row.capital[source] / 1000,
        })),
      ) ?? [],
    [finance],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: {
        tickFormat: 'd',
        label: null,
        type: 'band' as const,
        ticks: rows.filter((_, i) => i % 12 === 0).map((row) => row.year),
      },
      y: { grid: true, label: null, ticks: 5 },
      color: { domain: [...FINANCES], range: FINANCES.map((source) => COLOURS[source]) },
      marks: [plot.barY(rows, { x: 'year', y: 'billionTenge', fill: 'source' }), plot.ruleY([0])],
    }),
    [rows],
  );

  if (!finance || !assumptions || !territory)
    return <p className="quiet">{text('page.loading')}</p>;
  const source = text('figure.model', { year: `${baseYear}–${horizonYear}` });
  const billions = (million: number) =>
    text('unit.billionTenge', { value: numbers.decimal(million / 1000, 1) });
  const all = FINANCES.reduce((sum, key) => sum + finance.capital[key], 0);
  const thisYear = finance.years.find((row) => row.year === Math.max(year, baseYear));
  return (
    <>
      <h2>{text('panel.finance')}</h2>
      <p className="quiet">{text('finance.intro')}</p>
      <div className="figures">
        <Figure
          label={text('finance.capital')}
          explains="capital"
          value={billions(all)}
          note={source}
          source={source}
        />
        <Figure
          label={text('finance.seats')}
          value={numbers.whole(finance.seats)}
          source={source}
        />
        <Figure
          label={text('finance.privateShare')}
          explains="privateShare"
          value={numbers.share(finance.privateShare)}
          source={source}
        />
        <Figure
          label={text('finance.payments', { year: thisYear?.year ?? baseYear })}
          explains="seatPayments"
          value={billions(thisYear?.seatPayments ?? 0)}
          note={text('finance.inFirstMoney', {
            year: String(baseYear),
            value: billions(thisYear?.seatPaymentsAtFirstIndex ?? 0),
          })}
          source={source}
        />
        {cost?.kind === 'known' && (
          <Figure
            label={text(`finance.perCovered.${service}`)}
            explains="costPerCovered"
            value={text('unit.millionTenge', {
              value: numbers.decimal(cost.perPersonMillionTenge, 1),
            })}
            note={text('finance.perCoveredNote', {
              capital: billions(cost.capitalMillionTenge),
              people: numbers.whole(cost.newlyCovered),
              year: String(results?.year ?? year),
            })}
            source={text('figure.model', { year: results?.year ?? year })}
          />
        )}
      </div>
      {cost?.kind === 'unknown' && (
        <p className="quiet">
          {text('finance.perCoveredUnknown', { service: text(`services.${service}`) })}
        </p>
      )}
      <p className="explanation quiet">{text('finance.prices')}</p>
      <PlotFigure
        title={text('finance.bySource')}
        unit=""
        source={source}
        rows={finance.years.map((row) => ({
          year: row.year,
          billionState: row.capital.state / 1000,
          billionPrivate: row.capital.private / 1000,
          billionPartnership: row.capital.partnership / 1000,
          billionBuyOut: row.capital['buy-out'] / 1000,
          billionPayments: row.seatPayments / 1000,
        }))}
        draw={draw}
        fileName="capital-by-source"
      />
      <SwatchKey
        entries={FINANCES.map((key) => ({ label: text(`finance.${key}`), colour: COLOURS[key] }))}
      />
      <Investment />
      <AssumptionList groups={['finance']} />
    </>
  );
}
