/** What an address opens: the link behind `#`, and the parameters behind `?` where it is silent. */
import type { Problem } from '../domain/parsed.ts';
import { droppedNote } from '../domain/scenario/notes.ts';
import { LANGUAGES, type Language } from '../domain/territory/schema.ts';
import { MODES, THEMES } from '../store/shareable.ts';
import { decodeLink, type OpenedLink } from './link/decodeLink.ts';
import { namesLanguage } from './link/encodeLink.ts';
import { mendedAddress } from './link/mend.ts';
import type { KnownPack } from './link/packs.ts';

const WHERE = 'address';

/** A parameter that takes one of a few words; anything else is noted. */
function wordOf<T extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly T[],
  part: string,
  notes: Problem[],
): T | undefined {
  const text = query.get(name);
  const word = words.find((known) => known === text);
  if (text !== null && word === undefined) {
    notes.push(droppedNote(WHERE, part, 'impossible', text.slice(0, 40)));
  }
  return word;
}

/**
 * The state that an address asks for. Parameters are `territory`, `mode`, `embed`, `lang` and `theme`;
 * all but the first stand above the link. Whatever cannot be taken is noted.
 * @param languageOfBrowser what an address opens in that says nothing about it.
 */
export function openedBy(
  address: Pick<URL, 'pathname' | 'search' | 'hash'>,
  packs: readonly KnownPack[],
  languageOfBrowser: Language,
): OpenedLink {
  const { search, hash } = mendedAddress(address);
  const query = new URLSearchParams(search);
  const territoryId = query.get('territory');
  // An unknown territory is then noted as in a link.
  const named = territoryId === null || /[#&]t=/.test(hash);
  const opened = decodeLink(
    named ? hash : `#t=${encodeURIComponent(territoryId)}&${hash.slice(1)}`,
    packs,
  );

  const notes = [...opened.notes];
  const mode = query.has('embed') ? 'embed' : wordOf(query, 'mode', MODES, 'mode', notes);
  const language =
    wordOf(query, 'lang', LANGUAGES, 'language', notes) ??
    (namesLanguage(hash) ? undefined : languageOfBrowser);
  const theme = wordOf(query, 'theme', THEMES, 'theme', notes);
  const state = {
    ...opened.state,
    ...(mode ? { mode } : {}),
    ...(language ? { language } : {}),
    ...(theme ? { theme } : {}),
  };
  return { state, notes };
}
