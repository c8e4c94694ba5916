/** What the state pays for private seats in a year: seats × indices a seat × the index in tenge. */
import {
  type FinanceResult,
  financeAssumptionsOf,
  monthlyIndexIn,
} from '../../domain/finance/finance.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { Term, Workings } from './workingTerms.ts';

const MILLION = 1e6;

/** @param year or the first of the payments, if that is later. */
export function paymentOf(
  { assumptions: values }: EffectiveTerritory,
  { years }: FinanceResult,
  year: number,
): readonly Workings[] {
  const row = years.find((one) => one.year === year) ?? years[0];
  if (!row) return [];
  const assumptions = financeAssumptionsOf(values);
  const index = monthlyIndexIn(assumptions, row.year);
  const paid = [
    ['workings.paidNew', row.paidSeats.new, assumptions.indicesPerSeatNew],
    ['workings.paidRebuilt', row.paidSeats.rebuilt, assumptions.indicesPerSeatRebuilt],
  ] as const;
  const terms = paid
    .filter(([, seats]) => seats > 0)
    .map(
      ([key, seats, indices]): Term => ({
        name: { key },
        value: (seats * indices * index) / MILLION,
        unit: 'million tenge',
        from: { operation: 'product', of: [seats, indices, index], scale: 1 / MILLION },
      }),
    );
  return [{ kind: 'sum', terms, value: row.seatPayments }];
}
