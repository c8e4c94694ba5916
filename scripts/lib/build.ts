/** Builds the page when what is in dist/ is missing or older than what it is made from. */
import { spawn } from 'node:child_process';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, REPOSITORY } from './paths.ts';

/** Everything that the built page depends on. */
const SOURCES = [
  'index.html',
  'speaker.html',
  'overview.html',
  'vite.config.ts',
  'package-lock.json',
  'src',
  'public',
  'scripts/lib/vite',
] as const;

/** Latest change of a file, or of anything below a folder, in ms since 1970; 0 where it is missing. */
async function latestChangeMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = await readdir(path);
  const changes = await Promise.all(below.map((name) => latestChangeMs(join(path, name))));
  return Math.max(found.mtimeMs, ...changes);
}

/**
 * Makes sure that dist/ holds the page of the present sources.
 * @param say told what is going on, for people at a terminal.
 * @returns the folder of the built page.
 * @throws with the build's output where it fails.
 */
export async function ensureBuilt(say: (line: string) => void = () => {}): Promise<string> {
  const page = join(DIST, 'index.html');
  const changes = await Promise.all(SOURCES.map((path) => latestChangeMs(join(REPOSITORY, path))));
  if ((await latestChangeMs(page)) > Math.max(...changes)) return DIST;

  say('Building the page …');
  const startedAt = new Date();
  await viteBuild();
  // A source that changed while the build ran has to count as newer than the page.
  await utimes(page, startedAt, startedAt);
  say(`Built in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s`);
  return DIST;
}

/** In a process of its own: a test runner's NODE_ENV would otherwise make it a development build. */
function viteBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: REPOSITORY,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the build failed:\n${output}`));
    });
  });
}
