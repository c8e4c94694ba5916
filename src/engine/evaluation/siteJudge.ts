/** Choices of sites judged in the unit of their aim: what they bring beyond what stands. */
import { seatData } from '../../domain/siting/seatData.ts';
import { emptyFills, fillAll } from '../../domain/siting/fills.ts';
import { districtShares, worstFirst } from '../../domain/siting/districts.ts';
import {
  createTrial,
  judge,
  leftNow,
  pricesOf,
  type Trial,
} from '../../domain/siting/seatTrial.ts';
import type { World } from '../world.ts';
import { problemOf, type SiteQuestion } from './siteProblem.ts';

export type SiteJudge = {
  readonly question: SiteQuestion;
  /** What these options bring: pupils, children, metres saved, or share of the worst-off district. */
  readonly brings: (options: readonly number[]) => number;
  /** By option: what it would bring at most beside the choice judged last. */
  readonly promises: () => Float64Array;
};

/** Judges choices of up to so many sites. */
export function siteJudge(world: World, question: SiteQuestion, mostSites: number): SiteJudge {
  const problem = { ...problemOf(world, question), siteCount: mostSites };
  const data = seatData(problem);
  const trial: Trial = createTrial(problem, data);
  const fills = emptyFills(data);
  const { districts } = trial;
  const isCounted = problem.aim === 'seated';
  const worth = (options: readonly number[]): number => {
    const { unplaced, cost, sharesLeft } = judge(trial, options);
    if (sharesLeft !== null) return -(sharesLeft[0] ?? 0);
    return isCounted ? -unplaced : -cost / data.unitsPerOne;
  };
  const before = worth([]);
  return {
    question,
    brings: (options) => worth(options) - before,
    promises: () => {
      const { places, metres } = pricesOf(trial);
      const prices = !isCounted ? metres : districts === null ? places : worstOffOf(trial);
      fillAll(data, prices, fills, isCounted ? 'no costs' : 'costs');
      const scale = isCounted ? 1 : data.unitsPerOne;
      return fills.savings
        .subarray(0, data.candidateCount)
        .map((saving) => Math.max(0, -saving / scale));
    },
  };
}

/** By demand of the worst-off district, by how much its share rises with one more pupil seated. */
function worstOffOf(trial: Trial): Float64Array {
  const { districts, data } = trial;
  const worth = new Float64Array(data.demandCount);
  if (districts === null) return worth;
  const left = districtShares(districts, leftNow(trial));
  const worst = left.indexOf(worstFirst(left)[0] ?? 0);
  const { places } = pricesOf(trial);
  for (const demand of districts.demands[worst] ?? []) {
    worth[demand] = (places[demand] as number) / (districts.pupils[worst] as number);
  }
  return worth;
}
