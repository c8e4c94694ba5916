/** What parts of the page ask the engine by themselves, of the state that is chosen. */
import type { PlanFigures } from '../domain/comparison/comparison.ts';
import type { Ranges } from '../domain/indicators/ranges.ts';
import { type Edit, SCENARIO_VERSION, type Scenario } from '../domain/scenario/scenario.ts';
import type { CellId, ProjectId } from '../domain/territory/schema.ts';
import type {
  CellExplanation,
  EvaluateRequest,
  HomesExplanation,
  Trend,
} from '../engine/engine.ts';
import type { SitePlan, SitePlanRequest } from '../engine/siteRequests.ts';
import type { EvaluationChoices, YearResults } from '../engine/results/results.ts';
import type { ForecastSpread } from '../engine/results/forecastSpread.ts';
import type { LocalEffect } from '../engine/results/localEffect.ts';
import type { EngineClient } from '../engine/worker/client.ts';
import type { RequestOptions } from '../engine/worker/requestQueue.ts';
import { compareByTwo } from './compareByTwo.ts';
import { passOver } from './engineFaults.ts';
import { evaluationChoicesOf, type PageState, usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { baselineKeyOf, isSameButYear, type StateKey } from './stateKey.ts';

let current: EngineClient | null = null;

/** Whom the requests go to; null: to nobody. */
export function answerBy(client: EngineClient | null): void {
  current = client;
}

/** Another worker with the same territory; null where there is none. Whoever asks ends it. */
export function engineBeside(): EngineClient | null {
  return current?.beside() ?? null;
}

/** The scenario that the person is working on. */
export function scenarioOf(state: PageState): Scenario {
  const { territory } = useResults.getState();
  return {
    version: SCENARIO_VERSION,
    territoryId: state.territoryId,
    contentHash: territory?.manifest.contentHash ?? 'unknown',
    name: '',
    edits: state.edits,
  };
}

export function requestOf(state: PageState): EvaluateRequest {
  return {
    scenario: scenarioOf(state),
    choices: evaluationChoicesOf(state.filters),
    year: state.year,
  };
}

/** What the engine answers; null where there is none, and where it fails or the request was dropped. */
async function answered<Answer>(
  ask: (client: EngineClient) => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return current && (await ask(current));
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** Where the pupils of a cell go in the chosen year, and why; null where nothing can be said. */
export function explainCell(cellId: CellId): Promise<CellExplanation | null> {
  return answered((client) => client.explainCell(requestOf(usePage.getState()), cellId));
}

/** Who lives in a project's homes in the chosen year; null where nothing can be said. */
export function explainHomes(projectId: ProjectId): Promise<HomesExplanation | null> {
  // Several homes may be asked for at once: each is a lane of its own.
  const options = { lane: `homes ${projectId}` };
  return answered((client) =>
    client.explainHomes(requestOf(usePage.getState()), projectId, options),
  );
}

/** Two lists of edits that differ by one place, which is asked about. */
export type PlaceRequest = {
  readonly before: readonly Edit[];
  readonly after: readonly Edit[];
  readonly placeId: string;
  readonly years: readonly number[];
};

/** What the place changes where it stands, by year; null when cancelled, failed or nothing can be said. */
export async function localEffects(
  { before, after, placeId, years }: PlaceRequest,
  options: RequestOptions,
): Promise<readonly LocalEffect[] | null> {
  const { scenario, choices } = requestOf(usePage.getState());
  const sides = {
    before: { ...scenario, edits: [...before] },
    after: { ...scenario, edits: [...after] },
  };
  try {
    return (await current?.localEffect({ ...sides, choices, placeId, years }, options)) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** All years of the baseline, as `baselineKeyOf` names it; computed once for each choice of filters. */
let baselineTrend: { readonly of: StateKey; readonly trend: Trend } | null = null;

/** All years without the scenario's edits; null when cancelled or failed. */
export async function trendOfBaseline(options: RequestOptions): Promise<Trend | null> {
  const state = usePage.getState();
  const of = baselineKeyOf(state);
  if (baselineTrend && isSameButYear(baselineTrend.of, of)) return baselineTrend.trend;
  try {
    const { scenario, choices } = requestOf({ ...state, edits: [] });
    const lane = 'trend of the baseline';
    const trend = await current?.trend({ scenario, choices }, { lane, ...options });
    if (trend) baselineTrend = { of, trend };
    return trend ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** A search goes on for so long at most. */
const SECONDS_OF_SEARCH = 20;

/** Where further facilities are to be found, beside what is open by the baseline in a year. */
export type PlaceSearch = Pick<
  SitePlanRequest,
  'year' | 'choices' | 'service' | 'siteCount' | 'seats' | 'candidates' | 'plots'
>;

/**
 * The best places by people newly within the standard's walk; null where nothing can be said.
 * @param lane requests of the same lane replace each other.
 */
export function bestPlaces(search: PlaceSearch, lane: string): Promise<SitePlan | null> {
  const { scenario } = requestOf({ ...usePage.getState(), edits: [] });
  const request: SitePlanRequest = {
    scenario,
    ...search,
    aim: 'covering',
    openYear: search.year,
    budgetMillionTenge: null,
    finance: 'state',
    minDistanceM: 0,
    seconds: SECONDS_OF_SEARCH,
  };
  return answered((client) => client.planSites(request, { lane }));
}

/** The figures of several plans of the open territory over all years; null when cancelled or failed. */
export function comparePlans(
  plans: readonly (readonly Edit[])[],
  choices: EvaluationChoices,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly PlanFigures[] | null> {
  const scenario = scenarioOf(usePage.getState());
  const scenarios = plans.map((edits) => ({ ...scenario, edits: [...edits] }));
  return answered((client) => compareByTwo(client, { scenarios, choices }, progress, signal));
}

/** A year of a plan of the open territory; null when cancelled or failed. @param lane see `EngineClient`. */
export async function evaluatePlan(
  edits: readonly Edit[],
  lane: string,
): Promise<YearResults | null> {
  try {
    const request = requestOf({ ...usePage.getState(), edits: [...edits] });
    return (await current?.evaluate(request, { lane })) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** The chosen year's figures over all published forecasts; null when cancelled or failed. */
export function computeSpread(signal: AbortSignal): Promise<ForecastSpread | null> {
  return answered((client) => client.spread(requestOf(usePage.getState()), { signal }));
}

/** All years of a plan of the open territory under the chosen filters; null when cancelled or failed. */
export function computeTrendOf(
  edits: readonly Edit[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Trend | null> {
  const { scenario, choices } = requestOf({ ...usePage.getState(), edits: [...edits] });
  const options = { progress, signal, lane: 'trend of a plan' };
  return answered((client) => client.trend({ scenario, choices }, options));
}

/** How far projected figures may lie, from sampled assumptions; null when cancelled or failed. */
export function computeRanges(
  sampleCount: number,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Ranges | null> {
  const { scenario, choices } = requestOf(usePage.getState());
  const request = { scenario, choices, sampleCount, seed: 1 };
  return answered((client) => client.ranges(request, { progress, signal }));
}
