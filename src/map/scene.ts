/** All that the map draws from: what was computed, and what the person chose. */
import type { Layer } from '@deck.gl/core';
import type { LineString, MultiLineString } from 'geojson';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import type { DifferingPlace } from '../domain/comparison/differingPlaces.ts';
import type { MeasuredSettlements } from '../domain/settlements/settlementMeasure.ts';
import type { RegionsBySector } from '../domain/specialisation/regionsBySector.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { CountryDetails, Project, Territory } from '../domain/territory/territory.ts';
import type { ReachBand, Trend } from '../engine/engine.ts';
import type { YearResults } from '../engine/results/results.ts';
import type { Difference } from '../store/difference.ts';
import { type FoundPlaces, NOTHING_FOUND } from '../store/foundPlaces.ts';
import type { PlanLines } from '../store/planLines.ts';
import type { Radii } from '../store/resultsStore.ts';
import type { MapLayerId, Selection, ShareableState } from '../store/shareable.ts';
import type { SiteArea } from '../store/siting/saidQuestion.ts';
import type { MapPalette, Rgb } from './palette.ts';
import type { Extent, Words } from './words/words.ts';

export type SceneChoices = Pick<
  ShareableState,
  | 'language'
  | 'year'
  | 'layers'
  | 'service'
  | 'measure'
  | 'filters'
  | 'selection'
  | 'theme'
  | 'territoryId'
>;

/** What a person is about to change. */
export type Sketch = {
  /** Around places that are marked or in hand. */
  readonly rings: readonly (Selectable & { readonly position: LonLat })[];
  /** Of the area that is being drawn. */
  readonly corners: readonly LonLat[];
  /** What a file would bring. */
  readonly found: FoundPlaces;
};

/** Of the question where to build. */
export type SitesOnMap = {
  /** Where nothing may be built, and own plots. */
  readonly areas: readonly Pick<SiteArea, 'use' | 'ring'>[];
  /** Where a site has to be. */
  readonly required: readonly LonLat[];
  /** The best that has been found. */
  readonly proposed: readonly LonLat[];
  /** By cell, what one more place would bring; null: the cells show their measure. */
  readonly heat: Float64Array | null;
};

export const NO_SITES: SitesOnMap = { areas: [], required: [], proposed: [], heat: null };

export type Scene = {
  readonly territory: Territory;
  /** Districts and schools of a country; null until they have been fetched, and of a city. */
  readonly details: CountryDetails | null;
  /** What colours settlements and districts by a measure of theirs; null until it is computed. */
  readonly measured: MeasuredSettlements | null;
  /** What colours regions by sector; null until it is computed, and without a table of sectors. */
  readonly sectors: RegionsBySector | null;
  /** Projects as the scenario would have them. */
  readonly projects: readonly Project[];
  /** Of a country: roads that the plan adds, and which support village serves whom. */
  readonly planLines: PlanLines;
  readonly results: YearResults | null;
  /** All years, where they have been computed. */
  readonly trend: Trend | null;
  /** Two plans whose difference colours the cells; null: the measure itself does. */
  readonly difference: Difference | null;
  /** Marked where two plans are looked at: places in which they are not the same. */
  readonly differing: readonly DifferingPlace[];
  readonly radii: Radii | null;
  readonly reach: readonly ReachBand[] | null;
  readonly streets: StreetLines | null;
  /** Said on the map itself: from afar where it is worst, from near what places are called, for who comes near. */
  readonly words: {
    readonly worst: readonly Words[];
    readonly places: (extent: Extent) => readonly Words[];
  };
  readonly sketch: Sketch;
  readonly sites: SitesOnMap;
  readonly choices: SceneChoices;
  readonly palette: MapPalette;
};

/** Of a map that shows a plan and nothing besides, whatever the person does with the page's own. */
export const PLAN_ALONE = {
  trend: null,
  difference: null,
  differing: [],
  radii: null,
  reach: null,
  words: { worst: [], places: () => [] },
  sketch: { rings: [], corners: [], found: NOTHING_FOUND },
  sites: NO_SITES,
} as const satisfies Partial<Scene>;

/** How the scene is looked at. */
export type View = {
  /** Of symbols and lines, as of the page's type: 1 on a desk. */
  readonly scale: number;
  /** Of symbols that would crowd a small map: 1 where there is room. */
  readonly roomScale: number;
  /** From the side, so that heights show. */
  readonly isTilted: boolean;
  /** Whether an online base map shows what the territory's own ground would. */
  readonly hasBasemap: boolean;
  /** Of the map, in steps of ZOOM_STEP, and only where it changes what is drawn. */
  readonly zoom: number;
};

/** So far one zooms until the scene is drawn anew: sizes by zoom grow in steps of this. */
export const ZOOM_STEP = 0.25;

/** The step that a zoom has reached. */
export function steppedZoom(zoom: number): number {
  return Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP;
}

/** A layer of the map: a pure function from the scene to what deck.gl draws. */
export type MapLayer = {
  readonly id: MapLayerId;
  readonly build: (scene: Scene, opacity: number, view: View) => readonly Layer[];
};

/** What can be selected carries what a click on it selects. */
export type Selectable = { readonly selects: Selection };

/** A line of the scene. */
export type SceneLine = {
  readonly geometry: LineString | MultiLineString;
  readonly colour: Rgb;
  /** 0..1 */
  readonly opacity: number;
  readonly widthPx: number;
  readonly dashed: boolean;
  /** What a click on the line selects. */
  readonly selects?: Selection;
};
