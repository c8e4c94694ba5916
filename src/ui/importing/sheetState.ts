/** Whether the sheet for own data is open, and with which files: its button and a drop on the page say so. */
import { create } from 'zustand';
import { NOTHING_FOUND, useFoundPlaces } from '../../store/foundPlaces.ts';

type SheetState = {
  readonly isOpen: boolean;
  /** Files that were dropped, and a number that tells one drop from the next. */
  readonly dropped: readonly File[];
  readonly opening: number;
};

export const useImportSheet = create<SheetState>()(() => ({
  isOpen: false,
  dropped: [],
  opening: 0,
}));

export function openImportSheet(dropped: readonly File[] = []): void {
  useImportSheet.setState(({ opening }) => ({ isOpen: true, dropped, opening: opening + 1 }));
}

export function closeImportSheet(): void {
  useFoundPlaces.setState({ found: NOTHING_FOUND });
  useImportSheet.setState({ isOpen: false, dropped: [] });
}
