/** What one place costs in a question: as the plan assumes for whoever pays, or as the person says. */
import { placeCostId } from '../../domain/finance/finance.ts';
import { type Range, within } from '../../domain/scenario/limits.ts';
import { mergeEdit, newEditId } from '../../domain/scenario/mergeEdit.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { effectiveOf } from '../useEffective.ts';
import type { SiteQuestion } from './question.ts';

export type Priced = Pick<SiteQuestion, 'service' | 'finance' | 'placeCostMillionTenge'>;

/** The assumption of the territory that prices a place; null where it has none. */
function assumptionOf({ manifest }: Territory, { service, finance }: Priced) {
  const wanted = placeCostId(service, finance);
  return manifest.assumptions.find(({ id }) => id === wanted) ?? null;
}

/** Million tenge for a place, and what it may be; null where the territory prices none. */
export function placeCostOf(
  territory: Territory,
  edits: readonly Edit[],
  question: Priced,
): { readonly value: number; readonly range: Range } | null {
  const assumption = assumptionOf(territory, question);
  if (!assumption) return null;
  const { id, min, max } = assumption;
  const assumed = effectiveOf(territory, edits).assumptions.get(id) ?? assumption.value;
  const said = question.placeCostMillionTenge;
  return { value: said === null ? assumed : within({ min, max }, said), range: { min, max } };
}

/** The edits under which a place costs what the question says. */
export function atPlaceCost(
  territory: Territory,
  edits: readonly Edit[],
  question: Priced,
): readonly Edit[] {
  const assumption = assumptionOf(territory, question);
  const cost = placeCostOf(territory, edits, question);
  if (!assumption || !cost || question.placeCostMillionTenge === null) return edits;
  return mergeEdit(edits, {
    id: newEditId(edits),
    type: 'changeAssumption',
    assumptionId: assumption.id,
    value: cost.value,
  });
}
