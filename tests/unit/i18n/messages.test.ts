/** Every text can be put together in its language and says the same as in the others. */
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../src/domain/indicators/registry.ts';
import { LANGUAGES, type Language } from '../../../src/domain/territory/schema.ts';
import { isMessageKey, type MessageKey, messagesOf } from '../../../src/i18n/messages.ts';

const intlOf = (language: Language) =>
  createIntl({
    locale: language === 'kk' ? 'ru' : language,
    messages: messagesOf(language),
    onError: (error) => {
      throw error;
    },
  });
const texts = { kk: intlOf('kk'), ru: intlOf('ru'), en: intlOf('en') };

/** What a text asks for: braces at even depth name a value, those at odd depth hold a choice's words. */
function valuesOf(text: string): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [brace, name] of text.matchAll(/[{}](\w*)/g)) {
    if (brace.startsWith('}')) depth--;
    else if (depth++ % 2 === 0) names.add(name ?? '');
  }
  return [...names].sort();
}

describe('texts', () => {
  it.each(LANGUAGES)(
    'of %s can be put together, and ask for nothing that the English ones do not',
    (language) => {
      const english = messagesOf('en');
      for (const [key, text] of Object.entries(messagesOf(language))) {
        const asked = valuesOf(text);
        expect(valuesOf(english[key as MessageKey]), key).toEqual(
          expect.arrayContaining([...asked]),
        );
        const values = Object.fromEntries(asked.map((name) => [name, 5]));
        expect(texts[language].formatMessage({ id: key }, values), key).toMatch(/^[^{}]+$/);
      }
    },
  );

  it('use one word for one thing', () => {
    // Of two words for a model, a class, a station, an estimate: the one that the page does not use.
    const others = { kk: /үлгі|[Кк]ласы|-класс|бекет|станса|бағаланған/, ru: /в шаге с|машина/ };
    for (const language of ['kk', 'ru'] as const) {
      const found = Object.entries(messagesOf(language)).filter(([, text]) =>
        others[language].test(text),
      );
      expect(found).toEqual([]);
    }
  });
});

describe('counts', () => {
  const told = (key: MessageKey, values: Record<string, string | number>) =>
    LANGUAGES.map((language) => texts[language].formatMessage({ id: key }, values));

  it.each([
    [1, '1 жыл кешігеді', 'отставание: 1 год', 'lags 1 year'],
    [3, '3 жыл кешігеді', 'отставание: 3 года', 'lags 3 years'],
    [5, '5 жыл кешігеді', 'отставание: 5 лет', 'lags 5 years'],
  ])('of %i years of lag', (value, ...expected) => {
    expect(told('step.lag', { value })).toEqual(expected);
  });

  it.each([
    [1, 'тағы 1 орын керек', 'не хватает 1 места', '1 place short'],
    [22, 'тағы 22 орын керек', 'не хватает 22 мест', '22 places short'],
  ])('of %i places that are short', (count, ...expected) => {
    expect(told('standards.lack.places', { count })).toEqual(expected);
  });

  it.each([
    [1173, 'ауыл', 'села', 'villages'],
    [1, 'ауыл', 'село', 'village'],
    [353, 'ауыл', 'села', 'villages'],
    [2388, 'ауыл', 'сёл', 'villages'],
    [75.4, 'ауыл', 'села', 'villages'],
  ])('of a published figure of %d villages', (count, ...expected) => {
    expect(told('factUnit.villages', { count })).toEqual(expected);
  });

  it('of places of an edit, but none of floor area', () => {
    const name = 'N';
    expect(told('edit.resizeProject', { name, size: 2, kind: 'school' })[1]).toBe(
      'Размер изменён: N, 2 места',
    );
    expect(told('edit.resizeProject', { name, size: 2000, kind: 'housing' })[1]).toBe(
      'Размер изменён: N, 2\u00a0000 м²',
    );
    expect(told('edit.resizeProject', { name, size: 500, kind: 'clinic' })).toEqual([
      'Көлемі өзгерді: N, ауысымына 500 қабылдау',
      'Размер изменён: N, 500 посещений в смену',
      'Resized: N, 500 visits per shift',
    ]);
  });
});

it('what an indicator is counted in has words', () => {
  const units = new Set([...INDICATORS.values()].map(({ unit }) => unit));
  const wordless = [...units].filter((unit) => {
    const isNumberAlone = unit === 'index' || unit === 'ratio' || unit === 'share';
    return !isNumberAlone && !isMessageKey(`factUnit.${unit}`);
  });
  expect(wordless).toEqual([]);
});
