/** Where to build: what the engine is asked, what it tells meanwhile and what it answers. */
import type { NoSiting } from '../domain/siting/problem.ts';
import type { SuggestionAim } from '../domain/siting/suggest.ts';
import type { AreaId, Finance, LonLat } from '../domain/territory/schema.ts';
import type { ComputedService, EvaluateRequest } from './results/results.ts';

/** Where so many further facilities of a service should stand. */
export type SiteRequest = EvaluateRequest & {
  readonly service: ComputedService;
  readonly siteCount: number;
  /** Most children newly within the standard's walk, or least walks of all. */
  readonly aim: SuggestionAim;
  /** Places to choose from; absent: the middles of all inhabited cells. */
  readonly candidates?: readonly LonLat[];
};

export type SiteSuggestions = {
  readonly sites: readonly {
    readonly position: LonLat;
    readonly areaId: AreaId;
    /** People of the service's age newly within the standard's walk of this site alone. */
    readonly newlyCovered: number;
  }[];
  /** The same of all sites together. */
  readonly newlyCovered: number;
  /** How much better another choice could be at most, as a share; 0 once proved best. */
  readonly gap: number;
  /** Why there is no suggestion; null where there is one. */
  readonly reason: NoSiting['reason'] | null;
};

/** The best choice of sites that a search has found so far, and what no choice can pass. */
export type SiteFinding = {
  readonly sites: readonly {
    readonly position: LonLat;
    readonly seats: number;
    readonly openYear: number;
  }[];
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
};

/** What whoever watches a search wants of it: to go on, or to answer with what it has found. */
export type Wish = 'go on' | 'enough';

/**
 * Called with the share done, 0..1, and with what has been found since the last call, if anything has.
 * The search waits for the answer: as long as there is none, it is held.
 */
export type SearchWatch = (done: number, found?: SiteFinding) => Promise<Wish>;

/**
 * Where to build under rules. `seated`: most pupils get a seat within the standard's walk who have
 * none (schools alone); `covering`: most children come within the standard's walk; `walks`: least
 * walks of all children to the nearest.
 */
export type SitePlanRequest = EvaluateRequest & {
  readonly service: ComputedService;
  readonly aim: 'seated' | 'covering' | 'walks';
  readonly siteCount: number;
  /** What each may have. */
  readonly seats: { readonly least: number; readonly most: number };
  /** For all sites together; null for no limit. */
  readonly budgetMillionTenge: number | null;
  readonly finance: Finance;
  /** Between two of the sites, as the crow flies; 0 for none. */
  readonly minDistanceM: number;
  /** The first year of all of them; `year` is the one that is looked at, not before it. */
  readonly openYear: number;
  /** How long the search may take after the walks are known. */
  readonly seconds: number;
};

export type SitePlan = {
  readonly sites: readonly {
    readonly cellIndex: number;
    readonly position: LonLat;
    readonly seats: number;
    readonly costMillionTenge: number;
    /** Who would go there; 0 but for schools. */
    readonly pupils: number;
  }[];
  /** Pupils seated, children covered, or metres walked by all, as the aim is. */
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly costMillionTenge: number;
  /** Read from an evaluation with the proposal. */
  readonly newlySeated: number;
  readonly newlyCovered: number;
  readonly reason: NoSiting['reason'] | null;
};
