/**
 * A scenario is a list of edits on a territory's baseline. Nothing else is kept: results are
 * derived from the territory and these edits, always.
 */
import { z } from 'zod';
import { idSchema, listOf } from '../bounded.ts';
import {
  facilityIdSchema,
  financeSchema,
  lonLatSchema,
  MAX_PHASES,
  ownershipSchema,
  projectIdSchema,
  yearSchema,
} from '../territory/schema.ts';
import {
  LARGEST_CAPACITY,
  LARGEST_SIZE,
  MAX_EDIT_ID_CHARACTERS,
  MAX_EDITS,
  MAX_PLACE_NAME_CHARACTERS,
  MAX_SCENARIO_NAME_CHARACTERS,
} from './limits.ts';
import { SIZED_KINDS } from './projectSize.ts';

export const SCENARIO_VERSION = 1;

export const editIdSchema = z.string().min(1).max(MAX_EDIT_ID_CHARACTERS).brand<'EditId'>();
export type EditId = z.infer<typeof editIdSchema>;

const capacity = z.int().min(0).max(LARGEST_CAPACITY);
const size = z.number().min(0).max(LARGEST_SIZE);
const id = editIdSchema;

/** Well-formed, of any territory; what makes sense in one is looked at by `fitEdit.ts`. */
export const editSchema = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('addProject'),
    projectId: projectIdSchema,
    /** It opens in one phase. */
    kind: z.enum(SIZED_KINDS),
    position: lonLatSchema,
    /** Seats, places or visits a shift; for housing m2 of floor area. */
    size,
    openYear: yearSchema,
    finance: financeSchema,
    name: z.string().max(MAX_PLACE_NAME_CHARACTERS).optional(),
  }),
  z.object({
    id,
    type: z.literal('moveProject'),
    projectId: projectIdSchema,
    position: lonLatSchema,
  }),
  z.object({ id, type: z.literal('removeProject'), projectId: projectIdSchema }),
  /** All phases are scaled so that together they have this size. */
  z.object({
    id,
    type: z.literal('resizeProject'),
    projectId: projectIdSchema,
    size,
  }),
  /** Shifts start and opening of one phase so that it opens in this year. */
  z.object({
    id,
    type: z.literal('rephaseProject'),
    projectId: projectIdSchema,
    phaseIndex: z
      .int()
      .min(0)
      .max(MAX_PHASES - 1),
    openYear: yearSchema,
  }),
  z.object({
    id,
    type: z.literal('openFacility'),
    facilityId: facilityIdSchema,
    service: z.enum(['school', 'preschool', 'clinic']),
    ownership: ownershipSchema,
    position: lonLatSchema,
    capacity,
    openYear: yearSchema,
  }),
  z.object({
    id,
    type: z.literal('moveFacility'),
    facilityId: facilityIdSchema,
    position: lonLatSchema,
  }),
  z.object({
    id,
    type: z.literal('closeFacility'),
    facilityId: facilityIdSchema,
    closeYear: yearSchema,
  }),
  /** Gives a facility this capacity from a year on. */
  z.object({
    id,
    type: z.literal('extendFacility'),
    facilityId: facilityIdSchema,
    capacity,
    fromYear: yearSchema,
  }),
  z.object({
    id,
    type: z.literal('changeAssumption'),
    assumptionId: idSchema,
    value: z.number(),
  }),
  z.object({
    id,
    type: z.literal('changeStandard'),
    standardId: idSchema,
    threshold: z.number(),
  }),
]);
export type Edit = z.infer<typeof editSchema>;
export type EditType = Edit['type'];

/** The edits of a scenario, in their order. */
export const editsSchema = listOf(editSchema, { max: MAX_EDITS });

export const scenarioSchema = z.object({
  version: z.literal(SCENARIO_VERSION),
  territoryId: z.string().min(1).max(40),
  /** contentHash of the pack on which it was made. */
  contentHash: z.string().min(1).max(128),
  name: z.string().max(MAX_SCENARIO_NAME_CHARACTERS),
  edits: editsSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;
