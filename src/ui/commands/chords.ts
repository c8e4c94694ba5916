/** Keys that do something anywhere on the page: one list for whoever listens and for the list under "?". */
import { isTaken } from '../editKeys.ts';
import { openDialog, useDialogs } from '../openDialog.ts';
import { useEffect } from 'react';

export type Chord = {
  /** As it is printed on the key, in lower case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
};

export const CHORDS = {
  palette: { key: 'k', ctrl: true },
  keys: { key: '?' },
  undo: { key: 'z', ctrl: true },
  redo: { key: 'z', ctrl: true, shift: true },
} as const satisfies Readonly<Record<string, Chord>>;

/** "Ctrl+Shift+Z", as on the keyboard that is used. */
export function chordText({ key, ctrl, shift }: Chord, isMac: boolean): string {
  const parts = [
    ctrl && (isMac ? '⌘' : 'Ctrl'),
    shift && (isMac ? '⇧' : 'Shift'),
    key.toUpperCase(),
  ];
  return parts.filter(Boolean).join(isMac ? '' : '+');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Which of the dialogs of commands a key opens. Where keys write Cyrillic, their place counts. */
export function dialogOfKey({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): 'palette' | 'keys' | null {
  if (altKey) return null;
  const isK = key.toLowerCase() === CHORDS.palette.key || code === 'KeyK';
  if (isK && ctrlKey !== metaKey) return 'palette';
  return key === CHORDS.keys.key && !ctrlKey && !metaKey ? 'keys' : null;
}

/** Listens as long as the component is shown. Undo and redo are listened to by `editKeys.ts`. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const dialog = dialogOfKey(event);
      if (dialog === null || event.defaultPrevented) return;
      const { open } = useDialogs.getState();
      // A letter belongs to the field that one writes in; Ctrl+K is nobody's letter.
      if (open !== null || (dialog === 'keys' && isTaken(event.target))) return;
      event.preventDefault();
      openDialog(dialog);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
