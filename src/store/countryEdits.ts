/** Edits of a country's settlements and regions: each is one entry of the history. */
import { newEditId } from '../domain/scenario/mergeEdit.ts';
import type { SettlementClass } from '../domain/territory/schema.ts';
import type { Area, Settlement } from '../domain/territory/territory.ts';
import { usePage } from './pageStore.ts';

/** From now on the standards of this class hold for it; a village of class 4 is a support village. */
export function setSettlementClass(
  { id, name }: Settlement,
  settlementClass: SettlementClass,
): void {
  const { edits, doEdit } = usePage.getState();
  doEdit(
    { id: newEditId(edits), type: 'setSettlementClass', settlementId: id, settlementClass },
    { key: 'edit.setSettlementClass', params: { name, settlementClass } },
  );
}

/** So many people more a year in the region than the forecast has; fewer where negative. */
export function setAreaMoves({ id, name }: Area, peopleAYear: number): void {
  const { edits, doEdit } = usePage.getState();
  doEdit(
    { id: newEditId(edits), type: 'setAreaMoves', areaId: id, peopleAYear },
    { key: 'edit.setAreaMoves', params: { name, people: peopleAYear } },
    `moves ${id}`,
  );
}
