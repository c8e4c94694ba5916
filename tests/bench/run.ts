/** `npm run bench [-- name …]`: runs every *.bench.ts of this folder, or those named. */
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();
if (files.length === 0) {
  console.error(`error: no benchmark is called ${wanted.join(', ')}`);
  process.exitCode = 1;
}
for (const file of files) {
  console.log(`\n# ${file.replace('.bench.ts', '')}`);
  const { run } = (await import(new URL(file, import.meta.url).href)) as {
    run: () => void | Promise<void>;
  };
  await run();
}
