/**
 * The engine: takes a territory, answers requests. A plain class that runs in a worker for the page
 * and in Node for the command line and tests. What it gives away belongs to the caller.
 */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { runProjectionRanges } from '../domain/demography/projectionRanges.ts';
import type { PlanFigures } from '../domain/comparison/comparison.ts';
import type { Ranges } from '../domain/indicators/ranges.ts';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import type { Edit, Scenario } from '../domain/scenario/scenario.ts';
import type { CellId, LonLat, ProjectId } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { areaResultsOfCountry } from './results/countryResults.ts';
import {
  type CancelSignal,
  Cancelled,
  type CellExplanation,
  type EffectRequest,
  type CompareRequest,
  type Engine,
  type EvaluateRequest,
  type HomesExplanation,
  type Progress,
  type RangesRequest,
  type ReachBand,
  type Trend,
} from './engine.ts';
import type {
  SearchWatch,
  PlanSolver,
  SiteExplanations,
  SiteExplanationsRequest,
  SiteHeat,
  SitePlan,
  SitePlanRequest,
  SiteProof,
} from './siteRequests.ts';
import { CoverageRecorder } from './results/coverageRecorder.ts';
import { countedFacilities, Evaluation } from './evaluation/evaluation.ts';
import { comparePlans } from './evaluation/comparePlans.ts';
import { explainCell } from './evaluation/explainCell.ts';
import { LocalEffects } from './evaluation/localEffects.ts';
import { explainHomes } from './evaluation/explainHomes.ts';
import { radiusCircles } from './evaluation/radiusKeeper.ts';
import type {
  AreaResults,
  ComputedService,
  OperatingFacility,
  YearResults,
} from './results/results.ts';
import {
  type ForecastSpread,
  followingForecast,
  spreadForecasts,
  spreadOver,
} from './results/forecastSpread.ts';
import type { LocalEffect } from './results/localEffect.ts';
import { indicatorFigures } from './results/indicatorFigures.ts';
import { summaryOf } from './results/projectionSummary.ts';
import { SynchronyRecorder } from './results/synchronyRecorder.ts';
import { explainSites } from './evaluation/siteExplanations.ts';
import { SiteHeats } from './evaluation/siteHeat.ts';
import { RecentCache } from './evaluation/recentCache.ts';
import { planSites } from './evaluation/sitePlan.ts';
import { provePlan } from './evaluation/siteProof.ts';
import { plantPlans } from '../domain/production/plantPlans.ts';
import { World } from './world.ts';

/** Of the progress of ranges: what the coverage of every year takes, roughly. */
const COVERAGE_SHARE = 0.1;

/** As many years as a search looks at, and some of a plan before. */
const YEARS_BEGUN_FROM = 12;

export class CityEngine implements Engine {
  #world: World | null = null;
  #evaluation: Evaluation | null = null;
  /** The trend's own memory, so that it leaves alone what a drag repairs. */
  #trendEvaluation: Evaluation | null = null;
  /** Made when it is first asked for. */
  #effects: LocalEffects | null = null;
  #heats: SiteHeats | null = null;
  /** Of plans that searches began from: one is made ready before it is asked for. */
  readonly #begunFrom = new RecentCache<YearResults>(YEARS_BEGUN_FROM);
  readonly #solver: PlanSolver | null;
  #last: { readonly key: string; readonly results: YearResults } | null = null;

  /** `solver`: loaded when a proof is asked for; without it there are no proofs. */
  constructor(solver: PlanSolver | null = null) {
    this.#solver = solver;
  }

  load(territory: Territory, streets: ArrayBuffer | null): void {
    this.#last = null;
    this.#effects = null;
    this.#heats = null;
    this.#begunFrom.clear();
    this.#world = new World(territory, streets);
    this.#evaluation = new Evaluation(this.#world);
    this.#trendEvaluation = new Evaluation(this.#world);
  }

  evaluate(request: EvaluateRequest, progress?: Progress): YearResults {
    return withOwnArrays(this.#run(request, progress));
  }

  async trend(
    request: Omit<EvaluateRequest, 'year'>,
    progress: Progress,
    signal: CancelSignal = { aborted: false },
  ): Promise<Trend> {
    const world = this.#worldOf(request.scenario);
    const evaluation = this.#trendEvaluation as Evaluation;
    const { firstYear, horizonYear } = world.territory.manifest;
    const years: number[] = [];
    const total: AreaResults[] = [];
    const areas: AreaResults[][] = world.territory.areas.map(() => []);
    const effective = world.effective(request.scenario.edits);
    const projection = world.people.projection(effective, request.scenario.edits);
    const recorder =
      projection && world.territory.cells.length > 0
        ? new SynchronyRecorder(world, effective, projection, request.choices)
        : null;
    for (let year = firstYear; year <= horizonYear; year++) {
      await this.#between(world, signal, 'the trend was cancelled');
      const results = completed(world, evaluation, { ...request, year });
      years.push(year);
      total.push(results.total);
      results.areas.forEach((area, index) => {
        areas[index]?.push(area);
      });
      recorder?.record(results);
      progress((year - firstYear + 1) / (horizonYear - firstYear + 1));
    }
    return {
      years,
      total,
      areas,
      inStep: recorder?.judge() ?? null,
      plants:
        projection && world.territory.cells.length === 0 ? plantPlans(effective, projection) : [],
      projection: projection ? summaryOf(projection) : null,
    };
  }

  streets(): StreetLines | null {
    const { streets } = this.#loaded();
    return streets && (copyArrays(streets) as StreetLines);
  }

  reach(position: LonLat, bandsM: readonly number[], edits: readonly Edit[]): readonly ReachBand[] {
    const world = this.#loaded();
    return world.walkingUnder(world.effective(edits)).reach(position, bandsM);
  }

  radii(
    { scenario, choices, year }: EvaluateRequest,
    service: ComputedService,
  ): { readonly each: FeatureCollection<Polygon>; readonly merged: Polygon | MultiPolygon | null } {
    const facilities = this.#worldOf(scenario).facilities(scenario.edits, year);
    const counted = Array.from(
      countedFacilities(facilities, service, choices),
      (index) => facilities[index] as OperatingFacility,
    );
    return radiusCircles(counted, choices.standardDistanceM[service]);
  }

  explainHomes(request: EvaluateRequest, projectId: ProjectId): HomesExplanation | null {
    return explainHomes(this.#worldOf(request.scenario), request, projectId);
  }

  explainCell(request: EvaluateRequest, cellId: CellId): CellExplanation {
    return explainCell(this.#loaded(), this.#run(request), request, cellId);
  }

  async planSites(
    request: SitePlanRequest,
    watch: SearchWatch,
    signal: CancelSignal = { aborted: false },
  ): Promise<SitePlan> {
    const world = this.#worldOf(request.scenario);
    const step = this.#watched(world, watch, signal);
    const now = () => performance.now();
    const before = (of: SitePlanRequest) => this.#begunFrom.get(keyOf(of), () => this.#run(of));
    return planSites(world, { before, after: (of) => this.#run(of) }, request, step, now);
  }

  async provePlan(
    request: SitePlanRequest,
    watch: SearchWatch,
    signal: CancelSignal = { aborted: false },
  ): Promise<SiteProof> {
    if (this.#solver === null) throw new Error('This engine has no solver.');
    const world = this.#worldOf(request.scenario);
    const step = this.#watched(world, watch, signal);
    const now = () => performance.now();
    return provePlan(world, (of) => this.#run(of), request, step, now, this.#solver);
  }

  async explainSites(
    asked: SiteExplanationsRequest,
    watch: SearchWatch,
    signal: CancelSignal = { aborted: false },
  ): Promise<SiteExplanations> {
    const world = this.#worldOf(asked.request.scenario);
    const step = this.#watched(world, watch, signal);
    return explainSites(world, (of) => this.#run(of), asked, step);
  }

  async siteHeat(
    request: SitePlanRequest,
    watch: SearchWatch,
    signal: CancelSignal = { aborted: false },
  ): Promise<SiteHeat> {
    const world = this.#worldOf(request.scenario);
    const step = this.#watched(world, watch, signal);
    this.#heats ??= new SiteHeats(world);
    const heat = await this.#heats.ask((of) => this.#run(of), request, step);
    // Its array is handed over, and is needed again.
    return copyArrays(heat) as SiteHeat;
  }

  /** What a search awaits between two steps; throws once it is cancelled. */
  #watched(world: World, watch: SearchWatch, signal: CancelSignal): SearchWatch {
    return async (done, found) => {
      const wish = await watch(done, found);
      await this.#between(world, signal, 'the search was cancelled');
      return wish;
    };
  }

  async localEffect(
    request: EffectRequest,
    progress: Progress,
    signal: CancelSignal = { aborted: false },
  ): Promise<readonly LocalEffect[] | null> {
    this.#worldOf(request.before);
    const world = this.#worldOf(request.after);
    this.#effects ??= new LocalEffects(world);
    const effects: LocalEffect[] = [];
    for (const [index, year] of request.years.entries()) {
      if (index > 0) await untilMessagesAreRead();
      if (signal.aborted || this.#world !== world) throw new Cancelled('the effect was cancelled');
      const effect = this.#effects.inYear(request, year);
      if (effect === null) return null;
      effects.push(effect);
      progress((index + 1) / request.years.length);
    }
    return effects;
  }

  async spread(
    request: EvaluateRequest,
    progress: Progress,
    signal: CancelSignal = { aborted: false },
  ): Promise<ForecastSpread> {
    const world = this.#worldOf(request.scenario);
    const { scenario, year } = request;
    const forecasts = spreadForecasts(world.territory, year);
    const figures: ReturnType<typeof indicatorFigures>[] = [];
    for (const forecast of forecasts) {
      await this.#between(world, signal, 'the spread was cancelled');
      const edits = [...followingForecast(scenario.edits, forecast)];
      const asked = { ...request, scenario: { ...scenario, edits } };
      const results = completed(world, this.#trendEvaluation as Evaluation, asked);
      figures.push(indicatorFigures(world.effective(edits), results));
      progress(figures.length / forecasts.length);
    }
    return spreadOver(year, figures);
  }

  async compare(
    request: CompareRequest,
    progress: Progress,
    signal: CancelSignal = { aborted: false },
  ): Promise<readonly PlanFigures[]> {
    const { scenarios, choices } = request;
    const [first] = scenarios;
    if (!first) return [];
    const world = scenarios.map((scenario) => this.#worldOf(scenario))[0] as World;
    const evaluation = new Evaluation(world);
    const evaluate = (plan: number, year: number) =>
      completed(world, evaluation, { scenario: scenarios[plan] ?? first, choices, year });
    return comparePlans(world, request, evaluate, async (done) => {
      progress(done);
      await this.#between(world, signal, 'comparing was cancelled');
    });
  }

  async ranges(
    { scenario, choices, sampleCount, seed }: RangesRequest,
    progress: Progress,
    signal: CancelSignal = { aborted: false },
  ): Promise<Ranges | null> {
    const world = this.#worldOf(scenario);
    const goOn = async (done: number): Promise<void> => {
      progress(done);
      await this.#between(world, signal, 'the ranges were cancelled');
    };
    const recorder = new CoverageRecorder();
    const { cells, demography, manifest } = world.territory;
    const { horizonYear } = manifest;
    const baseYear = demography?.baseYear ?? manifest.baseYear;
    if (cells.length > 0) {
      for (let year = baseYear; year <= horizonYear; year += 1) {
        const evaluation = this.#trendEvaluation as Evaluation;
        recorder.record(completed(world, evaluation, { scenario, choices, year }), choices);
        await goOn((COVERAGE_SHARE * (year - baseYear + 1)) / (horizonYear - baseYear + 1));
      }
    }
    const samples = runProjectionRanges(world.effective(scenario.edits), {
      sampleCount,
      seed,
      covered: recorder.covered(),
    });
    for (;;) {
      const step = samples.next();
      if (step.done) return step.value;
      await goOn(COVERAGE_SHARE + ((1 - COVERAGE_SHARE) * step.value.done) / step.value.total);
    }
  }

  /** Between two steps of long work: messages are read; throws if one of them has put an end to it. */
  async #between(world: World, signal: CancelSignal, told: string): Promise<void> {
    await untilMessagesAreRead();
    if (signal.aborted || this.#world !== world) throw new Cancelled(told);
  }

  /** Results with arrays that stay the engine's. */
  #run(request: EvaluateRequest, progress?: Progress): YearResults {
    const world = this.#worldOf(request.scenario);
    const { firstYear, horizonYear } = world.territory.manifest;
    if (request.year < firstYear || request.year > horizonYear) {
      throw new RangeError(`The territory has the years ${firstYear} to ${horizonYear}.`);
    }
    const key = keyOf(request);
    if (this.#last?.key === key) return this.#last.results;
    const results = completed(world, this.#evaluation as Evaluation, request, progress);
    this.#last = { key, results };
    return results;
  }

  /** Edits of another territory would give figures of none. */
  #worldOf({ territoryId }: Scenario): World {
    const world = this.#loaded();
    const { id } = world.territory.manifest;
    if (territoryId !== id) throw new Error(`The scenario is of '${territoryId}', not of '${id}'.`);
    return world;
  }

  #loaded(): World {
    if (this.#world === null) throw new Error('No territory has been loaded.');
    return this.#world;
  }
}

/** What results depend on. */
function keyOf({ scenario, choices, year }: EvaluateRequest): string {
  return JSON.stringify([scenario.edits, choices, year]);
}

/** A territory without cells has its figures by area, from its series and projection. */
function completed(
  world: World,
  evaluation: Evaluation,
  request: EvaluateRequest,
  progress?: Progress,
): YearResults {
  const results = evaluation.run(request, progress);
  if (world.territory.cells.length > 0) return results;
  return { ...results, ...areaResultsOfCountry(world, results, request) };
}

/** Lets a cancel or a more urgent request through that has arrived meanwhile. */
function untilMessagesAreRead(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Copies of all arrays, so that they can be handed to another thread. */
function withOwnArrays(results: YearResults): YearResults {
  return copyArrays(results) as YearResults;
}

function copyArrays(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice();
  // Facilities and sums are never changed; lists of them travel as they are.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyArrays(part)]));
}
