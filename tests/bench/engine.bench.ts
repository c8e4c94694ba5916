/**
 * The engine on seeded cities and on Almaty's own streets: everything from nothing, then one school after the other carried from
 * where it stands, frame by frame, against a full recompute of the same frames in the same run.
 */
import { gzipSync } from 'node:zlib';
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import { decodeStreets } from '../../src/domain/accessibility/streetGraphFile.ts';
import { type Edit, SCENARIO_VERSION } from '../../src/domain/scenario/scenario.ts';
import type { LonLat } from '../../src/domain/territory/schema.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import type { EvaluateRequest } from '../../src/engine/engine.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';
import { seededRandom } from '../unit/assignment/cases.ts';
import { LARGE, type SeededCity, seededCity } from './seededCity.ts';

/** In place of a frame's number: the school is put somewhere at once instead of being carried there. */
const JUMP = -1;

type Spread = { readonly p50: number; readonly p95: number; readonly max: number };

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const atShare = (share: number): number =>
    Number(
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2),
    );
  return { p50: atShare(0.5), p95: atShare(0.95), max: atShare(1) };
}

function requestWith(territoryId: string, edits: readonly Edit[], year = 2025): EvaluateRequest {
  const scenario = {
    version: SCENARIO_VERSION,
    territoryId,
    contentHash: 'x',
    name: '',
    edits: [...edits],
  } as const;
  return { scenario: { ...scenario, edits: [...edits] }, choices: DEFAULT_CHOICES, year };
}

function timed<T>(work: () => T): readonly [T, number] {
  const fromMs = performance.now();
  const value = work();
  return [value, performance.now() - fromMs];
}

/** Milliseconds of processor in all threads of the process: other work on the machine adds nothing to them. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

/** Almaty on its own streets. */
function almaty(): SeededCity {
  const { territory, streets } = requirePack(processIo, 'public/geo/almaty');
  if (streets === null) throw new Error('the pack of Almaty has no streets');
  const random = seededRandom(1854);
  const read = decodeStreets(streets);
  return {
    territory,
    streets,
    nodes: read.ok ? read.value.nodeCount : 0,
    place: () => {
      const cell = territory.cells[Math.floor(random() * territory.cells.length)];
      return cell?.centre ?? [76.93, 43.25];
    },
  };
}

function measure(
  { territory, streets, nodes, place }: SeededCity,
  drags: number,
): Record<string, unknown> {
  const random = seededRandom(nodes);
  const engine = new CityEngine();
  const [, loadMs] = timed(() => engine.load(territory, streets));
  const [first, firstMs] = timed(() => engine.evaluate(requestWith(territory.manifest.id, [])));
  const schools = territory.facilities.filter(({ service }) => service === 'school');
  // As the page does for its charts before anybody drags: the code is warm then.
  for (let year = 2026; year <= territory.manifest.horizonYear; year++) {
    engine.evaluate(requestWith(territory.manifest.id, [], year));
  }
  const frames: number[] = [];
  const framesByProcessor: number[] = [];
  const jumpsByProcessor: number[] = [];
  const steps: Record<string, number[]> = {};
  const sampled: EvaluateRequest[] = [];
  /** Schools that have been put down elsewhere. */
  const moved: Edit[] = [];
  const evaluateWith = (edits: readonly Edit[], frame: number): void => {
    // As it arrives in a worker: a copy.
    const request = structuredClone(requestWith(territory.manifest.id, edits));
    const byProcessor = processorMs(() => {
      const [results, ms] = timed(() => engine.evaluate(request));
      if (frame === JUMP) return;
      frames.push(ms);
      for (const [step, value] of Object.entries(results.timing)) {
        steps[step] ??= [];
        steps[step].push(value);
      }
    });
    (frame === JUMP ? jumpsByProcessor : framesByProcessor).push(byProcessor);
    if (sampled.length < 3 && frame === 15) sampled.push(request);
  };
  for (let drag = 0; drag < drags; drag++) {
    const school = schools[Math.floor(random() * schools.length)];
    if (school === undefined) continue;
    const moveTo = (position: LonLat) =>
      ({ id: `drag-${drag}`, type: 'moveFacility', facilityId: school.id, position }) as Edit;
    evaluateWith([...moved, moveTo(place())], JUMP);
    evaluateWith(moved, JUMP);
    let [lon, lat] = school.position;
    for (let frame = 0; frame < 30; frame++) {
      lon += (random() - 0.3) * 0.0015;
      lat += (random() - 0.3) * 0.0011;
      evaluateWith([...moved, moveTo([lon, lat])], frame);
    }
    moved.push(moveTo([lon, lat]));
  }
  const full = sampled.map((request) => {
    const fresh = new CityEngine();
    fresh.load(territory, streets);
    return timed(() => fresh.evaluate(request))[1];
  });
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const dragMs = spread(frames);
  return {
    nodes,
    cells: territory.cells.length,
    loadMs: Math.round(loadMs),
    firstEvaluationMs: Math.round(firstMs),
    firstBySteps: Object.fromEntries(
      Object.entries(first.timing).map(([step, value]) => [step, Math.round(value)]),
    ),
    dragFrameMs: dragMs,
    dragFrameProcessorMs: spread(framesByProcessor),
    /** Put anywhere at once, and taken back. */
    jumpProcessorMs: spread(jumpsByProcessor),
    dragFrameBySteps: Object.fromEntries(
      Object.entries(steps)
        .filter(([step]) => !/Hits|Misses|Repairs|Solves/.test(step))
        .map(([step, values]) => [step, spread(values)]),
    ),
    fullRecomputeOfTheSameFramesMs: spread(full),
    timesFaster: Number((spread(full).p50 / dragMs.p50).toFixed(1)),
    limitedBy: {
      fullEvaluation:
        'one bounded search for each of the 900 facilities, then cells cut by circles',
      dragFrame:
        'pivots of the repaired assignment and reading its flows; then cutting the cells at the rim of two circles; the search for one school is under a millisecond',
    },
    memoryMb: {
      heap: megabytes(heapUsed),
      arrayBuffers: megabytes(arrayBuffers),
      resident: megabytes(rss),
    },
  };
}

/** Figures by size of the street graph. */
export function run(): Record<string, unknown> {
  return {
    'city of 250,000 nodes': measure(seededCity(250_000), 12),
    'a million nodes': measure(seededCity(1_000_000), 3),
    'Almaty on its own streets': measure(almaty(), 12),
    'a large territory': largeTerritory(),
  };
}

/** Some 30,000 cells, 4,000 schools and a million nodes: with what the page would load of it, as a whole. */
function largeTerritory(): Record<string, unknown> {
  const city = seededCity(1_000_000, LARGE);
  const { cells, facilities } = city.territory;
  const sizes = Object.entries({
    cells: JSON.stringify(cells),
    facilities: JSON.stringify(facilities),
    streets: new Uint8Array(city.streets),
  }).map(([name, content]): [string, unknown] => [
    name,
    { mb: megabytes(content.length), gzipMb: megabytes(gzipSync(content).length) },
  ]);
  return { ...measure(city, 3), loadedByThePage: Object.fromEntries(sizes) };
}

const { argv } = process;
if (argv[1]?.endsWith('engine.bench.ts')) {
  console.log(JSON.stringify(argv.includes('large') ? largeTerritory() : run(), null, 1));
}
