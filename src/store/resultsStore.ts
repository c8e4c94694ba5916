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

/** Turf circles of a service's facilities: each alone, and merged. */
export type Radii = {
  readonly each: FeatureCollection<Polygon>;
  readonly merged: Polygon | MultiPolygon | null;
};

export type ResultsState = {
  readonly territory: Territory | null;
  /** Districts and schools of a country; null until they are there, and for a city. */
  readonly details: CountryDetails | null;
  /** Why the territory could not be opened, or its figures not be computed: there are none then. */
  readonly problems: readonly Problem[];
  /** Files of the territory that have been waited for so long that it should be said. */
  readonly waitingFor: readonly string[];
  /** Remarks on what was opened: dropped parts of a link, an older file. */
  readonly notes: readonly Problem[];
  /** Results of the latest finished evaluation; may lag behind the choices while computing. */
  readonly results: YearResults | null;
  /** The same year and choices without the scenario's edits; null while there are none. */
  readonly baseline: YearResults | null;
  readonly computing: boolean;
  readonly radii: Radii | null;
  /** Along streets from the selected facility. */
  readonly reach: readonly ReachBand[] | null;
  /** The street graph as it is drawn; null until its layer is first shown. */
  readonly streets: StreetLines | null;
  readonly trend: Trend | null;
  /** Share of the trend that is done, 0..1; null while none is under way. */
  readonly trendProgress: number | null;
};

export const useResults = create<ResultsState>()(() => ({
  territory: null,
  details: null,
  problems: [],
  waitingFor: [],
  notes: [],
  results: null,
  baseline: null,
  computing: false,
  radii: null,
  reach: null,
  streets: null,
  trend: null,
  trendProgress: null,
}));
