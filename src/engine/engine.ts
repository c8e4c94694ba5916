/**
 * The engine as the page and the command line see it: the same class runs in a worker and in Node.
 */
import type { FeatureCollection, MultiPolygon, Polygon, MultiLineString } from 'geojson';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import type { PlanFigures } from '../domain/comparison/comparison.ts';
import type { HomesInYear } from '../domain/demography/homes.ts';
import type { Edit, Scenario } from '../domain/scenario/scenario.ts';
import type { Ranges } from '../domain/indicators/ranges.ts';
import type { PlantPlan } from '../domain/production/plantPlans.ts';
import type { InStep } from '../domain/synchrony/inStep.ts';
import type { LocalEffect } from './results/localEffect.ts';
import type { ForecastSpread } from './results/forecastSpread.ts';
import type { ProjectionSummary } from './results/projectionSummary.ts';
import type { CellId, FacilityId, LonLat, ProjectId } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type {
  AreaResults,
  ComputedService,
  EvaluateRequest,
  EvaluationChoices,
  YearResults,
} from './results/results.ts';
import type {
  SearchWatch,
  SiteExplanations,
  SiteExplanationsRequest,
  SiteHeat,
  SitePlan,
  SitePlanRequest,
  SiteProof,
} from './siteRequests.ts';

/** Called with the share done, 0..1. */
export type Progress = (done: number) => void;

/** Thrown out of a request that a newer one or the person has cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The street graph of a territory is none that can be read: damaged, cut, or of another version. */
export class UnsoundStreets extends Error {
  override readonly name = 'UnsoundStreets';
}

/** Asked between two steps of a long request; an AbortSignal is one. */
export type CancelSignal = { readonly aborted: boolean };

export type { EvaluateRequest };

/** Every year's totals, for charts and trends. */
export type Trend = {
  readonly years: readonly number[];
  readonly total: readonly AreaResults[];
  /** By area, then by year. */
  readonly areas: readonly (readonly AreaResults[])[];
  /** Housing against schools; null in a territory without cells. */
  readonly inStep: InStep | null;
  /** Country: what each plant and line asks of its town, by year from the base year on. */
  readonly plants: readonly PlantPlan[];
  /** The projection behind it; null where the pack has no demography. */
  readonly projection: ProjectionSummary | null;
};

export type ReachBand = {
  readonly maxDistanceM: number;
  readonly area: Polygon | MultiPolygon;
  readonly streets: MultiLineString;
};

/** Where the pupils of a cell go, and why not elsewhere. */
export type CellExplanation = {
  readonly cellId: CellId;
  readonly pupils: number;
  readonly placed: readonly {
    readonly facilityId: FacilityId | ProjectId;
    readonly pupils: number;
    readonly walkM: number;
  }[];
  readonly unplaced: number;
  /** Nearer schools that could not take them, nearest first. */
  readonly passedOver: readonly {
    readonly facilityId: FacilityId | ProjectId;
    readonly walkM: number;
    readonly reason: 'full' | 'not counted' | 'other district';
  }[];
};

/** Who lives in the homes of a project in a year. */
export type HomesExplanation = HomesInYear & {
  readonly projectId: ProjectId;
  readonly year: number;
  /** The cell whose people they count among; -1 in a territory without cells. */
  readonly cellIndex: number;
};

export type RangesRequest = {
  readonly scenario: Scenario;
  readonly choices: EvaluationChoices;
  readonly sampleCount: number;
  /** The same seed gives the same bands. */
  readonly seed: number;
};

/** One place, told by the difference of two scenarios that differ in nothing else. */
export type EffectRequest = {
  /** Without the place, or without what the scenario does to it. */
  readonly before: Scenario;
  readonly after: Scenario;
  readonly choices: EvaluationChoices;
  readonly placeId: string;
  readonly years: readonly number[];
};

export type CompareRequest = {
  /** All of the territory that is loaded. */
  readonly scenarios: readonly Scenario[];
  readonly choices: EvaluationChoices;
};

export interface Engine {
  /** Takes the territory and, for a city, its street graph in the pack's binary form. */
  load(territory: Territory, streets: ArrayBuffer | null): void;
  evaluate(request: EvaluateRequest, progress?: Progress): YearResults;
  /** Pauses between years so that a cancel can arrive; throws Cancelled once `signal` is aborted. */
  trend(
    request: Omit<EvaluateRequest, 'year'>,
    progress: Progress,
    signal?: CancelSignal,
  ): Promise<Trend>;
  /** Along the streets that the edits let people walk on, in bands of increasing distance. */
  reach(position: LonLat, bandsM: readonly number[], edits: readonly Edit[]): readonly ReachBand[];
  /** Turf circles of the facilities of a service in the year: each alone, and merged. */
  radii(
    request: EvaluateRequest,
    service: ComputedService,
  ): { readonly each: FeatureCollection<Polygon>; readonly merged: Polygon | MultiPolygon | null };
  /** All streets, to be drawn and searched; null in a territory without them. */
  streets(): StreetLines | null;
  explainCell(request: EvaluateRequest, cellId: CellId): CellExplanation;
  /** Null where nothing is known of the homes' people. */
  explainHomes(request: EvaluateRequest, projectId: ProjectId): HomesExplanation | null;
  /** Throws Cancelled once `signal` is aborted. */
  planSites(request: SitePlanRequest, watch: SearchWatch, signal?: CancelSignal): Promise<SitePlan>;
  /**
   * Proves the answer to a question, as far as its time allows. Throws Cancelled once `signal` is
   * aborted.
   */
  provePlan(
    request: SitePlanRequest,
    watch: SearchWatch,
    signal?: CancelSignal,
  ): Promise<SiteProof>;
  /** What the sites of a plan bring, what other places near them would lose, and looser conditions. */
  explainSites(
    request: SiteExplanationsRequest,
    watch: SearchWatch,
    signal?: CancelSignal,
  ): Promise<SiteExplanations>;
  /** What one more site would bring, by cell. The second of like questions is answered at once. */
  siteHeat(request: SitePlanRequest, watch: SearchWatch, signal?: CancelSignal): Promise<SiteHeat>;
  /** The figures of several plans over all years. Throws Cancelled once `signal` is aborted. */
  compare(
    request: CompareRequest,
    progress: Progress,
    signal?: CancelSignal,
  ): Promise<readonly PlanFigures[]>;
  /**
   * What a place changes where it stands, by the years asked for; null where nothing can be said of
   * it. Throws Cancelled once `signal` is aborted.
   */
  localEffect(
    request: EffectRequest,
    progress: Progress,
    signal?: CancelSignal,
  ): Promise<readonly LocalEffect[] | null>;
  /**
   * The figures of the year over all published forecasts of residents, whichever is chosen. Throws
   * Cancelled once `signal` is aborted.
   */
  spread(
    request: EvaluateRequest,
    progress: Progress,
    signal?: CancelSignal,
  ): Promise<ForecastSpread>;
  /**
   * Bands on projected indicators, from sampled assumptions; null where the pack has no
   * demography. Coverage needs every year's circles and walks first: a tenth of the progress. Throws Cancelled once `signal` is aborted.
   */
  ranges(request: RangesRequest, progress: Progress, signal?: CancelSignal): Promise<Ranges | null>;
}
