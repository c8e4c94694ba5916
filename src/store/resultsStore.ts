/**
 * What has been derived from the territory and the person's choices: filled by the session, read
 * by map and panels, never part of a link.
 */
import { create } from 'zustand';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import type { Problem } from '../domain/parsed.ts';
import type { CountryDetails, Territory } from '../domain/territory/territory.ts';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { ReachBand, Trend } from '../engine/engine.ts';
import type { YearResults } from '../engine/results/results.ts';
import type { StateKey } from './stateKey.ts';

/** Turf circles of a service's facilities: each alone, and merged. */
export type Radii = {
  readonly each: FeatureCollection<Polygon>;
  readonly merged: Polygon | MultiPolygon | null;
};

export type ResultsState = {
  readonly territory: Territory | null;
  /** What the map shows of a large territory until that is there: outline and areas. Null otherwise. */
  readonly outline: Territory | null;
  /** Districts and schools of a country; null until they are there, and for a city. */
  readonly details: CountryDetails | null;
  /** Whether they will not come: the notes say why. */
  readonly areDetailsLost: boolean;
  /** Why the territory could not be opened, or its figures not be computed: there are none then. */
  readonly problems: readonly Problem[];
  /** Files of the territory that have been waited for so long that it should be said. */
  readonly waitingFor: readonly string[];
  /** Remarks on what was opened: dropped parts of a link, an older file. */
  readonly notes: readonly Problem[];
  /** Results of the latest finished evaluation, and of which state: it may not be the chosen one. */
  readonly results: YearResults | null;
  readonly resultsOf: StateKey | null;
  /**
   * A year without the scenario's edits, and of which state; null while there are no edits. Whether
   * it can be compared with `results` is told by `useBaseline`.
   */
  readonly baseline: YearResults | null;
  readonly baselineOf: StateKey | null;
  /** Share of the first figures that is done, 0..1; null where nothing is told, and once there are figures. */
  readonly figuresProgress: number | null;
  /** Whether something is awaited for the state that is chosen. */
  readonly computing: boolean;
  readonly radii: Radii | null;
  /** Along streets from the selected facility. */
  readonly reach: readonly ReachBand[] | null;
  /** The street graph as it is drawn; null until its layer is first shown. */
  readonly streets: StreetLines | null;
  readonly trend: Trend | null;
  /** The state that the trend is of, in whatever year. */
  readonly trendOf: StateKey | null;
  /** Share of the trend that is done, 0..1; null while none is under way. */
  readonly trendProgress: number | null;
};

/** What is computed from a territory, before anything has been. */
export const NOTHING_COMPUTED = {
  details: null,
  areDetailsLost: false,
  results: null,
  resultsOf: null,
  baseline: null,
  baselineOf: null,
  figuresProgress: null,
  radii: null,
  reach: null,
  streets: null,
  trend: null,
  trendOf: null,
  trendProgress: null,
} as const satisfies Partial<ResultsState>;

export const useResults = create<ResultsState>()(() => ({
  territory: null,
  outline: null,
  problems: [],
  waitingFor: [],
  notes: [],
  computing: false,
  ...NOTHING_COMPUTED,
}));
