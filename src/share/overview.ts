/** `overview.json`: many territories under several plans, as `aumaq batch collect --page` writes it. */
import { z } from 'zod';

const OVERVIEW_VERSION = 1;

/** Beside `overview.html`. */
export const OVERVIEW_FILE = 'overview.json';

/** What plans call the scenario that changes nothing. */
export const BASELINE = 'baseline';

/** Figures of the whole territory that the overview can show: names of `aumaq evaluate`, by importance. */
export const OVERVIEW_INDICATORS = [
  'school coverage by streets',
  'school coverage by radius',
  'preschool coverage by streets',
  'clinic coverage by streets',
  'seat shortage',
  'unplaced pupils',
  'mean walk',
  'school demand',
  'school capacity',
  'residents',
] as const;
export type OverviewIndicator = (typeof OVERVIEW_INDICATORS)[number];

const named = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

const townSchema = z.object({
  territoryId: z.string(),
  name: named,
  position: z.tuple([z.number(), z.number()]),
  /** Files of its pack in `geo/<territoryId>/`. */
  files: z.array(z.string()),
  /** By plan: the fragment that opens it on the map; null where the plan is not of this town. */
  links: z.array(z.string().nullable()),
  /** By plan, by year, by indicator; null: no data. */
  values: z.array(z.array(z.array(z.number().nullable()))),
});
export type OverviewTown = z.infer<typeof townSchema>;

const overviewSchema = z.object({
  version: z.literal(OVERVIEW_VERSION),
  name: z.string(),
  /** By sample 0: what the plans assume, without draws. */
  plans: z.array(z.string()).min(1),
  years: z.array(z.int()).min(1),
  indicators: z.array(z.enum(OVERVIEW_INDICATORS)).min(1),
  engineVersion: z.string(),
  /** Rings of the country around the towns, to find one's way; none where it is not known. */
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
  towns: z.array(townSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export function writeOverview(overview: Omit<Overview, 'version'>): string {
  return JSON.stringify({ version: OVERVIEW_VERSION, ...overview });
}

/** Null for what is no overview, or one of another version. */
export function readOverview(value: unknown): Overview | null {
  return overviewSchema.safeParse(value).data ?? null;
}
