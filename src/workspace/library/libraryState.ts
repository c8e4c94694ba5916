/** What the page knows of the plans that this browser keeps. */
import { create } from 'zustand';
import type { PlanId } from '../../store/planId.ts';
import { usePage } from '../../store/pageStore.ts';
import type { Plan } from './plan.ts';
import type { NotKept } from './database.ts';

export type Keeping =
  | { readonly kind: 'opening' }
  /** Whatever has been done is there after a reload, or is being written just now. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'writing' }
  /** Plans last as long as the page is open. */
  | { readonly kind: 'notKept'; readonly why: NotKept };

type Library = {
  readonly keeping: Keeping;
  /** Whatever can be read, deleted ones included, in no order. */
  readonly plans: readonly Plan[];
  /** How many lie there that a newer page has written, or that are damaged; they stay as they are. */
  readonly unreadable: Readonly<Record<'later' | 'damaged', number>>;
  /** Plans that another tab writes, as far as this tab has asked. */
  readonly elsewhere: ReadonlySet<PlanId>;
  /** Whether the browser has promised not to clear them when space runs out; null: nobody has asked. */
  readonly isPersistent: boolean | null;
  readonly isNearlyFull: boolean;
};

export const NO_LIBRARY: Library = {
  keeping: { kind: 'opening' },
  plans: [],
  unreadable: { later: 0, damaged: 0 },
  elsewhere: new Set(),
  isPersistent: null,
  isNearlyFull: false,
};

export const useLibrary = create<Library>()(() => NO_LIBRARY);

export function planWith(id: PlanId | null): Plan | null {
  return useLibrary.getState().plans.find((plan) => plan.id === id) ?? null;
}

/** Puts a plan into the list, in the place of what was known of it. */
export function setPlan(plan: Plan): void {
  useLibrary.setState(({ plans }) => ({
    plans: plans.some(({ id }) => id === plan.id)
      ? plans.map((known) => (known.id === plan.id ? plan : known))
      : [...plans, plan],
  }));
}

export function dropPlan(id: PlanId): void {
  useLibrary.setState(({ plans }) => ({ plans: plans.filter((plan) => plan.id !== id) }));
}

/** The plan that is worked on; null where the page shows nobody's. */
export function usePlanInHand(): Plan | null {
  const id = usePage(({ planId }) => planId);
  return useLibrary(({ plans }) => plans.find((plan) => plan.id === id) ?? null);
}

/** Plans that are not deleted, the one that was taken up last first. */
export function listed(plans: readonly Plan[], deleted = false): readonly Plan[] {
  return plans
    .filter(({ isDeleted }) => isDeleted === deleted)
    .sort((a, b) => b.turn - a.turn || (a.id < b.id ? -1 : 1));
}
