import { expect, it } from 'vitest';
import { CHORDS, chordText, dialogOfKey } from '../../../src/ui/commands/chords.ts';

const press = (key: string, more: Partial<Parameters<typeof dialogOfKey>[0]> = {}) =>
  dialogOfKey({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more });

it('Ctrl+K opens the commands on any keyboard, Cmd+K on a Mac, K alone nothing', () => {
  expect(press('k', { ctrlKey: true })).toBe('palette');
  expect(press('K', { metaKey: true })).toBe('palette');
  expect(press('л', { ctrlKey: true, code: 'KeyK' })).toBe('palette');
  expect(press('k')).toBeNull();
  expect(press('k', { ctrlKey: true, altKey: true })).toBeNull();
});

it('a question mark opens the list of keys, wherever it is on the keyboard', () => {
  expect(press('?', { code: 'Digit7' })).toBe('keys');
  expect(press('?', { ctrlKey: true })).toBeNull();
});

it('keys are written as they are printed', () => {
  expect(chordText(CHORDS.redo, false)).toBe('Ctrl+Shift+Z');
  expect(chordText(CHORDS.redo, true)).toBe('⌘⇧Z');
  expect(chordText(CHORDS.keys, false)).toBe('?');
});
