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
  areaIdSchema,
  settlementClassSchema,
  settlementIdSchema,
  yearSchema,
} from '../territory/schema.ts';
import {
  LARGEST_CAPACITY,
  LARGEST_MOVES,
  LARGEST_SIZE,
  MAX_EDIT_ID_CHARACTERS,
  MAX_EDITS,
  MAX_OUTLINE_CORNERS,
  MAX_OWN_PHASES,
  MAX_PLACE_NAME_CHARACTERS,
  MAX_SCENARIO_NAME_CHARACTERS,
} from './limits.ts';
import { SIZED_KINDS } from './projectSize.ts';

export const SCENARIO_VERSION = 3;

export const editIdSchema = z.string().min(1).max(MAX_EDIT_ID_CHARACTERS).brand<'EditId'>();
export type EditId = z.infer<typeof editIdSchema>;

const capacity = z.int().min(0).max(LARGEST_CAPACITY);
const size = z.number().min(0).max(LARGEST_SIZE);
const id = editIdSchema;
/** Switched off: it stays in the list and changes nothing. */
const off = z.literal(true).optional();

/** A phase as a person gives it: what opens in which year. */
const ownPhaseSchema = z.object({ openYear: yearSchema, size });
export type OwnPhase = z.infer<typeof ownPhaseSchema>;

/** Well-formed, of any territory; what makes sense in one is looked at by `fitEdit.ts`. */
export const editSchema = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('addProject'),
    projectId: projectIdSchema,
    kind: z.enum(SIZED_KINDS),
    position: lonLatSchema,
    /** Of the first phase: seats, places, visits a shift or permanent jobs; for housing m2 of floor area. */
    size,
    openYear: yearSchema,
    finance: financeSchema,
    name: z.string().max(MAX_PLACE_NAME_CHARACTERS).optional(),
    /** What opens besides the first phase. */
    furtherPhases: listOf(ownPhaseSchema, { min: 1, max: MAX_OWN_PHASES - 1 }).optional(),
    /** Housing: the corners of the area over which its homes are spread. */
    outline: listOf(lonLatSchema, { min: 3, max: MAX_OUTLINE_CORNERS }).optional(),
    off,
  }),
  z.object({
    id,
    type: z.literal('moveProject'),
    projectId: projectIdSchema,
    position: lonLatSchema,
    off,
  }),
  z.object({ id, type: z.literal('removeProject'), projectId: projectIdSchema, off }),
  /** All phases are scaled so that together they have this size. */
  z.object({
    id,
    type: z.literal('resizeProject'),
    projectId: projectIdSchema,
    size,
    off,
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
    off,
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
    off,
  }),
  z.object({
    id,
    type: z.literal('moveFacility'),
    facilityId: facilityIdSchema,
    position: lonLatSchema,
    off,
  }),
  z.object({
    id,
    type: z.literal('closeFacility'),
    facilityId: facilityIdSchema,
    closeYear: yearSchema,
    off,
  }),
  /** Gives a facility this capacity from a year on. */
  z.object({
    id,
    type: z.literal('extendFacility'),
    facilityId: facilityIdSchema,
    capacity,
    fromYear: yearSchema,
    off,
  }),
  z.object({
    id,
    type: z.literal('changeAssumption'),
    assumptionId: idSchema,
    value: z.number(),
    off,
  }),
  z.object({
    id,
    type: z.literal('changeStandard'),
    standardId: idSchema,
    threshold: z.number(),
    off,
  }),
  /** Its phases instead of those it has: sizes and years, in their order. */
  z.object({
    id,
    type: z.literal('setPhases'),
    projectId: projectIdSchema,
    phases: listOf(ownPhaseSchema, { min: 1, max: MAX_OWN_PHASES }),
    off,
  }),
  z.object({
    id,
    type: z.literal('setFinance'),
    projectId: projectIdSchema,
    finance: financeSchema,
    off,
  }),
  /** Country: what the standards and its neighbours ask of the settlement from now on. */
  z.object({
    id,
    type: z.literal('setSettlementClass'),
    settlementId: settlementIdSchema,
    settlementClass: settlementClassSchema,
    off,
  }),
  /** Country: a variant of a region's people, so many more moving in each year than the forecast has. */
  z.object({
    id,
    type: z.literal('setAreaMoves'),
    areaId: areaIdSchema,
    /** Fewer where negative. */
    peopleAYear: z.int().min(-LARGEST_MOVES).max(LARGEST_MOVES),
    off,
  }),
]);
export type Edit = z.infer<typeof editSchema>;
export type EditType = Edit['type'];

/** Those that are switched on. The same list where all are. */
export function activeEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.some(({ off: isOff }) => isOff) ? edits.filter(({ off: isOff }) => !isOff) : edits;
}

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

/** A scenario of these edits on the facts that a pack has now; the baseline without any. */
export function scenarioOn(
  { id: territoryId, contentHash }: { readonly id: string; readonly contentHash: string },
  edits: readonly Edit[] = [],
): Scenario {
  return { version: SCENARIO_VERSION, territoryId, contentHash, name: '', edits: [...edits] };
}
