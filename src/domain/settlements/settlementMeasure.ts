/** One value for each settlement and district of a country, by what the person looks at. */
import { corridorsInYear } from '../production/planRoads.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { CountryDetails } from '../territory/territory.ts';
import type { SettlementMeasure } from './measureNames.ts';
import { roadAssumptionsOf } from './roadNetwork.ts';
import { agglomerationsByRoad } from './roadTime.ts';
import { reachOfStandard, supportReach } from './supportReach.ts';
import { isUrban } from './rural.ts';
import { townRows } from './townGrowth.ts';

export type MeasuredSettlements = {
  readonly measure: SettlementMeasure;
  /** By id; who is not in it has no value. Null: the measure is of districts alone. */
  readonly bySettlement: ReadonlyMap<string, number> | null;
  /** By id. Null: the measure is of settlements alone. */
  readonly byDistrict: ReadonlyMap<string, number> | null;
};

/**
 * - `townGrowth`: change a year since the last census that can be compared;
 * - `supportReach`: of districts the share of rural schools within reach of a support village; of villages 1
 *   within reach or one themselves, 0 beyond;
 * - `roadMinutes`: minutes by road to the nearest core of an agglomeration;
 * - `districtSchools`: located schools of districts.
 */
export function measuredSettlements(
  measure: SettlementMeasure,
  effective: EffectiveTerritory,
  details: CountryDetails,
  year: number,
): MeasuredSettlements {
  const { settlements, standards, assumptions } = effective;
  switch (measure) {
    case 'townGrowth': {
      const rows = townRows(settlements, details.towns);
      const known = rows.flatMap(({ settlement, lately }) =>
        lately ? [[settlement.id as string, lately.perYear] as const] : [],
      );
      return { measure, bySettlement: new Map(known), byDistrict: null };
    }
    case 'supportReach': {
      const reach = supportReach(settlements, details.schools, year, reachOfStandard(standards));
      const leftOut = new Set(reach.leftOut);
      const villages = settlements.filter((one) => !isUrban(one));
      return {
        measure,
        bySettlement: new Map(villages.map((one) => [one.id, leftOut.has(one) ? 0 : 1])),
        byDistrict: new Map(
          [...reach.schoolsByDistrict].map(([id, tally]) => [id, tally.within / tally.all]),
        ),
      };
    }
    case 'roadMinutes': {
      const { minutes } = agglomerationsByRoad(
        settlements,
        corridorsInYear(effective, year),
        year,
        Number.POSITIVE_INFINITY,
        roadAssumptionsOf(assumptions),
      );
      return {
        measure,
        bySettlement: new Map(settlements.map(({ id }, index) => [id, minutes[index] as number])),
        byDistrict: null,
      };
    }
    case 'districtSchools': {
      const counts = new Map<string, number>(details.districts.map(({ id }) => [id, 0]));
      for (const { districtId } of details.schools)
        counts.set(districtId, (counts.get(districtId) ?? 0) + 1);
      return { measure, bySettlement: null, byDistrict: counts };
    }
  }
}
