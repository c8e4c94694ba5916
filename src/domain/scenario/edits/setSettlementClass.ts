import { SUPPORT_VILLAGE_CLASS } from '../../settlements/rural.ts';
import type { SettlementClass } from '../../territory/schema.ts';
import type { Settlement } from '../../territory/territory.ts';
import { type EditKind, sameInAll } from './editKind.ts';

/** A village is one by its class; towns and centres keep their part whatever class they are given. */
function roleIn(role: Settlement['role'], settlementClass: SettlementClass): Settlement['role'] {
  if (role !== 'village' && role !== 'support village') return role;
  return settlementClass === SUPPORT_VILLAGE_CLASS ? 'support village' : 'village';
}

export const setSettlementClass: EditKind<'setSettlementClass'> = {
  apply(draft, { settlementId, settlementClass }) {
    const settlement = draft.settlements.get(settlementId);
    if (settlement === undefined) return false;
    draft.settlements.set(settlementId, {
      ...settlement,
      settlementClass,
      classStatus: 'assumption',
      role: roleIn(settlement.role, settlementClass),
    });
    return true;
  },
  subject: ({ settlementId }) => settlementId,
  describe: (draft, { settlementId, settlementClass }) => ({
    key: 'edit.setSettlementClass',
    params: {
      name: draft.settlements.get(settlementId)?.name ?? sameInAll(settlementId),
      settlementClass,
    },
  }),
};
