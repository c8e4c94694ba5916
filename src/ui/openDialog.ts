/** Which of the page's large dialogs is open: whatever leads to one, a button, a key or a command, says it here. */
import { create } from 'zustand';
import { usePage } from '../store/pageStore.ts';

export type DialogId = 'plans' | 'compare' | 'share' | 'palette' | 'keys';

export const useDialogs = create<{ readonly open: DialogId | null }>()(() => ({ open: null }));

export function openDialog(open: DialogId): void {
  useDialogs.setState({ open });
}

export function closeDialog(): void {
  // The link carries a comparison as long as it is looked at.
  if (useDialogs.getState().open === 'compare') usePage.setState({ comparison: null });
  useDialogs.setState({ open: null });
}
