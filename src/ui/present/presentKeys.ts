/** What keys do in a talk: those of a keyboard and those that clickers send. */

export type PresentAct =
  /** To a step of the story, or to a story of the choice, from 0. */
  | { readonly do: 'goTo'; readonly step: number }
  | {
      readonly do:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'pause'
        /** The screen goes black, or shows the map again. */
        | 'black'
        /** Tells the story that was left, or the first. */
        | 'begin'
        /** Back to the choice of stories. */
        | 'choose'
        | 'notes'
        /** Only keeps the browser from what it would do itself. */
        | 'nothing';
    };

const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** What has its own use for arrows, Escape and Enter. */
const OWN_KEYS =
  '[role="dialog"], [role="listbox"], [role="menu"], [role="slider"], [role="radio"], .card';
const PRESSABLE = 'button, a, summary, [role="switch"], [role="tab"]';
/** A map that somebody has reached with the Tab key is moved by the arrows. */
const MAP_BY_KEYS = '.map :focus-visible';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;
type Situation = { readonly isTold: boolean; readonly isBlack: boolean };

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** What a key does in a talk, or null where it means something else just there. */
export function presentKey(
  { key, code, ctrlKey, metaKey, altKey }: Press,
  target: Pick<Element, 'closest'> | null,
  { isTold, isBlack }: Situation,
): PresentAct | null {
  const within = (selector: string) => Boolean(target?.closest(selector));
  if (ctrlKey || metaKey || altKey || MODIFIERS.has(key)) return null;
  // Whatever is pressed in the dark brings the map back, and does nothing else.
  if (isBlack) return { do: 'black' };
  if (within(TYPING)) return null;
  const unless = (selector: string, act: PresentAct) => (within(selector) ? null : act);
  const next: PresentAct = { do: isTold ? 'next' : 'begin' };
  switch (key) {
    case 'PageDown':
      return next;
    case 'PageUp':
      return { do: isTold ? 'previous' : 'nothing' };
    case 'ArrowRight':
    case 'ArrowDown':
      return unless(`${OWN_KEYS}, ${MAP_BY_KEYS}`, next);
    case 'ArrowLeft':
    case 'ArrowUp':
      return isTold ? unless(`${OWN_KEYS}, ${MAP_BY_KEYS}`, { do: 'previous' }) : null;
    case ' ':
    case 'Enter':
      return unless(`${OWN_KEYS}, ${PRESSABLE}, ${MAP_BY_KEYS}`, next);
    case 'Home':
      return isTold ? unless(OWN_KEYS, { do: 'first' }) : null;
    case 'End':
      return isTold ? unless(OWN_KEYS, { do: 'last' }) : null;
    // Clickers begin a show with F5, where a browser would load the page anew, and end it with Escape.
    case 'F5':
      return { do: isTold ? 'nothing' : 'begin' };
    case 'Escape':
      return isTold ? unless(OWN_KEYS, { do: 'choose' }) : null;
  }
  if (/^\d$/.test(key)) return unless(OWN_KEYS, { do: 'goTo', step: (Number(key) + 9) % 10 });
  // By their place on the keyboard: it may be writing Cyrillic.
  switch (code) {
    case 'KeyB':
    case 'Period':
      return unless(OWN_KEYS, { do: 'black' });
    case 'KeyK':
      return isTold ? unless(OWN_KEYS, { do: 'pause' }) : null;
    case 'KeyN':
      return unless(OWN_KEYS, { do: 'notes' });
  }
  return null;
}
