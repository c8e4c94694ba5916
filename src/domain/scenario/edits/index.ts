/** The registry of edits: whoever handles edits in general asks here and names none of them. */
import type { Message } from '../../parsed.ts';
import type { Draft } from '../draft.ts';
import type { Edit, EditType } from '../scenario.ts';
import { addProject } from './addProject.ts';
import { changeAssumption } from './changeAssumption.ts';
import { changeStandard } from './changeStandard.ts';
import { closeFacility } from './closeFacility.ts';
import type { EditKind } from './editKind.ts';
import { extendFacility } from './extendFacility.ts';
import { moveFacility } from './moveFacility.ts';
import { moveProject } from './moveProject.ts';
import { openFacility } from './openFacility.ts';
import { removeProject } from './removeProject.ts';
import { rephaseProject } from './rephaseProject.ts';
import { resizeProject } from './resizeProject.ts';
import { setAreaMoves } from './setAreaMoves.ts';
import { setFinance } from './setFinance.ts';
import { setPhases } from './setPhases.ts';
import { setSettlementClass } from './setSettlementClass.ts';

export const EDIT_KINDS: { readonly [Type in EditType]: EditKind<Type> } = {
  addProject,
  moveProject,
  removeProject,
  resizeProject,
  rephaseProject,
  openFacility,
  moveFacility,
  closeFacility,
  extendFacility,
  changeAssumption,
  changeStandard,
  setPhases,
  setFinance,
  setSettlementClass,
  setAreaMoves,
};

/** TypeScript cannot see that an edit and the kind found by its type belong together. */
function kindOf(edit: Edit): EditKind<EditType> {
  return EDIT_KINDS[edit.type] as unknown as EditKind<EditType>;
}

/** Applies an edit to the draft; false where it names something that is not there. */
export function applyEdit(draft: Draft, edit: Edit): boolean {
  return kindOf(edit).apply(draft, edit);
}

/** What an edit is about, kind included: a later edit with the same subject replaces it. */
export function subjectOf(edit: Edit): string {
  return `${edit.type} ${kindOf(edit).subject(edit)}`;
}

/** A line about an edit for people, given the draft just before it. */
export function describeEdit(draft: Draft, edit: Edit): Message {
  return kindOf(edit).describe(draft, edit);
}
