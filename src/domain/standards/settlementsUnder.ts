/** Settlements of a country as a plan has them in a year: classes as edited, ways to the schools that it opens. */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { type OperatingFacility, operatingFacilities } from '../scenario/operating.ts';
import type { Service } from '../territory/schema.ts';
import type { Settlement } from '../territory/territory.ts';
import { nearestM } from './inputs.ts';

/** A school of a plan so near to a village's point is its own: villages are some two kilometres across. */
const OWN_WITHIN_M = 1_500;

/**
 * What a plan itself has opened of a service by the year. Places of the baseline stand at one point for a
 * whole region in a country: they say nothing of where anybody walks.
 */
export function openedByPlan(
  effective: EffectiveTerritory,
  service: Service,
  year: number,
): readonly OperatingFacility[] {
  return operatingFacilities(effective, year).filter(
    (facility) => facility.origin === 'edit' && facility.service === service,
  );
}

/** The same objects where the plan changes nothing. A school that it opens teaches all grades. */
export function settlementsUnder(
  effective: EffectiveTerritory,
  year: number,
): readonly Settlement[] {
  const schools = openedByPlan(effective, 'school', year);
  if (schools.length === 0) return effective.settlements;
  return effective.settlements.map((settlement) => {
    const known = settlement.schools;
    const metres = nearestM(settlement.position, schools);
    if (!known || metres >= known.nearestGeneralM) return settlement;
    const isOwn = metres <= OWN_WITHIN_M;
    const count = isOwn ? { ...known.count, general: known.count.general + 1 } : known.count;
    return { ...settlement, schools: { ...known, count, nearestGeneralM: metres } };
  });
}
