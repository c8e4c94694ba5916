/** What a command writes, on a real disk: as a whole or not at all, and never over what it reads. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIo } from '../../../src/cli/processIo.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const PROCESS_IO = fileURLToPath(new URL('../../../src/cli/processIo.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const DEMAND = `id,lon,lat,population\n${Array.from({ length: 400 }, (_, row) => `d${row},76.9,43.2,1\n`).join('')}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aumaq-'));
  writeFileSync(join(folder, 'd.csv'), DEMAND);
  writeFileSync(join(folder, 's.csv'), 'id,lon,lat,capacity\ns,76.9,43.2,1\n');
  writeFileSync(join(folder, 'old.csv'), 'the result before\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `access` on the tables above, in a shell that may set limits first and redirect after. */
function access(rest: string, before = '') {
  const command = `node --import ${TSX} ${MAIN} access --demand d.csv --supply s.csv`;
  const line = `${before} ${command} --method coverage --catchment 5 ${rest}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const inFolder = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('--out', () => {
  it('makes the folders that are missing, and ends where the system makes none', () => {
    processIo.writeFile(join(folder, 'new/of/this/day.csv'), 'id\n');
    expect(inFolder('new/of/this/day.csv')).toBe('id\n');
    if (!existsSync('/proc/self')) return;
    expect(() => processIo.writeFile('/proc/aumaq/day.csv', 'id\n')).toThrow(
      /name another file to write to/,
    );
  });

  it('leaves the result before in place where the disk takes no more, and says so in one line', () => {
    const names = readdirSync(folder);
    const { status, stderr } = access('--out old.csv', 'ulimit -f 2;');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error: old\.csv: .*larger than is allowed; name another file[^\n]*\n$/,
    );
    expect(inFolder('old.csv')).toBe('the result before\n');
    expect(readdirSync(folder)).toEqual(names);
  });

  it('refuses to overwrite what the command reads, under whatever name', () => {
    symlinkSync('d.csv', join(folder, 'link.csv'));
    linkSync(join(folder, 's.csv'), join(folder, 'hard.csv'));
    for (const name of ['link.csv', './hard.csv']) {
      expect(access(`--out ${name}`)).toEqual({
        status: 1,
        stdout: '',
        stderr: `error: ${name}: this would be overwritten, but the command reads it; name another file after --out\n`,
      });
    }
    expect(inFolder('d.csv')).toBe(DEMAND);
  });

  it('makes its folder, follows a link and writes to a device', () => {
    symlinkSync('old.csv', join(folder, 'latest.csv'));
    expect(access('--out latest.csv').status).toBe(0);
    expect(inFolder('old.csv')).toMatch(/^id,value\nd0,1\n/);
    expect(access('--out new/result.csv').status).toBe(0);
    expect(inFolder('new/result.csv')).toBe(inFolder('old.csv'));
    expect(access('--out /dev/stdout | cat').stdout).toBe(inFolder('old.csv'));
  });
});

it.each([
  ['> /dev/full', 'standard output'],
  ['--out /dev/full', '/dev/full'],
])('a full disk is one line with %s', (rest, named) => {
  const { status, stderr } = access(rest);
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^error: ${named}: no space is left on the disk; [^\n]*\n$`));
});

describe('several files', () => {
  it('are put in their places when all of them are written, or none is', () => {
    mkdirSync(join(folder, 'taken'));
    const files = new Map([
      [join(folder, 'old.csv'), 'the new result\n'],
      [join(folder, 'new', 'list.json'), '{}'],
      [join(folder, 'taken'), 'no file can stand here'],
    ]);
    expect(() => processIo.writeFiles(files)).toThrow(/taken: this is a folder/);
    expect(inFolder('old.csv')).toBe('the result before\n');
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    files.delete(join(folder, 'taken'));
    processIo.writeFiles(files);
    expect([inFolder('old.csv'), inFolder('new/list.json')]).toEqual(['the new result\n', '{}']);
  });

  it('are told by the one that could not be put in its place', () => {
    const files = new Map([
      [join(folder, 'swept.csv'), 'a'],
      [join(folder, 'kept.csv'), 'b'],
    ]);
    const sweeping = {
      *[Symbol.iterator]() {
        yield* files;
        // As if somebody had tidied the folder up meanwhile.
        for (const name of readdirSync(folder)) {
          if (name.startsWith('.swept.csv')) rmSync(join(folder, name));
        }
      },
    };
    expect(() => processIo.writeFiles(sweeping as unknown as typeof files)).toThrow(/swept\.csv: /);
  });

  it('of a command that is killed amid them leave the pack before as it was', () => {
    const pack = join(folder, 'pack');
    const before = new Map([
      [join(pack, 'cells.geojson'), 'cells before'],
      [join(pack, 'pack.json'), 'list before'],
    ]);
    processIo.writeFiles(before);
    const script = `import { processIo } from ${JSON.stringify(PROCESS_IO)};
      processIo.writeFiles({ *[Symbol.iterator]() {
        yield [${JSON.stringify(join(pack, 'cells.geojson'))}, 'cells after'];
        process.kill(process.pid, 'SIGKILL');
      } });`;
    const { signal } = spawnSync('node', ['--import', TSX, '--input-type=module', '-e', script]);
    expect(signal).toBe('SIGKILL');
    expect([inFolder('pack/cells.geojson'), inFolder('pack/pack.json')]).toEqual([
      'cells before',
      'list before',
    ]);
  });
});
