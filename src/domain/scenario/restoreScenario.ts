/**
 * The one gate for saved scenarios: version, migrations in order, schema, cross-checks with the
 * pack. Files, storage and links all come through here, of any version, written by hand or
 * damaged. What can be kept is kept; what cannot is dropped with a note.
 */
import { type Parsed, type Problem, refused, taken } from '../parsed.ts';
import type { PackManifest } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { withMargin } from '../territory/geometry.ts';
import { draftOf } from './draft.ts';
import { applyEdit } from './edits/index.ts';
import { fitEdit } from './fitEdit.ts';
import { MAX_EDITS, MAX_SCENARIO_NAME_CHARACTERS } from './limits.ts';
import { newEditId } from './mergeEdit.ts';
import { migrateFrom } from './migrations.ts';
import { type DropReason, droppedEditNote, fittedNote, packChangedNote } from './notes.ts';
import { type Edit, editSchema, SCENARIO_VERSION, type Scenario } from './scenario.ts';

const WHERE = 'scenario';

/**
 * Restores anything that was once saved as a scenario. Refused with a reason: what is no scenario,
 * is of a later version, or belongs to another territory.
 */
export function restoreScenario(saved: unknown, territory: Territory): Parsed<Scenario> {
  const { manifest } = territory;
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
  const { contentHash, name, edits } = current;
  const territoryId = String(current.territoryId);
  if (territoryId !== manifest.id) {
    return refused({
      where: `${WHERE}, territoryId`,
      what: `it belongs to the territory '${territoryId}', not to '${manifest.id}'`,
      remedy: 'open that territory first',
      message: { key: 'note.otherTerritory', params: { territory: territoryId } },
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
  const restored = restoreEdits(edits, territory);
  return taken(
    {
      version: SCENARIO_VERSION,
      territoryId: manifest.id,
      // The facts it stands on from now on: the note has said that they were others.
      contentHash: manifest.contentHash,
      name: typeof name === 'string' ? name.slice(0, MAX_SCENARIO_NAME_CHARACTERS) : '',
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
  territory: Territory,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const { kept, notes } = wellFormedEdits(values);
  const checked = checkEdits(kept, territory);
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

/** Edits that this territory can take: ids that exist, places on its map, sizes and years in range. */
export function checkEdits(
  edits: readonly Edit[],
  territory: Territory,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const draft = draftOf(territory);
  const value: Edit[] = [];
  const notes: Problem[] = [];
  edits.forEach((given, index) => {
    const fault = faultOf(given, territory.manifest);
    if (fault !== null) {
      notes.push(droppedEditNote(WHERE, index + 1, fault.why, fault.value));
      return;
    }
    const { edit, fittings } = fitEdit(given, draft);
    if (!applyEdit(draft, edit)) {
      notes.push(droppedEditNote(WHERE, index + 1, 'gone', namedBy(edit)));
      return;
    }
    for (const fitting of fittings) notes.push(fittedNote(WHERE, fitting.name, fitting.value));
    value.push(edit);
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
