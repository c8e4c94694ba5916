/** Which settlements and located schools are rural. */
import type { LocatedSchool, Settlement } from '../territory/territory.ts';

const URBAN_ROLES: ReadonlySet<Settlement['role']> = new Set([
  'capital',
  'city of national significance',
  'region centre',
  'town',
]);

/** A city or town; a district centre may be a village. */
export function isUrban({ role }: Pick<Settlement, 'role'>): boolean {
  return URBAN_ROLES.has(role);
}

/**
 * Located schools that belong to no listed city or town. Each is the nearest witness of a village, which the
 * list of settlements mostly lacks.
 */
export function ruralSchools(
  schools: readonly LocatedSchool[],
  settlements: readonly Settlement[],
): LocatedSchool[] {
  const urbanIds = new Set(settlements.filter(isUrban).map(({ id }) => id));
  return schools.filter(
    ({ settlementId }) => settlementId === undefined || !urbanIds.has(settlementId),
  );
}
