/** The tables in data/: each is read by the build, and its origin is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folders = ['almaty', 'kazakhstan', 'standards'];
const tablesOf = (folder: string) =>
  readdirSync(`data/${folder}`).filter((file) => file.endsWith('.csv'));
const scripts = readdirSync('scripts/geo', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`scripts/geo/${file}`, 'utf8'))
  .join('\n');

describe.each(folders)('the tables in data/%s', (folder) => {
  const origins = readFileSync(`data/${folder}/ORIGINS.md`, 'utf8');

  it('are all read by the build', () => {
    expect(tablesOf(folder).filter((file) => !scripts.includes(`'${file}'`))).toEqual([]);
  });

  it('stand in ORIGINS.md, each one and no other', () => {
    const rows = origins.split('\n').filter((line) => line.startsWith('| '));
    const told = rows.flatMap((line) => (line.split('|')[1] ?? '').match(/[a-z0-9_]+\.csv/g) ?? []);
    expect(told.toSorted()).toEqual(tablesOf(folder).toSorted());
  });
});
