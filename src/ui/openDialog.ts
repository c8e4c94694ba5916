/** Which of the page's large dialogs is open: whatever leads to one, a button, a key or a command, says it here. */
import { create } from 'zustand';

export type DialogId = 'plans' | 'compare';

export const useDialogs = create<{ readonly open: DialogId | null }>()(() => ({ open: null }));

export function openDialog(open: DialogId): void {
  useDialogs.setState({ open });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
