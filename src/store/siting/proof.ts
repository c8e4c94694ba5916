/**
 * The exact proof of a proposal by HiGHS, on demand: how far it has come, and what came of it. It is about
 * the proposal that it was begun for, and about no other.
 */
import { create } from 'zustand';
import { gapOf } from '../../domain/siting/problem.ts';
import type { SitePlan, SiteProof } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import type { QuestionAim } from './saidQuestion.ts';
import { planRequest, searcher, useSiteSearch } from './search.ts';
import type { FoundSites } from './siteEffect.ts';

/** How a proof ended: proved, not within its time, or refused. */
export type ProofEnd = 'proved' | 'out of time' | 'failed' | NonNullable<SiteProof['refused']>;

type PlanProof =
  | { readonly kind: 'proving'; readonly of: SitePlan; readonly done: number }
  | { readonly kind: ProofEnd; readonly of: SitePlan };

type Answered = Extract<SiteProof, { refused: null }>;

export const useProof = create<{ readonly proof: PlanProof | null }>()(() => ({ proof: null }));

/** For the search that the solver begins with, and the solver. */
export const PROOF_SECONDS = 60;
/** What the solver is waited for after its time, and until it has been fetched. */
const GRACE_SECONDS = 60;

let stop: AbortController | null = null;

/** Tries to prove a proposal; where the solver finds a better one, that takes its place. */
export async function provePlan(search: FoundSites): Promise<void> {
  cancelProof();
  const client = searcher();
  if (!client) return;
  const { plan, question } = search;
  const begun = performance.now();
  const own = new AbortController();
  stop = own;
  useProof.setState({ proof: { kind: 'proving', of: plan, done: 0 } });
  try {
    const request = { ...planRequest(usePage.getState(), question), seconds: PROOF_SECONDS };
    const proof = await client.provePlan(request, {
      lane: 'proof',
      signal: own.signal,
      timeoutMs: 1000 * (PROOF_SECONDS + GRACE_SECONDS),
      progress: (done) =>
        stop === own && useProof.setState({ proof: { kind: 'proving', of: plan, done } }),
    });
    if (stop === own) tell(search, proof, begun);
  } catch (error) {
    passOver(error);
    if (stop === own) useProof.setState({ proof: { kind: 'failed', of: plan } });
  } finally {
    if (stop === own) stop = null;
  }
}

/** Nothing is kept of a proof that is cancelled. */
export function cancelProof(): void {
  stop?.abort();
  stop = null;
  useProof.setState({ proof: null });
}

function tell(search: FoundSites, proof: SiteProof, begun: number): void {
  const { plan } = search;
  if (proof.refused !== null) {
    useProof.setState({ proof: { kind: proof.refused, of: plan } });
    return;
  }
  const of = better(search.question.aim, plan, proof);
  useProof.setState({ proof: { kind: proof.isProved ? 'proved' : 'out of time', of } });
  // As long as it is still this proposal that is shown.
  const { search: now } = useSiteSearch.getState();
  if (now.kind === 'found' && now.plan === plan) {
    const { objective, bound } = of;
    const seconds = (now.points.at(-1)?.seconds ?? 0) + (performance.now() - begun) / 1000;
    const points = [...now.points, { seconds, objective, bound }];
    useSiteSearch.setState({ search: { ...now, plan: of, points } });
  }
}

/** The better of both choices with the nearer of both bounds. */
function better(aim: QuestionAim, plan: SitePlan, { plan: other, isProved }: Answered): SitePlan {
  if (other.reason !== null) return plan;
  const isLess = aim === 'walks';
  const isBetter = isLess ? other.objective < plan.objective : other.objective > plan.objective;
  const best = isBetter ? other : plan;
  const bound = isLess ? Math.max(plan.bound, other.bound) : Math.min(plan.bound, other.bound);
  return isProved
    ? { ...best, bound: best.objective, gap: 0 }
    : { ...best, bound, gap: gapOf(best.objective, bound) };
}
