/** What one more site would bring in every cell, and exactly where a person holds one. */
import type { LonLat } from '../../domain/territory/schema.ts';
import type { YearResults } from '../results/results.ts';
import type { SearchWatch, SiteHeat, SiteHeatRequest, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { type SiteJudge, siteJudge } from './siteJudge.ts';
import { ownPlace, type SitePlace } from './sitePlaces.ts';
import { siteQuestion } from './siteProblem.ts';

/** Keeps what the last question has needed, so that a held site is answered for within a frame or two. */
export class SiteHeats {
  readonly #world: World;
  #last: { readonly key: string; readonly judge: SiteJudge; readonly byCell: Float64Array } | null =
    null;

  constructor(world: World) {
    this.#world = world;
  }

  async ask(
    evaluate: (request: SitePlanRequest) => YearResults,
    { request, position }: SiteHeatRequest,
    step: SearchWatch,
  ): Promise<SiteHeat> {
    const { scenario, choices, year, service, aim, seats } = request;
    const key = JSON.stringify([scenario.edits, choices, year, service, aim, seats]);
    if (this.#last?.key !== key) {
      // Every cell, whatever may be built there.
      const everywhere: SitePlanRequest = {
        ...{ scenario, choices, year, service, aim, seats },
        ...{ siteCount: 1, budgetMillionTenge: null, minDistanceM: 0 },
        ...{ finance: request.finance, openYear: request.openYear, seconds: request.seconds },
      };
      const question = await siteQuestion(this.#world, [evaluate(everywhere)], everywhere, step);
      const judge = siteJudge(this.#world, question, 1);
      this.#last = { key, judge, byCell: this.#heatOf(judge) };
    }
    const { judge, byCell } = this.#last;
    return { byCell, there: position && this.#bringsAt(judge, position) };
  }

  #heatOf({ question, brings, promises }: SiteJudge): Float64Array {
    const byCell = new Float64Array(this.#world.territory.cells.length);
    brings([]);
    promises().forEach((promised, option) => {
      const { cellIndex } = question.places[question.options[option]?.place ?? -1] as SitePlace;
      byCell[cellIndex] = promised;
    });
    return byCell;
  }

  /** In the cell under the position: cells are what the walks are known from. */
  #bringsAt({ question, brings }: SiteJudge, position: LonLat): number {
    const { cellIndex } = ownPlace(this.#world, position, 0);
    const option = question.options.findIndex(
      ({ place }) => question.places[place]?.cellIndex === cellIndex,
    );
    return option < 0 ? 0 : brings([option]);
  }
}
