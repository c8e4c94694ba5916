/** The two commands of a laptop: no server, a folder, all cores. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { aumaq, startAumaq, until } from './aumaq.ts';
import { townsFolder, writePlan, writeTown } from './towns.ts';

it('computes a plan in a folder, says how far it is, and hands out tables and maps', {
  timeout: 240_000,
}, async () => {
  const folder = townsFolder();
  writeTown(folder, 'abay', 4);
  const where = ['--folder', join(folder, 'batch')];
  const path = writePlan(folder, {
    packs: ['abay'],
    years: '2025..2027',
    samples: { count: 4, seed: 1 },
  });
  const sent = startAumaq(folder, ['batch', path, ...where, '--threads', '1']);
  // The folder is opened by one process alone: the status of what computes there is told all the same.
  let told = { code: 1, out: '', err: '' };
  await until(() => existsSync(join(folder, 'batch/status.json')));
  await until(async () => {
    told = await aumaq('batch', 'status', ...where, '--format', 'json');
    return told.code === 0;
  });
  expect(JSON.parse(told.out)).toMatchObject({ name: 'towns', slices: 1, evaluations: 15 });
  expect(await sent.ended).toBe(0);
  expect(sent.err()).toContain('100 % (1 of 1 jobs)');

  const out = join(folder, 'results');
  const collected = await aumaq('batch', 'collect', ...where, '--format', 'parquet', '--out', out);
  expect(collected.err).toBe('');
  expect(
    collected.out
      .trim()
      .split('\n')
      .map((file) => file.slice(out.length + 1)),
  ).toEqual([
    'figures.parquet',
    'ranges.parquet',
    'area.parquet',
    'facility.parquet',
    'cell.parquet',
  ]);
  const read = (name: string) => {
    const bytes = readFileSync(join(out, `${name}.parquet`));
    return parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    });
  };
  const single = await aumaq(
    ...['evaluate', '--pack', join(folder, 'abay'), '--years', '2025..2027', '--format', 'json'],
  );
  const figures = (await read('figures')) as Record<string, unknown>[];
  const asEvaluated = figures
    .filter(({ sample }) => sample === 0)
    .map(({ year, area, indicator, value, unit }) => ({ year, area, indicator, value, unit }));
  expect(asEvaluated).toEqual(JSON.parse(single.out));
  const ranges = (await read('ranges')) as Record<string, number>[];
  expect(ranges.length).toBe(asEvaluated.length);
  expect(ranges.every(({ p10, p90 }) => p10 === null || Number(p10) <= Number(p90))).toBe(true);
  const [area] = (await read('area')) as Record<string, { type: string }>[];
  expect(area).toMatchObject({ pack: 'abay', id: 'west', geometry: { type: 'Polygon' } });
});
