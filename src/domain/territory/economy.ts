/**
 * Product, output, employment, investment and moves of a country's regions: a table of the pack that
 * is read when it is first asked for. Figures keep the period that they were published for; what was
 * not published is not there.
 */
import { z } from 'zod';
import { idSchema, listOf } from '../bounded.ts';
import { type Parsed, refused, taken } from '../parsed.ts';
import { Findings, noSuchFault } from './findings.ts';
import { LayerReader } from './layerReader.ts';
import {
  areaIdSchema,
  type LayerName,
  localizedTextSchema,
  projectIdSchema,
  statusSchema,
} from './schema.ts';
import type { Territory } from './territory.ts';

/** A year, and what of it: "2024", "2024-H1", "2023-Q2", "2025-9M", "2025-2030". */
const periodSchema = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|\d{1,2}M|\d{4}))?$/, 'a year, or a year and a part of it');

const provenance = { status: statusSchema, source: z.string().min(1).max(2000) };

const economyRowSchema = z.object({
  /** Absent: the territory. */
  areaId: areaIdSchema.optional(),
  period: periodSchema,
  /** What is counted: "grp", "industrial-output", "employment-share" … */
  indicator: idSchema,
  /** "total", or the sector as the source divides it. */
  sector: z.string().min(1).max(60),
  value: z.number(),
  unit: z.string().min(1).max(120),
  ...provenance,
});
export type EconomyRow = z.infer<typeof economyRowSchema>;

const movesRowSchema = z.object({
  areaId: areaIdSchema.optional(),
  period: periodSchema,
  /** People who came less those who left, all moves; absent where only part of them is published. */
  net: z.number().optional(),
  /** The same of moves between regions alone. */
  betweenRegions: z.number().optional(),
  ...provenance,
});

/** What a plant of the projects makes and costs, as it was announced; the project carries the source. */
const announcementSchema = z.object({
  projectId: projectIdSchema,
  product: localizedTextSchema,
  /** Whoever pays for it: no cost that the finance of the territory counts. */
  investmentBillionTenge: z.number().positive().optional(),
});

const MAX_ROWS = 20_000;

const economySchema = z.object({
  rows: listOf(economyRowSchema, { max: MAX_ROWS }),
  moves: listOf(movesRowSchema, { max: MAX_ROWS }),
  announcements: listOf(announcementSchema, { max: MAX_ROWS }),
});
export type Economy = z.infer<typeof economySchema>;

const NOTHING_KNOWN: Economy = { rows: [], moves: [], announcements: [] };

/** The pack's table; empty where it has none. Refused where a row is unsound or names what the pack has not. */
export function parseEconomy(
  { manifest, areas, projects }: Pick<Territory, 'manifest' | 'areas' | 'projects'>,
  layers: ReadonlyMap<LayerName, unknown>,
): Parsed<Economy> {
  const findings = new Findings();
  const reader = new LayerReader(layers, manifest, findings);
  const economy = reader.table('economy', economySchema, NOTHING_KNOWN);
  const refer = (known: ReadonlySet<string>, where: string, to: string | undefined): void => {
    if (to === undefined || known.has(to)) return;
    const what = `${where}: there is no '${to}'`;
    reader.complain('economy', what, 'correct the field', noSuchFault(to));
  };
  const areaIds = new Set<string>(areas.map(({ id }) => id));
  const projectIds = new Set<string>(projects.map(({ id }) => id));
  for (const [index, { areaId }] of economy.rows.entries()) refer(areaIds, `row ${index}`, areaId);
  for (const [index, { areaId }] of economy.moves.entries()) {
    refer(areaIds, `moves, row ${index}`, areaId);
  }
  for (const [index, { projectId }] of economy.announcements.entries()) {
    refer(projectIds, `announcements, row ${index}`, projectId);
  }
  return findings.isEmpty ? taken(economy) : refused(...findings.problems);
}
