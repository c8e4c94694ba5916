/** Of a proposal: what other places near its sites would lose, and what looser conditions would bring. */
import type { SiteExplanations, SitePlan } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import type { QuestionAim } from './saidQuestion.ts';
import { planRequest, searcher } from './search.ts';
import type { FoundSites } from './siteEffect.ts';

/** What is told of other places and looser conditions: seats, where money for them or their years are sought. */
export function explainedAim(aim: QuestionAim): Exclude<QuestionAim, 'leastMoney' | 'inStep'> {
  return aim === 'leastMoney' || aim === 'inStep' ? 'seated' : aim;
}

/** Asked for once for each proposal, however many of its sites are opened. */
const asked = new WeakMap<SitePlan, Promise<SiteExplanations | null>>();

/** Null when it failed. */
export function explanationsOf({ plan, question }: FoundSites): Promise<SiteExplanations | null> {
  const known = asked.get(plan);
  if (known) return known;
  const answer = explained(plan, question);
  asked.set(plan, answer);
  return answer;
}

async function explained(
  { sites }: SitePlan,
  question: FoundSites['question'],
): Promise<SiteExplanations | null> {
  const client = searcher();
  if (!client) return null;
  const aim = explainedAim(question.aim);
  const request = planRequest(usePage.getState(), { ...question, aim });
  try {
    return await client.explainSites({ request, sites });
  } catch (error) {
    passOver(error);
    return null;
  }
}
