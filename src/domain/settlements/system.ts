/**
 * The settlement system of a country: who lives in settlements of which class. It counts the places of
 * the pack, and no others.
 */
import type { SettlementClass } from '../territory/schema.ts';
import { figureBy, growthOf } from '../territory/series.ts';
import type { Settlement } from '../territory/territory.ts';

/** Towns below this many residents are small, as the strategy of managed urbanisation uses the word. */
export const SMALL_TOWN_RESIDENTS = 50_000;

/** Residents by the latest figure up to the year, or the first one there is. */
export function residentsIn({ population }: Settlement, year: number): number {
  return figureBy(population, year)?.value ?? 0;
}

/** Yearly growth of several places together, and on how many of them it rests. */
export type GroupGrowth = { readonly perYear: number; readonly places: number };

/** Mean of the places' growth weighted by residents; null where none has two figures. */
function growthOfGroup(settlements: readonly Settlement[], year: number): GroupGrowth | null {
  let weighted = 0;
  let weight = 0;
  let places = 0;
  for (const settlement of settlements) {
    const growth = growthOf(settlement.population, year);
    if (!growth) continue;
    const residents = residentsIn(settlement, year);
    weighted += growth.perYear * residents;
    weight += residents;
    places += 1;
  }
  return weight > 0 ? { perYear: weighted / weight, places } : null;
}

export type ClassRow = {
  readonly settlementClass: SettlementClass;
  readonly places: number;
  readonly residents: number;
  /** Of the residents of all settlements in the list, 0..1. */
  readonly share: number;
  readonly growth: GroupGrowth | null;
};

/** One row for each class that has settlements, in order of class. */
export function settlementsByClass(settlements: readonly Settlement[], year: number): ClassRow[] {
  const total = settlements.reduce((sum, place) => sum + residentsIn(place, year), 0);
  const classes = [...new Set(settlements.map((place) => place.settlementClass))].sort();
  return classes.map((settlementClass) => {
    const own = settlements.filter((place) => place.settlementClass === settlementClass);
    const residents = own.reduce((sum, place) => sum + residentsIn(place, year), 0);
    return {
      settlementClass,
      places: own.length,
      residents,
      share: total > 0 ? residents / total : Number.NaN,
      growth: growthOfGroup(own, year),
    };
  });
}
