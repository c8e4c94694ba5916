/** What is short to send and long to read: lists, ids and texts are bounded while they are read. */
import { describe, expect, it } from 'vitest';
import { countOf } from '../../../src/domain/scenario/notes.ts';
import { restoreScenario } from '../../../src/domain/scenario/restoreScenario.ts';
import { MAX_EDITS } from '../../../src/domain/scenario/limits.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { parsePack } from '../../../src/domain/territory/parse.ts';
import { readScenarioFile } from '../../../src/share/file/scenarioFile.ts';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { encodeEdits } from '../../../src/share/link/editsCode.ts';
import { parseStory, readStory } from '../../../src/share/stories/readStory.ts';
import { defaultStateOf } from '../../../src/share/link/packs.ts';
import { editsText } from '../../hostile/craft.ts';
import { featuresOf, smallCity, smallCityFiles } from '../territory/smallCity.ts';
import { PACKS } from './packs.ts';

const city = smallCity();
const close = (number: number, id = `e${number}`) => ({
  id,
  type: 'closeFacility',
  facilityId: `school-${number}`,
  closeYear: 2030,
});
const saved = (edits: readonly unknown[]) => ({
  version: 1,
  territoryId: 'small-city',
  contentHash: city.manifest.contentHash,
  name: '',
  edits,
});

/** The call's result; of the processor's time, which a busy machine does not lengthen. */
function withinMs<T>(limitMs: number, call: () => T): T {
  const start = process.cpuUsage();
  const result = call();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(limitMs);
  return result;
}

describe('a link', () => {
  it('of ids that share their beginnings does not unfold to a gigabyte', () => {
    const text = editsText((writer) => {
      writer.whole(20_000);
      for (let index = 0; index < 20_000; index++) {
        writer.whole(2 ** 40);
        writer.text('abc');
      }
    });
    expect(text.length).toBeLessThan(600);
    const { state, notes } = withinMs(200, () => decodeLink(`#t=almaty&e=${text}`, PACKS));
    expect(state.edits).toEqual([]);
    expect(notes[0]?.message?.params).toMatchObject({ part: 'edits', why: 'damaged' });
  });

  it('of more malformed edits than a scenario can have opens, and says how many remarks it leaves out', () => {
    const text = editsText((writer) => {
      writer.whole(0);
      for (let index = 0; index < 130_000; index++) {
        writer.byte(4);
        writer.whole(7);
      }
    });
    const { state, notes } = withinMs(1_000, () => decodeLink(`#t=almaty&e=${text}`, PACKS));
    expect(state).toEqual(defaultStateOf(PACKS, 'almaty'));
    expect(notes.length).toBeLessThan(25);
    expect(notes.at(-1)?.message?.key).toBe('note.more');
    expect(notes.reduce((sum, note) => sum + countOf(note), 0)).toBe(MAX_EDITS + 1);
  });

  it('that repeats a word of a filter names it once, however long it is', () => {
    const words = Array.from({ length: 19_000 }, () => '1').join(',');
    const { state } = withinMs(300, () => decodeLink(`#t=almaty&fc=${words}`, PACKS));
    expect(state.filters.settlementClasses).toEqual([1]);
  });

  it('of thousands of unknown parts says some and counts the others', () => {
    const parts = Array.from({ length: 9_000 }, (_, index) => `x${index.toString(36)}`).join('&');
    const { notes } = decodeLink(`#t=almaty&${parts}`, PACKS);
    expect(notes.length).toBeLessThan(25);
    expect(notes.reduce((sum, note) => sum + countOf(note), 0)).toBeGreaterThan(7_000);
  });

  it('still carries the most and longest edits that a scenario can have', () => {
    const edits = Array.from({ length: MAX_EDITS }, (_, index) =>
      editSchema.parse({ ...close(index), facilityId: `${'s'.repeat(76)}${1000 + index}` }),
    );
    const { state, notes } = decodeLink(`#t=almaty&e=${encodeEdits(edits)}`, PACKS);
    expect(state.edits).toEqual(edits);
    expect(notes).toEqual([]);
  });
});

describe('a scenario file', () => {
  it('of a hundred thousand edits is read as far as a scenario goes, with a few remarks', () => {
    const parsed = withinMs(1_000, () =>
      restoreScenario(saved(Array.from({ length: 100_000 }, () => ({}))), city),
    );
    expect(parsed.ok && parsed.value.edits).toEqual([]);
    expect(parsed.ok && parsed.notes.length).toBeLessThan(25);
  });

  it('with an id of a million characters loses that edit', () => {
    const long = { ...close(1), facilityId: 'x'.repeat(1e6) };
    const parsed = restoreScenario(saved([long, close(2)]), city);
    expect(parsed.ok && parsed.value.edits.map(({ id }) => id)).toEqual(['e2']);
    expect(JSON.stringify(parsed).length).toBeLessThan(2_000);
  });

  it('whose territory is no text is refused, not thrown at', () => {
    const odd = JSON.stringify({ ...saved([]), territoryId: { toString: 1, valueOf: 2 } });
    expect(readScenarioFile(odd, city).ok).toBe(false);
  });

  it('with the highest number there is gives repeated ids ids of their own', () => {
    const edits = [close(1, 'e999999999'), close(2, 'e5'), close(1, 'e5'), close(2, 'e5')].map(
      (edit, index) => ({ ...edit, closeYear: 2030 + index }),
    );
    const parsed = restoreScenario(saved(edits), city);
    const ids = parsed.ok ? parsed.value.edits.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a story', () => {
  it('of a hundred thousand steps is refused in a sentence', () => {
    const story = {
      format: 'aumaq-story',
      version: 1,
      steps: Array.from({ length: 100_000 }, () => ({})),
    };
    const parsed = withinMs(500, () => parseStory(story));
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed).length).toBeLessThan(6_000);
  });

  it('of a million brackets or of fields that nobody knows is refused before it is read', () => {
    for (const text of [
      '['.repeat(4e6),
      `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
    ]) {
      expect(withinMs(500, () => readStory(text)).ok).toBe(false);
    }
  });

  it('with a field of a very long name is told so in few words', () => {
    const parsed = parseStory({ format: 'aumaq-story', version: 1, ['x'.repeat(1e6)]: 1 });
    expect(JSON.stringify(parsed).length).toBeLessThan(6_000);
  });
});

it('a pack with an id that no link could carry is refused, and the id not repeated in full', () => {
  const files = smallCityFiles();
  const feature = featuresOf(files, 'facilities')[0];
  if (feature) feature.properties.id = 'x'.repeat(1e6);
  const parsed = parsePack(files);
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.some(({ where, what }) => /, id$/.test(where) && /too big/.test(what))).toBe(
    true,
  );
  expect(JSON.stringify(problems).length).toBeLessThan(6_000);
});
