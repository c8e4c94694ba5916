/** `npm run geo [pack …]`: builds the packs named, or all of them. */
import { buildAlmaty } from './almaty/build.ts';
import { buildKazakhstan } from './kazakhstan/build.ts';

const PACKS: Readonly<Record<string, () => unknown>> = {
  almaty: buildAlmaty,
  kazakhstan: buildKazakhstan,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PACKS);
const unknown = wanted.filter((name) => !(name in PACKS));
if (unknown.length > 0) {
  console.error(
    `error: no pack is called ${unknown.join(', ')}; there are ${Object.keys(PACKS).join(', ')}`,
  );
  process.exit(1);
}
for (const name of wanted) {
  const start = performance.now();
  PACKS[name]?.();
  console.log(`public/geo/${name} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
