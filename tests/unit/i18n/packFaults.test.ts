/** What is wrong with a territory is told in the language of the page. */
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/parsed.ts';
import { parsePack } from '../../../src/domain/territory/parse.ts';
import { LANGUAGES, type Language } from '../../../src/domain/territory/schema.ts';
import { isMessageKey, messagesOf } from '../../../src/i18n/messages.ts';
import { featuresOf, type LoosePack, smallCityFiles } from '../territory/smallCity.ts';

function problemsAfter(damage: (files: LoosePack) => void): readonly Problem[] {
  const files = smallCityFiles();
  damage(files);
  const parsed = parsePack(files);
  if (parsed.ok) throw new Error('the damaged pack was taken');
  return parsed.problems;
}

function told(problem: Problem | undefined, language: Language): string {
  const { message } = problem ?? {};
  if (!message || !isMessageKey(message.key)) throw new Error(`no text for ${problem?.what}`);
  const intl = createIntl({
    locale: language,
    messages: messagesOf(language),
    onError: (error) => {
      throw error;
    },
  });
  return intl.formatMessage({ id: message.key }, message.params as Record<string, string | number>);
}

const first = (files: LoosePack, layer: Parameters<typeof featuresOf>[1]) =>
  featuresOf(files, layer)[0]?.properties ?? {};

describe('a fault of a pack', () => {
  it.each<[string, (files: LoosePack) => void, string]>([
    [
      'a missing file',
      (files) => files.layers.delete('cells'),
      'cells.geojson: файла нет. Добавьте его или уберите из списка pack.json.',
    ],
    [
      'a file of another kind',
      (files) => files.layers.set('cells', '<h1>Log in</h1>'),
      'cells.geojson: это не файл GeoJSON (нужен FeatureCollection). Замените файл.',
    ],
    [
      'a word for a number',
      (files) => {
        first(files, 'facilities').capacity = 'many';
      },
      'facilities.geojson, feature 0 (school-1), capacity: значения нет или оно другого вида. Нужно: число.',
    ],
    [
      'a negative number',
      (files) => {
        first(files, 'facilities').capacity = -1;
      },
      'facilities.geojson, feature 0 (school-1), capacity: слишком мало. Укажите не меньше 0.',
    ],
    [
      'an unknown area',
      (files) => {
        first(files, 'facilities').areaId = 'nowhere';
      },
      'facilities.geojson, feature 0 (school-1), areaId: «nowhere» в данных нет. Исправьте это поле или файл, на который оно ссылается.',
    ],
  ])('%s is told in Russian, and has its text in the other languages', (_, damage, expected) => {
    const [problem] = problemsAfter(damage);
    expect(told(problem, 'ru')).toBe(expected);
    const texts = LANGUAGES.map((language) => told(problem, language));
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).toContain(problem?.where);
  });

  it('has a text even where it is a rare one, and so has what is not listed', () => {
    const problems = problemsAfter((files) => {
      for (let index = 0; index < 60; index++) featuresOf(files, 'cells').push({} as never);
    });
    expect(problems).toHaveLength(51);
    for (const problem of problems) expect(told(problem, 'kk')).not.toMatch(/[{}]/);
    expect(told(problems.at(-1), 'ru')).toMatch(/^И ещё \d+ ошиб/);
  });
});
