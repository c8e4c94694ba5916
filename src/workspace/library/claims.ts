/**
 * Which tab may write a plan: one at a time. By Web Locks where the browser has them; elsewhere tabs
 * ask each other over a channel, and one that has gone answers nothing.
 */
import type { PlanId } from '../../store/planId.ts';

export type Claims = {
  /** Whether this tab may write the plan from now on. Asked again, the answer may be another. */
  readonly claim: (id: PlanId) => Promise<boolean>;
  readonly release: (id: PlanId) => void;
};

const nameOf = (id: PlanId) => `aumaq.plan.${id}`;

/** Asked twice before the first answer is there, it is one question. */
function askedOnce(ask: (id: PlanId) => Promise<boolean>): Claims['claim'] {
  const asked = new Map<PlanId, Promise<boolean>>();
  return (id) => {
    const answer = asked.get(id) ?? ask(id).finally(() => asked.delete(id));
    asked.set(id, answer);
    return answer;
  };
}

/** @param locks of the browser; another tab's go with that tab, however it ends. */
export function claimsByLocks(locks: Pick<LockManager, 'request'>): Claims {
  const held = new Map<PlanId, () => void>();
  return {
    claim: askedOnce(
      (id) =>
        new Promise((resolve) => {
          if (held.has(id)) {
            resolve(true);
            return;
          }
          const hold = (lock: Lock | null): Promise<void> | undefined => {
            resolve(lock !== null);
            if (lock === null) return undefined;
            return new Promise((release) => held.set(id, release));
          };
          // Where locks themselves fail, the storage still refuses what would overwrite.
          locks.request(nameOf(id), { ifAvailable: true }, hold).catch(() => resolve(true));
        }),
    ),
    release: (id) => {
      held.get(id)?.();
      held.delete(id);
    },
  };
}

/** So long tabs are waited for that may hold the plan. */
const ANSWER_MS = 150;

type Word =
  | { readonly says: 'mayI'; readonly id: PlanId; readonly tab: string }
  | { readonly says: 'mine'; readonly id: PlanId; readonly tab: string };

/** @param tab a name for this tab that no other has; of two that ask at once the smaller gets it. */
export function claimsByChannel(channel: BroadcastChannel, tab: string): Claims {
  const held = new Set<PlanId>();
  const asking = new Map<PlanId, (isMine: boolean) => void>();
  const say = (word: Word) => channel.postMessage(word);
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<Word> | null>) => {
    if (data?.id === undefined || data.tab === undefined || data.tab === tab) return;
    const { id } = data;
    const isHere = held.has(id) || (asking.has(id) && tab < data.tab);
    if (data.says === 'mayI' && isHere) say({ says: 'mine', id, tab });
    else if (data.says === 'mine') asking.get(id)?.(false);
  });
  return {
    claim: askedOnce(
      (id) =>
        new Promise((resolve) => {
          if (held.has(id)) {
            resolve(true);
            return;
          }
          const answered = (isMine: boolean) => {
            clearTimeout(timer);
            asking.delete(id);
            if (isMine) held.add(id);
            resolve(isMine);
          };
          const timer = setTimeout(() => answered(true), ANSWER_MS);
          asking.set(id, answered);
          say({ says: 'mayI', id, tab });
        }),
    ),
    release: (id) => {
      held.delete(id);
    },
  };
}

/** In a browser that lets tabs know nothing of each other, the storage alone keeps them apart. */
export const UNCLAIMED: Claims = { claim: async () => true, release: () => {} };

/** The best that the browser has. */
export function browserClaims(tab: string): Claims {
  if ('locks' in navigator) return claimsByLocks(navigator.locks);
  if (typeof BroadcastChannel === 'undefined') return UNCLAIMED;
  return claimsByChannel(new BroadcastChannel('aumaq.claims'), tab);
}
