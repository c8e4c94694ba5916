/**
 * A process by itself: a territory out of the extract that is named. The most memory is that of the
 * process beyond what it held after a few small towns, which bring the program and the room for garbage
 * that it takes for a file of any size (some 30 MB). Prints JSON.
 */
import { readFileSync } from 'node:fs';
import { embeddedTemplate } from '../../../src/cli/template.ts';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import { territoryOf } from '../../../src/importing/pack/archive.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';
import { buildTerritory } from '../../../src/importing/territory/buildTerritory.ts';
import { DEFAULT_WALKING_RULES } from '../../../src/importing/territory/walkingRules.ts';
import { extractOf, town } from '../../unit/importing/samples.ts';

const WARM_UP_ROUNDS = 10;
const mostBytes = () => process.resourceUsage().maxRSS * 1024;
const tenths = (value: number) => Math.round(value * 10) / 10;
const template = embeddedTemplate('almaty');

async function territoryFrom(name: string, bytes: Uint8Array): Promise<Record<string, number>> {
  const beforeBytes = mostBytes();
  const start = performance.now();
  const read = await readFiles([{ name, bytes }], {
    limits: PAGE_LIMITS,
    sqlite: () => Promise.reject(new Error('no table of SQLite')),
  });
  const [first] = read.ok ? read.value : [];
  if (first?.kind !== 'osm') throw new Error(`${name} is no extract`);
  const readAt = performance.now();
  const built = buildTerritory({
    data: first.data,
    template,
    id: 'bench',
    rules: DEFAULT_WALKING_RULES,
    people: 40_000,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const builtAt = performance.now();
  if (!territoryOf(built.value.files).ok) throw new Error('the territory is not sound');
  return {
    fileMb: tenths(bytes.length / 1024 / 1024),
    nodes: first.data.coordinates.length / 2,
    readMs: Math.round(readAt - start),
    buildMs: Math.round(builtAt - readAt),
    checkMs: Math.round(performance.now() - builtAt),
    memoryTimesFile: tenths((mostBytes() - beforeBytes) / bytes.length),
  };
}

const small = extractOf(town());
for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await territoryFrom('town.osm.pbf', small);
const [path = ''] = process.argv.slice(2);
console.log(JSON.stringify(await territoryFrom(path, readFileSync(path))));
