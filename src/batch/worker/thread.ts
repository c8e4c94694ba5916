/** A thread that computes: one engine at a time on a core, the packs it used last at hand. */
import { parentPort } from 'node:worker_threads';
import { sampledEdits } from '../../domain/demography/sampledEdits.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { CityEngine } from '../../engine/cityEngine.ts';
import { openedPack } from '../plan/sentPack.ts';
import { evaluateSlice } from './evaluateSlice.ts';
import type { FromThread, Task, ToThread } from './messages.ts';

/** Jobs come pack by pack: one in use and one just left. */
const PACKS_KEPT = 2;

type Loaded = {
  readonly territory: Territory;
  readonly engine: CityEngine;
  /** Those made last: the next slice is often of the same scenario. */
  draws: { readonly key: string; readonly bySample: readonly (readonly Edit[])[] } | null;
};

/** By hash of the pack, those used last at the end. */
const loaded = new Map<string, Loaded>();
let waiting: Task | null = null;

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}

function load(hash: string, archive: Uint8Array): Loaded {
  const { territory, streets } = openedPack(archive);
  const engine = new CityEngine();
  engine.load(territory, streets);
  const [longestUnused] = loaded.keys();
  if (loaded.size >= PACKS_KEPT && longestUnused !== undefined) loaded.delete(longestUnused);
  const pack = { territory, engine, draws: null };
  loaded.set(hash, pack);
  return pack;
}

function drawsOf(pack: Loaded, { slice, edits }: Task): readonly (readonly Edit[])[] {
  const { scenarioHash, sampleCount: count, seed } = slice;
  const key = `${scenarioHash} ${count} ${seed}`;
  if (pack.draws?.key !== key) {
    pack.draws = { key, bySample: sampledEdits(pack.territory, edits, { count, seed }) };
  }
  return pack.draws.bySample;
}

function compute(task: Task, pack: Loaded): void {
  const { slice, edits } = task;
  loaded.delete(slice.packHash);
  loaded.set(slice.packHash, pack);
  const start = performance.now();
  const draws = drawsOf(pack, task);
  const result = evaluateSlice(pack.engine, pack.territory, edits, draws, slice);
  say({ kind: 'done', result, seconds: (performance.now() - start) / 1000 });
}

parentPort?.on('message', (message: ToThread) => {
  try {
    if (message.kind === 'task') {
      const pack = loaded.get(message.task.slice.packHash);
      if (pack) return compute(message.task, pack);
      waiting = message.task;
      return say({ kind: 'needsPack', hash: message.task.slice.packHash });
    }
    const task = waiting;
    waiting = null;
    const pack = load(message.hash, message.archive);
    if (task) compute(task, pack);
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
