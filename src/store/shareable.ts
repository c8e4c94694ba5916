/**
 * What a person chose on the page, as far as a link, a story step or a file carries it.
 * Nothing in here can be derived from anything else.
 */
import { z } from 'zod';
import { idSchema, listOf, wordsOf } from '../domain/bounded.ts';
import { INDICATOR_IDS } from '../domain/indicators/registry.ts';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../domain/scenario/limits.ts';
import { SETTLEMENT_MEASURES } from '../domain/settlements/measureNames.ts';
import { editsSchema } from '../domain/scenario/scenario.ts';
import { MAX_SECTOR_CHARACTERS, SECTOR_MEASURES } from '../domain/specialisation/measureNames.ts';
import {
  FINANCES,
  LANGUAGES,
  OWNERSHIPS,
  PROJECT_KINDS,
  SCHOOL_KINDS,
  SETTLEMENT_CLASSES,
  STATUSES,
  areaIdSchema,
  settlementClassSchema,
  yearSchema,
} from '../domain/territory/schema.ts';
import {
  ASSIGNMENT_MODES,
  COMPUTED_SERVICES,
  type ComputedService,
} from '../engine/results/results.ts';
import { saidQuestionSchema } from './siting/saidQuestion.ts';

export const LINK_VERSION = 3;

/** Layers of the map that a person can switch, from bottom to top. */
export const MAP_LAYERS = [
  'onlineBasemap',
  'base',
  'streets',
  'areas',
  'districts',
  'cells',
  'radii',
  'reach',
  'infrastructure',
  'housing',
  'publicSpace',
  'hospitals',
  'transport',
  'greenSpace',
  'fireStations',
  'clinics',
  'preschools',
  'schools',
  'settlements',
  'projects',
  'countrySchools',
  'flows',
  'labels',
] as const;
export type MapLayerId = (typeof MAP_LAYERS)[number];

/** Where the places of a service are drawn. */
export const LAYER_OF_SERVICE = {
  school: 'schools',
  preschool: 'preschools',
  clinic: 'clinics',
} as const satisfies Readonly<Record<ComputedService, MapLayerId>>;

/** What colours the demand cells of a city, or the regions of a country. */
export const CELL_MEASURES = [
  'residents',
  'children',
  'radiusCoverage',
  'networkDistance',
  'accessibility',
  'unplaced',
  'meanWalk',
  'compliance',
] as const;
export const AREA_MEASURES = [
  'population',
  'growth',
  'childrenShare',
  'pupilsPerSchool',
  'housing',
  'pisa',
  'migration',
  ...SETTLEMENT_MEASURES,
  ...SECTOR_MEASURES,
] as const;
export const MEASURES = [...CELL_MEASURES, ...AREA_MEASURES] as const;
export type CellMeasure = (typeof CELL_MEASURES)[number];
export type AreaMeasure = (typeof AREA_MEASURES)[number];
export type Measure = CellMeasure | AreaMeasure;
const measureSchema = z.enum(MEASURES);

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** How the page is used: at a desk, in a hall, in a talk, inside another page. */
export const MODES = ['plan', 'exhibition', 'present', 'embed'] as const;
export type Mode = (typeof MODES)[number];

export const PANELS = [
  'overview',
  'layers',
  'filters',
  'scenario',
  'siting',
  'housing',
  'standards',
  'finance',
  'demography',
  'tables',
  'stories',
] as const;
export type Panel = (typeof PANELS)[number];

export const SELECTION_KINDS = [
  'facility',
  'project',
  'cell',
  'area',
  'settlement',
  'infrastructure',
  'district',
  'school',
] as const;
export const selectionSchema = z.object({
  kind: z.enum(SELECTION_KINDS),
  id: idSchema,
});
export type Selection = z.infer<typeof selectionSchema>;

/** Views that the map can take, and therefore links and stories hold. */
export const CAMERA_RANGES = {
  latitude: { min: -85, max: 85 },
  zoom: { min: 0, max: 20 },
  /** Degrees from straight down. */
  pitch: { min: 0, max: 70 },
} as const;

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().min(min).max(max);

export const cameraSchema = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: within(CAMERA_RANGES.latitude),
  zoom: within(CAMERA_RANGES.zoom),
  bearing: z.number().min(-180).max(180),
  pitch: within(CAMERA_RANGES.pitch),
});
export type Camera = z.infer<typeof cameraSchema>;

/** The nearest view that the map can take: round the world and round the compass, no nearer than it goes. */
export function fittedCamera({ longitude, latitude, zoom, bearing, pitch }: Camera): Camera {
  const { latitude: latitudes, zoom: zooms, pitch: pitches } = CAMERA_RANGES;
  const clamped = ({ min, max }: { readonly min: number; readonly max: number }, value: number) =>
    Math.min(max, Math.max(min, value));
  return {
    longitude: wrapped(longitude),
    latitude: clamped(latitudes, latitude),
    zoom: clamped(zooms, zoom),
    bearing: wrapped(bearing),
    pitch: clamped(pitches, pitch),
  };
}

/** Degrees from -180 to 180; those that are there stay exactly as they are. */
function wrapped(degrees: number): number {
  return Math.abs(degrees) <= 180 ? degrees : degrees - 360 * Math.round(degrees / 360);
}

/** Any view that a map gives or a person writes, brought to the nearest that this map can take. */
export const writtenCameraSchema = z
  .object({
    longitude: z.number().min(-720).max(720),
    latitude: z.number().min(-90).max(90),
    zoom: z.number().min(0).max(30),
    bearing: z.number().min(-360).max(360),
    pitch: z.number().min(0).max(90),
  })
  .transform(fittedCamera);

export const layerChoiceSchema = z.object({
  visible: z.boolean(),
  opacity: z.number().min(0).max(1),
});
export type LayerChoice = z.infer<typeof layerChoiceSchema>;

const walkM = z.number().min(50).max(20_000);

const MAX_AREAS_CHOSEN = 60;

/** Scenario filters. An empty list of areas or classes means: all. */
export const filtersSchema = z.object({
  services: wordsOf(COMPUTED_SERVICES),
  ownerships: wordsOf(OWNERSHIPS),
  finances: wordsOf(FINANCES),
  statuses: wordsOf(STATUSES),
  projectKinds: wordsOf(PROJECT_KINDS),
  areaIds: listOf(areaIdSchema, { max: MAX_AREAS_CHOSEN }),
  settlementClasses: listOf(settlementClassSchema, { max: SETTLEMENT_CLASSES.length }),
  /** Located schools of a country; stories of before know nothing of them. */
  schoolKinds: wordsOf(SCHOOL_KINDS).default([...SCHOOL_KINDS]),
  /** Projects that open in these years, bounds inclusive; null: all. */
  openYears: z.tuple([yearSchema, yearSchema]).nullable(),
  standardDistanceM: z.object({ school: walkM, preschool: walkM, clinic: walkM }),
  assignmentMode: z.enum(ASSIGNMENT_MODES),
  assignmentMaxDistanceM: walkM,
});
export type Filters = z.infer<typeof filtersSchema>;

/** How much an indicator can matter to somebody who compares plans; 0: not at all. */
export const MOST_WEIGHT = 5;

/** A plan as far as a link carries it beside the one on the page. */
export const comparedPlanSchema = z.object({
  name: z.string().max(MAX_SCENARIO_NAME_CHARACTERS),
  edits: editsSchema,
  /** What matters how much; absent: as a comparison begins. */
  weights: z.partialRecord(z.enum(INDICATOR_IDS), z.int().min(0).max(MOST_WEIGHT)).optional(),
});

export const shareableStateSchema = z.object({
  territoryId: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** null: the whole territory in view. */
  camera: cameraSchema.nullable(),
  year: yearSchema,
  layers: z.record(z.enum(MAP_LAYERS), layerChoiceSchema),
  /** The service that cells, circles and figures are about. */
  service: z.enum(COMPUTED_SERVICES),
  measure: measureSchema,
  /** Whose location quotient colours regions, as a person's table names it; null: the largest in it. */
  sector: z.string().min(1).max(MAX_SECTOR_CHARACTERS).nullable().default(null),
  filters: filtersSchema,
  selection: selectionSchema.nullable(),
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  mode: z.enum(MODES),
  panel: z.enum(PANELS),
  story: z.object({ id: z.string().min(1).max(60), step: z.int().min(0).max(200) }).nullable(),
  edits: editsSchema,
  /** Another plan that this one is compared with; stories of before know nothing of it. */
  comparison: comparedPlanSchema.nullable().default(null),
  /** Where to build, as far as anything was said of it; stories of before know nothing of it. */
  question: saidQuestionSchema.nullable().default(null),
});
export type ShareableState = z.infer<typeof shareableStateSchema>;

const shown: LayerChoice = { visible: true, opacity: 1 };
const hidden: LayerChoice = { visible: false, opacity: 1 };

/** Filters that change nothing and hide nothing. */
export function defaultFilters(): Filters {
  return {
    services: [...COMPUTED_SERVICES],
    ownerships: [...OWNERSHIPS],
    finances: [...FINANCES],
    statuses: [...STATUSES],
    projectKinds: [...PROJECT_KINDS],
    areaIds: [],
    settlementClasses: [],
    schoolKinds: [...SCHOOL_KINDS],
    openYears: null,
    standardDistanceM: { school: 500, preschool: 300, clinic: 1000 },
    assignmentMode: 'optimal',
    assignmentMaxDistanceM: 3000,
  };
}

/** What the page shows when nobody has chosen anything yet. */
export function defaultState(
  territoryId: string,
  kind: 'city' | 'country',
  year: number,
): ShareableState {
  return {
    territoryId,
    camera: null,
    year,
    layers: {
      onlineBasemap: hidden,
      base: shown,
      streets: kind === 'city' ? shown : hidden,
      areas: shown,
      districts: shown,
      cells: { visible: true, opacity: 0.9 },
      radii: { visible: false, opacity: 0.35 },
      reach: { visible: true, opacity: 0.7 },
      infrastructure: shown,
      housing: shown,
      publicSpace: hidden,
      hospitals: hidden,
      transport: hidden,
      greenSpace: hidden,
      fireStations: hidden,
      clinics: hidden,
      preschools: hidden,
      schools: shown,
      projects: shown,
      settlements: shown,
      countrySchools: shown,
      flows: { visible: false, opacity: 0.8 },
      labels: shown,
    },
    service: 'school',
    measure: kind === 'city' ? 'radiusCoverage' : 'population',
    sector: null,
    filters: defaultFilters(),
    selection: null,
    language: 'kk',
    theme: 'light',
    mode: 'plan',
    panel: 'overview',
    story: null,
    edits: [],
    comparison: null,
    question: null,
  };
}
