/**
 * Runs every bench of this folder, or those whose file names hold one of the words given, and
 * prints their figures as JSON: `npm run bench -- accessibility`.
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';

type Bench = { readonly run: () => unknown };

const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(`error: no bench is named like ${words.join(', ')}`);
  process.exitCode = 1;
}
console.error(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const file of files) {
  const { run } = (await import(`./${file}`)) as Bench;
  const start = performance.now();
  const figures = await run();
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  console.log(JSON.stringify({ bench: file.replace('.bench.ts', ''), seconds, figures }, null, 1));
}
