/**
 * Where somebody left off: the link that the address said last, and the plan that was in hand. This
 * tab remembers its own, for a reload; the browser remembers the last of all tabs, for the next visit.
 */
import { create } from 'zustand';
import { z } from 'zod';
import { type PlanId, planIdSchema } from '../store/planId.ts';

const KEPT_AT = 'aumaq.leftOff';
/** Longer than any link that is read. */
const MAX_CHARACTERS = 40_000;

const leftOffSchema = z.object({
  fragment: z.string().startsWith('#').max(MAX_CHARACTERS),
  planId: planIdSchema.nullable(),
});
export type LeftOff = { readonly fragment: string; readonly planId: PlanId | null };

/** Whether the page has opened where somebody left off, and nobody has put the remark away. */
export const useLeftOff = create<{ readonly isTold: boolean }>()(() => ({ isTold: false }));

type Place = 'tab' | 'browser';

function storageOf(place: Place): Storage | null {
  try {
    return place === 'tab' ? sessionStorage : localStorage;
  } catch {
    return null;
  }
}

export function noteLeftOff(place: Place, leftOff: LeftOff): void {
  try {
    storageOf(place)?.setItem(KEPT_AT, JSON.stringify(leftOff));
  } catch {
    // Full or refused: the next visit opens as the first did.
  }
}

export function leftOffIn(place: Place): LeftOff | null {
  try {
    const text = storageOf(place)?.getItem(KEPT_AT);
    const parsed = leftOffSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Parameters that say what is to be opened. */
const SAYS_WHAT = ['territory', 'mode', 'embed'];

/**
 * What an address opens: itself; or, where it says nothing, what was left off.
 * @returns the fragment, the plan that it was, and whether it comes from an earlier visit.
 */
export function startOf(
  { hash, search }: Pick<URL, 'hash' | 'search'>,
  tab: LeftOff | null,
  browser: LeftOff | null,
): LeftOff & { readonly isEarlierVisit: boolean } {
  if (hash.length > 1) {
    const planId = tab?.fragment === hash ? tab.planId : null;
    return { fragment: hash, planId, isEarlierVisit: false };
  }
  const query = new URLSearchParams(search);
  const isSilent = !SAYS_WHAT.some((name) => query.has(name));
  if (!isSilent || !browser) return { fragment: hash, planId: null, isEarlierVisit: false };
  return { ...browser, isEarlierVisit: true };
}
