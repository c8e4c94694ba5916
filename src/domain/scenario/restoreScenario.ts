/**
 * The one gate for saved scenarios: version, migrations in order, schema, cross-checks with the
 * pack. Files, storage and links all come through here, of any version, written by hand or
 * damaged. What can be kept is kept; what cannot is dropped with a note.
 */
import { type Parsed, type Problem, refused, taken } from '../parsed.ts';
import type { LocalizedText, PackManifest } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { withMargin } from '../territory/geometry.ts';
import { draftOf } from './draft.ts';
import { applyEdit } from './edits/index.ts';
import { newEditId } from './mergeEdit.ts';
import { migrateFrom } from './migrations.ts';
import { type DropReason, droppedEditNote, fittedNote, packChangedNote } from './notes.ts';
import { type Edit, editSchema, SCENARIO_VERSION, type Scenario } from './scenario.ts';

const WHERE = 'scenario';
const MAX_EDITS = 500;
const MAX_NAME_LENGTH = 120;

/**
 * Restores anything that was once saved as a scenario. Refused with a reason: what is no scenario,
 * is of a later version, or belongs to another territory. With a whole territory every id is
 * looked up; with a manifest alone only what it lists.
 */
export function restoreScenario(saved: unknown, pack: Territory | PackManifest): Parsed<Scenario> {
  const manifest = 'manifest' in pack ? pack.manifest : pack;
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) {
    return refused({
      where: WHERE,
      what: 'this is no saved scenario',
      remedy: 'open a file that Aumaq has saved',
      message: { key: 'note.noScenario', params: {} },
    });
  }
  const record = saved as Readonly<Record<string, unknown>>;
  const version = record.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refused({
      where: `${WHERE}, version`,
      what: 'the version is no whole number',
      remedy: 'open a file that Aumaq has saved',
      message: { key: 'note.noScenario', params: {} },
    });
  }
  if (version > SCENARIO_VERSION) {
    return refused({
      where: `${WHERE}, version`,
      what: `it was saved by a newer Aumaq (version ${version}, this one knows ${SCENARIO_VERSION})`,
      remedy: 'reload the page to get its newest version',
      message: { key: 'note.laterVersion', params: { version, known: SCENARIO_VERSION } },
    });
  }
  const current = migrateFrom(version, record);
  const { territoryId, contentHash, name, edits } = current;
  if (territoryId !== manifest.id) {
    return refused({
      where: `${WHERE}, territoryId`,
      what: `it belongs to the territory '${String(territoryId)}', not to '${manifest.id}'`,
      remedy: 'open that territory first',
      message: { key: 'note.otherTerritory', params: { territory: String(territoryId) } },
    });
  }
  if (!Array.isArray(edits)) {
    return refused({
      where: `${WHERE}, edits`,
      what: 'there is no list of edits',
      remedy: 'open a file that Aumaq has saved',
      message: { key: 'note.noScenario', params: {} },
    });
  }
  const notes: Problem[] = [];
  if (contentHash !== manifest.contentHash) notes.push(packChangedNote(WHERE));
  const restored = restoreEdits(edits, pack);
  return taken(
    {
      version: SCENARIO_VERSION,
      territoryId: manifest.id,
      // The facts it stands on from now on: the note has said that they were others.
      contentHash: manifest.contentHash,
      name: typeof name === 'string' ? name.slice(0, MAX_NAME_LENGTH) : '',
      edits: [...restored.value],
    },
    [...notes, ...restored.notes],
  );
}

/**
 * The edits of a list that this territory can take, each checked by schema and against the pack
 * with the edits before it applied. Never refuses: what cannot be taken is dropped with a note.
 */
export function restoreEdits(
  values: readonly unknown[],
  pack: Territory | PackManifest,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const { kept, notes } = wellFormedEdits(values);
  const checked = checkEdits(kept, pack);
  return { value: checked.value, notes: [...notes, ...checked.notes] };
}

/** Edits that the schema takes, with ids that differ. Needs no pack. */
export function wellFormedEdits(values: readonly unknown[]): {
  readonly kept: readonly Edit[];
  readonly notes: readonly Problem[];
} {
  const kept: Edit[] = [];
  const notes: Problem[] = [];
  const ids = new Set<string>();
  values.forEach((value, index) => {
    if (kept.length === MAX_EDITS) {
      if (index === MAX_EDITS) {
        notes.push(droppedEditNote(WHERE, index + 1, 'tooMany'));
      }
      return;
    }
    const parsed = editSchema.safeParse(value);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).join('.');
      notes.push(droppedEditNote(WHERE, index + 1, 'malformed', field || undefined));
      return;
    }
    const isRepeated = ids.has(parsed.data.id);
    const edit = isRepeated ? { ...parsed.data, id: newEditId(kept) } : parsed.data;
    ids.add(edit.id);
    kept.push(edit);
  });
  return { kept, notes };
}

/** Edits that this pack can take: ids that exist, places on its map, years and values in range. */
export function checkEdits(
  edits: readonly Edit[],
  pack: Territory | PackManifest,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const manifest = 'manifest' in pack ? pack.manifest : pack;
  const draft = 'manifest' in pack ? draftOf(pack) : null;
  const value: Edit[] = [];
  const notes: Problem[] = [];
  edits.forEach((edit, index) => {
    const fault = faultOf(edit, manifest);
    if (fault !== null) {
      notes.push(droppedEditNote(WHERE, index + 1, fault.why, fault.value));
      return;
    }
    const fitted = withinRange(edit, manifest);
    if (fitted.change !== null) {
      notes.push(fittedNote(WHERE, fitted.change.name, fitted.change.value));
    }
    if (draft !== null && !applyEdit(draft, fitted.edit)) {
      notes.push(droppedEditNote(WHERE, index + 1, 'gone', namedBy(edit)));
      return;
    }
    value.push(fitted.edit);
  });
  return { value, notes };
}

function namedBy(edit: Edit): string {
  if ('projectId' in edit) return edit.projectId;
  if ('facilityId' in edit) return edit.facilityId;
  return edit.type === 'changeAssumption' ? edit.assumptionId : edit.standardId;
}

type Fault = { readonly why: DropReason; readonly value?: string };

function faultOf(edit: Edit, { bounds, assumptions, standards }: PackManifest): Fault | null {
  if ('position' in edit) {
    const [west, south, east, north] = withMargin(bounds);
    const [longitude, latitude] = edit.position;
    if (longitude < west || longitude > east || latitude < south || latitude > north) {
      return { why: 'outside' };
    }
  }
  const isGone =
    (edit.type === 'changeAssumption' && !assumptions.some(({ id }) => id === edit.assumptionId)) ||
    (edit.type === 'changeStandard' && !standards.some(({ id }) => id === edit.standardId));
  return isGone ? { why: 'gone', value: namedBy(edit) } : null;
}

type Fitted = {
  readonly edit: Edit;
  readonly change: { readonly name: LocalizedText; readonly value: number } | null;
};

function withinRange(edit: Edit, { assumptions }: PackManifest): Fitted {
  if (edit.type !== 'changeAssumption') return { edit, change: null };
  const row = assumptions.find(({ id }) => id === edit.assumptionId);
  if (row === undefined) return { edit, change: null };
  const value = Math.min(row.max, Math.max(row.min, edit.value));
  if (value === edit.value) return { edit, change: null };
  return { edit: { ...edit, value }, change: { name: row.name, value } };
}
