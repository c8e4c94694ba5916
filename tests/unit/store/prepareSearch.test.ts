import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SiteFinding, SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { Cancelled } from '../../../src/engine/engine.ts';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import type { RequestOptions } from '../../../src/engine/worker/requestQueue.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { answerBy } from '../../../src/store/requests.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { ask } from '../../../src/store/siting/question.ts';
import {
  cancelSearch,
  prepareSearch,
  startSearch,
  useSiteSearch,
} from '../../../src/store/siting/search.ts';
import { tinyCity } from '../../browser/tinyCity.ts';

type Asked = { readonly request: SitePlanRequest } & RequestOptions;

const FOUND: SiteFinding = { sites: [], objective: 1, bound: 2, gap: 1 };
let asked: Asked[] = [];

/** Every search goes on until it is cancelled. */
const planSites = (request: SitePlanRequest, options: RequestOptions) =>
  new Promise((_, reject) => {
    asked.push({ request, ...options });
    options.signal?.addEventListener('abort', () => reject(new Cancelled('by the test')));
  });

beforeEach(() => {
  asked = [];
  useSiteSearch.setState({ search: { kind: 'nothing' } });
  usePage.getState().openState(defaultState('tiny', 'city', 2025));
  useResults.setState({ territory: { ...tinyCity } });
  const client = { planSites, dispose: () => {} } as unknown as EngineClient;
  answerBy({ beside: () => client } as unknown as EngineClient);
});
afterEach(() => {
  cancelSearch();
  useResults.setState({ territory: null });
  answerBy(null);
});

it('a question is made ready once, and left at its first choice', async () => {
  prepareSearch();
  prepareSearch();
  expect(asked).toHaveLength(1);
  expect(await asked[0]?.watch?.(FOUND)).toBe('enough');
  expect(asked[0]?.signal?.aborted).toBe(true);
  expect(useSiteSearch.getState().search.kind).toBe('nothing');
});

it('what has failed is made ready when it is asked for again', async () => {
  const failing = async (request: SitePlanRequest, options: RequestOptions) => {
    asked.push({ request, ...options });
    throw new Error('by the test');
  };
  answerBy({
    beside: () => ({ planSites: failing, dispose: () => {} }) as unknown as EngineClient,
  } as unknown as EngineClient);
  prepareSearch();
  await vi.waitFor(() => {
    prepareSearch();
    expect(asked.length).toBeGreaterThan(1);
  });
});

it('another question takes the place of the one before', () => {
  prepareSearch();
  ask({ openYear: 2030, siteCount: 3 });
  prepareSearch();
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  expect(asked[1]?.request.siteCount).toBe(3);
});

it('gives way to the search itself, and waits while there is one', () => {
  prepareSearch();
  void startSearch();
  ask({ siteCount: 4 });
  prepareSearch();
  expect(asked.map(({ lane }) => lane)).toEqual(['getting ready', 'where to build']);
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
});
