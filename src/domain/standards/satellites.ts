/** Support villages and the satellites they serve: each village looks to the nearest one in reach. */
import { SUPPORT_VILLAGE_REACH_M } from '../territory/crossChecks.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat, SettlementId } from '../territory/schema.ts';

export type Village = { readonly id: SettlementId; readonly position: LonLat };

export type SatelliteAssignment = {
  readonly satelliteId: SettlementId;
  /** Null where no support village lies within reach. */
  readonly supportId: SettlementId | null;
  /** Great-circle metres to the nearest support village, in reach or not; Infinity without any. */
  readonly distanceM: number;
};

/**
 * Assigns each village to its nearest support village within `reachM` metres as the crow flies; ties go
 * to the smaller id. Villages beyond keep the distance, so that one sees how far they are.
 */
export function assignSatellites(
  supportVillages: readonly Village[],
  villages: readonly Village[],
  reachM: number = SUPPORT_VILLAGE_REACH_M,
): SatelliteAssignment[] {
  return villages.map(({ id, position }) => {
    let nearest: SettlementId | null = null;
    let distanceM = Number.POSITIVE_INFINITY;
    for (const support of supportVillages) {
      if (support.id === id) continue;
      const toSupportM = greatCircleM(position, support.position);
      const isNearer =
        toSupportM < distanceM ||
        (toSupportM === distanceM && nearest !== null && support.id < nearest);
      if (!isNearer) continue;
      nearest = support.id;
      distanceM = toSupportM;
    }
    return { satelliteId: id, supportId: distanceM <= reachM ? nearest : null, distanceM };
  });
}
