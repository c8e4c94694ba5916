/** Which site opens in which year, and what is brought by then: chart and table. */
import { useCallback, useMemo } from 'react';
import type { SitePlan } from '../../../engine/siteRequests.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly plan: SitePlan;
  readonly isSchool: boolean;
  /** What a site is called. */
  readonly nameOf: (site: SitePlan['sites'][number]) => string;
};

export function Timetable({ plan: { byYear, sites }, isSchool, nameOf }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const brought = isSchool ? 'newlySeated' : 'newlyCovered';
  const rows = useMemo(
    () => byYear.map((row) => ({ year: row.year, value: Math.round(row[brought]) })),
    [byYear, brought],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, type: 'band' as const },
      y: { grid: true, label: null, ticks: 4, tickFormat: numbers.compact },
      marks: [plot.barY(rows, { x: 'year', y: 'value', fill: 'var(--accent)' })],
    }),
    [rows, numbers],
  );
  const heads = isSchool ? 'siting.timetable.seated' : 'siting.timetable.within';
  return (
    <>
      <PlotFigure
        title={text('siting.timetable')}
        unit={text(isSchool ? 'siting.timetable.unit' : 'siting.newlyCovered')}
        // The table below says the same, and what opens.
        rows={[]}
        small
        height={120}
        draw={draw}
        fileName="timetable"
      />
      <table className="area-table">
        <caption className="visually-hidden">{text('siting.timetable')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('siting.timetable.year')}</th>
            <th scope="col">{text('siting.timetable.cost')}</th>
            <th scope="col">{text(heads)}</th>
          </tr>
        </thead>
        {byYear.map((row) => {
          const opening = sites.filter(({ openYear }) => openYear === row.year);
          return (
            <tbody key={row.year}>
              <tr>
                <th scope="row">{row.year}</th>
                <td>{numbers.decimal(row.costMillionTenge / 1000, 1)}</td>
                <td>{numbers.whole(row[brought])}</td>
              </tr>
              {opening.length > 0 && (
                <tr className="siting-opening">
                  <td colSpan={3}>
                    {text('siting.timetable.opens', {
                      sites: opening
                        .map((site) => `${nameOf(site)} (${numbers.whole(site.seats)})`)
                        .join('; '),
                    })}
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </>
  );
}
