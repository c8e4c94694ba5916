import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { tableText } from '../../../src/ui/charts/tableText.ts';

const header = (language: 'kk' | 'ru' | 'en') => (key: keyof ReturnType<typeof messagesOf>) =>
  messagesOf(language)[key];

describe('a table as a file', () => {
  const rows = [
    { year: 2030, residents: 1801992.9999999949, coverage: 0.1 + 0.2 },
    { year: 2031, residents: Number.NaN, coverage: 1 },
  ];

  it('holds figures without the tails of binary fractions, and nothing where there is none', () => {
    const lines = tableText(rows, header('en'), 'en').replace('\uFEFF', '').split('\r\n');
    expect(lines).toEqual(['Year,Residents,"Coverage, share"', '2030,1801993,0.3', '2031,,1', '']);
  });

  it('has the separator and the decimal sign that a spreadsheet of the language expects', () => {
    expect(tableText(rows, header('ru'), 'ru').split('\r\n')[1]).toBe('2030;1801993;0,3');
  });

  it('has its header in the language of the page', () => {
    expect(tableText(rows, header('ru'), 'ru').split('\r\n')[0]).toBe(
      '\uFEFFГод;Жители;Охват, доля',
    );
    expect(tableText(rows, header('kk'), 'kk').split('\r\n')[0]).toBe(
      '\uFEFFЖыл;Тұрғындар;Қамту, үлес',
    );
  });

  it('quotes what would break its lines', () => {
    const text = tableText([{ name: 'a, "b"', source: 'c\r\nd' }], header('en'), 'en');
    expect(text).toContain('"a, ""b""","c\r\nd"');
  });
});
