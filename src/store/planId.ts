/** Ids of plans: by chance, so that no other tab and no other device has the same. */
import { z } from 'zod';

const LETTERS = 16;

export const planIdSchema = z
  .string()
  .regex(/^[a-z0-9]{8,40}$/)
  .brand<'PlanId'>();
export type PlanId = z.infer<typeof planIdSchema>;

/** A new id. It needs no secure context, as `randomUUID` would. */
export function newPlanId(): PlanId {
  const bytes = crypto.getRandomValues(new Uint8Array(LETTERS));
  return planIdSchema.parse(Array.from(bytes, (byte) => (byte % 36).toString(36)).join(''));
}
