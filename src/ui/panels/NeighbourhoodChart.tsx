/** Pupils of the homes of a neighbourhood, seats they can reach, and what opens in which year. */
import { useCallback, useMemo } from 'react';
import type { NeighbourhoodTimeline } from '../../domain/synchrony/timeline.ts';
import type { Project } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';

/** Years between two names on the axis: as many as a narrow panel has room for. */
const TICK_YEARS = 4;

type ChartProps = {
  readonly timeline: NeighbourhoodTimeline;
  /** The largest housing project of the neighbourhood, after which it is called. */
  readonly lead: Project | undefined;
};

export function NeighbourhoodChart({ timeline, lead }: ChartProps) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const rows = useMemo(
    () =>
      timeline.years.map((row) => ({
        year: row.year,
        homesM2: row.homesM2,
        newSeats: row.newSeats,
        pupils: Math.round(row.pupils),
        seats: Math.round(row.seats),
        gap: Math.round(row.gap),
      })),
    [timeline],
  );
  const top = Math.max(1, ...rows.map((row) => Math.max(row.pupils, row.seats)));
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: {
        tickFormat: 'd',
        label: null,
        ticks: rows.flatMap((row) => (row.year % TICK_YEARS === 0 ? row.year : [])),
      },
      y: {
        grid: true,
        label: null,
        ticks: 4,
        tickFormat: (value: number) => numbers.compact(value),
      },
      marks: [
        plot.areaY(rows, {
          x: 'year',
          y1: 'seats',
          y2: 'pupils',
          fill: 'var(--unmet)',
          fillOpacity: 0.22,
        }),
        plot.areaY(rows, { x: 'year', y: 'seats', fill: 'var(--met)', fillOpacity: 0.25 }),
        plot.lineY(rows, { x: 'year', y: 'pupils', stroke: 'var(--unmet)', strokeWidth: 2.5 }),
        plot.lineY(rows, { x: 'year', y: 'seats', stroke: 'var(--met)', strokeWidth: 2.5 }),
        // Homes above, schools below: the gap between the two rows of marks is seen at a glance.
        plot.ruleX(
          rows.filter((row) => row.homesM2 > 0),
          { x: 'year', y1: top * 1.05, y2: top * 1.22, stroke: 'var(--housing)', strokeWidth: 7 },
        ),
        plot.ruleX(
          rows.filter((row) => row.newSeats > 0),
          { x: 'year', y1: -top * 0.05, y2: -top * 0.22, stroke: 'var(--school)', strokeWidth: 7 },
        ),
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 1.5 }),
      ],
    }),
    [rows, top, year, numbers],
  );
  if (!lead) return null;
  return (
    <div>
      <PlotFigure
        title={localized(lead.name)}
        unit=""
        source={text('figure.model', { year: `${rows[0]?.year}–${rows.at(-1)?.year}` })}
        rows={rows}
        draw={draw}
        fileName={`in-step-${lead.id}`}
      />
      <p className="quiet">
        {text('step.neighbourhood', {
          homes: timeline.housingIds.length,
          schools: timeline.schoolIds.length,
        })}
        {timeline.worstYear !== null &&
          ` ${text('step.worstYear', { year: String(timeline.worstYear) })}`}
      </p>
      <SwatchKey
        entries={[
          { label: text('step.pupils'), colour: 'var(--unmet)' },
          { label: text('step.seats'), colour: 'var(--met)' },
          { label: text('step.schoolSeats'), colour: 'var(--school)' },
          { label: text('step.homes'), colour: 'var(--housing)' },
        ]}
      />
    </div>
  );
}
