/** A sample of what `npm run hostile` opens ten thousand of. */
import { beforeAll, expect, it, vi } from 'vitest';
import { hostileInput } from '../../hostile/inputs.ts';
import { openHostile } from '../../hostile/open.ts';
import { chanceOf } from '../../hostile/random.ts';
import { smallCity } from '../territory/smallCity.ts';
import { PACKS } from './packs.ts';

beforeAll(() => {
  vi.stubGlobal('location', new URL('https://maps.example/aumaq/?embed'));
});

it('hostile links, files and messages give a valid state and a sentence, and take no time', () => {
  const known = { packs: PACKS, city: smallCity() };
  const chance = chanceOf(2026);
  for (let index = 0; index < 250; index++) {
    const input = hostileInput(chance);
    const start = process.cpuUsage();
    const opened = openHostile(input, known);
    const ms = process.cpuUsage(start).user / 1000;
    const what = `${index} ${input.kind}: ${input.way}`;
    expect(opened.faults(), what).toEqual([]);
    // A busy machine compiles and collects in between: the script measures more closely.
    expect(ms, what).toBeLessThan(1_000);
  }
});
