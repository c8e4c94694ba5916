/**
 * A plan as the library keeps it: a record, and behind it a journal of small changes. Whatever lies
 * in the browser is read here, of any version, half written or damaged.
 */
import { z } from 'zod';
import { idSchema, listOf } from '../../domain/bounded.ts';
import { applyChange, type EditsChange } from '../../domain/scenario/history.ts';
import { MAX_EDITS, MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { migrateFrom } from '../../domain/scenario/migrations.ts';
import { wellFormedEdits } from '../../domain/scenario/restoreScenario.ts';
import {
  type Edit,
  editSchema,
  SCENARIO_VERSION,
  type Scenario,
} from '../../domain/scenario/scenario.ts';
import { type PlanId, planIdSchema } from '../../store/planId.ts';

/** Of records and entries; a later one is left as it lies. */
export const PLAN_SCHEMA = 1;
export const MAX_DESCRIPTION_CHARACTERS = 2_000;
const MAX_MARKS = 60;

/** What a plan does where, for its small picture: 0 to 1 from west to east and from north to south. */
const markSchema = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  does: z.enum(['adds', 'moves', 'closes', 'changes']),
});
export type Mark = z.infer<typeof markSchema>;
export const marksSchema = listOf(markSchema, { max: MAX_MARKS });

/** As scenarios are saved in files, of this version or an earlier one. */
const savedScenarioSchema = z.looseObject({
  version: z.int().min(0),
  territoryId: z.string().min(1).max(40),
  contentHash: z.string().min(1).max(128),
  name: z.string().max(MAX_SCENARIO_NAME_CHARACTERS),
  edits: z.array(z.unknown()).max(MAX_EDITS),
});

const recordSchema = z.object({
  schema: z.literal(PLAN_SCHEMA),
  id: planIdSchema,
  description: z.string().max(MAX_DESCRIPTION_CHARACTERS),
  /** How many changes it has seen: entries of the journal up to this one are in it. */
  revision: z.int().min(0),
  /** When it was last changed, in milliseconds since 1970 by the clock of the device: to be read by people only. */
  changedAt: z.number(),
  /** The plan that was taken up last has the highest: clocks can be wrong, this only counts up. */
  turn: z.int().min(0),
  branchOf: planIdSchema.nullable(),
  isDeleted: z.boolean(),
  marks: marksSchema,
  scenario: savedScenarioSchema,
});
/** As it lies in the browser. */
export type PlanRecord = z.infer<typeof recordSchema>;

const placedSchema = z.object({ index: z.int().min(0).max(MAX_EDITS), edit: editSchema });
const changeSchema = z.object({
  added: listOf(placedSchema, { max: MAX_EDITS }),
  removed: listOf(z.object({ index: z.int(), edit: z.object({ id: idSchema }).loose() }), {
    max: MAX_EDITS,
  }),
  updated: listOf(z.object({ after: editSchema }).loose(), { max: MAX_EDITS }),
});
const entrySchema = z.object({
  schema: z.literal(PLAN_SCHEMA),
  planId: planIdSchema,
  /** The revision that the plan has with it. */
  revision: z.int().min(1),
  changedAt: z.number(),
  change: changeSchema,
});

/** One change, as it is written at every edit. */
export type JournalEntry = {
  readonly schema: typeof PLAN_SCHEMA;
  readonly planId: PlanId;
  readonly revision: number;
  readonly changedAt: number;
  readonly change: EditsChange;
};

/** A plan with all that its journal says. */
export type Plan = {
  readonly id: PlanId;
  readonly description: string;
  readonly revision: number;
  readonly changedAt: number;
  readonly turn: number;
  readonly branchOf: PlanId | null;
  readonly isDeleted: boolean;
  readonly marks: readonly Mark[];
  readonly scenario: Scenario;
};

export type ReadPlan =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly isWhole: boolean }
  /** Of a newer page, or damaged: it is left as it lies. */
  | { readonly kind: 'unreadable'; readonly why: 'later' | 'damaged' };

/**
 * The plan of a record and the entries behind it. Entries count as far as they follow one another;
 * where one is missing or cannot be read the plan ends before it, and is not whole.
 */
export function readPlan(record: unknown, entries: readonly unknown[]): ReadPlan {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) {
    const { schema } = (record ?? {}) as { readonly schema?: unknown };
    const isLater = typeof schema === 'number' && schema > PLAN_SCHEMA;
    return { kind: 'unreadable', why: isLater ? 'later' : 'damaged' };
  }
  const { scenario, ...kept } = parsed.data;
  if (scenario.version > SCENARIO_VERSION) return { kind: 'unreadable', why: 'later' };
  const { kept: edits, notes } = wellFormedEdits(editsOf(scenario));
  const { plan, isWhole } = withEntries(
    { ...kept, scenario: scenarioWith(scenario, edits) },
    entries,
  );
  return { kind: 'plan', plan, isWhole: isWhole && notes.length === 0 };
}

function editsOf(saved: PlanRecord['scenario']): readonly unknown[] {
  const { edits } = migrateFrom(saved.version, saved);
  return Array.isArray(edits) ? edits : [];
}

function scenarioWith(
  { territoryId, contentHash, name }: PlanRecord['scenario'],
  edits: readonly Edit[],
): Scenario {
  return { version: SCENARIO_VERSION, territoryId, contentHash, name, edits: [...edits] };
}

function withEntries(
  start: Plan,
  entries: readonly unknown[],
): { readonly plan: Plan; readonly isWhole: boolean } {
  let plan = start;
  const later = entries
    .map((entry) => ({ entry, revision: revisionOf(entry) }))
    .filter(({ revision }) => revision > start.revision)
    .sort((a, b) => a.revision - b.revision);
  for (const { entry, revision } of later) {
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success || revision !== plan.revision + 1) return { plan, isWhole: false };
    const edits = applyChange(plan.scenario.edits, parsed.data.change as unknown as EditsChange);
    plan = {
      ...plan,
      revision,
      changedAt: parsed.data.changedAt,
      scenario: { ...plan.scenario, edits: [...edits] },
    };
  }
  return { plan, isWhole: true };
}

function revisionOf(entry: unknown): number {
  const { revision } = (entry ?? {}) as { readonly revision?: unknown };
  return typeof revision === 'number' ? revision : Number.NaN;
}

/** The plan as it is put into the browser, with everything that its journal says. */
export function recordOf(plan: Plan): PlanRecord {
  return {
    schema: PLAN_SCHEMA,
    ...plan,
    marks: [...plan.marks],
    scenario: { ...plan.scenario, edits: [...plan.scenario.edits] },
  };
}
