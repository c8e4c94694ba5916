/** What a report draws over the years: pupils and places, then each main figure beside the baseline's. */
import type { AreaResults } from '../../engine/results/results.ts';
import type { TakeAwayInput } from './input.ts';
import { type Chart, whole } from './model.ts';
import { areaMeasures } from './sheets/measures.ts';

const DRAWN = ['seat_shortage', 'pupils_without_seat', 'school_coverage_streets', 'residents'];

export function chartsOf({ words, plan, reference }: TakeAwayInput): readonly Chart[] {
  const { trend } = plan;
  if (!trend) return [];
  const { years } = trend;
  const valuesOf = (totals: readonly AreaResults[], of: (area: AreaResults) => number) =>
    totals.map((total) => (Number.isFinite(of(total)) ? of(total) : null));
  const pupilsAndSeats: Chart = {
    title: words.text('chart.pupilsAndSeats'),
    unit: words.text('trends.pupilsAndSeatsUnit'),
    years,
    format: whole,
    series: [
      {
        name: words.text('chart.pupils'),
        role: 'pupils',
        values: valuesOf(trend.total, ({ children }) => children.school),
      },
      {
        name: words.text('chart.seats'),
        role: 'seats',
        values: valuesOf(trend.total, ({ capacity }) => capacity.school),
      },
    ],
  };
  const others = areaMeasures(words)
    .filter(({ id }) => DRAWN.includes(id))
    .map(({ label, unit, format, of }): Chart => {
      const ofReference = reference?.trend
        ? [
            {
              name: reference.name,
              role: 'reference' as const,
              values: valuesOf(reference.trend.total, of),
            },
          ]
        : [];
      return {
        title: label,
        unit,
        years,
        format,
        series: [
          ...ofReference,
          { name: plan.name, role: 'plan', values: valuesOf(trend.total, of) },
        ],
      };
    });
  return [pupilsAndSeats, ...others].filter(({ series }) =>
    series.every(({ values }) => values.some((value) => value !== null)),
  );
}
