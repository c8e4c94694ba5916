/**
 * `npm run hostile [-- 10000 [seed]]`: opens so many hostile links, files and messages and says which
 * of them give no valid state, no sentence, or take more than 100 ms of the processor or 50 MB.
 */
import { parsePack } from '../../src/domain/territory/parse.ts';
import { smallCityFiles } from '../unit/territory/smallCity.ts';
import { PACKS } from '../unit/share/packs.ts';
import { hostileInput } from './inputs.ts';
import { type Opened, openHostile } from './open.ts';
import { chanceOf } from './random.ts';

const MOST_MS = 100;
const MOST_MB = 50;

const [count = '10000', seed = '1'] = process.argv.slice(2);
const parsed = parsePack(smallCityFiles());
if (!parsed.ok) throw new Error('the small city cannot be read');
const known = { packs: PACKS, city: parsed.value };
Object.assign(globalThis, { location: new URL('https://maps.example/aumaq/?embed') });

const { gc } = globalThis as { gc?: () => void };
if (!gc) throw new Error('run it with node --expose-gc: npm run hostile');
const megabytes = () => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

const chance = chanceOf(Number(seed));
const worst = new Map<string, { ms: number; mb: number; count: number }>();
let failures = 0;
for (let index = 0; index < Number(count); index++) {
  const input = hostileInput(chance);
  const name = `${input.kind}: ${input.way}`;
  const measured = (): {
    readonly opened: Opened | null;
    readonly ms: number;
    readonly mb: number;
  } => {
    const before = megabytes();
    const start = process.cpuUsage();
    let opened: Opened | null = null;
    try {
      opened = openHostile(input, known);
    } catch (error) {
      console.log(`${index} ${name}: it throws ${String(error).slice(0, 200)}`);
    }
    const { user, system } = process.cpuUsage(start);
    return { opened, ms: (user + system) / 1000, mb: megabytes() - before };
  };
  let { opened, ms, mb } = measured();
  for (let tries = 1; tries < 3 && (ms > MOST_MS || mb > MOST_MB); tries++) {
    // Collecting what others left behind is no fault of this one: once more, by itself.
    gc();
    ({ opened, ms, mb } = measured());
  }
  const faults = [...(opened?.faults() ?? ['it throws'])];
  if (ms > MOST_MS) faults.push(`it takes ${Math.round(ms)} ms`);
  if (mb > MOST_MB) faults.push(`it takes ${Math.round(mb)} MB`);
  if (faults.length > 0) {
    failures++;
    console.log(`${index} ${name}: ${faults.join('; ')}`);
  }
  const so = worst.get(name) ?? { ms: 0, mb: 0, count: 0 };
  worst.set(name, { ms: Math.max(so.ms, ms), mb: Math.max(so.mb, mb), count: so.count + 1 });
}
for (const [name, { ms, mb, count: times }] of [...worst].sort()) {
  console.log(`${name}: ${times}, at most ${ms.toFixed(1)} ms, ${mb.toFixed(1)} MB`);
}
console.log(`${count} inputs, seed ${seed}: ${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
