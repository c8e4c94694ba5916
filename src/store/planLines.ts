/** Lines between settlements of a country as a plan has them: the roads it adds, and who serves whom. */
import { type PlanRoad, planRoads } from '../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { reachOfStandard, supportOf } from '../domain/settlements/supportReach.ts';
import type { Settlement } from '../domain/territory/territory.ts';

/** From a village to the support village that serves it. */
export type Tie = { readonly village: Settlement; readonly support: Settlement };

export type PlanLines = { readonly roads: readonly PlanRoad[]; readonly ties: readonly Tie[] };

export const NO_PLAN_LINES: PlanLines = { roads: [], ties: [] };

let latest: {
  readonly settlements: readonly Settlement[];
  readonly reachM: number;
  readonly ties: readonly Tie[];
  readonly lines: PlanLines;
} | null = null;

/** The same object while settlements stay as they are and the plan adds no road, so that nothing is drawn anew. */
export function planLinesOf(effective: EffectiveTerritory): PlanLines {
  const { settlements, standards } = effective;
  if (settlements.length === 0) return NO_PLAN_LINES;
  const reachM = reachOfStandard(standards);
  if (latest?.settlements !== settlements || latest.reachM !== reachM) {
    const ties = settlements.flatMap((village): Tie[] => {
      const support = supportOf(village, settlements, reachM);
      return support ? [{ village, support }] : [];
    });
    latest = { settlements, reachM, ties, lines: { roads: [], ties } };
  }
  const roads = planRoads(effective);
  return roads.length === 0 ? latest.lines : { roads, ties: latest.ties };
}
