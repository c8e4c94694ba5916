/** Sheets of a comparison: what plans rest on, what they come to, by year and by district, and their edits apart. */
import { bestOf, figuresOf, minus, type Series } from '../../../domain/comparison/comparison.ts';
import { differingGrounds } from '../../../domain/comparison/grounds.ts';
import { verdictOn } from '../../../domain/comparison/verdict.ts';
import {
  INDICATOR_IDS,
  type IndicatorId,
  indicatorOf,
} from '../../../domain/indicators/registry.ts';
import { describeEdits } from '../../../domain/scenario/describeEdits.ts';
import { diffScenarios } from '../../../domain/scenario/diffScenarios.ts';
import type { Edit } from '../../../domain/scenario/scenario.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import { indicatorFormat, indicatorName, indicatorUnit, ofDifference } from '../indicators.ts';
import {
  type Cell,
  type Column,
  decimals,
  difference,
  quantity,
  type Sheet,
  term,
  yearFormat,
} from '../model.ts';
import { assumptionCell, assumptionUnit } from '../sheets/grounds.ts';
import type { ComparedInput } from './input.ts';

/** What is read first, and by which plans are compared district by district. */
export const MAIN: readonly IndicatorId[] = [
  'seats',
  'seatShortage',
  'unplaced',
  'coverage.school.radius',
  'coverage.school.streets',
];

type NamedPlan = { readonly name: string; readonly edits: readonly Edit[] };

const planColumns = ({ plans }: { readonly plans: readonly NamedPlan[] }): readonly Column[] =>
  plans.map(({ name }, index) => ({ id: `plan_${index}`, header: name, width: 16 }));

const indicatorColumns = ({ text }: ComparedInput['words']): readonly Column[] => [
  { id: 'indicator', header: text('takeAway.indicator'), width: 44 },
  { id: 'unit', header: text('takeAway.unit'), width: 14 },
];

/** Of a plan, in a year; NaN where there is none. */
function figureAt(series: Series | undefined, index: number): number {
  return series?.[index] ?? Number.NaN;
}

function seriesOf({ plans }: ComparedInput, areaId: AreaId | null, id: IndicatorId) {
  return plans.map(({ figures }) => figuresOf(figures, areaId).get(id));
}

function yearIndexOf({ plans, year }: ComparedInput): number {
  return plans[0]?.figures.years.indexOf(year) ?? -1;
}

/** Assumptions and standards that differ; null where they are the same in all plans. */
export function comparedGroundsSheet(
  input: Pick<ComparedInput, 'words' | 'territory'> & { readonly plans: readonly NamedPlan[] },
): Sheet | null {
  const { words, territory, plans } = input;
  const { text } = words;
  const grounds = differingGrounds(
    territory,
    plans.map(({ edits }) => edits),
  );
  if (grounds.length === 0) return null;
  return {
    id: 'comparedGrounds',
    title: text('takeAway.sheet.comparedGrounds'),
    columns: [
      { id: 'ground', header: text('compare.ground'), width: 44 },
      { id: 'unit', header: text('takeAway.unit'), width: 14 },
      ...planColumns(input),
    ],
    rows: grounds.map((ground): readonly Cell[] => {
      if (ground.kind === 'assumption') {
        const { assumption, values } = ground;
        return [
          words.name(assumption.name),
          assumptionUnit(words, assumption),
          ...values.map((value) => assumptionCell(words, territory, assumption, value)),
        ];
      }
      const { service, settlementClass, unit } = ground.standard;
      return [
        `${words.named('standard', service)}, ${text('standards.class', { value: settlementClass })}`,
        words.unit(unit),
        ...ground.values.map((value) => quantity(value, decimals(4))),
      ];
    }),
  };
}

/** The page's table, of the whole territory in the chosen year. */
export function comparedSheet(
  input: ComparedInput,
  ids: readonly IndicatorId[] = INDICATOR_IDS,
): Sheet {
  const { words, plans, referenceIndex, year } = input;
  const { text } = words;
  const at = yearIndexOf(input);
  const others = plans.flatMap(({ name }, index) =>
    index === referenceIndex ? [] : [{ name, index }],
  );
  const rows = ids.flatMap((id): (readonly Cell[])[] => {
    const values = seriesOf(input, null, id).map((series) => figureAt(series, at));
    if (!values.some(Number.isFinite)) return [];
    const { leavesOut } = indicatorOf(id);
    const leftOut = leavesOut
      ? seriesOf(input, null, leavesOut).map((series) => figureAt(series, at))
      : values.map(() => 0);
    const by = (all: readonly number[], plan: number) =>
      minus(figureAt(all, plan), figureAt(all, referenceIndex));
    const format = indicatorFormat(id);
    const best = bestOf(id, values);
    return [
      [
        indicatorName(words, id, year),
        indicatorUnit(words, id),
        ...values.map((value) => quantity(value, format)),
        ...others.map(({ index }) => difference(by(values, index), ofDifference(format))),
        ...others.map(({ index }) => {
          const verdict = verdictOn(indicatorOf(id), by(values, index), by(leftOut, index));
          return term(verdict, text(`takeAway.${verdict}`));
        }),
        best.map((index) => plans[index]?.name ?? '').join('; '),
      ],
    ];
  });
  return {
    id: 'compared',
    title: `${text('takeAway.sheet.compared')}, ${year}`,
    columns: [
      ...indicatorColumns(words),
      ...planColumns(input),
      ...others.map(({ name, index }) => ({
        id: `difference_${index}`,
        header: `${name}: ${text('takeAway.difference')}`,
        width: 16,
      })),
      ...others.map(({ name, index }) => ({
        id: `verdict_${index}`,
        header: `${name}: ${text('takeAway.verdict')}`,
        width: 16,
      })),
      { id: 'best', header: text('takeAway.best'), width: 20 },
    ],
    rows,
  };
}

/** Every indicator in every year, a row each. */
export function comparedByYearSheet(input: ComparedInput): Sheet {
  const { words, plans } = input;
  const { text } = words;
  const years = plans[0]?.figures.years ?? [];
  return {
    id: 'comparedByYear',
    title: text('takeAway.sheet.comparedByYear'),
    columns: [
      ...indicatorColumns(words),
      { id: 'year', header: text('takeAway.year'), width: 8 },
      ...planColumns(input),
    ],
    rows: INDICATOR_IDS.flatMap((id) => {
      const all = seriesOf(input, null, id);
      if (!all.some((series) => series?.some(Number.isFinite))) return [];
      return years.map((year, at): readonly Cell[] => [
        indicatorName(words, id, year),
        indicatorUnit(words, id),
        quantity(year, yearFormat),
        ...all.map((series) => quantity(figureAt(series, at), indicatorFormat(id))),
      ]);
    }),
  };
}

/** The main indicators in each district in the chosen year; null where there are no districts. */
export function comparedByAreaSheet(input: ComparedInput): Sheet | null {
  const { words, territory, year } = input;
  const { text } = words;
  const at = yearIndexOf(input);
  const rows = territory.areas.flatMap((area) =>
    MAIN.flatMap((id): (readonly Cell[])[] => {
      const values = seriesOf(input, area.id, id).map((series) => figureAt(series, at));
      if (!values.some(Number.isFinite)) return [];
      return [
        [
          words.name(area.name),
          indicatorName(words, id, year),
          indicatorUnit(words, id),
          ...values.map((value) => quantity(value, indicatorFormat(id))),
        ],
      ];
    }),
  );
  if (rows.length === 0) return null;
  return {
    id: 'comparedByArea',
    title: `${text('takeAway.sheet.comparedByArea')}, ${year}`,
    columns: [
      { id: 'area', header: text('takeAway.area'), width: 22 },
      ...indicatorColumns(words),
      ...planColumns(input),
    ],
    rows,
  };
}

/** What each plan does that the reference does not, and the other way round. */
export function editsApartSheet({ words, territory, plans, referenceIndex }: ComparedInput): Sheet {
  const { text } = words;
  const reference = plans[referenceIndex];
  const rows = plans.flatMap((plan, index): (readonly Cell[])[] => {
    if (!reference || index === referenceIndex) return [];
    const notes = new Map(
      [plan, reference].flatMap(({ edits }) =>
        describeEdits(territory, edits).map(({ edit, note }) => [edit, note] as const),
      ),
    );
    const said = (edit: Edit) => {
      const note = notes.get(edit);
      return note ? words.message(note) : edit.type;
    };
    const pair = `${plan.name} – ${reference.name}`;
    const onlyIn = (name: string) => text('compare.onlyIn', { name });
    return diffScenarios(plan, reference).flatMap((row): (readonly Cell[])[] => {
      if (row.kind === 'same') return [];
      if (row.kind === 'onlyA') return [[pair, onlyIn(plan.name), said(row.a)]];
      if (row.kind === 'onlyB') return [[pair, onlyIn(reference.name), said(row.b)]];
      return [[pair, text('compare.changed'), `${said(row.b)} → ${said(row.a)}`]];
    });
  });
  return {
    id: 'editsApart',
    title: text('takeAway.sheet.editsApart'),
    columns: [
      { id: 'plans', header: text('takeAway.plans'), width: 26 },
      { id: 'where', header: text('takeAway.where'), width: 26 },
      { id: 'edit', header: text('takeAway.edit'), width: 80 },
    ],
    rows,
  };
}
