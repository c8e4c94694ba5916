/** Sheets of what the plan comes to: overview, by year, by district. */
import { statusOfFigure } from '../../../domain/indicators/figureStatus.ts';
import { housingAgainstTarget } from '../../../domain/programmes/housingTarget.ts';
import { rowsOf } from '../../../domain/territory/series.ts';
import type { AreaResults } from '../../../engine/results/results.ts';
import type { SheetInput } from '../input.ts';
import { type Cell, type Column, quantity, type Sheet, term, whole, yearFormat } from '../model.ts';
import { type AreaMeasure, areaMeasures, headed } from './measures.ts';

/** Measures that nobody has computed for this kind of territory have no column. */
function known(measures: readonly AreaMeasure[], rows: readonly AreaResults[]) {
  return measures.filter(({ of }) => rows.some((row) => Number.isFinite(of(row))));
}

const columnOf = (measure: AreaMeasure): Column => ({
  id: measure.id,
  header: headed(measure),
  width: 18,
});

export function overviewSheet({ words, plan, effective }: SheetInput): Sheet {
  const { text, unit } = words;
  const { results } = plan;
  const { year, total, assignment } = results;
  const { indicators, manifest } = effective.territory;
  const published = {
    residents: rowsOf(indicators, 'population', null),
    housing_million_m2: housingAgainstTarget(indicators, null).years.map(
      ({ commissionedM2, ...row }) => ({ ...row, value: commissionedM2 / 1e6 }),
    ),
  };
  const planned = /capacity$|^housing/;
  const statusCell = (id: string, value: number): Cell => {
    const { status } = statusOfFigure(
      { value, year },
      manifest.baseYear,
      id === 'residents' || id === 'housing_million_m2' ? published[id] : [],
      planned.test(id) ? 'planned' : 'forecast',
    );
    return term(status, text(`status.${status}`));
  };
  const rows = known(areaMeasures(words), [total]).map(
    ({ id, label, unit: unitName, format, of }): readonly Cell[] => [
      label,
      quantity(of(total), format),
      unitName,
      statusCell(id, of(total)),
    ],
  );
  const ofAssignment = [
    {
      id: 'free_seats',
      label: text('indicator.freeSeats'),
      value: assignment.totals.freeSeats,
      unit: unit('seats'),
    },
    {
      id: 'mean_walk_m',
      label: text('indicator.meanWalk'),
      value: assignment.totals.meanDistanceM,
      unit: unit('m'),
    },
  ].filter(({ value }) => Number.isFinite(value));
  return {
    id: 'overview',
    title: text('takeAway.sheet.overview'),
    columns: [
      { id: 'indicator', header: text('takeAway.indicator'), width: 48 },
      { id: 'value', header: `${text('takeAway.value')}, ${year}`, width: 16 },
      { id: 'unit', header: text('takeAway.unit'), width: 18 },
      { id: 'status', header: text('takeAway.status'), width: 18 },
    ],
    rows: [
      ...rows,
      ...ofAssignment.map(({ id, label, value, unit: unitName }): readonly Cell[] => [
        label,
        quantity(value, whole),
        unitName,
        statusCell(id, value),
      ]),
    ],
  };
}

/** Null where the years have not been computed. */
export function byYearSheet({ words, plan }: SheetInput): Sheet | null {
  const { trend } = plan;
  if (!trend) return null;
  const measures = known(areaMeasures(words), trend.total);
  return {
    id: 'byYear',
    title: words.text('takeAway.sheet.byYear'),
    columns: [
      { id: 'year', header: words.text('takeAway.year'), width: 8 },
      ...measures.map(columnOf),
    ],
    rows: trend.years.map((year, index): readonly Cell[] => {
      const total = trend.total[index];
      return [
        quantity(year, yearFormat),
        ...measures.map(({ of, format }) => (total ? quantity(of(total), format) : null)),
      ];
    }),
  };
}

export function byAreaSheet({ words, plan, effective }: SheetInput): Sheet {
  const { results } = plan;
  const { areas, manifest } = effective.territory;
  const isCity = manifest.kind === 'city';
  const measures = known(areaMeasures(words), results.areas);
  const rowOf = (name: string, id: string, area: AreaResults | undefined): readonly Cell[] => [
    id,
    name,
    ...measures.map(({ of, format }) => (area ? quantity(of(area), format) : null)),
  ];
  return {
    id: 'byArea',
    title: words.text(isCity ? 'takeAway.sheet.byArea' : 'takeAway.sheet.byRegion'),
    columns: [
      { id: 'id', header: words.text('takeAway.id'), width: 16 },
      {
        id: 'name',
        header: words.text(isCity ? 'takeAway.area' : 'takeAway.region'),
        width: 28,
      },
      ...measures.map(columnOf),
    ],
    rows: [
      ...areas.map((area, index) => rowOf(words.name(area.name), area.id, results.areas[index])),
      rowOf(words.text('takeAway.whole'), '', results.total),
    ],
  };
}
