/**
 * From the fragment of an address to a state of the page: always a valid one, the nearest to what
 * the link says, with a note for everything that could not be kept. Never throws.
 */
import type { Problem } from '../../domain/parsed.ts';
import {
  droppedNote,
  fittedNote,
  laterVersionNote,
  packChangedNote,
  Remarks,
} from '../../domain/scenario/notes.ts';
import { LINK_VERSION, type ShareableState, shareableStateSchema } from '../../store/shareable.ts';
import { shortHash } from './encodeLink.ts';
import { mendedFields } from './mend.ts';
import { defaultStateOf, type KnownPack } from './packs.ts';
import { PARTS } from './parts.ts';

const WHERE = 'link';
const MAX_LENGTH = 40_000;
/** Parts that mean nothing in another territory. */
const BOUND_TO_TERRITORY: readonly string[] = ['c', 's', 'fa', 'e', 'story', 'h', 'w', 'q'];

export type OpenedLink = {
  readonly state: ShareableState;
  /** What was dropped or changed, and why; empty where the link was taken as it stands. */
  readonly notes: readonly Problem[];
};

/**
 * Reads a fragment, with or without `#`. `packs` are the territories that can be opened; the first
 * opens where the link names none or an unknown one. Whether ids of edits, areas and the selection
 * exist is checked against the territory once it is loaded (`fitToTerritory`).
 */
export function decodeLink(fragment: string, packs: readonly KnownPack[]): OpenedLink {
  const remarks = new Remarks();
  const fields = fieldsOf(fragment, remarks);
  readVersion(fields.get('v'), remarks);
  const { territoryId, isOther } = readTerritory(fields.get('t'), packs, remarks);
  const pack = packs.find(({ id }) => id === territoryId);

  let state = defaultStateOf(packs, territoryId);
  state = { ...state, year: readYear(fields.get('y'), state.year, pack, remarks) };
  const known = new Set(['v', 't', 'y', 'h', ...PARTS.map(({ key }) => key)]);
  for (const { key, name, read } of PARTS) {
    const text = fields.get(key);
    if (text === undefined) continue;
    if (isOther && BOUND_TO_TERRITORY.includes(key)) {
      remarks.add(droppedNote(WHERE, name, 'otherTerritory'));
      continue;
    }
    const reading = read(text, state);
    if (reading.dropped !== undefined) {
      remarks.add(droppedNote(WHERE, name, reading.dropped.why, reading.dropped.value));
    }
    remarks.add(...(reading.notes ?? []));
    const next = { ...state, ...reading.change };
    // Each part has been checked by its own schema; this one guards against our own mistakes.
    if (shareableStateSchema.safeParse(next).success) state = next;
    else remarks.add(droppedNote(WHERE, name, 'unfit'));
  }
  for (const key of fields.keys()) {
    if (!known.has(key)) remarks.add(droppedNote(WHERE, 'rest', 'unknown', key.slice(0, 40)));
  }
  const hash = fields.get('h');
  if (hash !== undefined && !isOther && pack?.contentHash !== undefined) {
    if (hash !== shortHash(pack.contentHash)) remarks.add(packChangedNote(WHERE));
  }
  return { state, notes: remarks.all(WHERE) };
}

/** Key and text of each part; the first of each key counts. */
function fieldsOf(fragment: string, remarks: Remarks): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let body = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (body.length > MAX_LENGTH) {
    remarks.add(droppedNote(WHERE, 'end', 'tooLong'));
    body = body.slice(0, MAX_LENGTH);
  }
  for (const { key, text } of mendedFields(body)) {
    if (text === null || fields.has(key)) {
      const why = text === null ? 'empty' : 'twice';
      remarks.add(droppedNote(WHERE, 'rest', why, key.slice(0, 40)));
    } else fields.set(key, text);
  }
  return fields;
}

function readVersion(text: string | undefined, remarks: Remarks): void {
  if (text === undefined) return;
  const version = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (version > LINK_VERSION) remarks.add(laterVersionNote(WHERE, version, LINK_VERSION));
  else if (version < 1) remarks.add(droppedNote(WHERE, 'version', 'impossible', text.slice(0, 20)));
}

function readTerritory(
  text: string | undefined,
  packs: readonly KnownPack[],
  remarks: Remarks,
): { readonly territoryId: string; readonly isOther: boolean } {
  const fallback = packs[0]?.id ?? 'almaty';
  if (text === undefined) return { territoryId: fallback, isOther: false };
  if (packs.some(({ id }) => id === text)) return { territoryId: text, isOther: false };
  const territory = text.slice(0, 40);
  remarks.add({
    where: WHERE,
    what: `there is no territory '${territory}', '${fallback}' was opened`,
    remedy: 'import that territory first, then open the link again',
    message: { key: 'note.unknownTerritory', params: { territory, opened: fallback } },
  });
  return { territoryId: fallback, isOther: true };
}

function readYear(
  text: string | undefined,
  byDefault: number,
  pack: KnownPack | undefined,
  remarks: Remarks,
): number {
  if (text === undefined) return byDefault;
  if (!/^\d{4}$/.test(text)) {
    remarks.add(droppedNote(WHERE, 'year', 'impossible', text.slice(0, 20)));
    return byDefault;
  }
  const year = Number(text);
  const first = pack?.firstYear ?? 1900;
  const last = pack?.horizonYear ?? 2150;
  const nearest = Math.min(last, Math.max(first, year));
  if (nearest !== year) remarks.add(fittedNote(WHERE, 'year', nearest));
  return nearest;
}
