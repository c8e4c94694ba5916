/** Sheets of what the figures rest on: edits, assumptions, method, sources. */
import { FORECAST_CHOICE } from '../../../domain/demography/forecasts.ts';
import { formulaIn, INDICATORS } from '../../../domain/indicators/registry.ts';
import { describeEdits } from '../../../domain/scenario/describeEdits.ts';
import type { Assumption } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { indicatorName } from '../indicators.ts';
import type { SheetInput, TakeAwayWords } from '../input.ts';
import { type Cell, decimals, quantity, type Sheet, term, whole } from '../model.ts';

export function editsSheet({ words, effective, edits }: SheetInput): Sheet {
  const { text } = words;
  // What is switched off is no part of the plan.
  const described = describeEdits(effective.territory, edits).filter(({ edit }) => !edit.off);
  return {
    id: 'edits',
    title: text('takeAway.sheet.edits'),
    columns: [
      { id: 'number', header: text('takeAway.number'), width: 6 },
      { id: 'edit', header: text('takeAway.edit'), width: 90 },
      { id: 'kind', header: text('takeAway.kind'), width: 18 },
    ],
    rows: described.map(({ edit, note }, index): readonly Cell[] => [
      quantity(index + 1, whole),
      words.message(note),
      edit.type,
    ]),
  };
}

/** The value of an assumption; a choice of forecast is no number, its value is the code of one. */
export function assumptionCell(
  words: TakeAwayWords,
  { demography }: Territory,
  { id }: Assumption,
  value: number,
): Cell {
  const forecast =
    id === FORECAST_CHOICE ? demography?.forecasts?.find(({ code }) => code === value) : undefined;
  return forecast ? term(String(value), words.name(forecast.name)) : quantity(value, decimals(4));
}

export function assumptionUnit(words: TakeAwayWords, { id, unit }: Assumption): string {
  return id === FORECAST_CHOICE ? '' : words.unit(unit);
}

export function assumptionsSheet({ words, effective, sourceText }: SheetInput): Sheet {
  const { text } = words;
  const { territory } = effective;
  return {
    id: 'assumptions',
    title: text('takeAway.sheet.assumptions'),
    columns: [
      { id: 'assumption', header: text('takeAway.name'), width: 48 },
      { id: 'value', header: text('takeAway.value'), width: 14 },
      { id: 'baseline', header: text('takeAway.baseValue'), width: 14 },
      { id: 'unit', header: text('takeAway.unit'), width: 18 },
      { id: 'status', header: text('takeAway.status'), width: 16 },
      { id: 'source', header: text('takeAway.source'), width: 60 },
    ],
    rows: territory.manifest.assumptions.map((row): readonly Cell[] => {
      const chosen = effective.assumptions.get(row.id) ?? row.value;
      const status = chosen === row.value ? row.status : 'assumption';
      return [
        words.name(row.name),
        assumptionCell(words, territory, row, chosen),
        assumptionCell(words, territory, row, row.value),
        assumptionUnit(words, row),
        term(status, text(`status.${status}`)),
        sourceText(row.source),
      ];
    }),
  };
}

/** How each figure is computed, in symbols and in words. */
export function methodSheet({ words, territory, year }: MethodInput): Sheet {
  const { text } = words;
  const { kind } = territory.manifest;
  return {
    id: 'method',
    title: text('takeAway.sheet.method'),
    columns: [
      { id: 'indicator', header: text('takeAway.indicator'), width: 44 },
      { id: 'formula', header: text('takeAway.formula'), width: 40 },
      { id: 'wording', header: text('takeAway.wording'), width: 90 },
    ],
    rows: [...INDICATORS.values()]
      .filter(({ territories }) => territories.includes(kind))
      .map(({ id, formula }): readonly Cell[] => [
        indicatorName(words, id, year),
        formulaIn(formula, (word) => text(`symbol.${word}`)),
        words.named('formula', id),
      ]),
  };
}

type MethodInput = {
  readonly words: TakeAwayWords;
  readonly territory: Territory;
  readonly year: number;
};

type SourcesInput = Pick<SheetInput, 'words' | 'sourceText'> & { readonly territory: Territory };

export function sourcesSheet({ words, territory, sourceText }: SourcesInput): Sheet {
  const { text } = words;
  return {
    id: 'sources',
    title: text('takeAway.sheet.sources'),
    columns: [
      { id: 'layer', header: text('takeAway.layer'), width: 26 },
      { id: 'source', header: text('takeAway.source'), width: 70 },
      { id: 'licence', header: text('takeAway.licence'), width: 40 },
      { id: 'date', header: text('takeAway.dataDate'), width: 18 },
      { id: 'status', header: text('takeAway.status'), width: 22 },
    ],
    rows: territory.manifest.layers.map((layer): readonly Cell[] => [
      term(layer.id, text(`takeAway.layer.${layer.id}`)),
      sourceText(layer.source),
      layer.licence,
      layer.date,
      term(layer.status, text(`status.${layer.status}`)),
    ]),
  };
}
