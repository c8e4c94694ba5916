/**
 * The one gate for saved scenarios: version, migrations in order, schema, cross-checks with the
 * pack. Files, storage and links all come through here, of any version, written by hand or
 * damaged. What can be kept is kept; what cannot is dropped with a note.
 */
import { shortened } from '../bounded.ts';
import { type Parsed, type Problem, refused, taken } from '../parsed.ts';
import type { PackManifest } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { withMargin } from '../territory/geometry.ts';
import { carriedOver } from './carryOver.ts';
import { draftOf } from './draft.ts';
import { applyEdit } from './edits/index.ts';
import { fitEdit } from './fitEdit.ts';
import { MAX_EDITS, MAX_SCENARIO_NAME_CHARACTERS } from './limits.ts';
import { newEditId } from './mergeEdit.ts';
import { migrateFrom } from './migrations.ts';
import { type DropReason, droppedEditNote, fittedNote, packChangedNote, Remarks } from './notes.ts';
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
  const { territoryId, contentHash, name, edits } = current;
  // Made on a version of the territory that this one comes from, under whatever id.
  const isOfFormer = manifest.madeFrom?.some((version) => version.contentHash === contentHash);
  if (territoryId !== manifest.id && !isOfFormer) {
    const other = typeof territoryId === 'string' ? shortened(territoryId) : '?';
    return refused({
      where: `${WHERE}, territoryId`,
      what: `it belongs to the territory '${other}', not to '${manifest.id}'`,
      remedy: 'open that territory first',
      message: { key: 'note.otherTerritory', params: { territory: other } },
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
  const remarks = new Remarks();
  if (contentHash !== manifest.contentHash) remarks.add(packChangedNote(WHERE));
  const restored = restoreEdits(edits, territory, contentHash);
  remarks.add(...restored.notes);
  return taken(
    {
      version: SCENARIO_VERSION,
      territoryId: manifest.id,
      // The facts it stands on from now on: the note has said that they were others.
      contentHash: manifest.contentHash,
      name: typeof name === 'string' ? name.slice(0, MAX_SCENARIO_NAME_CHARACTERS) : '',
      edits: [...restored.value],
    },
    remarks.all(WHERE),
  );
}

/**
 * The edits of a list that this territory can take, each checked by schema and against the pack
 * with the edits before it applied. Never refuses: what cannot be taken is dropped with a note.
 * @param madeOn hash of the version of the territory that they were made on, where that is known.
 */
export function restoreEdits(
  values: readonly unknown[],
  territory: Territory,
  madeOn?: unknown,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const { kept, notes } = wellFormedEdits(values);
  const carried = typeof madeOn === 'string' ? carriedOver(kept, madeOn, territory.manifest) : null;
  const checked = checkEdits(carried?.edits ?? kept, territory);
  const remarks = new Remarks();
  remarks.add(...notes, ...(carried?.notes ?? []), ...checked.notes);
  return { value: checked.value, notes: remarks.all(WHERE) };
}

/**
 * Edits that the schema takes, with ids that differ. Needs no pack. No more are looked at than a
 * scenario can have.
 */
export function wellFormedEdits(values: readonly unknown[]): {
  readonly kept: readonly Edit[];
  readonly notes: readonly Problem[];
} {
  const kept: Edit[] = [];
  const remarks = new Remarks();
  const ids = new Set<string>();
  values.slice(0, MAX_EDITS).forEach((value, index) => {
    const parsed = editSchema.safeParse(value);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).join('.');
      remarks.add(droppedEditNote(WHERE, index + 1, 'malformed', field || undefined));
      return;
    }
    const isRepeated = ids.has(parsed.data.id);
    const edit = isRepeated ? { ...parsed.data, id: newEditId(kept) } : parsed.data;
    ids.add(edit.id);
    kept.push(edit);
  });
  if (values.length > MAX_EDITS) remarks.add(droppedEditNote(WHERE, MAX_EDITS + 1, 'tooMany'));
  return { kept, notes: remarks.all(WHERE) };
}

/**
 * Edits that this territory can take: ids that exist, places on its map, sizes and years in range.
 * Those that are switched off are looked at as if they were on, for so they can be again.
 */
export function checkEdits(
  edits: readonly Edit[],
  territory: Territory,
): { readonly value: readonly Edit[]; readonly notes: readonly Problem[] } {
  const draft = draftOf(territory);
  const value: Edit[] = [];
  const remarks = new Remarks();
  edits.forEach((given, index) => {
    const fault = faultOf(given, territory.manifest);
    if (fault !== null) {
      remarks.add(droppedEditNote(WHERE, index + 1, fault.why, fault.value));
      return;
    }
    const { edit, fittings } = fitEdit(given, draft);
    // What is switched off names nothing for the others, but has to be possible. A removal that is
    // switched off leaves to the others what it would take away.
    const isPossible =
      edit.off && edit.type === 'removeProject'
        ? draft.projects.has(edit.projectId)
        : applyEdit(draft, edit);
    if (!isPossible) {
      remarks.add(droppedEditNote(WHERE, index + 1, 'gone', namedBy(edit)));
      return;
    }
    for (const fitting of fittings) remarks.add(fittedNote(WHERE, fitting.name, fitting.value));
    value.push(edit);
  });
  return { value, notes: remarks.all(WHERE) };
}

/** Id of the place, region, assumption or standard that an edit is about. */
export function namedBy(edit: Edit): string {
  if ('projectId' in edit) return edit.projectId;
  if ('facilityId' in edit) return edit.facilityId;
  if ('settlementId' in edit) return edit.settlementId;
  if ('areaId' in edit) return edit.areaId;
  return edit.type === 'changeAssumption' ? edit.assumptionId : edit.standardId;
}

type Fault = { readonly why: DropReason; readonly value?: string };

function faultOf(edit: Edit, { bounds, assumptions, standards }: PackManifest): Fault | null {
  if ('position' in edit) {
    const [west, south, east, north] = withMargin(bounds);
    const corners = ('outline' in edit ? edit.outline : undefined) ?? [];
    const isOutside = [edit.position, ...corners].some(
      ([longitude, latitude]) =>
        longitude < west || longitude > east || latitude < south || latitude > north,
    );
    if (isOutside) return { why: 'outside' };
  }
  const isGone =
    (edit.type === 'changeAssumption' && !assumptions.some(({ id }) => id === edit.assumptionId)) ||
    (edit.type === 'changeStandard' && !standards.some(({ id }) => id === edit.standardId));
  return isGone ? { why: 'gone', value: namedBy(edit) } : null;
}
