import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORIES } from '../../../src/share/stories.ts';
import {
  DEFAULT_EXHIBITION,
  readExhibitionConfig,
  withAddress,
} from '../../../src/exhibition/config.ts';
import { isMessageKey, messagesOf } from '../../../src/i18n/messages.ts';

const KNOWN = STORIES.map(({ id }) => id);
const readFile = (text: string) => readExhibitionConfig(text, KNOWN);

describe('exhibition.json', () => {
  test('as it ships is taken as it stands, and its stories exist', () => {
    const { config, problems } = readFile(readFileSync('public/exhibition.json', 'utf8'));
    expect(problems).toEqual([]);
    const known = STORIES.map(({ id }) => id);
    expect(config.stories.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('may leave out everything', () => {
    expect(readFile('{}')).toEqual({ config: DEFAULT_EXHIBITION, problems: [] });
  });

  test('keeps its default where a field is wrong, takes the others, and names the place', () => {
    const { config, problems } = readFile(
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
      const { config, problems } = readFile(text);
      expect(config).toEqual(DEFAULT_EXHIBITION);
      expect(problems).toHaveLength(1);
    }
  });

  test('of whatever kind never throws and always gives a valid configuration', () => {
    const field = fc.constantFrom(...Object.keys(DEFAULT_EXHIBITION), 'else');
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(field, fc.jsonValue()), fc.jsonValue()), (raw) => {
        const { config } = readFile(JSON.stringify(raw));
        expect(readFile(JSON.stringify(config))).toEqual({ config, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('with a story that nobody has keeps those that there are, and says so', () => {
    const [first = ''] = KNOWN;
    const one = readFile(JSON.stringify({ stories: ['no-such-story', first] }));
    expect(one.config.stories).toEqual([first]);
    expect(one.problems[0]).toMatchObject({
      where: 'exhibition.json: stories',
      message: { key: 'config.story', params: { unknown: 'no-such-story' } },
    });
    const none = readFile(JSON.stringify({ stories: ['no-such-story'] }));
    expect(none.config.stories).toEqual(KNOWN);
    expect(none.problems).toHaveLength(1);
  });

  test('may play the stories that its technician has written in this browser', () => {
    const { config, problems } = readExhibitionConfig('{"stories": ["own-abc"]}', [
      ...KNOWN,
      'own-abc',
    ]);
    expect([config.stories, problems]).toEqual([['own-abc'], []]);
  });

  test('offers a button for the language that every reset comes back to', () => {
    const own = readFile('{"languages": ["ru", "en"]}');
    expect(own).toMatchObject({
      config: { language: 'ru', languages: ['ru', 'en'] },
      problems: [],
    });
    const both = readFile('{"language": "kk", "languages": ["ru", "en"]}');
    expect(both.config).toMatchObject({ language: 'kk', languages: ['kk', 'ru', 'en'] });
    expect(both.problems).toHaveLength(1);
    expect(readFile('{"languages": ["ru", "ru"]}').config.languages).toEqual(['ru']);
  });

  test('stands below what the address says: language, look and territory', () => {
    const read = readFile('{"languages": ["kk", "ru"]}');
    const { config } = withAddress(
      read,
      '?mode=exhibition&lang=en&theme=light&territory=kazakhstan',
    );
    expect(config).toMatchObject({
      language: 'en',
      languages: ['en', 'kk', 'ru'],
      theme: 'light',
      territory: 'kazakhstan',
    });
    expect(withAddress(read, '?lang=de&theme=pink')).toEqual(read);
  });

  test('is told of in every language of the page, whatever is wrong with it', () => {
    const wrong = Object.keys(DEFAULT_EXHIBITION).map((field) => JSON.stringify({ [field]: [{}] }));
    const others = ['{"pin": ', '[]', '{"colour": 1}', '{"stories": ["x"]}'];
    const texts = [...wrong, ...others, '{"language": "kk", "languages": ["en"]}'];
    for (const text of texts) {
      const [problem] = readFile(text).problems;
      expect(isMessageKey(problem?.message?.key ?? ''), text).toBe(true);
      const { expected } = problem?.message?.params ?? {};
      if (expected !== undefined) expect(messagesOf('kk')).toHaveProperty([String(expected)]);
    }
    expect(readFile('{\n"pin": "1234",\n"theme": dark}').problems[0]?.message?.params.line).toBe(3);
  });
});
