/** Which settlements and located schools are rural, and which villages support others. */
import type { SettlementClass } from '../territory/schema.ts';
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

/** Class of support villages in the System of Regional Standards. */
export const SUPPORT_VILLAGE_CLASS: SettlementClass = 4;

export function isSupport({ settlementClass }: Pick<Settlement, 'settlementClass'>): boolean {
  return settlementClass === SUPPORT_VILLAGE_CLASS;
}

/** Last of the classes of cities, towns and district centres, which have the services of a centre themselves. */
const LAST_CLASS_OF_CENTRES = 2;

/** A city, town or district centre: villages near it need no support village. */
export function isCentre({ settlementClass }: Pick<Settlement, 'settlementClass'>): boolean {
  return settlementClass <= LAST_CLASS_OF_CENTRES;
}
