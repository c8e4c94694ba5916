import { describe, expect, it } from 'vitest';
import {
  firstStep,
  lastStep,
  nextStep,
  previousStep,
  stopStory,
  togglePause,
} from '../../../src/share/stories/player.ts';
import { storyKey } from '../../../src/ui/stories/useStoryKeys.ts';

/** An element of which only the selectors that it lies within are known. */
const within = (...names: string[]) => ({
  closest: (selector: string) => (names.some((name) => selector.includes(name)) ? {} : null),
});

function press(key: string, target: ReturnType<typeof within> | null = null, isTalk = false) {
  const modifiers = { ctrlKey: false, metaKey: false, altKey: false };
  return storyKey({ key, ...modifiers }, target as Parameters<typeof storyKey>[1], isTalk);
}

describe('keys of a story', () => {
  it('are those of remote controls, wherever the focus is', () => {
    for (const target of [null, within('[role="slider"]'), within('.card')]) {
      expect(press('PageDown', target)).toBe(nextStep);
      expect(press('PageUp', target)).toBe(previousStep);
    }
  });

  it('lead to its beginning and end, but not away from what has its own use for them', () => {
    expect(press('Home')).toBe(firstStep);
    expect(press('End')).toBe(lastStep);
    expect(press('Home', within('[role="slider"]'))).toBeNull();
    expect(press('End', within('[role="listbox"]'))).toBeNull();
  });

  it('leave those alone who type', () => {
    for (const key of ['PageDown', 'Home', ' ', 'k', 'Escape']) {
      expect(press(key, within('input'))).toBeNull();
    }
  });

  it('pause and close it, in Cyrillic too, unless a dialog is open', () => {
    expect(press('k')).toBe(togglePause);
    expect(press('л')).toBe(togglePause);
    expect(press('Escape')).toBe(stopStory);
    expect(press('Escape', within('[role="dialog"]'))).toBeNull();
  });

  it('swallow what a remote control sends to start a show, in a talk alone', () => {
    expect(press('F5', null, true)).not.toBeNull();
    expect(press('F5', null, false)).toBeNull();
  });
});
