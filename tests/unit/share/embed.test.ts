import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { embedCode } from '../../../src/share/embed/embedCode.ts';
import { readRequest } from '../../../src/share/embed/protocol.ts';
import { answerTo, startEmbed, trustedOrigin } from '../../../src/share/embed/startEmbed.ts';
import { newStory, stepOfState } from '../../../src/share/stories/editStory.ts';
import { useOwnStories } from '../../../src/share/stories/ownStories.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { shareableOf, usePage } from '../../../src/store/pageStore.ts';

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://maps.example/aumaq/?embed'));
  usePage.getState().openTerritory('almaty', 'city', 2025);
});

describe('messages to a framed map', () => {
  test('a request does what it says and is answered with the state afterwards', () => {
    const answer = answerTo({ aumaq: 1, id: 'a', do: 'setYear', year: 2030 });
    expect(answer).toMatchObject({ id: 'a', ok: true, state: { year: 2030 } });
    expect(usePage.getState().year).toBe(2030);
    const link = answer?.ok ? answer.state.link : '';
    usePage.getState().chooseYear(2026);
    answerTo({ aumaq: 1, id: 2, do: 'open', link });
    expect(usePage.getState().year).toBe(2030);
  });

  test('steps of stories are opened, and steps that are not there refused by name', () => {
    const good = { aumaq: 1, id: 1, do: 'goToStep', story: 'school-in-step', step: 1 };
    expect(answerTo(good)).toMatchObject({ ok: true, state: { story: { step: 1 } } });
    expect(answerTo({ ...good, step: 99 })).toMatchObject({ ok: false, error: { where: 'step' } });
    expect(answerTo({ ...good, story: 'none' })).toMatchObject({
      ok: false,
      error: { where: 'story' },
    });
  });

  test("a person's own stories are not to be had from outside", () => {
    const words = { kk: 'mine', ru: 'mine', en: 'mine' };
    const step = stepOfState(shareableOf(usePage.getState()), 'almaty', {
      title: words,
      text: words,
    });
    const own = { ...newStory('almaty', words, step, Math.random), id: 'own-1' };
    useOwnStories.setState({ stories: [own] });
    const asked = { aumaq: 1, id: 1, do: 'goToStep', story: 'own-1', step: 0 };
    expect(answerTo(asked)).toMatchObject({ ok: false, error: { where: 'story' } });
    const link = '#v=1&t=almaty&y=2030&story=own-1:0';
    expect(answerTo({ aumaq: 1, id: 2, do: 'open', link })).toMatchObject({
      ok: true,
      state: { year: 2030, story: null },
    });
    expect(usePage.getState().story).toBeNull();
    usePage.setState({ story: { id: 'own-1', step: 0 } });
    expect(answerTo({ aumaq: 1, id: 3, do: 'getState' })).toMatchObject({ state: { story: null } });
  });

  test('an unknown or malformed request is answered with the field that is wrong', () => {
    expect(answerTo({ aumaq: 1, id: 1, do: 'setYear', year: 'soon' })).toMatchObject({
      ok: false,
      error: { where: 'year' },
    });
    expect(answerTo({ aumaq: 1, id: 1, do: 'fly' })).toMatchObject({ ok: false });
  });

  test('a year that the territory does not have is refused, also before it is there', () => {
    useResults.setState({ territory: null });
    for (const year of [1900, 2150]) {
      const answer = answerTo({ aumaq: 1, id: 1, do: 'setYear', year });
      expect(answer).toMatchObject({ ok: false, error: { where: 'year' } });
    }
    expect(usePage.getState().year).toBe(2025);
  });

  test('messages that are not ours get no answer', () => {
    for (const message of [null, 7, 'hello', {}, { aumaq: 1 }, { type: 'webpackOk' }]) {
      expect(answerTo(message)).toBe(null);
    }
  });

  test('whatever comes, nothing is thrown, and a refused request changes nothing', () => {
    const before = shareableOf(usePage.getState());
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        aumaq: fc.constant(1),
        id: fc.oneof(fc.string(), fc.integer()),
        do: fc.constantFrom('setYear', 'open', 'goToStep', 'setTheme', 'setLayers', 'select'),
        year: fc.anything(),
        theme: fc.anything(),
        layers: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(message, (data) => {
        const answer = answerTo(data);
        if (readRequest(data).kind === 'request') return;
        expect(answer?.ok ?? false).toBe(false);
        expect(shareableOf(usePage.getState())).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

test('the code for a page keeps the state and escapes what HTML would misread', () => {
  const code = embedCode(
    'https://maps.example/?x=1#v=1&t=almaty',
    { width: 640, height: 360 },
    'A "map"',
  );
  expect(code).toContain('src="https://maps.example/?embed#v=1&amp;t=almaty"');
  expect(code).toContain('title="A &quot;map&quot;"');
});

test.each([
  ['', 'https://maps.example'],
  ['?parentOrigin=https://page.example/some/path', 'https://page.example'],
  ['?parentOrigin=capacitor://localhost', 'capacitor://localhost'],
  ['?parentOrigin=file:///home/me/page.html', null],
  ['?parentOrigin=null', 'https://maps.example'],
  ['?parentOrigin=%00', 'https://maps.example'],
  ['?parentOrigin=data:text/html,x', null],
])('an address with %j trusts %j', (search, trusted) => {
  expect(trustedOrigin({ origin: 'https://maps.example', search })).toBe(trusted);
});

test('a parent that no message can be sent to stops nothing in the page', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const parent = {
    postMessage: () => {
      throw new DOMException('Invalid target origin', 'SyntaxError');
    },
  };
  const search = '?embed&parentOrigin=capacitor://localhost';
  vi.stubGlobal('location', new URL(`https://maps.example/${search}`));
  vi.stubGlobal('window', { parent, addEventListener: () => {}, removeEventListener: () => {} });
  const stop = startEmbed();
  const seen: unknown[] = [];
  const stopListening = useResults.subscribe(({ results }) => seen.push(results));
  expect(() => useResults.setState({ results: { year: 2030 } as never })).not.toThrow();
  expect(seen).toHaveLength(1);
  expect(warn).toHaveBeenCalledOnce();
  stopListening();
  stop();
  vi.unstubAllGlobals();
  warn.mockRestore();
});
