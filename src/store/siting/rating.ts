/**
 * How good a person's own places are: against the best that as many of them, of the same sizes, could
 * be. Both are counted in the same way, and so is what no choice can pass.
 */
import { scoreOf } from '../../domain/placing/placing.ts';
import { costPerPlace, financeAssumptionsOf } from '../../domain/finance/finance.ts';
import type { EditOf } from '../../domain/scenario/edits/editKind.ts';
import { activeEdits, type Edit } from '../../domain/scenario/scenario.ts';
import type { ComputedService } from '../../engine/results/results.ts';
import type { SitePlanRequest } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import { requestOf } from '../requests.ts';
import { useResults } from '../resultsStore.ts';
import { effectiveOf } from '../useEffective.ts';
import { MOST_SITES } from './saidQuestion.ts';
import { searcher } from './search.ts';

export type Rating = {
  readonly service: ComputedService;
  readonly placeCount: number;
  readonly year: number;
  /** Pupils seated within the standard who had no seat; of other services people newly within it. */
  readonly own: number;
  readonly best: number;
  readonly bound: number;
  /** 0 to 100, as in the exhibition: what was reached of the best that is known. */
  readonly score: number;
};

const SECONDS = 10;

/** The places of a service that the plan adds, as far as they can be rated together. */
export function ownPlaces(
  edits: readonly Edit[],
  service: ComputedService,
): readonly EditOf<'addProject'>[] {
  return activeEdits(edits)
    .filter((edit): edit is EditOf<'addProject'> => edit.type === 'addProject')
    .filter(({ kind }) => kind === service)
    .slice(0, MOST_SITES);
}

/** Null when cancelled or failed, and where the plan adds no place of the service. */
export async function rateOwnPlaces(signal: AbortSignal): Promise<Rating | null> {
  const page = usePage.getState();
  const { territory } = useResults.getState();
  const client = searcher();
  const { service, edits } = page;
  const own = ownPlaces(edits, service);
  const [first] = own;
  if (!territory || !client || !first) return null;
  const ids = new Set<string>(own.map(({ projectId }) => projectId));
  const without = edits.filter((edit) => !('projectId' in edit && ids.has(edit.projectId)));
  const { assumptions } = effectiveOf(territory, edits);
  const { finance } = first;
  const price = costPerPlace({ kind: service, finance }, financeAssumptionsOf(assumptions)) ?? 0;
  const sizes = own.map(({ size }) => size);
  const year = Math.max(...own.map(({ openYear }) => openYear));
  const both: SitePlanRequest = {
    ...requestOf({ ...page, edits: without, year }),
    service,
    aim: service === 'school' ? 'seated' : 'covering',
    siteCount: own.length,
    seats: { least: Math.min(...sizes), most: Math.max(...sizes) },
    budgetMillionTenge: null,
    finance,
    minDistanceM: 0,
    openYear: year,
    plots: own.map(({ position, size }) => ({ position, mostSeats: size })),
    seconds: SECONDS,
  };
  const seats = sizes.reduce((sum, size) => sum + size, 0);
  try {
    const options = { lane: 'rating', signal };
    const required = own.map(({ position }) => position);
    const mine = await client.planSites({ ...both, candidates: 'plots', required }, options);
    const best = await client.planSites(
      // Rounded up, so that the person's own choice is among those that can be paid.
      { ...both, candidates: 'both', budgetMillionTenge: Math.ceil(seats * price + 1) },
      options,
    );
    const reached = Math.max(mine.objective, best.objective);
    return {
      service,
      placeCount: own.length,
      year,
      own: mine.objective,
      best: reached,
      bound: Math.max(reached, best.bound),
      score: scoreOf(mine.objective, reached),
    };
  } catch (error) {
    passOver(error);
    return null;
  }
}
