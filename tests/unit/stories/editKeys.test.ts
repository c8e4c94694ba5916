import { expect, it } from 'vitest';
import { editKey } from '../../../src/ui/editKeys.ts';

const press = (key: string, code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]) =>
  editKey({
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  });

it('a step back and forward again are where people look for them', () => {
  expect(press('z', 'KeyZ', 'ctrl')).toBe('undo');
  expect(press('z', 'KeyZ', 'meta')).toBe('undo');
  expect(press('Z', 'KeyZ', 'ctrl', 'shift')).toBe('redo');
  expect(press('Z', 'KeyZ', 'meta', 'shift')).toBe('redo');
  expect(press('y', 'KeyY', 'ctrl')).toBe('redo');
});

it('they are so on keyboards that write Cyrillic, and where Z and Y have changed places', () => {
  expect(press('я', 'KeyZ', 'ctrl')).toBe('undo');
  expect(press('Я', 'KeyZ', 'ctrl', 'shift')).toBe('redo');
  expect(press('н', 'KeyY', 'ctrl')).toBe('redo');
  expect(press('z', 'KeyY', 'ctrl')).toBe('undo');
  expect(press('y', 'KeyZ', 'ctrl')).toBe('redo');
});

it('letters alone, and chords of other meaning, are left alone', () => {
  expect(press('z', 'KeyZ')).toBeNull();
  expect(press('z', 'KeyZ', 'ctrl', 'alt')).toBeNull();
  expect(press('z', 'KeyZ', 'ctrl', 'meta')).toBeNull();
  expect(press('x', 'KeyX', 'ctrl')).toBeNull();
});
