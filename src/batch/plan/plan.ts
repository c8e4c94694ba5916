/** What a batch is asked to compute: `plan.json`, read and checked. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { OWNERSHIPS } from '../../domain/territory/schema.ts';
import { ASSIGNMENT_MODES } from '../../engine/results/results.ts';
import { type CliIo, InputError } from '../../cli/io.ts';
import { parseJson } from '../../cli/readPack.ts';
import { readText } from '../../cli/csv.ts';
import { BASELINE } from '../../share/overview.ts';

/** Later versions are refused: what they ask for is not known here. */
const PLAN_VERSION = 1;

/** What choices are called that a plan leaves out: as on the page. */
export const USUAL_CHOICES = 'standard';

/** More than anybody waits for: a slip of the keyboard. */
const MOST_SAMPLES = 10_000;

const nameSchema = z.string().trim().min(1).max(80);
const distanceSchema = z.number().min(1).max(30_000);

const choicesSchema = z.strictObject({
  name: nameSchema,
  standardDistanceM: z
    .strictObject({ school: distanceSchema, preschool: distanceSchema, clinic: distanceSchema })
    .partial()
    .optional(),
  ownerships: z.array(z.enum(OWNERSHIPS)).min(1).optional(),
  assignmentMode: z.enum(ASSIGNMENT_MODES).optional(),
  assignmentMaxDistanceM: distanceSchema.optional(),
});
/** A named set of what people choose on the page; what it leaves out is as on the page. */
export type PlanChoices = z.infer<typeof choicesSchema>;

const scenarioSchema = z.union([
  /** "baseline", a file, several by `*`, or the link of a page. */
  z.string().min(1).max(100_000),
  z.strictObject({ name: nameSchema, from: z.string().min(1).max(100_000) }),
  /** Of every territory that lists these assumptions. */
  z.strictObject({ name: nameSchema, assumptions: z.record(z.string(), z.number()) }),
]);
export type PlanScenario = z.infer<typeof scenarioSchema>;

const planSchema = z.strictObject({
  version: z.literal(PLAN_VERSION),
  name: nameSchema,
  packs: z.array(z.string().min(1)).min(1),
  scenarios: z.array(scenarioSchema).min(1).default([BASELINE]),
  years: z
    .string()
    .regex(/^\d{4}(\.\.\d{4})?$/, 'write years like 2025..2040')
    .optional(),
  samples: z
    .strictObject({
      count: z.int().min(1).max(MOST_SAMPLES),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1),
    })
    .optional(),
  choices: z
    .array(choicesSchema)
    .min(1)
    .default([{ name: USUAL_CHOICES }]),
  /** About how long a job takes; a worker that dies loses no more than this. */
  secondsPerJob: z.number().min(0.001).max(600).default(20),
});

export type BatchPlan = z.infer<typeof planSchema> & {
  /** As given on the command line: for messages. */
  readonly file: string;
  /** Paths in the plan start here. */
  readonly folder: string;
};

/** Reads a plan; throws an `InputError` with the place in it and what to do. */
export function readPlan(io: CliIo, file: string): BatchPlan {
  const given = parseJson(file, readText(io, file));
  const version =
    typeof given === 'object' && given !== null && 'version' in given ? given.version : undefined;
  if (typeof version === 'number' && version > PLAN_VERSION) {
    const what = `version ${version} is of a later Aumaq, this one knows ${PLAN_VERSION}`;
    throw new InputError(file, null, what, 'install the newest Aumaq');
  }
  const parsed = planSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    const what = `${place}${issue?.message ?? 'it is no plan'}`;
    throw new InputError(file, null, what, 'see docs/batch.md for what a plan holds');
  }
  const names = parsed.data.choices.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(file, null, `choices: '${twice}' comes twice`, 'give each its own name');
  }
  return { ...parsed.data, file, folder: dirname(resolve(file)) };
}
