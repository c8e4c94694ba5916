/**
 * The question where to build, as far as a person has said anything: part of the page's choices, so that
 * links carry it and a reload keeps it. What is not said is as it is by default (`question.ts`).
 */
import { z } from 'zod';
import { listOf } from '../../domain/bounded.ts';
import { LARGEST_CAPACITY, MAX_OUTLINE_CORNERS } from '../../domain/scenario/limits.ts';
import { FINANCES, lonLatSchema, yearSchema } from '../../domain/territory/schema.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';

/**
 * What is sought: as the engine knows it (`SiteAim`), and `leastMoney`: that so many pupils get a seat
 * (`target`) for as little as possible.
 */
export const SITE_AIMS = [
  'seated',
  'covering',
  'walks',
  'fairest',
  'inStep',
  'leastMoney',
] as const;
export type QuestionAim = (typeof SITE_AIMS)[number];

/** What an area means that is drawn for a question. */
export const SITE_AREA_USES = ['forbidden', 'protected', 'plot'] as const;
export type SiteAreaUse = (typeof SITE_AREA_USES)[number];

/** Where sites are looked for: everywhere that people live, on the plots that were drawn, or both. */
export const SITE_GROUNDS = ['cells', 'plots', 'both'] as const;

export const MOST_SITES = 20;
/** From the first opening to the last. */
export const MOST_YEARS = 8;
export const MOST_AREAS = 50;
/** Of all areas together: they stay within what an address can hold. */
export const MOST_CORNERS = 500;
export const MOST_APART_M = 5_000;
export const MOST_BUDGET_MILLION = 2_000_000;
export const MOST_PLACE_COST_MILLION = 100;

const seats = z.int().min(1).max(LARGEST_CAPACITY);
const million = z.number().min(0).max(MOST_BUDGET_MILLION);

const buildingYearSchema = z
  .object({
    year: yearSchema,
    /** Null: no limit. */
    budgetMillionTenge: million.nullable(),
  })
  .readonly();
/** A year in which sites may open, and the money for it. */
export type BuildingYear = z.infer<typeof buildingYearSchema>;

const siteAreaSchema = z
  .object({
    use: z.enum(SITE_AREA_USES),
    /** Corners, not closed; a single place is a plot of which no more is known. */
    ring: listOf(lonLatSchema, { min: 1, max: MAX_OUTLINE_CORNERS }).readonly(),
    /** Of a plot: the largest place that may stand there. */
    mostSeats: seats,
  })
  .readonly()
  .refine(({ use, ring }) => ring.length >= 3 || (use === 'plot' && ring.length === 1));
export type SiteArea = z.infer<typeof siteAreaSchema>;

const cornersOf = (areas: readonly SiteArea[]) =>
  areas.reduce((sum, { ring }) => sum + ring.length, 0);

/** Whether so many areas can be kept, and linked. */
export const areKeepable = (areas: readonly SiteArea[]): boolean =>
  areas.length <= MOST_AREAS && cornersOf(areas) <= MOST_CORNERS;

export const saidQuestionSchema = z
  .object({
    /** The one that was asked about: sizes and aims of it mean nothing for another. */
    service: z.enum(COMPUTED_SERVICES),
    aim: z.enum(SITE_AIMS).exactOptional(),
    /** Pupils who are to get a seat, where the least money for that is sought. */
    target: z.int().min(1).max(1_000_000).exactOptional(),
    siteCount: z.int().min(1).max(MOST_SITES).exactOptional(),
    seats: z
      .object({ least: seats, most: seats })
      .readonly()
      .refine(({ least, most }) => least <= most)
      .exactOptional(),
    /** For all sites together; null: no limit. */
    budgetMillionTenge: million.nullable().exactOptional(),
    finance: z.enum(FINANCES).exactOptional(),
    /** Of one place; null: as the plan assumes for whoever pays. */
    placeCostMillionTenge: z
      .number()
      .min(0.1)
      .max(MOST_PLACE_COST_MILLION)
      .nullable()
      .exactOptional(),
    minDistanceM: z.int().min(0).max(MOST_APART_M).exactOptional(),
    openYear: yearSchema.exactOptional(),
    /** Sites open year by year; null: all in the opening year. */
    years: listOf(buildingYearSchema, { min: 1, max: MOST_YEARS })
      .readonly()
      .refine((years) => years.every(({ year }, index) => year === (years[0]?.year ?? 0) + index))
      .nullable()
      .exactOptional(),
    areas: listOf(siteAreaSchema, { max: MOST_AREAS })
      .readonly()
      .refine(areKeepable)
      .exactOptional(),
    ground: z.enum(SITE_GROUNDS).exactOptional(),
    /** What stands may get so many places more instead of something new; null: it stays as it is. */
    extendSeats: seats.nullable().exactOptional(),
    /** Where a site has to be, whatever else is chosen. */
    required: listOf(lonLatSchema, { max: MOST_SITES }).readonly().exactOptional(),
  })
  .readonly();
export type SaidQuestion = z.infer<typeof saidQuestionSchema>;
