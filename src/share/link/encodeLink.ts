/** From the page's state to the fragment of its address. */
import { isOwnTerritory } from '../../store/ownTerritories.ts';
import type { ShareableState } from '../../store/shareable.ts';
import { versionOf } from './editFields.ts';
import { defaultStateOf, type KnownPack } from './packs.ts';
import { type PartName, PARTS } from './parts.ts';

/** Past this many characters chat programs and slides begin to cut addresses: offer a file. */
export const COMFORTABLE_LINK_LENGTH = 2000;

/** Characters of the pack's content hash that a link carries beside edits, or to an own territory. */
const HASH_LENGTH = 8;

/**
 * The fragment, from `#` on: version, territory, year, and what differs from the state in which
 * the territory opens by itself. The same state always gives the same text. Nothing in it needs
 * escaping in an address. The camera is rounded to a metre, everything else is exact.
 */
export function encodeLink(state: ShareableState, packs: readonly KnownPack[]): string {
  // The oldest version that can say it: pages of before open such links as ever.
  const { edits, comparison } = fitting(state, packs);
  const version = versionOf([...edits, ...(comparison?.edits ?? [])]);
  const fields = [`v=${version}`, `t=${state.territoryId}`, `y=${state.year}`];
  for (const { key, text } of writtenParts({ ...state, comparison }, packs)) {
    fields.push(`${key}=${text}`);
  }
  const hash = packs.find(({ id }) => id === state.territoryId)?.contentHash;
  // Whoever opens a link to an own territory has to know which of its versions is meant.
  const needsHash = state.edits.length > 0 || isOwnTerritory(state.territoryId);
  if (needsHash && hash !== undefined) fields.push(`h=${shortHash(hash)}`);
  return `#${fields.join('&')}`;
}

/** Whether a fragment says in which language it opens. */
export function namesLanguage(fragment: string): boolean {
  return /[#&]lang=/.test(fragment);
}

/** The same link, to be opened in the language of whoever opens it. */
export function leftToReader(link: string): string {
  return link.replace(/&lang=[a-z]+/, '');
}

/** The first characters of a content hash, as far as they may stand in an address. */
export function shortHash(contentHash: string): string {
  return contentHash.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, HASH_LENGTH);
}

/** Names of the parts that a link to this state holds beside territory and year: "camera" … */
export function linkContents(
  state: ShareableState,
  packs: readonly KnownPack[],
): readonly PartName[] {
  return writtenParts(fitting(state, packs), packs).map(({ name }) => name);
}

/** Whether a link to the state carries the plan that it is compared with. */
export function carriesComparison(state: ShareableState, packs: readonly KnownPack[]): boolean {
  return fitting(state, packs).comparison !== null;
}

/** The state without the plan that it is compared with, where a link would get too long by it. */
function fitting(state: ShareableState, packs: readonly KnownPack[]): ShareableState {
  if (state.comparison === null) return state;
  const length = writtenParts(state, packs).reduce((sum, { text }) => sum + text.length + 6, 40);
  return length <= COMFORTABLE_LINK_LENGTH ? state : { ...state, comparison: null };
}

function writtenParts(state: ShareableState, packs: readonly KnownPack[]) {
  const byDefault = defaultStateOf(packs, state.territoryId);
  return PARTS.flatMap(({ key, name, write }) => {
    const text = write(state, byDefault);
    return text === null ? [] : [{ key, name, text }];
  });
}
