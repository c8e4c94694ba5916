/** Where to build: what the engine is asked, what it tells meanwhile and what it answers. */
import type { MixedIntegerAnswer, NoSiting } from '../domain/siting/problem.ts';
import type { AreaId, FacilityId, Finance, LonLat } from '../domain/territory/schema.ts';
import type { ComputedService, EvaluateRequest } from './results/results.ts';

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

/** A plot that may be built on. */
export type SitePlot = {
  readonly position: LonLat;
  readonly mostSeats: number;
};

/**
 * What is sought. `seated`: most pupils get a seat within the standard's walk who have none (schools
 * alone); `covering`: most children come within the standard's walk; `walks`: least walks of all
 * children to the nearest; `fairest`: the smallest share of any district's pupils with a seat (of
 * other services, of its children within the standard's walk) is as large as can be; `in step`: of the
 * pupils in new homes, over the first years of these, the most have a seat within the standard's walk
 * (schools alone, and only year by year).
 */
export type SiteAim = 'seated' | 'covering' | 'walks' | 'fairest' | 'in step';

/** Where to build under rules. */
export type SitePlanRequest = EvaluateRequest & {
  readonly service: ComputedService;
  readonly aim: SiteAim;
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
  /**
   * Years in which sites may open instead, in their order, with the money of each (null for no
   * limit; what is left is kept for later). What is sought is then the most in all these years
   * together. Not for `walks` and
   * `fairest`; a must for `in step`.
   */
  readonly years?: readonly { readonly year: number; readonly budgetMillionTenge: number | null }[];
  /** The middles of all inhabited cells, or given plots; cells where left out. */
  readonly candidates?: 'cells' | 'plots' | 'both';
  readonly plots?: readonly SitePlot[];
  /** Facilities of the service that may get so many seats more, beside the new sites. */
  readonly extendable?: readonly { readonly facilityId: FacilityId; readonly mostSeats: number }[];
  /** The candidate nearest to each of these is chosen, as large as it may be. */
  readonly required?: readonly LonLat[];
  /** Rings in which nothing is built. */
  readonly forbidden?: readonly (readonly LonLat[])[];
  /**
   * So many pupils are to find a seat at least; the least money for that is sought then, and objective
   * and bound are million tenge. For `seated` in one year.
   */
  readonly target?: number;
  /** How long the search may take after the walks are known. */
  readonly seconds: number;
  /** The same seed gives the same answer, if time does not run out; 1 where left out. */
  readonly seed?: number;
};

export type PlannedSite = {
  /** That it lies in, or the nearest. */
  readonly cellIndex: number;
  readonly position: LonLat;
  /** New ones; of an extension those that are added. */
  readonly seats: number;
  readonly costMillionTenge: number;
  readonly openYear: number;
  /** Who would go there in the year that is looked at, the last of several; 0 but for schools. */
  readonly pupils: number;
  /** The facility that is extended; null for a new site. */
  readonly extendedId: FacilityId | null;
  /** Its seats with the extension; null for a new site. */
  readonly capacity: number | null;
  /** Index of the plot; null for the middle of a cell. */
  readonly plot: number | null;
};

export type SitePlan = {
  readonly sites: readonly PlannedSite[];
  /**
   * Pupils seated, children covered, or metres walked by all, as the aim is, of all years together; or
   * the smallest share, or the share in step, 0 to 1.
   */
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly costMillionTenge: number;
  /** Read from an evaluation with the proposal; the last of several years. */
  readonly newlySeated: number;
  readonly newlyCovered: number;
  /** By year in which sites may open: read from evaluations, and what is spent in it. */
  readonly byYear: readonly {
    readonly year: number;
    readonly newlySeated: number;
    readonly newlyCovered: number;
    readonly costMillionTenge: number;
  }[];
  /**
   * Where all open in one year, by district that has any: of its pupils the share with a seat, or of its
   * children the share within the standard's walk, without and with the proposal, read from evaluations.
   */
  readonly districts: readonly {
    readonly areaId: AreaId;
    readonly before: number;
    readonly after: number;
  }[];
  /**
   * With the aim `in step`, over all years in which sites may open: of the pupils in new homes the
   * share with a seat within the standard's walk, read from evaluations.
   */
  readonly inStep: { readonly before: number; readonly after: number } | null;
  readonly reason: NoSiting['reason'] | null;
};

/**
 * Solves a mixed-integer programme (CPLEX LP format) in at most about so many seconds. Runs elsewhere
 * than the engine, and ends when `signal` is aborted, whatever it then answers.
 */
export type PlanSolver = (
  programme: string,
  seconds: number,
  signal: AbortSignal,
) => Promise<MixedIntegerAnswer>;

/** What came of the proof of a question that `planSites` answers. */
export type SiteProof =
  | {
      readonly refused: null;
      /** No choice is better; else time ran out, and the bound tells how much better one could be. */
      readonly isProved: boolean;
      /** The best that search and solver have found. */
      readonly plan: SitePlan;
    }
  /** Asked over years or for least money, or more than the solver could begin with. */
  | { readonly refused: 'years' | 'target' | 'too large' };

/** What one more site would bring, as large as it may be, beside all that the scenario has. */
export type SiteHeat = {
  /**
   * By cell, in the unit of the aim: pupils seated, children covered, metres saved. Exact but for
   * `seated`: there at most so many, by the prices of the present assignment.
   */
  readonly byCell: Float64Array;
};

export type SiteExplanationsRequest = {
  /** The one that was answered; `year` is that which is looked at. */
  readonly request: SitePlanRequest;
  /** Sites of the answer, as they are built. */
  readonly sites: readonly Pick<PlannedSite, 'position' | 'seats'>[];
};

/** In the unit of the aim, all by assignments worked out anew, with the other sites as they are. */
export type SiteExplanations = {
  readonly sites: readonly {
    /** What is lost without it; 0 where it adds nothing. */
    readonly brings: number;
    /** Other places near it, the best first, with what would be lost there: 0 is a tie, less a gain. */
    readonly alternatives: readonly {
      readonly cellIndex: number;
      readonly position: LonLat;
      readonly loses: number;
    }[];
  }[];
  /** What a looser condition would bring: the best that was found of the places that promise most. */
  readonly looser: {
    readonly oneMoreSite: number;
    /** 100 seats more at one of the sites; null where seats are not what counts. */
    readonly hundredSeats: number | null;
    /** As many seats more at one of the sites as a billion tenge pay for. */
    readonly oneBillion: number | null;
  };
};
