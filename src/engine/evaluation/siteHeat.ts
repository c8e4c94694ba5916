/** What one more site would bring in every cell. */
import type { YearResults } from '../results/results.ts';
import type { SearchWatch, SiteHeat, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { siteJudge } from './siteJudge.ts';
import type { SitePlace } from './sitePlaces.ts';
import { siteQuestion } from './siteProblem.ts';

/** Keeps the last answer: many conditions of a question make no difference to it. */
export class SiteHeats {
  readonly #world: World;
  #last: { readonly key: string; readonly heat: SiteHeat } | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  async ask(
    evaluate: (request: SitePlanRequest) => YearResults,
    request: SitePlanRequest,
    step: SearchWatch,
  ): Promise<SiteHeat> {
    const { scenario, choices, year, service, aim, seats } = request;
    const asked = { scenario, choices, year, service, aim, seats };
    const key = JSON.stringify({ ...asked, scenario: scenario.edits });
    if (this.#last?.key === key) return this.#last.heat;
    // Every cell, whatever may be built there.
    const { finance, openYear, seconds } = request;
    const everywhere: SitePlanRequest = {
      ...asked,
      ...{ finance, openYear, seconds },
      ...{ siteCount: 1, budgetMillionTenge: null, minDistanceM: 0 },
    };
    const heat = await heatOf(this.#world, evaluate(everywhere), everywhere, step);
    this.#last = { key, heat };
    return heat;
  }
}

async function heatOf(
  world: World,
  results: YearResults,
  request: SitePlanRequest,
  step: SearchWatch,
): Promise<SiteHeat> {
  const question = await siteQuestion(world, [results], request, step);
  const { brings, promises } = siteJudge(world, question, 1);
  const byCell = new Float64Array(world.territory.cells.length);
  brings([]);
  promises().forEach((promised, option) => {
    const { cellIndex } = question.places[question.options[option]?.place ?? -1] as SitePlace;
    byCell[cellIndex] = promised;
  });
  return { byCell };
}
