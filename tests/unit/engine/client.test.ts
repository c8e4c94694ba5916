import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import {
  createEngineClient,
  EngineCrashed,
  EngineGaveUp,
} from '../../../src/engine/worker/client.ts';
import {
  Cancelled,
  type Engine,
  type EvaluateRequest,
  type Trend,
} from '../../../src/engine/engine.ts';
import type { SitePlan, SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { DEFAULT_CHOICES, type YearResults } from '../../../src/engine/results/results.ts';
import { type FakeWorker, fakeWorker } from './fakeWorker.ts';

const scenario = { edits: [] } as unknown as Scenario;
const ofYear = (year: number): EvaluateRequest => ({ scenario, choices: DEFAULT_CHOICES, year });
const territoryNamed = (id: string, cellCount = 0): Territory =>
  ({
    manifest: { id },
    cells: new Array(cellCount).fill(null),
    facilities: [],
  }) as unknown as Territory;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers every year with itself; a year below 0 never ends, 13 throws. */
class ScriptedEngine implements Engine {
  readonly loaded: string[] = [];
  readonly evaluated: number[] = [];
  load(territory: Territory): void {
    this.loaded.push(territory.manifest.id);
  }
  evaluate({ year }: EvaluateRequest): YearResults {
    this.evaluated.push(year);
    if (year === 13) throw new RangeError('Year 13 is not in the pack.');
    if (year < 0) return new Promise<never>(() => {}) as unknown as YearResults;
    return { year, facilities: [], residents: Float64Array.of(year) } as unknown as YearResults;
  }
  async trend(...[, progress, signal]: Parameters<Engine['trend']>): Promise<Trend> {
    for (let step = 1; step <= 20; step++) {
      await pause(20);
      if (signal?.aborted) throw new Cancelled('cancelled between years');
      progress(step / 20);
    }
    return { years: [2025], total: [], areas: [], inStep: null, plants: [], projection: null };
  }
  reach = () => [];
  radii = () => ({ each: { type: 'FeatureCollection' as const, features: [] }, merged: null });
  streets = () => null;
  spread = () => Promise.reject(new Error('not asked for here'));
  ranges = () => Promise.resolve(null);
  localEffect = () => Promise.resolve(null);
  compare = () => Promise.resolve([]);
  /** Finds one pupil more at each step, until it is told that it is enough. */
  async planSites(...[, watch, signal]: Parameters<Engine['planSites']>): Promise<SitePlan> {
    for (let objective = 1; ; objective++) {
      const found = { sites: [], objective, bound: 9, gap: 9 / objective - 1 };
      const wish = await watch(objective / 9, found);
      if (signal?.aborted) throw new Cancelled('cancelled between steps');
      if (wish === 'enough') return { objective } as SitePlan;
    }
  }
  provePlan = () => Promise.reject(new Error('not scripted'));
  explainSites = () => Promise.reject(new Error('not scripted'));
  siteHeat = () => Promise.reject(new Error('not scripted'));
  explainHomes = () => null;
  explainCell = () => {
    throw new Error('not scripted');
  };
}

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

async function start(times: Parameters<typeof createEngineClient>[1] = {}) {
  const workers: FakeWorker[] = [];
  const engines: ScriptedEngine[] = [];
  const client = createEngineClient(() => {
    const engine = new ScriptedEngine();
    const worker = fakeWorker(engine);
    engines.push(engine);
    workers.push(worker);
    return worker;
  }, times);
  disposals.push(() => client.dispose());
  await client.load(territoryNamed('first'), null);
  return { client, workers, engines };
}

describe('the engine client', () => {
  it('answers with what the engine in the worker answers', async () => {
    const { client } = await start();
    const results = await client.evaluate(ofYear(2030));
    expect(results.year).toBe(2030);
    expect(results.residents).toEqual(Float64Array.of(2030));
  });

  it('hands a mistake in a request on as an error and goes on working', async () => {
    const { client } = await start();
    await expect(client.evaluate(ofYear(13))).rejects.toThrow('Year 13 is not in the pack.');
    await expect(client.evaluate(ofYear(14))).resolves.toMatchObject({ year: 14 });
  });

  it('cancels the older request of a kind when a newer one comes, and never hangs', async () => {
    const { client, engines } = await start();
    const requests = [1, 2, 3, 4].map((year) => client.evaluate(ofYear(year)));
    const outcomes = await Promise.allSettled(requests);
    expect(outcomes.slice(0, 3).every((outcome) => outcome.status === 'rejected')).toBe(true);
    await expect(requests[0]).rejects.toBeInstanceOf(Cancelled);
    await expect(requests[3]).resolves.toMatchObject({ year: 4 });
    expect(engines[0]?.evaluated).not.toContain(2);
  });

  it('answers what already runs when only waiting requests give way', async () => {
    const { client } = await start();
    const ask = (year: number) => client.evaluate(ofYear(year), { whenNewer: 'finish' });
    const outcomes = await Promise.allSettled([1, 2, 3].map(ask));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps requests of different lanes apart', async () => {
    const { client } = await start();
    const plan = client.evaluate(ofYear(1), { lane: 'plan' });
    const visitor = client.evaluate(ofYear(2), { lane: 'visitor' });
    expect((await plan).year + (await visitor).year).toBe(3);
  });

  it('reports the progress of a trend and lets an evaluation through meanwhile', async () => {
    const { client } = await start();
    const shares: number[] = [];
    let isTrendDone = false;
    const trend = client.trend(
      { scenario, choices: DEFAULT_CHOICES },
      { progress: (done) => shares.push(done) },
    );
    void trend.then(() => {
      isTrendDone = true;
    });
    await client.evaluate(ofYear(1));
    expect(isTrendDone).toBe(false);
    await trend;
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('cancels a trend under way by its signal', async () => {
    const { client } = await start();
    const controller = new AbortController();
    const trend = client.trend(
      { scenario, choices: DEFAULT_CHOICES },
      { signal: controller.signal, progress: () => controller.abort() },
    );
    await expect(trend).rejects.toBeInstanceOf(Cancelled);
    await expect(client.evaluate(ofYear(1))).resolves.toMatchObject({ year: 1 });
  });

  it('rejects what is pending when the worker crashes, restarts it and loads the territory again', async () => {
    const { client, workers, engines } = await start();
    const reports: string[] = [];
    client.onRestart(({ reason, restarts }) => reports.push(`${restarts}: ${reason}`));
    const running = client.evaluate(ofYear(-1), { lane: 'running' });
    const other = client.reach([76.9, 43.2], [500], []);
    workers[0]?.crash('out of memory');
    await expect(running).rejects.toThrow('The computation stopped: out of memory.');
    await expect(other).rejects.toBeInstanceOf(EngineCrashed);
    await expect(client.evaluate(ofYear(5))).resolves.toMatchObject({ year: 5 });
    expect(workers[0]?.isTerminated).toBe(true);
    expect(engines[1]?.loaded).toEqual(['first']);
    expect(reports).toEqual(['1: out of memory']);
  });

  it('takes a worker that gives no answer in time for hung and replaces it', async () => {
    const { client, workers } = await start({ requestTimeoutMs: 40 });
    await expect(client.evaluate(ofYear(-1))).rejects.toThrow('no answer to evaluate within 40 ms');
    await expect(client.evaluate(ofYear(6))).resolves.toMatchObject({ year: 6 });
    expect(workers).toHaveLength(2);
  });

  it('is more patient with a worker that computes a large territory', async () => {
    const { client } = await start({ requestTimeoutMs: 20 });
    await client.load(territoryNamed('large', 12_000), null);
    await expect(client.evaluate(ofYear(-1))).rejects.toThrow('no answer to evaluate within 80 ms');
  });

  it('does not take a worker for hung because the machine has slept or its clock leapt', async () => {
    const { client, workers } = await start({ requestTimeoutMs: 30_000 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const request = client.evaluate(ofYear(-1));
      let isRejected = false;
      request.catch(() => {
        isRejected = true;
      });
      await new Promise((resolve) => setImmediate(resolve));
      // Asleep for three days: each timer that is due fires once.
      vi.setSystemTime(Date.now() + 3 * 86_400_000);
      vi.advanceTimersToNextTimer();
      await new Promise((resolve) => setImmediate(resolve));
      expect(isRejected).toBe(false);
      expect(workers).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(31_000);
      await expect(request).rejects.toThrow('no answer to evaluate');
    } finally {
      vi.useRealTimers();
    }
  });

  it('holds a search for as long as whoever watches it says nothing, and ends it when that is enough', async () => {
    // Far longer than a step takes on a busy machine, and far shorter than the search is held.
    const { client, workers } = await start({ requestTimeoutMs: 250 });
    const seen: number[] = [];
    const found = client.planSites({} as SitePlanRequest, {
      watch: async ({ objective }) => {
        seen.push(objective);
        if (objective === 2) await pause(600);
        return objective < 3 ? 'go on' : 'enough';
      },
    });
    await expect(found).resolves.toMatchObject({ objective: 3 });
    expect(seen).toEqual([1, 2, 3]);
    expect(workers).toHaveLength(1);
  });

  it('asks another worker beside, which has the territory and keeps nobody waiting', async () => {
    const { client, workers, engines } = await start();
    const other = client.beside();
    disposals.push(() => other?.dispose());
    const never = other?.evaluate(ofYear(-1));
    never?.catch(() => {});
    await expect(client.evaluate(ofYear(2030))).resolves.toMatchObject({ year: 2030 });
    await expect(other?.evaluate(ofYear(2031), { lane: 'other' })).resolves.toMatchObject({
      year: 2031,
    });
    expect(engines.map(({ loaded }) => loaded)).toEqual([['first'], ['first']]);
    other?.dispose();
    await expect(never).rejects.toBeInstanceOf(Cancelled);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
  });

  it('lets a long request live as long as it reports progress', async () => {
    const { client, workers } = await start({ requestTimeoutMs: 250 });
    vi.useFakeTimers();
    const trend = client.trend({ scenario, choices: DEFAULT_CHOICES });
    // Twenty steps of 20 ms each, as many timers as it takes on a slow machine.
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await expect(trend).resolves.toBeDefined();
    expect(workers).toHaveLength(1);
  });

  it('survives crash after crash, pausing longer each time', async () => {
    const { client, workers } = await start({ restartPauseMs: 5, longestRestartPauseMs: 10 });
    for (let crash = 0; crash < 6; crash++) {
      const request = client.evaluate(ofYear(-1));
      request.catch(() => {});
      workers.at(-1)?.crash('again');
      await expect(request).rejects.toBeInstanceOf(EngineCrashed);
      await pause(30);
    }
    await expect(client.evaluate(ofYear(7))).resolves.toMatchObject({ year: 7 });
    expect(workers).toHaveLength(7);
  });

  it('gives up what stops the worker three times, while all else goes on being answered', async () => {
    const workers: FakeWorker[] = [];
    const client = createEngineClient(
      () => {
        const engine = new ScriptedEngine();
        const worker = fakeWorker(engine);
        engine.trend = () => {
          setTimeout(() => worker.crash('out of memory'));
          return new Promise<never>(() => {});
        };
        workers.push(worker);
        return worker;
      },
      { restartPauseMs: 1, longestRestartPauseMs: 2 },
    );
    disposals.push(() => client.dispose());
    const failures: unknown[] = [];
    const answers: number[] = [];
    // As the page does after a restart: everything is asked for anew.
    const askForAll = (): void => {
      client.trend({ scenario, choices: DEFAULT_CHOICES }).catch((error) => failures.push(error));
      client.evaluate(ofYear(1)).then(
        ({ year }) => answers.push(year),
        () => {},
      );
    };
    client.onRestart(askForAll);
    await client.load(territoryNamed('first'), null);
    askForAll();
    await expect.poll(() => failures.at(-1)).toBeInstanceOf(EngineGaveUp);
    await pause(50);
    expect(workers).toHaveLength(4);
    await expect(client.evaluate(ofYear(2))).resolves.toMatchObject({ year: 2 });
    expect(answers.length).toBeGreaterThan(0);

    // Another plan may be computed, and so may the same in another territory.
    const other = { scenario, choices: { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 1 } };
    await expect(client.trend(other)).rejects.toBeInstanceOf(EngineCrashed);
    await client.load(territoryNamed('second'), null);
    const again = client.trend({ scenario, choices: DEFAULT_CHOICES });
    await expect(again).rejects.toBeInstanceOf(EngineCrashed);
  });

  it('a worker that cannot be started rejects what waits for it and is tried again', async () => {
    let attempts = 0;
    const reports: number[] = [];
    const client = createEngineClient(
      () => {
        attempts += 1;
        if (attempts < 4) throw new DOMException('blocked', 'SecurityError');
        return fakeWorker(new ScriptedEngine());
      },
      { restartPauseMs: 1 },
    );
    disposals.push(() => client.dispose());
    client.onRestart(({ failedStarts }) => reports.push(failedStarts));
    await expect(client.load(territoryNamed('first'), null)).rejects.toThrow('blocked');
    await expect(client.evaluate(ofYear(1))).rejects.toBeInstanceOf(EngineCrashed);
    await expect.poll(() => attempts).toBe(4);
    await expect(client.evaluate(ofYear(5))).resolves.toMatchObject({ year: 5 });
    expect(reports).toEqual([1, 2, 3]);
  });

  it('answers nothing for the former territory while another is being opened', async () => {
    const { client, engines } = await start();
    client.unload();
    await expect(client.evaluate(ofYear(1))).rejects.toBeInstanceOf(Cancelled);
    await expect(client.reach([76.9, 43.2], [500], [])).rejects.toBeInstanceOf(Cancelled);
    expect(engines[0]?.evaluated).toEqual([]);
    await client.load(territoryNamed('second'), null);
    await expect(client.evaluate(ofYear(2))).resolves.toMatchObject({ year: 2 });
  });

  it('cancels requests on the former territory when another is loaded', async () => {
    const { client, engines } = await start();
    const stale = client.trend({ scenario, choices: DEFAULT_CHOICES });
    stale.catch(() => {});
    await client.load(territoryNamed('second'), null);
    await expect(stale).rejects.toBeInstanceOf(Cancelled);
    expect(engines[0]?.loaded).toEqual(['first', 'second']);
  });

  it('refuses requests before a territory is there and after it has been disposed of', async () => {
    const client = createEngineClient(() => fakeWorker(new ScriptedEngine()));
    await expect(client.evaluate(ofYear(1))).rejects.toThrow('No territory has been loaded.');
    client.dispose();
    await expect(client.evaluate(ofYear(1))).rejects.toThrow('disposed');
  });
});
