/** Lines between settlements of a country as a plan has them: the roads it adds, and who serves whom. */
import { type PlanRoad, planRoads } from '../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { reachOfStandard, supportOf } from '../domain/settlements/supportReach.ts';
import type { Settlement } from '../domain/territory/territory.ts';

/** From a village to the support village that serves it. */
export type Tie = { readonly village: Settlement; readonly support: Settlement };

export type PlanLines = { readonly roads: readonly PlanRoad[]; readonly ties: readonly Tie[] };

const NO_PLAN_LINES: PlanLines = { roads: [], ties: [] };

const linesOfPlan = new WeakMap<EffectiveTerritory, PlanLines>();

/** Plans that leave settlements as they are share them, so that dragging something else draws none anew. */
const tiesAlone = new WeakMap<
  readonly Settlement[],
  { readonly reachM: number; readonly lines: PlanLines }
>();

/** The same object for the same plan, and for plans that neither change settlements nor add roads. */
export function planLinesOf(effective: EffectiveTerritory): PlanLines {
  const { settlements, standards } = effective;
  if (settlements.length === 0) return NO_PLAN_LINES;
  const known = linesOfPlan.get(effective);
  if (known) return known;
  const tied = tiesOf(settlements, reachOfStandard(standards));
  const roads = planRoads(effective);
  const lines = roads.length === 0 ? tied : { roads, ties: tied.ties };
  linesOfPlan.set(effective, lines);
  return lines;
}

function tiesOf(settlements: readonly Settlement[], reachM: number): PlanLines {
  const known = tiesAlone.get(settlements);
  if (known?.reachM === reachM) return known.lines;
  const ties = settlements.flatMap((village): Tie[] => {
    const support = supportOf(village, settlements, reachM);
    return support ? [{ village, support }] : [];
  });
  const lines = { roads: [], ties };
  tiesAlone.set(settlements, { reachM, lines });
  return lines;
}
