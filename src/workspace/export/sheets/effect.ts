/** Sheets of what the plan changes against the baseline or another plan. */
import { type EffectRow, scenarioEffect } from '../../../engine/results/scenarioEffect.ts';
import type { AreaResults } from '../../../engine/results/results.ts';
import { effectName } from '../../effectName.ts';
import { ofDifference } from '../indicators.ts';
import type { PlanFigures, SheetInput, TakeAwayWords } from '../input.ts';
import {
  type Cell,
  type Column,
  decimals,
  difference,
  type NumberFormat,
  quantity,
  type Sheet,
  share,
  term,
  whole,
  yearFormat,
} from '../model.ts';
import { type AreaMeasure, areaMeasures, COMPARED_MEASURES, headed } from './measures.ts';

const FORMATS: Readonly<Record<EffectRow['kind'], NumberFormat>> = {
  people: whole,
  capacity: whole,
  ratio: decimals(1),
  share,
  m: whole,
};

/** The page's table of effects, in the chosen year. */
export function effectSheet(input: SheetInput): Sheet | null {
  const { words, plan, reference, service, effective } = input;
  if (!reference) return null;
  const { text } = words;
  const isCountry = effective.territory.manifest.kind === 'country';
  const rows = scenarioEffect(plan.results, reference.results, service).flatMap((effect) =>
    effect.rows.map((row): readonly Cell[] => {
      const format = FORMATS[row.kind];
      return [
        term(effect.service, text(`services.${effect.service}`)),
        effectName(words, effect.service, row, isCountry),
        quantity(row.now - row.change, format),
        quantity(row.now, format),
        difference(row.change, ofDifference(format)),
        term(row.verdict, text(`takeAway.${row.verdict}`)),
      ];
    }),
  );
  return {
    id: 'effect',
    title: text('takeAway.sheet.effect'),
    columns: [
      { id: 'service', header: text('takeAway.service'), width: 20 },
      { id: 'indicator', header: text('takeAway.indicator'), width: 48 },
      { id: 'reference', header: reference.name, width: 18 },
      { id: 'plan', header: plan.name, width: 18 },
      { id: 'difference', header: text('takeAway.difference'), width: 18 },
      { id: 'verdict', header: text('takeAway.verdict'), width: 22 },
    ],
    rows,
  };
}

/** Reference, plan and difference of each measure. */
function comparedColumns(
  measures: readonly AreaMeasure[],
  plan: PlanFigures,
  reference: PlanFigures,
  words: TakeAwayWords,
): readonly Column[] {
  return measures.flatMap((measure) =>
    (
      [
        ['reference', reference.name],
        ['plan', plan.name],
        ['difference', words.text('takeAway.difference')],
      ] as const
    ).map(([of, name]) => ({
      id: `${measure.id}_${of}`,
      header: `${headed(measure)}: ${name}`,
      width: 18,
    })),
  );
}

function comparedCells(
  measures: readonly AreaMeasure[],
  plan: AreaResults | undefined,
  reference: AreaResults | undefined,
): readonly Cell[] {
  return measures.flatMap(({ of, format }): readonly Cell[] => {
    const now = plan ? of(plan) : Number.NaN;
    const then = reference ? of(reference) : Number.NaN;
    return [
      quantity(then, format),
      quantity(now, format),
      difference(now - then, ofDifference(format)),
    ];
  });
}

const comparedMeasures = (words: TakeAwayWords, rows: readonly AreaResults[]) =>
  areaMeasures(words).filter(
    ({ id, of }) => COMPARED_MEASURES.includes(id) && rows.some((row) => Number.isFinite(of(row))),
  );

/** Null unless the years of both have been computed. */
export function effectByYearSheet({ words, plan, reference }: SheetInput): Sheet | null {
  const trend = plan.trend;
  const other = reference?.trend;
  if (!reference || !trend || !other) return null;
  const measures = comparedMeasures(words, trend.total);
  return {
    id: 'effectByYear',
    title: words.text('takeAway.sheet.effectByYear'),
    columns: [
      { id: 'year', header: words.text('takeAway.year'), width: 8 },
      ...comparedColumns(measures, plan, reference, words),
    ],
    rows: trend.years.map((year, index): readonly Cell[] => [
      quantity(year, yearFormat),
      ...comparedCells(measures, trend.total[index], other.total[other.years.indexOf(year)]),
    ]),
  };
}

export function effectByAreaSheet(input: SheetInput): Sheet | null {
  const { words, plan, reference, effective } = input;
  if (!reference) return null;
  const measures = comparedMeasures(words, plan.results.areas);
  if (measures.length === 0) return null;
  return {
    id: 'effectByArea',
    title: words.text('takeAway.sheet.effectByArea'),
    columns: [
      { id: 'id', header: words.text('takeAway.id'), width: 16 },
      { id: 'name', header: words.text('takeAway.area'), width: 28 },
      ...comparedColumns(measures, plan, reference, words),
    ],
    rows: effective.territory.areas.map(({ id, name }, index): readonly Cell[] => [
      id,
      words.name(name),
      ...comparedCells(measures, plan.results.areas[index], reference.results.areas[index]),
    ]),
  };
}
