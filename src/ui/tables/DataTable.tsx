/**
 * A table of any length: only the rows in sight are drawn. One stop for the Tab key; arrows, Page Up and
 * Down, Home and End move within, Enter chooses. Knows nothing of what the rows are about.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { NumberFormats } from '../../i18n/numbers.ts';
import type { Cell, Column, Sheet } from '../../workspace/export/model.ts';
import { shownText } from '../../workspace/export/values.ts';
import { Icon } from '../icons.tsx';
import type { Order } from './tableRows.ts';
import './tables.css';

type Props = {
  readonly label: string;
  readonly sheet: Sheet;
  /** Ids of the columns that are shown. */
  readonly shown: readonly string[];
  /** Indices of the rows that are shown, in their order. */
  readonly rows: readonly number[];
  readonly order: Order | null;
  readonly numbers: NumberFormats;
  readonly chosen: number | null;
  /** Whether the map hides what a row is about, and what is said of it. */
  readonly isMuted: (row: number) => boolean;
  readonly mutedHint: string;
  readonly onOrder: (order: Order) => void;
  readonly onChoose: (row: number) => void;
};

const ROW_REM = 2.25;
/** Characters that columns of texts and of numbers are wide at least and at most. */
const TEXT_CH = { least: 12, most: 24 } as const;
const NUMBER_CH = { least: 8, most: 10 } as const;
/** A letter is narrower than a digit; so many rows tell how long the texts of a column are. */
const CH_A_LETTER = 0.95;
const ROWS_MEASURED = 1_000;
/** Rows drawn beyond those in sight. */
const OVERSCAN = 4;
/** Rows that come into sight take the elements of those that leave it; never so many are drawn at once. */
const ROW_ELEMENTS = 256;
/** Rows that Page Up and Page Down pass. */
const PAGE_ROWS = 10;

export function DataTable(props: Props) {
  const { label, sheet, shown, rows, order, numbers, chosen, onOrder, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const [active, setActive] = useState(0);
  const [rowPx] = useState(
    () => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    // A frame later, rather than in the middle of the browser's own scrolling.
    useFlushSync: false,
  });
  // The same objects while one scrolls, so that only rows that come into sight are drawn.
  const columns = useMemo(() => columnsOf(sheet, shown), [sheet, shown]);
  const template = columns.map(({ widthCh }) => `${widthCh}ch`).join(' ');
  const last = Math.max(0, rows.length - 1);
  const current = Math.min(active, last);
  const place = chosen === null ? -1 : rows.indexOf(chosen);

  const drawn = virtualizer.getVirtualItems();
  const isActiveDrawn = drawn.some(({ index }) => index === current);

  const goTo = (index: number) => {
    const next = Math.min(last, Math.max(0, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  // What the map has chosen comes into sight.
  useEffect(() => {
    if (place < 0) return;
    setActive(place);
    virtualizer.scrollToIndex(place);
  }, [place, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The heads have keys of their own.
    if (event.target !== event.currentTarget) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE_ROWS,
      PageUp: current - PAGE_ROWS,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const row = rows[current];
    if (next !== undefined) goTo(next);
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onChoose(row);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out rows that are not in sight
    <div
      className="data-table"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      aria-activedescendant={isActiveDrawn ? `${base}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="data-table-scroller" ref={scroller}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its heads take the focus */}
        <div
          role="row"
          aria-rowindex={1}
          className="data-table-head"
          style={{ gridTemplateColumns: template }}
        >
          {columns.map(({ column, isNumber }) => (
            <Head key={column.id} {...{ column, isNumber, order, onOrder }} />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          role="rowgroup"
          className="data-table-body"
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {drawn.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <Row
                key={index % ROW_ELEMENTS}
                id={`${base}-${index}`}
                ariaIndex={index + 2}
                row={row}
                cells={sheet.rows[row] ?? []}
                columns={columns}
                numbers={numbers}
                template={template}
                top={start}
                isActive={index === current}
                isChosen={row === chosen}
                mutedHint={props.isMuted(row) ? props.mutedHint : null}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

type ShownColumn = {
  readonly column: Column;
  /** In the cells of a row. */
  readonly index: number;
  readonly isNumber: boolean;
  readonly widthCh: number;
};

function columnsOf({ columns, rows }: Sheet, shown: readonly string[]): readonly ShownColumn[] {
  return columns.flatMap((column, index): readonly ShownColumn[] => {
    if (!shown.includes(column.id)) return [];
    const first = rows.find((row) => row[index] !== null)?.[index];
    const isNumber = typeof first === 'object' && first?.kind === 'quantity';
    const { least, most } = isNumber ? NUMBER_CH : TEXT_CH;
    const wantedCh = isNumber ? 0.65 * column.width : CH_A_LETTER * longestOf(rows, index);
    const widthCh = Math.min(most, Math.max(least, wantedCh));
    return [{ column, index, isNumber, widthCh }];
  });
}

/** Letters of the longest text of a column, as far as the first rows tell. */
function longestOf(rows: Sheet['rows'], index: number): number {
  const lengths = rows.slice(0, ROWS_MEASURED).map((row) => {
    const cell = row[index] ?? null;
    if (cell === null || (typeof cell === 'object' && cell.kind === 'quantity')) return 0;
    return typeof cell === 'string' ? cell.length : cell.text.length;
  });
  return Math.max(0, ...lengths);
}

type HeadProps = Pick<Props, 'order' | 'onOrder'> & Pick<ShownColumn, 'column' | 'isNumber'>;

function Head({ column, isNumber, order, onOrder }: HeadProps) {
  const direction = order?.column === column.id ? order.direction : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div role="columnheader" aria-sort={direction ?? 'none'} data-number={isNumber || undefined}>
      <button
        type="button"
        onClick={() =>
          onOrder({
            column: column.id,
            direction: direction === 'descending' ? 'ascending' : 'descending',
          })
        }
      >
        <span>{column.header}</span>
        {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} />}
      </button>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly ariaIndex: number;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly columns: readonly ShownColumn[];
  readonly numbers: NumberFormats;
  readonly template: string;
  readonly top: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly mutedHint: string | null;
  readonly onChoose: (row: number) => void;
};

const Row = memo(function Row(props: RowProps) {
  const { cells, columns, numbers, row, onChoose, mutedHint } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the body has the focus and says which row is active
    // biome-ignore lint/a11y/useKeyWithClickEvents: the body answers to the keys
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.ariaIndex}
      aria-selected={props.isChosen}
      className="data-table-row"
      data-active={props.isActive || undefined}
      data-muted={mutedHint !== null || undefined}
      title={mutedHint ?? undefined}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
      onClick={() => onChoose(row)}
    >
      {columns.map(({ column, index, isNumber }) => {
        const words = shownText(cells[index] ?? null, numbers);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          // biome-ignore lint/a11y/useFocusableInteractive: see the row
          <div
            key={column.id}
            role="gridcell"
            data-number={isNumber || undefined}
            title={isNumber ? undefined : words}
          >
            {words}
          </div>
        );
      })}
    </div>
  );
});
