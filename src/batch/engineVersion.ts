/** Which engine computes: figures of two engines are never mixed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever changes a figure stands here. */
const COMPUTING = ['src/domain', 'src/engine', 'src/cli/evaluationRows.ts'];
const HASH_CHARACTERS = 12;

/** "0.1.0-3f2a9c81d0be": the package's version and the check sum of the source that computes. */
export function engineVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const hash = createHash('sha256');
  for (const file of COMPUTING.flatMap((path) => sourcesIn(join(ROOT, path))).sort()) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return `${version}-${hash.digest('hex').slice(0, HASH_CHARACTERS)}`;
}

function sourcesIn(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
