/** The keys that take a step back or do it again, on any keyboard, and where they mean the text of a field. */
import { useEffect } from 'react';
import { usePage } from '../store/pageStore.ts';

type Chord = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Fields whose own undo is meant; a slider or a switch is none. */
const TYPING =
  'textarea, [contenteditable="true"], input:not([type="range"], [type="checkbox"], [type="radio"])';
/** What is asked there comes first. */
const ASKING = '[role="dialog"], [role="alertdialog"]';

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; Cmd on a Mac. Where keys write Cyrillic, their place counts. */
export function editKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Chord) {
  if (ctrlKey === metaKey || altKey) return null;
  const isLatin = /^[a-z]$/i.test(key);
  const letter = isLatin ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Whether these keys belong to what has the focus. */
export function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TYPING}, ${ASKING}`) !== null;
}

/** Each says whether it was its turn. */
type Steps = { readonly undo: () => boolean; readonly redo: () => boolean };

/**
 * Listens as long as the component is shown. The browser's own undo is kept from the page: it would
 * take back what was last typed into some field, wherever that is.
 * @param of a panel is asked before the page.
 */
export function useEditKeys({ undo, redo }: Steps, of: 'panel' | 'page'): void {
  useEffect(() => {
    const on = of === 'panel' ? document : window;
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
      const step = editKey(event);
      if (step === null || isTaken(event.target)) return;
      if (step === 'undo' ? undo() : redo()) event.preventDefault();
    };
    on.addEventListener('keydown', onKey);
    return () => on.removeEventListener('keydown', onKey);
  }, [undo, redo, of]);
}

const SCENARIO: Steps = {
  undo: () => {
    const { mode, undoEdit } = usePage.getState();
    if (mode === 'plan') undoEdit();
    return true;
  },
  redo: () => {
    const { mode, redoEdit } = usePage.getState();
    if (mode === 'plan') redoEdit();
    return true;
  },
};

/** Of the whole page: the edits of the scenario, while there is a page to work with. */
export function useScenarioKeys(): void {
  useEditKeys(SCENARIO, 'page');
}
