/** Keys of a story that is open: those of a keyboard and those that remote controls send. */
import { useEffect } from 'react';
import {
  firstStep,
  lastStep,
  nextStep,
  previousStep,
  stopStory,
  togglePause,
} from '../../share/stories/player.ts';
import { usePage } from '../../store/pageStore.ts';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** What has its own use for Escape and letters. */
const OWN_KEYS = '[role="dialog"], [role="listbox"], [role="menu"], .card';
const STAGE = '[data-story-stage]';
const PRESSABLE = 'button, a, [role="switch"], [role="slider"], [role="tab"], [role="radio"]';

/** What a key does to the story, or null where it means something else just there. */
export function storyKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  target: Pick<Element, 'closest'> | null,
  isHall: boolean,
): (() => void) | null {
  const within = (selector: string) => Boolean(target?.closest(selector));
  if (ctrlKey || metaKey || altKey || within(TYPING)) return null;
  switch (key) {
    case 'PageDown':
      return nextStep;
    case 'PageUp':
      return previousStep;
    case 'ArrowRight':
      return within(STAGE) ? nextStep : null;
    case 'ArrowLeft':
      return within(STAGE) ? previousStep : null;
    // Sliders and lists have their own use for these.
    case 'Home':
      return within(PRESSABLE) || within(OWN_KEYS) ? null : firstStep;
    case 'End':
      return within(PRESSABLE) || within(OWN_KEYS) ? null : lastStep;
    case ' ':
      return within(PRESSABLE) ? null : togglePause;
    case 'k':
    case 'K':
    case 'л':
    case 'Л':
      // The same key where the keyboard writes Cyrillic.
      return within(OWN_KEYS) ? null : togglePause;
    case 'Escape':
      return within(OWN_KEYS) ? null : stopStory;
    case 'F5':
    case '.':
      // Remote controls send these to start a show or to blacken the screen; a reload would hurt.
      return isHall ? () => {} : null;
    default:
      return null;
  }
}

/** Listens anywhere on the page while a story is open. */
export function useStoryKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { mode, tool } = usePage.getState();
      // A talk has its own: ui/present/presentKeys.ts.
      if (mode === 'present') return;
      // Escape first puts the tool away that adds places.
      if (event.key === 'Escape' && tool !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      const act = storyKey(event, target, mode === 'exhibition');
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
