/** A proposal of support villages as edits of a scenario. */
import { mergeEdit, newEditId } from '../scenario/mergeEdit.ts';
import type { Edit } from '../scenario/scenario.ts';
import type { Settlement } from '../territory/territory.ts';
import type { ProposedSupport } from './nextSupport.ts';
import { SUPPORT_VILLAGE_CLASS } from './rural.ts';

/** Those of the proposal that are listed: a village known by its school alone has no class to be changed. */
export function listedOf(proposed: readonly ProposedSupport[]): readonly Settlement[] {
  return proposed.flatMap(({ candidate }) =>
    candidate.kind === 'settlement' ? [candidate.settlement] : [],
  );
}

/** The edits with a change of class for each village, which replaces an earlier change of its class. */
export function withSupportVillages(
  edits: readonly Edit[],
  villages: readonly Settlement[],
): readonly Edit[] {
  return villages.reduce<readonly Edit[]>(
    (before, { id }) =>
      mergeEdit(before, {
        id: newEditId(before),
        type: 'setSettlementClass',
        settlementId: id,
        settlementClass: SUPPORT_VILLAGE_CLASS,
      }),
    edits,
  );
}
