/**
 * Four plans and the baseline over all years of Almaty, by one worker and as the page compares them, by two:
 * by the clock and of the processor (on a machine that others use the clock counts their work as well).
 */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import {
  type Edit,
  editSchema,
  type Scenario,
  scenarioOn,
} from '../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';
import { seededRandom } from '../unit/assignment/cases.ts';

const PLANS = 4;

export async function run(): Promise<Record<string, unknown>> {
  const { territory, streets } = requirePack(processIo, 'public/geo/almaty');
  const random = seededRandom(18);
  const place = () =>
    territory.cells[Math.floor(random() * territory.cells.length)]?.centre ?? [76.9, 43.2];
  const schools = territory.facilities.filter(({ service }) => service === 'school');
  /** A school, homes in two phases, an extension and a closing: what an afternoon brings. */
  const editsOf = (plan: number): readonly Edit[] => [
    editSchema.parse({
      id: 'e1',
      type: 'addProject',
      projectId: 'new-1',
      kind: 'school',
      position: place(),
      size: 1_175,
      openYear: 2028,
      finance: 'state',
    }),
    editSchema.parse({
      id: 'e2',
      type: 'addProject',
      projectId: 'new-2',
      kind: 'housing',
      position: place(),
      size: 60_000,
      openYear: 2027,
      finance: 'private',
      furtherPhases: [{ openYear: 2029, size: 60_000 }],
    }),
    editSchema.parse({
      id: 'e3',
      type: 'extendFacility',
      facilityId: schools[10 * plan + 10]?.id,
      capacity: 300,
      fromYear: 2028,
    }),
    editSchema.parse({
      id: 'e4',
      type: 'closeFacility',
      facilityId: schools[10 * plan + 50]?.id,
      closeYear: 2029,
    }),
  ];
  const scenarioOf = (edits: readonly Edit[]) => scenarioOn(territory.manifest, edits);
  const scenarios = [[], ...Array.from({ length: PLANS }, (_, plan) => editsOf(plan))].map(
    scenarioOf,
  );
  const choices = DEFAULT_CHOICES;
  /** As the page's own worker is before anybody compares anything. */
  const begun = () => {
    const engine = new CityEngine();
    engine.load(territory, streets);
    engine.evaluate({ scenario: scenarioOf([]), choices, year: 2030 });
    return engine;
  };
  const compared = async (of: readonly Scenario[], engineFor: () => CityEngine) => {
    const from = { ms: performance.now(), used: process.cpuUsage() };
    await engineFor().compare({ scenarios: of, choices }, () => {});
    const { user, system } = process.cpuUsage(from.used);
    return {
      plans: of.length,
      clockMs: Math.round(performance.now() - from.ms),
      processorMs: Math.round((user + system) / 1000),
    };
  };
  const [one, two] = [begun(), begun()];
  const half = Math.ceil(scenarios.length / 2);
  return {
    byOneWorker: await compared(scenarios, () => one),
    // The second one begins with the comparison.
    firstOfTwo: await compared(scenarios.slice(0, half), () => two),
    secondOfTwo: await compared(scenarios.slice(half), () => {
      const engine = new CityEngine();
      engine.load(territory, streets);
      return engine;
    }),
  };
}

if (process.argv[1]?.endsWith('comparePlans.bench.ts')) {
  console.log(JSON.stringify(await run(), null, 1));
}
