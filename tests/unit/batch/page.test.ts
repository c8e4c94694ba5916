/** The page of a run whose packs cannot stand on one map. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePage } from '../../../src/batch/collect/page.ts';
import type { Database } from '../../../src/batch/database/database.ts';
import { sentPack } from '../../../src/batch/plan/sentPack.ts';
import { processIo } from '../../../src/cli/processIo.ts';
import { townsFolder, writeTown } from './towns.ts';

it('of two packs of one territory is refused before anything of it is written', async () => {
  const folder = townsFolder();
  writeTown(folder, 'abay', 4);
  const { archive } = sentPack(processIo, join(folder, 'abay'));
  const group = {
    ...{ pack: 'abay', scenario: 'baseline', choices: 'usual' },
    ...{ area: [], indicator: [], unit: [] },
  };
  const answers: readonly (readonly [RegExp, readonly Record<string, unknown>[]])[] = [
    [/axis\.area/, [group]],
    [/FROM aumaq\.evaluation/, []],
    [/SELECT archive/, [{ archive }]],
    [/slice\.pack AS hash/, ['abay', 'abay-2030'].map((pack) => ({ pack, hash: pack }))],
  ];
  const database: Database = {
    title: 'database country',
    query: async (text) => answers.find(([asked]) => asked.test(text))?.[1] ?? [],
    script: async () => [],
    transaction: async (work) => await work(database),
    close: async () => {},
  };
  const built = join(folder, 'built');
  const site = join(folder, 'site');
  mkdirSync(built);
  mkdirSync(site);
  writeFileSync(join(built, 'overview.html'), '<!doctype html>');
  const run = { id: 'run', name: 'country', createdOn: new Date(0) };
  await expect(writePage(processIo, database, run, site, built)).rejects.toThrow(
    /packs 'abay' and 'abay-2030' are both of the territory 'abay'/,
  );
  expect(readdirSync(site)).toEqual([]);
});
