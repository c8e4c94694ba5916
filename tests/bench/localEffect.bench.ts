/**
 * What a place changes where it stands, on Almaty's own streets: a new school under a pointer that
 * wanders, and a school that is carried, against two full evaluations of the same places in the same
 * run.
 */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import { type Edit, editSchema, scenarioOn } from '../../src/domain/scenario/scenario.ts';
import { withoutPlace } from '../../src/domain/scenario/withoutPlace.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';
import { seededRandom } from '../unit/assignment/cases.ts';

const PLACES = 40;
const YEAR = 2030;

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/**
 * Milliseconds by gesture, by the clock and of the processor (on a machine that others use too the clock
 * counts their work as well), and of the baseline in the same run.
 */
export async function run(): Promise<Record<string, unknown>> {
  const { territory, streets } = requirePack(processIo, 'public/geo/almaty');
  const random = seededRandom(18);
  const scenarioOf = (edits: readonly Edit[]) => scenarioOn(territory.manifest, edits);
  const engine = new CityEngine();
  engine.load(territory, streets);
  const choices = DEFAULT_CHOICES;
  const place = () =>
    territory.cells[Math.floor(random() * territory.cells.length)]?.centre ?? [76.9, 43.2];
  const carried = territory.facilities.find(({ service }) => service === 'school')?.id ?? '';
  const ask = async (edits: readonly Edit[], placeId: string) => {
    const comparison = withoutPlace(edits, territory, placeId);
    if (!comparison) throw new Error('there is no such place');
    const before = scenarioOf(comparison.before);
    const after = scenarioOf(comparison.after);
    const from = { ms: performance.now(), used: process.cpuUsage() };
    await engine.localEffect({ before, after, choices, placeId, years: [YEAR] }, () => {});
    const { user, system } = process.cpuUsage(from.used);
    return { clock: performance.now() - from.ms, processor: (user + system) / 1000 };
  };
  const gestures = {
    'a new school under the pointer': (position: readonly number[]) => ({
      edit: editSchema.parse({
        id: 'e1',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'school',
        position,
        size: 900,
        openYear: 2027,
        finance: 'state',
      }),
      id: 'new-1',
    }),
    'a school that is carried': (position: readonly number[]) => ({
      edit: editSchema.parse({ id: 'e1', type: 'moveFacility', facilityId: carried, position }),
      id: carried,
    }),
    'new homes under the pointer': (position: readonly number[]) => ({
      edit: editSchema.parse({
        id: 'e1',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'housing',
        position,
        size: 50_000,
        openYear: 2027,
        finance: 'private',
      }),
      id: 'new-1',
    }),
  };
  const figures: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(gestures)) {
    // The first one computes what all others are compared with.
    const first = make(place());
    const { clock: firstMs } = await ask([first.edit], first.id);
    const times: { readonly clock: number; readonly processor: number }[] = [];
    for (let count = 0; count < PLACES; count += 1) {
      const { edit, id } = make(place());
      times.push(await ask([edit], id));
    }
    figures[name] = {
      firstMs: Math.round(firstMs),
      thenMs: spread(times.map(({ clock }) => clock)),
      thenProcessorMs: spread(times.map(({ processor }) => processor)),
    };
  }
  const full: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { edit } = gestures['a new school under the pointer'](place());
    const fresh = new CityEngine();
    fresh.load(territory, streets);
    const fromMs = performance.now();
    for (const edits of [[], [edit]]) {
      fresh.evaluate({ scenario: scenarioOf(edits), choices, year: YEAR });
    }
    full.push(performance.now() - fromMs);
  }
  return { ...figures, twoFullEvaluationsMs: spread(full) };
}

if (process.argv[1]?.endsWith('localEffect.bench.ts')) {
  console.log(JSON.stringify(await run(), null, 1));
}
