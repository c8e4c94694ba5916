/**
 * From a file to a territory, as the page's worker and the command line do it: Liechtenstein where it
 * lies beside the project, an extract of 10 MB made of tiles, and a table of 100,000 places. The most
 * memory held is that of the process beyond what it held before, so run this bench alone.
 */
import { embeddedTemplate } from '../../src/cli/template.ts';
import { PAGE_LIMITS } from '../../src/importing/limits.ts';
import { proposeColumns } from '../../src/importing/mapping/columns.ts';
import { placesOf } from '../../src/importing/mapping/places.ts';
import { territoryOf } from '../../src/importing/pack/archive.ts';
import { type Read, readFiles } from '../../src/importing/readFiles.ts';
import { buildTerritory } from '../../src/importing/territory/buildTerritory.ts';
import { DEFAULT_WALKING_RULES } from '../../src/importing/territory/walkingRules.ts';
import { haveKnownAnswers, knownAnswerBytes } from '../known-answers/folder.ts';
import { seededRandom } from '../unit/assignment/cases.ts';
import { extractOf, town } from '../unit/importing/samples.ts';

const MEGABYTE = 1024 * 1024;

async function readOne(name: string, bytes: Uint8Array): Promise<Read> {
  const read = await readFiles([{ name, bytes }], {
    limits: PAGE_LIMITS,
    sqlite: () => Promise.reject(new Error('no table of SQLite')),
  });
  const [first] = read.ok ? read.value : [];
  if (!first) throw new Error(`${name} could not be read`);
  return first;
}

const mostKb = () => process.resourceUsage().maxRSS;

async function territoryFrom(name: string, bytes: Uint8Array): Promise<Record<string, number>> {
  const beforeKb = mostKb();
  const start = performance.now();
  const read = await readOne(name, bytes);
  if (read.kind !== 'osm') throw new Error(`${name} is no extract`);
  const readAt = performance.now();
  const built = buildTerritory({
    data: read.data,
    template: embeddedTemplate('almaty'),
    id: 'bench',
    rules: DEFAULT_WALKING_RULES,
    people: 40_000,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const builtAt = performance.now();
  if (!territoryOf(built.value.files).ok) throw new Error('the territory is not sound');
  const heldMb = (mostKb() - beforeKb) / 1024;
  return {
    fileMb: Math.round((bytes.length / MEGABYTE) * 10) / 10,
    nodes: read.data.nodeIds.length,
    readMs: Math.round(readAt - start),
    buildMs: Math.round(builtAt - readAt),
    checkMs: Math.round(performance.now() - builtAt),
    memoryTimesFile: Math.round((heldMb * MEGABYTE * 10) / bytes.length) / 10,
  };
}

/** Towns side by side, each a block of its own, their corners not quite on a grid: they pack as real ones do. */
function tiled(megabytes: number): Uint8Array {
  const random = seededRandom(19);
  const { nodes, ways } = town();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let tile = 0; size < megabytes * MEGABYTE; tile += 1) {
    const firstId = tile * 10_000;
    const [east, north] = [(tile % 60) * 0.021, Math.floor(tile / 60) * 0.016];
    const moved = extractOf({
      nodes: nodes.map((node) => ({
        ...node,
        id: firstId + node.id,
        lon: node.lon + east + (random() - 0.5) * 1e-4,
        lat: node.lat + north + (random() - 0.5) * 1e-4,
      })),
      ways: ways.map((way) => ({
        ...way,
        id: firstId + way.id,
        refs: way.refs.map((ref) => firstId + ref),
      })),
    });
    parts.push(moved);
    size += moved.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function manyPlaces(count: number): Promise<Record<string, number>> {
  const random = seededRandom(20);
  const rows = Array.from({ length: count }, (_, row) => {
    const [lon, lat] = [76.8 + random() * 0.3, 43.15 + random() * 0.2];
    return `${row};Place ${row};${Math.round(random() * 900)};${lon.toFixed(6)};${lat.toFixed(6)}`;
  });
  const bytes = new TextEncoder().encode(`id;name;seats;lon;lat\n${rows.join('\n')}\n`);
  const start = performance.now();
  const read = await readOne('places.csv', bytes);
  const readAt = performance.now();
  if (read.kind !== 'table') throw new Error('no table');
  const { places } = placesOf(read.table, {
    columns: proposeColumns(read.table),
    prefix: 'school',
  });
  return {
    rows: places.length,
    readMs: Math.round(readAt - start),
    placesMs: Math.round(performance.now() - readAt),
  };
}

export async function run(): Promise<Record<string, unknown>> {
  const ten = tiled(10);
  return {
    ...(haveKnownAnswers('osm')
      ? {
          liechtenstein: await territoryFrom(
            'liechtenstein.osm.pbf',
            knownAnswerBytes('osm', 'liechtenstein.osm.pbf'),
          ),
        }
      : {}),
    tenMegabytes: await territoryFrom('ten.osm.pbf', ten),
    places: await manyPlaces(100_000),
  };
}
