/** How a proposal treats the districts, as evaluations show it. */
import { districtShares, districtsOf } from '../../domain/siting/districts.ts';
import type { Area } from '../../domain/territory/territory.ts';
import { areaIndexOfCells } from '../results/areaSums.ts';
import type { YearResults } from '../results/results.ts';
import type { SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { pupilsByCell } from './pupilsByCell.ts';
import { childrenOf, isCoveredIn } from './siteProblem.ts';
import { countsSeats } from './sitePlaces.ts';

/** Shares served by district that has anybody to be served, under both requests. */
export function districtsTold(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  before: SitePlanRequest,
  after: SitePlanRequest,
): SitePlan['districts'] {
  const of = areaIndexOfCells(world.territory);
  const sharesIn = (request: SitePlanRequest): Float64Array => {
    // Whoever has no seat by the best division of seats, whatever mode the page shows.
    const choices = { ...request.choices, assignmentMode: 'optimal' as const };
    const results = evaluate({ ...request, choices });
    const isSeated = countsSeats(request);
    const isCovered = isCoveredIn(results, request);
    const all = isSeated ? pupilsByCell(results) : childrenOf(results, request);
    const left = isSeated
      ? results.assignment.unplaced
      : all.map((count, cell) => (isCovered(cell) ? 0 : count));
    return districtShares(districtsOf(of, all), left).map((share) => 1 - share);
  };
  const shares = sharesIn(before);
  const later = sharesIn(after);
  return Array.from(shares.keys())
    .filter((district) => !Number.isNaN(shares[district]))
    .map((district) => ({
      areaId: (world.territory.areas[district] as Area).id,
      before: shares[district] as number,
      after: later[district] as number,
    }));
}
