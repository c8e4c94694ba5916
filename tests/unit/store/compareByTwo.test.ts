import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import type { CompareRequest } from '../../../src/engine/engine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import { compareByTwo } from '../../../src/store/compareByTwo.ts';
import { smallTown } from '../engine/worlds.ts';

const town = smallTown();
const { id, contentHash, horizonYear } = town.manifest;
const closing = (index: number) => ({
  id: `e${index}`,
  type: 'closeFacility',
  facilityId: town.facilities[index % town.facilities.length]?.id,
  closeYear: horizonYear - 1,
});
const request = (count: number): CompareRequest => ({
  scenarios: Array.from({ length: count }, (_, index) => ({
    version: SCENARIO_VERSION,
    territoryId: id,
    contentHash,
    name: '',
    edits: (index === 0 ? [] : [closing(index)]) as CompareRequest['scenarios'][number]['edits'],
  })),
  choices: DEFAULT_CHOICES,
});

/** The engine of this thread in place of a worker's; how many plans it was asked for each time. */
function worker(other: EngineClient | null = null) {
  const engine = new CityEngine();
  engine.load(town, null);
  const asked: number[] = [];
  const dispose = vi.fn();
  const client = {
    asked,
    dispose,
    beside: () => other,
    compare: (
      of: CompareRequest,
      options: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
    ) => {
      asked.push(of.scenarios.length);
      return engine.compare(of, options.progress, options.signal);
    },
  };
  return client as typeof client & EngineClient;
}

beforeEach(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }));
afterEach(() => vi.unstubAllGlobals());

it('two workers give the very figures that one gives, and the second is let go', async () => {
  const second = worker();
  const first = worker(second);
  const told: number[] = [];
  const signal = new AbortController().signal;
  const figures = await compareByTwo(first, request(5), (done) => told.push(done), signal);
  expect([first.asked, second.asked]).toEqual([[3], [2]]);
  expect(figures).toEqual(await worker().compare(request(5), { progress: () => {}, signal }));
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(second.dispose).toHaveBeenCalledOnce();
});

it('one worker does it all where there are few plans, or where the second one fails', async () => {
  const signal = new AbortController().signal;
  const second = worker();
  const few = worker(second);
  expect(await compareByTwo(few, request(3), () => {}, signal)).toHaveLength(3);
  expect([few.asked, second.asked]).toEqual([[3], []]);
  const failing = { ...second, compare: () => Promise.reject(new Error('no room')) };
  const first = worker(failing as unknown as EngineClient);
  expect(await compareByTwo(first, request(5), () => {}, signal)).toHaveLength(5);
  expect(first.asked).toEqual([3, 2]);
});

it('a comparison that is cancelled ends in both', async () => {
  const controller = new AbortController();
  const second = worker();
  const first = worker(second);
  const comparing = compareByTwo(first, request(5), () => controller.abort(), controller.signal);
  await expect(comparing).rejects.toThrow();
  expect(first.asked).toEqual([3]);
  expect(second.dispose).toHaveBeenCalledOnce();
});
