/** Two thousand files with bytes changed, cut or doubled: each is read or refused, none throws or hangs. */
import initSqlJs from 'sql.js';
import { expect, it } from 'vitest';
import { proposeColumns, proposeKind } from '../../../src/importing/mapping/columns.ts';
import { placesOf } from '../../../src/importing/mapping/places.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';
import { samples } from './samples.ts';

const MUTATED_FILES = 2_000;

/** Random numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const changed = Uint8Array.from(bytes);
  for (let turn = 1 + below(8); turn > 0; turn -= 1) {
    const at = below(changed.length);
    changed[at] = random() < 0.3 ? ([0, 255, 128, 60, 34, 44][below(6)] ?? 0) : below(256);
  }
  if (random() < 0.2) return changed.subarray(0, below(changed.length));
  if (random() < 0.2) {
    const at = below(changed.length);
    return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at >> 1)]);
  }
  return changed;
}

it('reads or refuses every mutated file', async () => {
  const sqlite = initSqlJs();
  const given = [...(await samples())];
  const outcomes = new Map<string, number>();
  for (let turn = 0; turn < MUTATED_FILES; turn += 1) {
    const [name, bytes] = given[turn % given.length] as [string, Uint8Array];
    const parsed = await readFiles([{ name, bytes: mutated(bytes, seeded(turn)) }], {
      limits: { fileBytes: 1_000_000, unpackedBytes: 4_000_000 },
      sqlite: () => sqlite,
    });
    const key = parsed.ok ? 'taken' : (parsed.problems[0]?.message?.key ?? 'no message');
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    for (const read of parsed.ok ? parsed.value : []) {
      if (read.kind !== 'table') continue;
      proposeKind(read.table);
      placesOf(read.table, { columns: proposeColumns(read.table), prefix: 'place' });
    }
  }
  expect(outcomes.get('no message')).toBeUndefined();
  expect(outcomes.get('taken')).toBeGreaterThan(MUTATED_FILES / 6);
  expect(outcomes.get('import.fault.damaged')).toBeGreaterThan(100);
}, 60_000);

it('reads every sample as it is', async () => {
  for (const [name, bytes] of await samples()) {
    const parsed = await readFiles([{ name, bytes }], {
      limits: { fileBytes: 1_000_000, unpackedBytes: 4_000_000 },
      sqlite: () => initSqlJs(),
    });
    expect(parsed.ok, `${name} ${JSON.stringify(parsed.ok ? '' : parsed.problems)}`).toBe(true);
  }
});
