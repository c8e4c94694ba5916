/** Own territories in links, stories and exhibitions: they open like the embedded ones. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readExhibitionConfig } from '../../../src/exhibition/config.ts';
import { awaitPack, useAwaitedPack } from '../../../src/share/awaitedPack.ts';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { stateOfStep } from '../../../src/share/stories.ts';
import { newStory, stepOfState } from '../../../src/share/stories/editStory.ts';
import { readStory, writeStory } from '../../../src/share/stories/readStory.ts';
import { knownTerritories, useOwnTerritories } from '../../../src/store/ownTerritories.ts';
import { defaultState } from '../../../src/store/shareable.ts';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const town = {
  id: 'our-town',
  kind: 'city',
  name: words('Our town'),
  firstYear: 2025,
  baseYear: 2025,
  horizonYear: 2040,
  contentHash: 'abcdef0123456789',
} as const;
const land = { ...town, id: 'land', kind: 'country' } as const;

beforeEach(() => useOwnTerritories.setState({ list: [town, land] }));

describe('a link to an own territory', () => {
  const state = { ...defaultState('our-town', 'city', 2025), year: 2030 };
  const link = encodeLink(state, knownTerritories());

  it('names the hash of its facts, whether it carries edits or not', () => {
    expect(link).toContain('t=our-town');
    expect(encodeLink(state, [town])).toContain('h=abcdef01');
  });

  it('opens on a device that has it, and says where its facts are others', () => {
    expect(decodeLink(encodeLink(state, [town]), [town])).toMatchObject({ notes: [], state });
    const [note] = decodeLink(encodeLink(state, [town]), [
      { ...town, contentHash: '0'.repeat(16) },
    ]).notes;
    expect(note?.message?.key).toBe('note.packChanged');
  });

  it('waits for the file on a device that lacks it', () => {
    const [note] = decodeLink(link, [land]).notes;
    expect(note?.message?.key).toBe('note.unknownTerritory');
    awaitPack('#v=1&t=our-town&h=abcdef01&y=2030');
    expect(useAwaitedPack.getState().awaited).toMatchObject({
      territoryId: 'our-town',
      hash: 'abcdef01',
    });
    awaitPack(null);
    expect(useAwaitedPack.getState().awaited).toBeNull();
  });
});

describe('a story in an own territory', () => {
  const texts = { title: words('A'), text: words('B') };
  const shown = { ...defaultState('land', 'country', 2025), year: 2030 };
  const story = newStory('land', words('Land'), stepOfState(shown, 'land', texts), () => 0.5);

  it('is recorded, written, read and shown like any other', () => {
    const read = readStory(writeStory(story));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { measure, territoryId, year } = stateOfStep(read.value, 0, shown);
    expect({ measure, territoryId, year }).toEqual({
      measure: shown.measure,
      territoryId: 'land',
      year: 2030,
    });
  });

  it('can be read where the territory is not, and names the years it has where it is', () => {
    useOwnTerritories.setState({ list: [] });
    expect(readStory(writeStory(story)).ok).toBe(true);
    useOwnTerritories.setState({ list: [land] });
    const late = { ...story, steps: [{ ...story.steps[0], year: 2060 }] };
    expect(readStory(JSON.stringify(late)).ok).toBe(false);
  });
});

describe('exhibition.json', () => {
  const read = (settings: object) =>
    readExhibitionConfig(JSON.stringify(settings), ['school-in-step']);

  it('takes an own territory that this browser has', () => {
    const { config, problems } = read({ territory: 'our-town', stories: ['school-in-step'] });
    expect([config.territory, problems]).toEqual(['our-town', []]);
  });

  it('takes one that a pack beside the page may bring, and refuses one that nothing brings', () => {
    const stories = ['school-in-step'];
    expect(read({ territory: 'else', packs: ['else.aumaq.zip'], stories }).problems).toEqual([]);
    const { config, problems } = read({ territory: 'else', stories });
    expect([config.territory, problems.length]).toEqual(['almaty', 1]);
    expect(read({ packs: ['../else.aumaq.zip'], stories }).problems).toHaveLength(1);
  });
});
