/** Everything that the territory has as tables: sorted, searched, with the columns one chooses, in step with the map. */
import { useCallback, useDeferredValue, useMemo } from 'react';
import { Button, Checkbox, Input, Label, SearchField } from 'react-aria-components';
import { tablesTexts } from '../../i18n/messages/later/tables.ts';
import { takeAwayTexts } from '../../i18n/messages/later/takeAway.ts';
import { FORMAT_LOCALES } from '../../i18n/numbers.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { wordsOf } from '../../i18n/words.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useCellNames } from '../../store/useCellNames.ts';
import { useEffective } from '../../store/useEffective.ts';
import { peopleCsv } from '../../workspace/export/csv.ts';
import type { SheetInput } from '../../workspace/export/input.ts';
import { saveText } from '../charts/download.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { DataTable } from './DataTable.tsx';
import { offeredTables, type Table, type TableId, tableInSteps, WORST } from './tableKinds.ts';
import { foldingInSteps, foundRows, orderedRows } from './tableRows.ts';
import { useTableLook, useTableState } from './tableState.ts';
import { useInSteps } from './useInSteps.ts';

const ALL_TEXTS = { ...takeAwayTexts, ...tablesTexts };

/** Zoom at which the map shows what a row is about. */
const CITY_ZOOM = 14.5;
const COUNTRY_ZOOM = 8;

export function TablesPanel() {
  const text = useText();
  const input = useSheetInput();
  return (
    <>
      <h2>{text('panel.tables')}</h2>
      {input ? <Tables input={input} /> : <p className="quiet">{text('page.computing')}</p>}
    </>
  );
}

/** What the sheets are made of; null until there are results that belong to the territory. */
function useSheetInput(): SheetInput | null {
  const language = useLanguage();
  const words = useMemo(() => wordsOf(language, takeAwayTexts), [language]);
  const results = useDeferredValue(useResults((state) => state.results));
  const details = useResults((state) => state.details);
  const streets = useResults((state) => state.streets);
  const effective = useEffective();
  const cellNames = useCellNames();
  const { edits, service } = useParts(usePage, 'edits', 'service');
  return useMemo(() => {
    if (!results || !effective) return null;
    if (results.residents.length !== effective.territory.cells.length) return null;
    return {
      words,
      plan: { name: '', results, trend: null },
      reference: null,
      effective,
      edits,
      service,
      cellNames,
      details,
      neighbourhoods: streets?.neighbourhoods ?? [],
      sourceText: (source) => source,
    };
  }, [words, results, effective, edits, service, cellNames, details, streets]);
}

function Tables({ input }: { readonly input: SheetInput }) {
  const language = useLanguage();
  const words = useMemo(() => wordsOf(language, ALL_TEXTS), [language]);
  const filters = usePage((state) => state.filters);
  const asked = useTableState((state) => state.asked);
  const { kind } = input.effective.territory.manifest;
  const offered = offeredTables(input);
  const id = offered.find((one) => one === asked) ?? offered[0];
  const begin = useCallback(() => tableInSteps(id, input, filters), [id, input, filters]);
  const { result: table, isDone } = useInSteps(begin);
  if (!id) return null;
  const titleOf = (one: TableId) =>
    words.text(
      one === 'byArea' && kind === 'country' ? 'takeAway.sheet.byRegion' : `takeAway.sheet.${one}`,
    );
  return (
    <section className="tables">
      <p className="quiet">{words.text('tables.hint')}</p>
      <SelectField<TableId>
        label={words.text('tables.choose')}
        value={id}
        options={offered.map((one) => ({ id: one, label: titleOf(one) }))}
        onChange={(one) => useTableState.setState({ asked: one })}
      />
      {table && table.id === id ? (
        <OneTable key={table.id} table={table} words={words} />
      ) : (
        <p className="quiet">{words.text(isDone ? 'tables.nothing' : 'page.computing')}</p>
      )}
    </section>
  );
}

type OneTableProps = {
  readonly table: Table;
  readonly words: ReturnType<typeof wordsOf<keyof typeof ALL_TEXTS>>;
};

function OneTable({ table, words }: OneTableProps) {
  const { text, numbers, language } = words;
  const { id, sheet, things } = table;
  const { select, moveCamera, year } = useParts(usePage, 'select', 'moveCamera', 'year');
  const selection = usePage((state) => state.selection);
  const isCountry = useResults(({ territory }) => territory?.manifest.kind === 'country');
  const [{ order, search, onlyShown, hidden }, look] = useTableLook(id);
  const collator = useMemo(() => new Intl.Collator(FORMAT_LOCALES[language]), [language]);
  // Made ahead of the first search.
  useInSteps(useCallback(() => foldingInSteps(sheet), [sheet]));
  const isMuted = (row: number) => things[row]?.isShown === false;
  const wanted = useDeferredValue(search);
  const rows = useMemo(() => {
    const found = foundRows(sheet, wanted).filter(
      (row) => !onlyShown || things[row]?.isShown !== false,
    );
    return orderedRows(sheet, found, order, collator);
  }, [sheet, wanted, onlyShown, things, order, collator]);
  const mutedCount = useMemo(
    () => things.filter((thing) => thing?.isShown === false).length,
    [things],
  );
  const chosen = useMemo(() => {
    if (!selection) return null;
    const at = things.findIndex(
      (thing) => thing?.selection.id === selection.id && thing.selection.kind === selection.kind,
    );
    return at < 0 ? null : at;
  }, [things, selection]);
  const shown = useMemo(
    () => sheet.columns.map((column) => column.id).filter((column) => !hidden.has(column)),
    [sheet, hidden],
  );

  const choose = (row: number) => {
    const thing = things[row];
    if (!thing) return;
    select(thing.selection);
    const [longitude, latitude] = thing.position;
    const zoom = isCountry ? COUNTRY_ZOOM : CITY_ZOOM;
    moveCamera({ longitude, latitude, zoom, bearing: 0, pitch: 0 });
  };
  const toggle = (column: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(column);
    else next.add(column);
    look({ hidden: next });
  };
  const save = () => {
    const at = sheet.columns.flatMap((column, index) => (shown.includes(column.id) ? [index] : []));
    const taken = {
      ...sheet,
      columns: at.flatMap((index) => sheet.columns[index] ?? []),
      rows: rows.map((row) => at.map((index) => sheet.rows[row]?.[index] ?? null)),
    };
    saveText(`aumaq-${id}-${year}.csv`, 'text/csv', peopleCsv(taken, language));
  };

  return (
    <>
      <div className="tables-controls">
        <SearchField
          className="search-field"
          value={search}
          onChange={(words) => look({ search: words })}
        >
          <Label className="field-label">{text('tables.search')}</Label>
          <Input className="text-field" />
        </SearchField>
        <Button className="button" onPress={() => look({ order: WORST[id] })}>
          {text('tables.worstFirst')}
        </Button>
        <Button className="button" onPress={save}>
          {text('tables.csv')}
        </Button>
      </div>
      <details>
        <summary>{text('tables.columns')}</summary>
        <div className="tables-columns">
          {sheet.columns.map((column) => (
            <Checkbox
              key={column.id}
              className="checkbox"
              isSelected={!hidden.has(column.id)}
              onChange={(isShown) => toggle(column.id, isShown)}
            >
              <span className="checkbox-box" aria-hidden="true" />
              <span className="checkbox-label">{column.header}</span>
            </Checkbox>
          ))}
        </div>
      </details>
      {mutedCount > 0 && (
        <Checkbox
          className="checkbox"
          isSelected={onlyShown}
          onChange={(only) => look({ onlyShown: only })}
        >
          <span className="checkbox-box" aria-hidden="true" />
          <span className="checkbox-label">
            {text('tables.onlyShown')} (
            {text('tables.hidden', { count: numbers.whole(mutedCount) })})
          </span>
        </Checkbox>
      )}
      <p className="quiet" role="status">
        {text('tables.rows', {
          shown: numbers.whole(rows.length),
          all: numbers.whole(sheet.rows.length),
        })}
        {rows.length === 0 && ` ${text('tables.nothing')}`}
      </p>
      <DataTable
        label={sheet.title}
        sheet={sheet}
        shown={shown}
        rows={rows}
        order={order}
        numbers={numbers}
        chosen={chosen}
        isMuted={isMuted}
        mutedHint={text('tables.hiddenRow')}
        onOrder={(next) => look({ order: next })}
        onChoose={choose}
      />
    </>
  );
}
