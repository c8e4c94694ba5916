/** The engine that searches for sites, in the thread of the test. */
import { CityEngine } from '../../src/engine/cityEngine.ts';
import type {
  SiteExplanationsRequest,
  SiteFinding,
  SitePlanRequest,
  SiteProof,
} from '../../src/engine/siteRequests.ts';
import type { EvaluateRequest } from '../../src/engine/results/results.ts';
import type { EffectRequest } from '../../src/engine/engine.ts';
import type { EngineClient } from '../../src/engine/worker/client.ts';
import type { RequestOptions } from '../../src/engine/worker/requestQueue.ts';
import { answerBy } from '../../src/store/requests.ts';
import { tinyCity } from './tinyCity.ts';

const HALF = { objective: 60, bound: 100, gap: 100 / 60 - 1 };
const sites: SiteFinding['sites'] = [{ position: [76.805, 43.205], seats: 300, openYear: 2030 }];

/** Ends the proof that was begun last. */
export let answerProof: (proof: SiteProof) => void = () => {};

/**
 * Answers for the tiny city; before a search ends, two findings are shown to whoever watches it, the
 * second once `between` is over.
 */
export function withEngine(between: Promise<unknown> = Promise.resolve()): void {
  const engine = new CityEngine();
  engine.load(tinyCity, null);
  const goOn = async () => 'go on' as const;
  const planSites = async (request: SitePlanRequest, { watch, signal }: RequestOptions) => {
    for (const found of [HALF, { ...HALF, bound: 80, gap: 80 / 60 - 1 }]) {
      if ((await watch?.({ ...found, sites })) === 'enough') break;
      await between;
    }
    return engine.planSites(request, goOn, signal);
  };
  const provePlan = () =>
    new Promise<SiteProof>((resolve) => {
      answerProof = resolve;
    });
  const client = {
    provePlan,
    planSites,
    explainSites: (request: SiteExplanationsRequest) => engine.explainSites(request, goOn),
    siteHeat: (request: SitePlanRequest) => engine.siteHeat(request, goOn),
    localEffect: (request: EffectRequest) => engine.localEffect(request, () => {}),
    evaluate: async (request: EvaluateRequest) => engine.evaluate(request),
    dispose: () => {},
  };
  answerBy({ beside: () => client } as unknown as EngineClient);
}
