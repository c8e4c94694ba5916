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
} from '../../domain/scenario/notes.ts';
import { LINK_VERSION, type ShareableState, shareableStateSchema } from '../../store/shareable.ts';
import { shortHash } from './encodeLink.ts';
import { withoutPercents } from './escape.ts';
import { defaultStateOf, type KnownPack } from './packs.ts';
import { PARTS } from './parts.ts';

const WHERE = 'link';
const MAX_LENGTH = 40_000;
/** Parts that mean nothing in another territory. */
const BOUND_TO_TERRITORY: readonly string[] = ['c', 's', 'fa', 'e', 'story', 'h'];

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
  const notes: Problem[] = [];
  const fields = fieldsOf(fragment, notes);
  readVersion(fields.get('v'), notes);
  const { territoryId, isOther } = readTerritory(fields.get('t'), packs, notes);
  const pack = packs.find(({ id }) => id === territoryId);

  let state = defaultStateOf(packs, territoryId);
  state = { ...state, year: readYear(fields.get('y'), state.year, pack, notes) };
  const known = new Set(['v', 't', 'y', 'h', ...PARTS.map(({ key }) => key)]);
  for (const { key, name, read } of PARTS) {
    const text = fields.get(key);
    if (text === undefined) continue;
    if (isOther && BOUND_TO_TERRITORY.includes(key)) {
      notes.push(droppedNote(WHERE, name, 'otherTerritory'));
      continue;
    }
    const reading = read(text, state);
    if (reading.dropped !== undefined) {
      notes.push(droppedNote(WHERE, name, reading.dropped.why, reading.dropped.value));
    }
    notes.push(...(reading.notes ?? []));
    const next = { ...state, ...reading.change };
    // Each part has been checked by its own schema; this one guards against our own mistakes.
    if (shareableStateSchema.safeParse(next).success) state = next;
    else notes.push(droppedNote(WHERE, name, 'unfit'));
  }
  for (const key of fields.keys()) {
    if (!known.has(key)) notes.push(droppedNote(WHERE, 'rest', 'unknown', key.slice(0, 40)));
  }
  const hash = fields.get('h');
  if (hash !== undefined && !isOther && pack?.contentHash !== undefined) {
    if (hash !== shortHash(pack.contentHash)) notes.push(packChangedNote(WHERE));
  }
  return { state, notes };
}

/** Key and text of each part; the first of each key counts. */
function fieldsOf(fragment: string, notes: Problem[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let body = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (body.length > MAX_LENGTH) {
    notes.push(droppedNote(WHERE, 'end', 'tooLong'));
    body = body.slice(0, MAX_LENGTH);
  }
  // Some programs escape a whole address once more when they pass it on.
  if (!body.includes('=') && /%3D/i.test(body)) body = withoutPercents(body) ?? body;
  for (const field of body.split('&')) {
    if (field === '') continue;
    const equals = field.indexOf('=');
    const key = equals < 0 ? field : field.slice(0, equals);
    const text = equals < 0 ? '' : field.slice(equals + 1);
    if (equals < 0 || fields.has(key)) {
      notes.push(droppedNote(WHERE, 'rest', equals < 0 ? 'empty' : 'twice', key.slice(0, 40)));
    } else fields.set(key, withoutPercents(text) ?? text);
  }
  return fields;
}

function readVersion(text: string | undefined, notes: Problem[]): void {
  if (text === undefined) return;
  const version = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (version > LINK_VERSION) notes.push(laterVersionNote(WHERE, version, LINK_VERSION));
  else if (version < 1) notes.push(droppedNote(WHERE, 'version', 'impossible', text.slice(0, 20)));
}

function readTerritory(
  text: string | undefined,
  packs: readonly KnownPack[],
  notes: Problem[],
): { readonly territoryId: string; readonly isOther: boolean } {
  const fallback = packs[0]?.id ?? 'almaty';
  if (text === undefined) return { territoryId: fallback, isOther: false };
  if (packs.some(({ id }) => id === text)) return { territoryId: text, isOther: false };
  const territory = text.slice(0, 40);
  notes.push({
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
  notes: Problem[],
): number {
  if (text === undefined) return byDefault;
  if (!/^\d{4}$/.test(text)) {
    notes.push(droppedNote(WHERE, 'year', 'impossible', text.slice(0, 20)));
    return byDefault;
  }
  const year = Number(text);
  const first = pack?.firstYear ?? 1900;
  const last = pack?.horizonYear ?? 2150;
  const nearest = Math.min(last, Math.max(first, year));
  if (nearest !== year) notes.push(fittedNote(WHERE, 'year', nearest));
  return nearest;
}
