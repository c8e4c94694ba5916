/** Choices of sites judged in the unit of their aim: what they bring beyond what stands. */
import { seatData } from '../../domain/siting/seatData.ts';
import { emptyFills, fillAll } from '../../domain/siting/fills.ts';
import { createTrial, judge, pricesOf, type Trial } from '../../domain/siting/seatSearch.ts';
import type { World } from '../world.ts';
import { problemOf, type SiteQuestion } from './siteProblem.ts';

export type SiteJudge = {
  readonly question: SiteQuestion;
  /** What these options bring: pupils, children, or metres saved. */
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
  const isCounted = problem.aim === 'seated';
  const worth = (options: readonly number[]): number => {
    const { unplaced, cost } = judge(trial, options);
    return isCounted ? -unplaced : -cost / data.unitsPerOne;
  };
  const before = worth([]);
  return {
    question,
    brings: (options) => worth(options) - before,
    promises: () => {
      const { places, metres } = pricesOf(trial);
      fillAll(data, isCounted ? places : metres, fills, isCounted ? 'no costs' : 'costs');
      const scale = isCounted ? 1 : data.unitsPerOne;
      return fills.savings
        .subarray(0, data.candidateCount)
        .map((saving) => Math.max(0, -saving / scale));
    },
  };
}
