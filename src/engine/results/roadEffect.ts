/**
 * What a road or railway of a plan brings nearer in a year: its own town, settlements to the cores of
 * agglomerations, and to a hospital.
 */
import {
  comesWithinHour,
  type RoadChange,
  type RoadTrip,
} from '../../domain/production/roadChange.ts';
import { corridorsInYear, type PlanRoad } from '../../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { toHospitals } from '../../domain/settlements/access.ts';
import { roadAssumptionsOf } from '../../domain/settlements/roadNetwork.ts';
import { AGGLOMERATION_MINUTES, coresOf, drivingTimes } from '../../domain/settlements/roadTime.ts';
import type { LocalizedText, SettlementId } from '../../domain/territory/schema.ts';
import { figureBy } from '../../domain/territory/series.ts';

/** How many come within a limit, and who lives there. */
export type ComeNearer = { readonly settlements: number; readonly residents: number };

export type RoadEffect = {
  readonly openYear: number;
  readonly town: { readonly id: SettlementId; readonly name: LocalizedText };
  readonly centre: { readonly id: SettlementId; readonly name: LocalizedText };
  /** From the town to the centre in the year that the line opens. */
  readonly before: RoadTrip;
  readonly after: RoadTrip;
  /** By an assumption its town then grows. */
  readonly isWithinHour: boolean;
  /** In the year: who comes within so many minutes of the core of an agglomeration. */
  readonly ofCores: readonly (ComeNearer & { readonly limitMinutes: number })[];
  /** In the year: whose way to a hospital comes to meet the standard of the class. */
  readonly ofHospitals: ComeNearer;
};

type Plans = { readonly before: EffectiveTerritory; readonly after: EffectiveTerritory };

/** @param road as the plan with it has it. */
export function roadEffect(road: PlanRoad & RoadChange, plans: Plans, year: number): RoadEffect {
  const { openYear, town, centre, before, after } = road;
  const then = minutesIn(plans.before, year);
  const now = minutesIn(plans.after, year);
  const { settlements, standards } = plans.after;
  const comeNearer = (isNearer: (index: number) => boolean): ComeNearer => {
    const nearer = settlements.filter((_, index) => isNearer(index));
    return {
      settlements: nearer.length,
      residents: nearer.reduce(
        (sum, { population }) => sum + (figureBy(population, year)?.value ?? 0),
        0,
      ),
    };
  };
  const comesUnder =
    (limit: number, before: ArrayLike<number>, after: ArrayLike<number>) => (index: number) =>
      (before[index] as number) > limit && (after[index] as number) <= limit;
  const hospitalLimits = new Map<number, number>(
    standards
      .filter(({ service, measure }) => service === 'hospital' && measure === 'travel time')
      .map(({ settlementClass, threshold }) => [settlementClass, threshold]),
  );
  return {
    openYear,
    town: { id: town.id, name: town.name },
    centre: { id: centre.id, name: centre.name },
    before,
    after,
    isWithinHour: comesWithinHour({ before, after }),
    ofCores: AGGLOMERATION_MINUTES.map((limitMinutes) => ({
      limitMinutes,
      ...comeNearer(comesUnder(limitMinutes, then.toCores, now.toCores)),
    })),
    ofHospitals: comeNearer((index) => {
      const limit = hospitalLimits.get(settlements[index]?.settlementClass ?? Number.NaN);
      return limit !== undefined && comesUnder(limit, then.toHospitals, now.toHospitals)(index);
    }),
  };
}

function minutesIn(effective: EffectiveTerritory, year: number) {
  const { settlements, assumptions } = effective;
  const timesFrom = drivingTimes(
    settlements,
    corridorsInYear(effective, year),
    roadAssumptionsOf(assumptions),
  );
  const cores = coresOf(settlements).map((core) => settlements.indexOf(core));
  return {
    toCores: timesFrom(cores).minutes,
    toHospitals: toHospitals(settlements, timesFrom).minutes,
  };
}
