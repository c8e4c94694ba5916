/** Pupils in new homes with whom seats are to come in step: who counts in which year, and how many have one. */
import { judgedOf } from '../../domain/synchrony/inStep.ts';
import type { YearResults } from '../results/results.ts';
import { housingOf, seatShares } from '../results/synchronyRecorder.ts';
import type { SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { pupilsByCell } from './pupilsByCell.ts';

/** By year of `results` and cell: pupils in homes in the first years of occupancy, over which these are judged. */
function pupilsInNewHomes(
  world: World,
  { scenario }: SitePlanRequest,
  years: readonly number[],
): readonly Float64Array[] {
  const inHomes = years.map(() => new Float64Array(world.territory.cells.length));
  const effective = world.effective(scenario.edits);
  const projection = world.people.projection(effective, scenario.edits);
  if (!projection) return inHomes;
  const { baseYear, horizonYear } = projection;
  for (const { homes, openYear, pupils } of housingOf(
    projection,
    effective,
    horizonYear - baseYear + 1,
  )) {
    const occupied = Array.from(pupils, (count, index) => ({
      year: baseYear + index,
      pupils: count,
    }));
    const judged = judgedOf(occupied.filter(({ year }) => year >= openYear));
    for (const { year, pupils: count } of judged) {
      const byCell = inHomes[years.indexOf(year)];
      if (byCell === undefined) continue;
      for (const { cell, share } of homes.cells) byCell[cell] = (byCell[cell] ?? 0) + count * share;
    }
  }
  return inHomes;
}

/**
 * By year and cell, what one pupil with a seat counts: the share of its pupils who live in new homes,
 * as the pupils of a cell have the same claim to its seats.
 */
export function worthInStep(
  world: World,
  request: SitePlanRequest,
  results: readonly YearResults[],
): readonly Float64Array[] {
  const inHomes = pupilsInNewHomes(
    world,
    request,
    results.map(({ year }) => year),
  );
  return results.map((year, at) => {
    const pupils = pupilsByCell(year);
    return Float64Array.from(inHomes[at] as Float64Array, (count, cell) =>
      count > 0 ? Math.min(1, count / Math.max(1, pupils[cell] as number)) : 0,
    );
  });
}

/** Over the years asked for, the share of pupils in new homes with a seat within the standard's walk. */
export function inStepTold(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  before: SitePlanRequest,
  after: SitePlanRequest,
): NonNullable<SitePlan['inStep']> {
  const years = before.years?.map(({ year }) => year) ?? [];
  const inHomes = pupilsInNewHomes(world, before, years);
  const shareIn = (request: SitePlanRequest): number => {
    const walking = world.walkingUnder(world.effective(request.scenario.edits));
    const choices = { ...request.choices, assignmentMode: 'optimal' as const };
    let all = 0;
    let seated = 0;
    years.forEach((year, at) => {
      const shares = seatShares(walking, evaluate({ ...request, choices, year }), choices);
      inHomes[at]?.forEach((count, cell) => {
        all += count;
        seated += count * (shares[cell] as number);
      });
    });
    return seated / all;
  };
  return { before: shareIn(before), after: shareIn(after) };
}
