/**
 * The people of 20 areas over 25 years (the country's own, its horizon moved on), of the city's
 * districts with cells for each year, and 200 samples of assumptions of both.
 */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import {
  projectedSeries,
  runProjectionRanges,
} from '../../src/domain/demography/projectionRanges.ts';
import { cellResidents, projectTerritory } from '../../src/domain/demography/projectTerritory.ts';
import { applyScenario, type EffectiveTerritory } from '../../src/domain/scenario/applyScenario.ts';

import { scenarioOn } from '../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';

const SAMPLES = 200;
const ROUNDS = 7;

function packUntil(id: string, horizonYear: number): EffectiveTerritory {
  const { territory } = requirePack(processIo, `public/geo/${id}`);
  const manifest = { ...territory.manifest, horizonYear };
  return applyScenario({ ...territory, manifest }, { edits: [] });
}

/** Median of a few rounds after a first one that nobody counts, in milliseconds. */
function medianMs(work: () => unknown): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Math.round((times[Math.floor(ROUNDS / 2)] as number) * 10) / 10;
}

function samplesSeconds(effective: EffectiveTerritory): number {
  const start = performance.now();
  const run = runProjectionRanges(effective, { sampleCount: SAMPLES, seed: 1 });
  while (run.next().done !== true);
  return Math.round((performance.now() - start) / 10) / 100;
}

/** The same as the page asks for it: coverage along the city's streets in every year included. */
async function samplesWithCoverageSeconds({ territory }: EffectiveTerritory): Promise<number> {
  const { streets } = requirePack(processIo, `public/geo/${territory.manifest.id}`);
  const engine = new CityEngine();
  engine.load(territory, streets);
  const start = performance.now();
  await engine.ranges({ ...requestOn(territory), sampleCount: SAMPLES, seed: 1 }, () => {});
  return Math.round((performance.now() - start) / 10) / 100;
}

function requestOn({ manifest }: EffectiveTerritory['territory']) {
  return { scenario: scenarioOn(manifest), choices: DEFAULT_CHOICES };
}

function project(effective: EffectiveTerritory) {
  const projection = projectTerritory(effective);
  if (!projection) throw new Error('the pack has no demography');
  return projection;
}

/**
 * All indicators of every area and year, as the page's trend has them, once with the engine's own
 * way through the years and once asking for each year anew.
 */
async function indicators(effective: EffectiveTerritory) {
  const { territory } = effective;
  const { baseYear, horizonYear } = project(effective);
  const request = requestOn(territory);
  const fresh = () => {
    const engine = new CityEngine();
    engine.load(territory, null);
    return engine;
  };
  const trendTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const engine = fresh();
    const start = performance.now();
    await engine.trend(request, () => {});
    trendTimes.push(performance.now() - start);
  }
  const trendMs = trendTimes.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
  const eachYearMs = medianMs(() => {
    for (let year = baseYear; year <= horizonYear; year += 1) {
      fresh().evaluate({ ...request, year });
    }
  });
  return {
    trendMs: Math.round(trendMs * 10) / 10,
    eachYearAnewMs: eachYearMs,
    ratio: Math.round((eachYearMs / trendMs) * 10) / 10,
  };
}

export async function run(): Promise<Record<string, unknown>> {
  const country = packUntil('kazakhstan', 2050);
  const city = packUntil('almaty', 2050);
  const { baseYear, horizonYear } = project(city);
  return {
    country: {
      areas: country.territory.areas.length,
      years: horizonYear - baseYear,
      projectMs: medianMs(() => project(country)),
      projectWithIndicatorsMs: medianMs(() => projectedSeries(project(country))),
      allIndicators: await indicators(country),
      [`samples${SAMPLES}Seconds`]: samplesSeconds(country),
    },
    city: {
      areas: city.territory.areas.length,
      cells: city.territory.cells.length,
      years: horizonYear - baseYear,
      projectMs: medianMs(() => project(city)),
      projectWithCellsOfEveryYearMs: medianMs(() => {
        const projection = project(city);
        for (let year = baseYear; year <= horizonYear; year += 1) {
          cellResidents(projection, city.territory, year);
        }
      }),
      [`samples${SAMPLES}Seconds`]: samplesSeconds(city),
      [`samples${SAMPLES}WithCoverageSeconds`]: await samplesWithCoverageSeconds(city),
    },
    limitedBy: 'allocating the arrays of each area and year; newcomers to each project by year',
  };
}
