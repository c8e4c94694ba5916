/** How tables are looked at: kept while the page is open, so that a closed panel opens as it was left. */
import { create } from 'zustand';
import { HIDDEN_AT_FIRST, type TableId, WORST } from './tableKinds.ts';
import type { Order } from './tableRows.ts';

export type TableLook = {
  readonly order: Order | null;
  readonly search: string;
  /** Only what the filters leave on the map. */
  readonly onlyShown: boolean;
  /** Ids of columns. */
  readonly hidden: ReadonlySet<string>;
};

type TableState = {
  /** Which table was chosen; null: the first that the territory has. */
  readonly asked: TableId | null;
  readonly looks: Readonly<Partial<Record<TableId, TableLook>>>;
};

export const useTableState = create<TableState>()(() => ({ asked: null, looks: {} }));

const firstLook = (id: TableId): TableLook => ({
  order: WORST[id],
  search: '',
  onlyShown: false,
  hidden: HIDDEN_AT_FIRST,
});

/** How a table is looked at, and how to look at it otherwise. */
export function useTableLook(
  id: TableId,
): readonly [TableLook, (change: Partial<TableLook>) => void] {
  const look = useTableState(({ looks }) => looks[id]) ?? firstLook(id);
  const change = (to: Partial<TableLook>) =>
    useTableState.setState(({ looks }) => ({
      looks: { ...looks, [id]: { ...(looks[id] ?? firstLook(id)), ...to } },
    }));
  return [look, change];
}
