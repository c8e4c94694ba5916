import { describe, expect, it } from 'vitest';
import { type PresentAct, presentKey } from '../../../src/ui/present/presentKeys.ts';

/** An element of which only the selectors that it lies within are known. */
const within = (...names: string[]) => ({
  closest: (selector: string) => (names.some((name) => selector.includes(name)) ? {} : null),
});
const TOLD = { isTold: true, isBlack: false };
const CHOOSING = { isTold: false, isBlack: false };
const DARK = { isTold: true, isBlack: true };

function press(
  key: string,
  situation = TOLD,
  target: ReturnType<typeof within> | null = null,
  code = '',
): PresentAct['do'] | null {
  const modifiers = { ctrlKey: false, metaKey: false, altKey: false };
  const act = presentKey(
    { key, code, ...modifiers },
    target as Parameters<typeof presentKey>[1],
    situation,
  );
  return act?.do ?? null;
}

describe('keys of a talk', () => {
  it('are those of clickers, wherever the focus is', () => {
    for (const target of [null, within('[role="slider"]'), within('.card'), within('button')]) {
      expect(press('PageDown', TOLD, target)).toBe('next');
      expect(press('PageUp', TOLD, target)).toBe('previous');
    }
  });

  it('begin a show with F5, keep the page from being loaded anew within it, and end it with Escape', () => {
    expect(press('F5', CHOOSING)).toBe('begin');
    expect(press('F5', TOLD)).toBe('nothing');
    expect(press('Escape', TOLD)).toBe('choose');
    expect(press('Escape', CHOOSING)).toBeNull();
    expect(press('PageDown', CHOOSING)).toBe('begin');
  });

  it('blacken the screen by the key of B or of the period, in whatever letters it writes', () => {
    expect(press('b', TOLD, null, 'KeyB')).toBe('black');
    expect(press('и', TOLD, null, 'KeyB')).toBe('black');
    expect(press('.', TOLD, null, 'Period')).toBe('black');
    expect(press('ю', TOLD, null, 'Period')).toBe('black');
  });

  it('only bring the map back where the screen is black', () => {
    for (const key of ['PageDown', 'PageUp', 'Escape', 'F5', '3', 'ArrowRight', 'x']) {
      expect(press(key, DARK)).toBe('black');
    }
    expect(press('Shift', DARK)).toBeNull();
  });

  it('lead by arrows, but not away from a slider or a map that was reached by keys', () => {
    expect(press('ArrowRight')).toBe('next');
    expect(press('ArrowUp')).toBe('previous');
    expect(press('ArrowRight', TOLD, within('[role="slider"]'))).toBeNull();
    expect(press('ArrowRight', TOLD, within(':focus-visible'))).toBeNull();
  });

  it('lead by digits to a step, or to a story while one is chosen', () => {
    const modifiers = { code: '', ctrlKey: false, metaKey: false, altKey: false };
    expect(presentKey({ key: '3', ...modifiers }, null, TOLD)).toEqual({ do: 'goTo', step: 2 });
    expect(presentKey({ key: '0', ...modifiers }, null, CHOOSING)).toEqual({ do: 'goTo', step: 9 });
  });

  it('leave those alone who type or press a button', () => {
    expect(press('PageDown', TOLD, within('input'))).toBeNull();
    expect(press('Enter', TOLD, within('button'))).toBeNull();
    expect(press('Enter')).toBe('next');
  });
});
