/**
 * What is given up for what under the same conditions, one proposal after the other: the number of sites
 * or the money against what they bring, and what sites bring in all against how the worst-off district
 * fares.
 */
import { create } from 'zustand';
import type { Territory } from '../../domain/territory/territory.ts';
import type { SitePlan } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import { useResults } from '../resultsStore.ts';
import { placeCostOf } from './placeCost.ts';
import { ask, currentQuestion, type SiteQuestion } from './question.ts';
import { MOST_SITES, type SaidQuestion } from './saidQuestion.ts';
import { planRequest, type Searched, searchedNow, searcher, useSiteSearch } from './search.ts';

/** What is varied along a curve. */
export const CURVES = ['sites', 'money', 'fairness'] as const;
export type CurveKind = (typeof CURVES)[number];

/** What one point asks other than the question, and how far along the curve it lies. */
type Variant = {
  /** Sites, million tenge, or sites that are chosen for fairness. */
  readonly at: number;
  readonly change: Partial<SaidQuestion>;
};

/** `found` where it has been searched for already. */
type Sought = Variant & { readonly found?: SitePlan };

export type TradeOffPoint = Variant & { readonly plan: SitePlan };

type TradeOff = Searched & {
  readonly curve: CurveKind;
  readonly points: readonly TradeOffPoint[];
  /** How many points are still to be searched for; 0 once all are there. */
  readonly left: number;
};

export const useTradeOff = create<{ readonly tradeOff: TradeOff | null }>()(() => ({
  tradeOff: null,
}));

/** Each point is searched for so long, at most. */
const SECONDS_A_POINT = 5;
const COUNTS = [1, 2, 3, 5, 7, 10, 14, 20] as const;
/** Of the money that the question has, or of what all its sites may cost. */
const MONEY_SHARES = [0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5] as const;
const FAIR_SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Curves that mean anything for a question. */
export function curvesOf({ aim, years }: SiteQuestion): readonly CurveKind[] {
  return CURVES.filter(
    (curve) =>
      curve === 'sites' ||
      (curve === 'money' && aim !== 'leastMoney') ||
      (curve === 'fairness' && years === null && aim !== 'walks' && aim !== 'leastMoney'),
  );
}

let stop: AbortController | null = null;

/** Searches for one point after the other; they are shown as they are found. */
export async function startTradeOff(curve: CurveKind): Promise<void> {
  stopTradeOff();
  const question = currentQuestion();
  const { territory } = useResults.getState();
  const client = searcher();
  if (!question || !territory || !client) return;
  const page = usePage.getState();
  const own = new AbortController();
  stop = own;
  const search = (changed: SiteQuestion) =>
    client.planSites(
      { ...planRequest(page, changed), seconds: SECONDS_A_POINT },
      { lane: 'trade-off', signal: own.signal },
    );
  const searched = searchedNow(page, question);
  useTradeOff.setState({ tradeOff: { ...searched, curve, points: [], left: 1 } });
  try {
    const variants =
      curve === 'sites'
        ? bySites(question)
        : curve === 'money'
          ? byMoney(question, territory)
          : byFairness(question, await search({ ...question, aim: 'fairest' }));
    for (const [index, { found, ...variant }] of variants.entries()) {
      const { tradeOff } = useTradeOff.getState();
      if (own.signal.aborted || !tradeOff) return;
      useTradeOff.setState({ tradeOff: { ...tradeOff, left: variants.length - index } });
      const plan = found ?? (await search({ ...question, ...variant.change }));
      if (own.signal.aborted) return;
      if (plan.reason === null) {
        const points = [...tradeOff.points, { ...variant, plan }];
        useTradeOff.setState({ tradeOff: { ...tradeOff, points, left: variants.length - index } });
      }
    }
  } catch (error) {
    passOver(error);
  }
  if (stop === own) stopTradeOff();
}

function bySites({ siteCount, required }: SiteQuestion): readonly Sought[] {
  return [...new Set([...COUNTS, siteCount])]
    .filter((count) => count >= required.length && count <= MOST_SITES)
    .sort((a, b) => a - b)
    .map((count) => ({ at: count, change: { siteCount: count } }));
}

/** The money of the question, more and less of it; of each year alike where sites open over several. */
function byMoney(question: SiteQuestion, territory: Territory): readonly Sought[] {
  const { siteCount, seats, budgetMillionTenge, years } = question;
  const cost = placeCostOf(territory, usePage.getState().edits, question)?.value ?? 1;
  const whole = siteCount * seats.most * cost;
  return MONEY_SHARES.map((share): Variant => {
    const scaled = (million: number) => Math.max(1, Math.round((share * million) / 1000)) * 1000;
    if (years === null) {
      const budget = scaled(budgetMillionTenge ?? whole);
      return { at: budget, change: { budgetMillionTenge: budget } };
    }
    const scaledYears = years.map((one) => ({
      ...one,
      budgetMillionTenge: scaled(one.budgetMillionTenge ?? whole / years.length),
    }));
    const at = scaledYears.reduce((sum, one) => sum + one.budgetMillionTenge, 0);
    return { at, change: { years: scaledYears } };
  }).filter(({ at }, index, all) => at !== all[index - 1]?.at);
}

/** From the most for all to the fairest: more and more of the sites stand where fairness wants them. */
function byFairness(question: SiteQuestion, fairest: SitePlan): readonly Sought[] {
  const aim = question.service === 'school' ? 'seated' : 'covering';
  const fair = fairest.sites.map(({ position }) => position);
  return FAIR_SHARES.map((share): Sought => {
    const at = Math.round(share * fair.length);
    if (at === fair.length) return { at, change: { aim: 'fairest' }, found: fairest };
    const required = [...question.required, ...fair.slice(0, at)].slice(0, question.siteCount);
    return { at, change: { aim, required } };
  }).filter(({ at }, index, all) => at !== all[index - 1]?.at);
}

/** What has been found so far stays. */
export function stopTradeOff(): void {
  stop?.abort();
  stop = null;
  const { tradeOff } = useTradeOff.getState();
  if (tradeOff) useTradeOff.setState({ tradeOff: { ...tradeOff, left: 0 } });
}

/** Makes one of the points the proposal. */
export function openPoint({ change, plan }: TradeOffPoint): void {
  ask(change);
  const question = currentQuestion();
  const page = usePage.getState();
  if (!question) return;
  useSiteSearch.setState({
    search: { ...searchedNow(page, question), kind: 'found', plan, points: [] },
  });
}
