/**
 * What colours settlements and districts, for the measures that take districts, schools and towns: computed
 * when such a measure is chosen, by a script that is fetched with the first of them.
 */
import { create } from 'zustand';
import { isSettlementMeasure } from '../domain/settlements/measureNames.ts';
import type { MeasuredSettlements } from '../domain/settlements/settlementMeasure.ts';
import { passOver } from './engineFaults.ts';
import { follow } from './follow.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { effectiveOf } from './useEffective.ts';

export const useSettlementMeasure = create<{ readonly measured: MeasuredSettlements | null }>()(
  () => ({ measured: null }),
);

/** Keeps it in step with measure, year, edits and details; returns how to end that. */
export function keepSettlementMeasure(): () => void {
  let computedOf: readonly unknown[] = [];
  const compute = async (): Promise<void> => {
    const { measure, edits, year } = usePage.getState();
    const { territory, details } = useResults.getState();
    if (!territory || !details || !isSettlementMeasure(measure)) {
      computedOf = [];
      if (useSettlementMeasure.getState().measured) {
        useSettlementMeasure.setState({ measured: null });
      }
      return;
    }
    const asked = [measure, edits, year, territory, details];
    if (asked.every((part, index) => part === computedOf[index])) return;
    computedOf = asked;
    try {
      const { measuredSettlements } = await import('../domain/settlements/settlementMeasure.ts');
      if (computedOf !== asked) return;
      const effective = effectiveOf(territory, edits);
      useSettlementMeasure.setState({
        measured: measuredSettlements(measure, effective, details, year),
      });
    } catch (error) {
      passOver(error);
    }
  };
  return follow(compute);
}
