/**
 * What a story is made of: steps, each a state of the page as far as it differs from the state in
 * which its territory opens, with a text in three languages. Small enough to be kept as JSON.
 */
import { z } from 'zod';
import { idSchema, listOf } from '../../domain/bounded.ts';
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import { editsSchema } from '../../domain/scenario/scenario.ts';
import { yearSchema } from '../../domain/territory/schema.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import {
  AREA_MEASURES,
  CELL_MEASURES,
  MAP_LAYERS,
  MEASURES,
  filtersSchema,
  layerChoiceSchema,
  selectionSchema,
  writtenCameraSchema,
} from '../../store/shareable.ts';
import { knownTerritory } from '../../store/ownTerritories.ts';

export const STORY_VERSION = 1;
const TERRITORY_ID = /^[a-z][a-z0-9-]{0,39}$/;
export const MAX_STEPS = 60;

/** How long a step is shown when the story plays by itself, unless it says otherwise. */
const DEFAULT_DURATION_S = 12;

export const MAX_TITLE_CHARACTERS = 90;
export const MAX_TEXT_CHARACTERS = 480;
export const MAX_NOTES_CHARACTERS = 1200;
/** How long a step may be shown, in seconds. */
export const DURATION_RANGE_S = { min: 3, max: 120 } as const;
const MAX_PICTURE_CHARACTERS = 500_000;

/** The same text in every language of the page. @param max characters in each. */
const textSchema = (max: number) =>
  z.strictObject({
    kk: z.string().trim().min(1).max(max),
    ru: z.string().trim().min(1).max(max),
    en: z.string().trim().min(1).max(max),
  });

/** Pictures come with the story or lie beside the page: none is fetched from elsewhere. */
const PICTURE_DATA = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
const PICTURE_PATH = /^(?!\/)(?!.*\.\.)[\w./-]{1,200}\.(?:png|jpe?g|webp|svg)$/;
const pictureSchema = z.strictObject({
  source: z
    .string()
    .max(MAX_PICTURE_CHARACTERS)
    .refine((text) => PICTURE_DATA.test(text) || PICTURE_PATH.test(text)),
  /** What it shows, for those who do not see it. */
  description: textSchema(200),
});

/**
 * A figure that is computed when the step is shown: of the whole territory or of one area; as it
 * is, or how far it differs from the same year without the step's edits, or from another year.
 */
const figureSchema = z.strictObject({
  indicator: z.enum(INDICATOR_IDS),
  areaId: idSchema.optional(),
  since: z.union([yearSchema, z.literal('baseline')]).optional(),
});
export type StoryFigure = z.infer<typeof figureSchema>;

/** A published figure of the pack, with its own source and year. */
const factSchema = z.strictObject({
  indicator: idSchema,
  areaId: idSchema.optional(),
  /** The year it is of; the newest up to the step's year where absent. */
  year: yearSchema.optional(),
});
export type StoryFact = z.infer<typeof factSchema>;

/** Small charts over all years that a step can show. */
export const STORY_CHARTS = ['pupilsAndSeats', 'residents', 'housing', 'payments'] as const;
export type StoryChartId = (typeof STORY_CHARTS)[number];

const stepSchema = z.strictObject({
  title: textSchema(MAX_TITLE_CHARACTERS),
  text: textSchema(MAX_TEXT_CHARACTERS),
  /** For the speaker of a talk: the audience never sees them. */
  notes: textSchema(MAX_NOTES_CHARACTERS).optional(),
  /** Absent: the whole territory in view. */
  camera: writtenCameraSchema.optional(),
  year: yearSchema,
  /** The years run from here to `year` while the step is shown. */
  fromYear: yearSchema.optional(),
  /** Layers that are not as they are by default. */
  layers: z.partialRecord(z.enum(MAP_LAYERS), layerChoiceSchema).optional(),
  service: z.enum(COMPUTED_SERVICES).optional(),
  measure: z.enum(MEASURES).optional(),
  filters: filtersSchema.partial().optional(),
  selection: selectionSchema.optional(),
  edits: editsSchema.optional(),
  figure: figureSchema.optional(),
  fact: factSchema.optional(),
  chart: z.enum(STORY_CHARTS).optional(),
  picture: pictureSchema.optional(),
  durationS: z.number().min(DURATION_RANGE_S.min).max(DURATION_RANGE_S.max).optional(),
});
export type StoryStep = z.infer<typeof stepSchema>;

export const storySchema = z
  .strictObject({
    format: z.literal('aumaq-story'),
    version: z.literal(STORY_VERSION),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,58}$/),
    title: textSchema(MAX_TITLE_CHARACTERS),
    /** Embedded, or an own one: this browser need not have it. */
    territoryId: z.string().regex(TERRITORY_ID),
    steps: listOf(stepSchema, { min: 1, max: MAX_STEPS }),
  })
  .superRefine(({ territoryId, steps }, context) => {
    const territory = knownTerritory(territoryId);
    const measures: readonly string[] = territory
      ? territory.kind === 'country'
        ? AREA_MEASURES
        : CELL_MEASURES
      : MEASURES;
    steps.forEach((step, index) => {
      const fault = (field: string, params: Readonly<Record<string, unknown>>) =>
        context.addIssue({ code: 'custom', path: ['steps', index, field], params });
      if (step.measure && !measures.includes(step.measure)) {
        fault('measure', { values: measures });
      }
      for (const field of ['year', 'fromYear'] as const) {
        const year = step[field];
        if (!territory || year === undefined) continue;
        // Beside a year that is wrong itself, its beginning is measured by the territory alone.
        const isYearFit = step.year >= territory.firstYear && step.year <= territory.horizonYear;
        const last = field === 'fromYear' && isYearFit ? step.year : territory.horizonYear;
        if (year < territory.firstYear || year > last) {
          fault(field, { from: territory.firstYear, to: last });
        }
      }
    });
  });
export type Story = z.infer<typeof storySchema>;

/** Stories that people have made themselves: no link carries them. */
export const OWN_STORY_PREFIX = 'own-';

export function isOwnStoryId(id: string): boolean {
  return id.startsWith(OWN_STORY_PREFIX);
}

/** Seconds that a step is shown in a story that plays by itself. */
export function durationSOf(step: StoryStep): number {
  return step.durationS ?? DEFAULT_DURATION_S;
}
