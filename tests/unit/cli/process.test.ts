import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function shell(command: string) {
  return spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { cwd: ROOT, encoding: 'utf8' });
}

it('as a process answers with exit codes, and does not mind a reader that leaves early', () => {
  const aumaq = 'node --import tsx src/cli/main.ts';
  const good = shell(`${aumaq} --help | head -n 1`);
  expect([good.status, good.stderr]).toEqual([0, '']);
  expect(good.stdout).toMatch(/^aumaq: .*\n$/);
  const bad = shell(`${aumaq} validate no/such/pack`);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toBe('');
  expect(bad.stderr).toBe(
    'error: no/such/pack/pack.json:1: there is no such file; check the path\n',
  );
});
