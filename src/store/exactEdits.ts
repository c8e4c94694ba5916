/** What fields and lists of the scenario do to its edits: each is one entry of the history. */
import type { Message } from '../domain/parsed.ts';
import { ownPart, type FacilityCapacity } from '../domain/scenario/facilityCapacity.ts';
import { newEditId } from '../domain/scenario/mergeEdit.ts';
import { isSized } from '../domain/scenario/projectSize.ts';
import type { Edit, EditId, OwnPhase } from '../domain/scenario/scenario.ts';
import type { Finance } from '../domain/territory/schema.ts';
import type { Facility, Project } from '../domain/territory/territory.ts';
import { usePage } from './pageStore.ts';

type Content = Edit extends infer One ? (One extends Edit ? Omit<One, 'id'> : never) : never;

function doEdit(content: Content, note: Message, gesture?: string): void {
  const { edits, doEdit: add } = usePage.getState();
  add({ id: newEditId(edits), ...content } as Edit, note, gesture);
}

/** Gives a facility a whole capacity from a year on, extensions included. */
export function setCapacity(
  { id, name, service }: Facility,
  now: FacilityCapacity,
  size: number,
): void {
  const { fromYear } = now;
  doEdit(
    { type: 'extendFacility', facilityId: id, capacity: ownPart(size, now), fromYear },
    { key: 'edit.extendFacility', params: { name, kind: service, size, fromYear } },
    `capacity ${id} ${fromYear}`,
  );
}

export function closeFacility({ id, name }: Facility, closeYear: number): void {
  doEdit(
    { type: 'closeFacility', facilityId: id, closeYear },
    { key: 'edit.closeFacility', params: { name, closeYear } },
    `closing ${id}`,
  );
}

/**
 * Gives a project its phases. What can be said as another size or year of the baseline's one phase is
 * said so: links stay short.
 * @param field in which it was said; what is said in one field at a stretch is one step to undo.
 */
export function setPhases(
  { id, name, kind, phases: before }: Project,
  phases: OwnPhase[],
  field?: string,
): void {
  if (!isSized(kind)) return;
  const [first] = phases;
  const [former] = before;
  if (!first || !former) return;
  const size = phases.reduce((sum, phase) => sum + phase.size, 0);
  const gesture = field === undefined ? undefined : `phases ${id} ${field}`;
  if (phases.length === 1 && before.length === 1) {
    if (first.openYear !== former.openYear) {
      const { openYear } = first;
      doEdit(
        { type: 'rephaseProject', projectId: id, phaseIndex: 0, openYear },
        { key: 'edit.rephaseProject', params: { name, phase: 1, openYear } },
        gesture,
      );
    } else {
      doEdit(
        { type: 'resizeProject', projectId: id, size },
        { key: 'edit.resizeProject', params: { name, kind, size } },
        gesture,
      );
    }
    return;
  }
  const years = phases.map(({ openYear }) => openYear);
  doEdit(
    { type: 'setPhases', projectId: id, phases },
    {
      key: 'edit.setPhases',
      params: {
        name,
        kind,
        size,
        count: phases.length,
        fromYear: Math.min(...years),
        toYear: Math.max(...years),
      },
    },
    gesture,
  );
}

export function setFinance({ id, name }: Project, finance: Finance): void {
  doEdit(
    { type: 'setFinance', projectId: id, finance },
    { key: 'edit.setFinance', params: { name, finance } },
  );
}

/** What one has added oneself can be called as one likes; an empty name gives back the first one. */
export function renameAdded(projectId: string, name: string): void {
  const { edits, replaceEdits } = usePage.getState();
  const trimmed = name.trim();
  const after = edits.map((edit): Edit => {
    if (edit.type !== 'addProject' || edit.projectId !== projectId) return edit;
    const { name: _, ...bare } = edit;
    return trimmed === '' ? bare : { ...bare, name: trimmed };
  });
  replaceEdits(after, { key: 'exact.renamed', params: { name: trimmed } }, `name ${projectId}`);
}

/** An edit that is off stays in the list and changes nothing. */
export function switchEdit(id: EditId, isOn: boolean): void {
  const { edits, replaceEdits } = usePage.getState();
  const after = edits.map((edit): Edit => {
    if (edit.id !== id) return edit;
    const { off: _, ...bare } = edit;
    return (isOn ? bare : { ...bare, off: true }) as Edit;
  });
  const key = isOn ? 'exact.switchedOn' : 'exact.switchedOff';
  replaceEdits(after, { key, params: {} });
}
