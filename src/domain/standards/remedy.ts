/** For an item that is not met: what is missing, and the nearest way to mend it. */
import type {
  FacilityId,
  LocalizedText,
  ProjectId,
  SettlementClass,
  Standard,
} from '../territory/schema.ts';
import { type Compliance, verdictOf } from './compliance.ts';
import { measureKind } from './measures.ts';

/** How much is missing, in a unit a person can act on. */
export type Missing =
  /** Beyond the threshold by so many metres; Infinity where no facility is reached at all. */
  | { readonly kind: 'distance'; readonly byM: number }
  | { readonly kind: 'travel time'; readonly byMinutes: number }
  /** Seats that bring the unit up to the standard. */
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'floor area'; readonly m2: number }
  | { readonly kind: 'share'; readonly percentagePoints: number }
  /** The service itself is not there. */
  | { readonly kind: 'service' }
  | { readonly kind: 'bus' };

/** The nearest facility of the service, though too far away. */
export type NearestFacility = {
  readonly id: FacilityId | ProjectId | string;
  readonly name: LocalizedText;
  readonly distanceM: number;
};

export type Remedy = {
  readonly standard: Standard;
  /** What the unit has, in the row's unit; NaN is not possible here, Infinity is. */
  readonly value: number;
  readonly missing: Missing;
  /** What would have to come nearer, or grow; null where the caller knows of none. */
  readonly nearest: NearestFacility | null;
};

/** Finds the nearest facility of a service for a unit; null where none is known. */
export type FindNearest = (service: string, unit: number) => NearestFacility | null;

/** Everything a unit lacks, the rows in the order of the table. */
export function remediesOf(
  { units, rows }: Compliance,
  unit: number,
  findNearest: FindNearest = () => null,
): Remedy[] {
  const residents = units[unit]?.residents ?? Number.NaN;
  return rows.flatMap((row) => {
    if (verdictOf(row, unit) !== 'not met') return [];
    const value = row.evidence?.values[unit] ?? Number.NaN;
    const { standard } = row;
    return [
      {
        standard,
        value,
        missing: missingOf(standard, value, residents),
        nearest: findNearest(standard.service, unit),
      },
    ];
  });
}

/** Units that do not meet a service of their class, those with most residents first. */
export function unitsWithout(
  { units, rows }: Compliance,
  service: string,
  settlementClass: SettlementClass,
): number[] {
  const asked = rows.filter(
    ({ standard }) => standard.service === service && standard.settlementClass === settlementClass,
  );
  const without = units.flatMap((_, unit) =>
    asked.some((row) => verdictOf(row, unit) === 'not met') ? [unit] : [],
  );
  const residentsOf = (unit: number) => units[unit]?.residents ?? 0;
  return without.sort((a, b) => residentsOf(b) - residentsOf(a));
}

/** What is missing between a value that does not meet a row and the row's threshold. */
export function missingOf(standard: Standard, value: number, residents: number): Missing {
  const { measure, threshold } = standard;
  switch (measureKind(standard)) {
    case 'at most':
      return measure === 'travel time'
        ? { kind: 'travel time', byMinutes: value - threshold }
        : { kind: 'distance', byM: value - threshold };
    case 'at least':
      if (measure === 'per 1000 residents')
        return { kind: 'places', places: Math.ceil(((threshold - value) * residents) / 1000) };
      if (measure === 'per resident')
        return { kind: 'floor area', m2: (threshold - value) * residents };
      return { kind: 'share', percentagePoints: threshold - value };
    case 'bus':
      return { kind: 'bus' };
    case 'in place':
    case null:
      return { kind: 'service' };
  }
}
