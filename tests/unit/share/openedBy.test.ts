import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeLink, leftToReader } from '../../../src/share/link/encodeLink.ts';
import { defaultStateOf } from '../../../src/share/link/packs.ts';
import { answerTo } from '../../../src/share/embed/startEmbed.ts';
import { openedBy } from '../../../src/share/openedBy.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { embeddedPack } from '../embeddedPack.ts';
import { PACKS } from './packs.ts';

const opened = (search: string, hash = '') =>
  openedBy({ pathname: '/', search, hash }, PACKS, 'en');
const whats = (notes: readonly { what: string }[]) => notes.map(({ what }) => what);

describe('an address', () => {
  it('opens the territory that a parameter names, in the language of the browser', () => {
    const { state, notes } = opened('?territory=kazakhstan');
    expect(state).toEqual({ ...defaultStateOf(PACKS, 'kazakhstan'), language: 'en' });
    expect(notes).toEqual([]);
  });

  it('says so where there is no such territory, and opens the first', () => {
    for (const name of ['nonsense', '', 'a&t=kazakhstan', 'ә%']) {
      const { state, notes } = opened(`?territory=${encodeURIComponent(name)}`);
      expect(state.territoryId).toBe('almaty');
      expect(notes.map(({ message }) => message?.key)).toEqual(['note.unknownTerritory']);
      expect(notes[0]?.message?.params).toEqual({ territory: name, opened: 'almaty' });
    }
  });

  it('of a link that names its territory goes by the link', () => {
    const { state, notes } = opened('?territory=nonsense', '#v=1&t=kazakhstan&y=2030');
    expect([state.territoryId, state.year]).toEqual(['kazakhstan', 2030]);
    expect(notes).toEqual([]);
    const silent = opened('?territory=kazakhstan', '#y=2030&lang=ru');
    expect([silent.state.territoryId, silent.state.year]).toEqual(['kazakhstan', 2030]);
  });

  it('of a link without a language opens in that of its reader, and any other in its own', () => {
    const state = { ...defaultStateOf(PACKS, 'almaty'), year: 2030, language: 'kk' as const };
    const link = encodeLink(state, PACKS);
    expect(opened('', link).state.language).toBe('kk');
    expect(opened('', leftToReader(link)).state).toEqual({ ...state, language: 'en' });
  });

  it('takes mode, language and theme above the link, and says which word it does not know', () => {
    const { state } = opened('?mode=present&lang=ru&theme=dark', '#t=almaty&lang=en');
    expect([state.mode, state.language, state.theme]).toEqual(['present', 'ru', 'dark']);
    expect(opened('?embed&mode=plan').state.mode).toBe('embed');
    const odd = opened('?mode=fly&lang=fr&theme=pink');
    expect(whats(odd.notes)).toEqual([
      "mode was left out: 'fly' is not possible here",
      "language was left out: 'fr' is not possible here",
      "theme was left out: 'pink' is not possible here",
    ]);
    expect(odd.state.language).toBe('en');
  });
});

describe('a link to the territory that is open already', () => {
  beforeEach(() => {
    vi.stubGlobal('location', new URL('https://maps.example/aumaq/?embed'));
    usePage.getState().openTerritory('almaty', 'city', 2025);
    useResults.setState({ territory: embeddedPack('almaty'), notes: [] });
  });

  it('is fitted at once: nothing is selected that is not there', () => {
    const answer = answerTo({
      aumaq: 1,
      id: 1,
      do: 'open',
      link: '#t=almaty&m=pisa&s=facility:gone',
    });
    expect(answer).toMatchObject({ ok: true, notes: [{ where: 'link' }, { where: 'link' }] });
    expect(usePage.getState()).toMatchObject({ measure: 'radiusCoverage', selection: null });
  });
});
