/** What if private investors spent so much a year on schools beside the plan? An edit like any other. */
import { useCallback, useMemo } from 'react';
import {
  financeAssumptionsOf,
  financeOf,
  INVESTMENT,
  investedSchools,
} from '../../domain/finance/finance.ts';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { stepOf } from '../parts/sliderGrid.ts';
import { useUnitName } from '../factTexts.ts';

/** The year of which the effect is told, or the horizon where that comes first. */
const TOLD_YEAR = 2030;

export function Investment() {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const { edits, doEdit } = useParts(usePage, 'edits', 'doEdit');
  const results = useResults((state) => state.results);
  const effective = useEffective();
  const manifest = effective?.territory.manifest;
  const row = manifest?.assumptions.find(({ id }) => id === INVESTMENT);
  const { baseYear = 0, horizonYear = 0 } = manifest ?? {};
  const years = useMemo(() => {
    if (!effective) return [];
    const assumptions = financeAssumptionsOf(effective.assumptions);
    const schools = investedSchools(baseYear, horizonYear, assumptions);
    let seats = 0;
    return financeOf(schools, ['school'], baseYear, horizonYear, assumptions).years.map(
      ({ year, privateSeats, seatPayments }) => {
        seats += privateSeats;
        return { year, seats, payments: seatPayments };
      },
    );
  }, [effective, baseYear, horizonYear]);
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => {
      const line = { x: 'year', y: 'seats', curve: 'step' as const };
      return {
        x: { tickFormat: 'd', label: null, ticks: 4 },
        y: { grid: true, label: null, ticks: 4, tickFormat: numbers.compact },
        marks: [
          plot.areaY(years, { ...line, fill: 'var(--gold)', fillOpacity: 0.25 }),
          plot.lineY(years, { ...line, stroke: 'var(--gold)', strokeWidth: 2.5 }),
        ],
      };
    },
    [years, numbers],
  );
  if (!effective || !row) return null;
  const billion = effective.assumptions.get(INVESTMENT) ?? row.value;
  const told = years.find(({ year }) => year === Math.min(TOLD_YEAR, horizonYear));
  const missing = results?.total.seatShortage ?? Number.NaN;
  const shown = years.find(({ year }) => year === results?.year);
  return (
    <section className="selected-place">
      <LabelledSlider
        label={localized(row.name)}
        value={billion}
        anchor={row.value}
        min={row.min}
        max={row.max}
        step={stepOf(row.min, row.max)}
        shown={`${numbers.decimal(billion, 1)} ${unitName(row.unit, billion)}`}
        onChange={(value) =>
          doEdit(
            { id: newEditId(edits), type: 'changeAssumption', assumptionId: INVESTMENT, value },
            { key: 'edit.changeAssumption', params: { name: row.name, value, unit: row.unit } },
            `assumption ${INVESTMENT}`,
          )
        }
      />
      {billion > 0 && told && (
        <>
          <p>
            {text('finance.brings', {
              year: told.year,
              seats: told.seats,
              payment: numbers.decimal(told.payments / 1000, 1),
            })}
          </p>
          {results && shown && shown.seats > missing && (
            <p role="status">
              {text('finance.moreThanMissing', {
                missing: numbers.whole(missing),
                year: String(results.year),
              })}
            </p>
          )}
          <p className="quiet">{text('finance.whatIf')}</p>
          <PlotFigure
            title={text('finance.investedSeats')}
            unit=""
            source={text('figure.model', { year: `${baseYear}–${horizonYear}` })}
            rows={years.map(({ year, seats, payments }) => ({
              year,
              newSeats: seats,
              billionPayments: payments / 1000,
            }))}
            height={130}
            draw={draw}
            fileName="private-investment"
          />
        </>
      )}
    </section>
  );
}
