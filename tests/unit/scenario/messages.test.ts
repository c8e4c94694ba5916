import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { draftOf } from '../../../src/domain/scenario/draft.ts';
import { applyEdit, describeEdit, EDIT_KINDS } from '../../../src/domain/scenario/edits/index.ts';
import { restoreScenario } from '../../../src/domain/scenario/restoreScenario.ts';
import { edits as messages } from '../../../src/i18n/messages/edits.ts';
import { smallCity } from '../territory/smallCity.ts';
import saved from './fixtures/version-3.json';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

it('every kind of edit reads as a sentence in all three languages, with its name and figures', () => {
  const city = smallCity();
  const restored = restoreScenario(saved, city);
  if (!restored.ok) throw new Error('the fixture was refused');
  const draft = draftOf(city);
  const described = restored.value.edits.map((edit) => {
    const message = describeEdit(draft, edit);
    applyEdit(draft, edit);
    return message;
  });
  // Of one kind, an area reads otherwise than a school.
  expect(new Set(described.map(({ key }) => key)).size).toBe(Object.keys(EDIT_KINDS).length + 1);
  for (const language of LANGUAGES) {
    const texts = Object.fromEntries(
      Object.entries(messages).map(([key, text]) => [key, text[language]]),
    );
    const intl = createIntl({
      locale: language,
      messages: texts,
      onError: (error) => {
        throw error;
      },
    });
    const sentences = described.map(({ key, params }) => {
      const values = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? value[language] : value,
      ]);
      return intl.formatMessage({ id: key }, Object.fromEntries(values));
    });
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined/);
    if (language === 'en') {
      expect(sentences[0]).toBe('Added: preschool, 200 places, opening in 2027');
      expect(sentences[3]).toBe('Resized: project-school, 900 places');
      expect(sentences[7]).toBe('Closed: clinic-1, from 2029');
      expect(sentences[11]).toBe(
        'Added: development area, 12,000 m² in 3 phases, the first in 2027',
      );
      expect(sentences[12]).toBe('Phases changed: project-homes, 5,500 m² in 2 phases, 2027–2029');
    }
    for (const [key, text] of Object.entries(messages)) {
      if (!key.startsWith('note.')) continue;
      const params = {
        part: 'camera',
        why: 'x',
        file: 'f',
        value: 1,
        number: 2,
        version: 3,
        known: 1,
        count: 3,
      };
      const places = { name: 'e', code: 'f', before: 'c', now: 'd', differing: 'name' };
      const values = { ...params, ...places, territory: 'a', opened: 'b', told: 'g' };
      expect(intl.formatMessage({ id: key }, values), text.en).not.toMatch(/[{}]/);
    }
  }
});
