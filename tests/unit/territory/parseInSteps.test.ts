/** A large pack is read in steps, so that the page that opens it answers in between. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paced } from '../../../src/domain/pace.ts';
import { territoryOf, territoryParsing } from '../../../src/importing/pack/archive.ts';

const folder = new URL('../../../public/geo/almaty/', import.meta.url);
const manifest = readFileSync(new URL('pack.json', folder), 'utf8');
const listed: readonly { id: string; file: string }[] = JSON.parse(manifest).layers;
const files = new Map([
  ['pack.json', manifest],
  ...listed
    .filter(({ id }) => id !== 'streets')
    .map(({ file }) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
]);

it('reads the same territory with rests in between, and rests only after as long as it is told', async () => {
  let nowMs = 0;
  let rests = 0;
  const territory = await paced(territoryParsing(files), {
    rest: async () => {
      rests += 1;
    },
    // Every step takes five milliseconds of this clock.
    nowMs: () => {
      nowMs += 5;
      return nowMs;
    },
    longestMs: 12,
  });
  expect(territory).toEqual(territoryOf(files));
  expect(territory.ok).toBe(true);
  expect(rests).toBeGreaterThan(10);
});

it('says what is wrong with a pack as it does in one go', async () => {
  const [facilities] = listed.filter(({ id }) => id === 'facilities');
  const damaged = new Map([
    ...files,
    [facilities?.file ?? '', '{"type":"FeatureCollection","features":[{}]}'] as const,
  ]);
  const inSteps = await paced(territoryParsing(damaged), {
    rest: async () => {},
    nowMs: () => 0,
    longestMs: 0,
  });
  expect(inSteps.ok).toBe(false);
  expect(inSteps).toEqual(territoryOf(damaged));
});
