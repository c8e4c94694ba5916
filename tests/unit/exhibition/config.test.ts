import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORIES } from '../../../src/share/stories.ts';
import { DEFAULT_EXHIBITION, readExhibitionConfig } from '../../../src/exhibition/config.ts';

describe('exhibition.json', () => {
  test('as it ships is taken as it stands, and its stories exist', () => {
    const { config, problems } = readExhibitionConfig(
      readFileSync('public/exhibition.json', 'utf8'),
    );
    expect(problems).toEqual([]);
    const known = STORIES.map(({ id }) => id);
    expect(config.stories.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('may leave out everything', () => {
    expect(readExhibitionConfig('{}')).toEqual({ config: DEFAULT_EXHIBITION, problems: [] });
  });

  test('keeps its default where a field is wrong, takes the others, and names the place', () => {
    const { config, problems } = readExhibitionConfig(
      '{"resetAfterS": "soon", "pin": "12a4", "language": "ru", "colour": "red"}',
    );
    expect(config.language).toBe('ru');
    expect(config.resetAfterS).toBe(DEFAULT_EXHIBITION.resetAfterS);
    expect(config.pin).toBe(DEFAULT_EXHIBITION.pin);
    expect(problems.map(({ where }) => where)).toEqual([
      'exhibition.json: resetAfterS',
      'exhibition.json: pin',
      'exhibition.json: colour',
    ]);
    for (const { what, remedy } of problems) expect(what && remedy).toBeTruthy();
  });

  test('that is no JSON, or no object, leaves the defaults and says so', () => {
    for (const text of ['{"pin": ', '[]', 'null', '', '7']) {
      const { config, problems } = readExhibitionConfig(text);
      expect(config).toEqual(DEFAULT_EXHIBITION);
      expect(problems).toHaveLength(1);
    }
  });

  test('of whatever kind never throws and always gives a valid configuration', () => {
    const field = fc.constantFrom(...Object.keys(DEFAULT_EXHIBITION), 'else');
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(field, fc.jsonValue()), fc.jsonValue()), (raw) => {
        const { config } = readExhibitionConfig(JSON.stringify(raw));
        expect(readExhibitionConfig(JSON.stringify(config))).toEqual({ config, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});
