/**
 * Four plans and the baseline over all years of Almaty, as the page compares them: by the clock, of the
 * processor (on a machine that others use the clock counts their work as well), and by stage.
 */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import {
  type Edit,
  editSchema,
  SCENARIO_VERSION,
  type Scenario,
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
  const scenarioOf = (edits: readonly Edit[]): Scenario => ({
    version: SCENARIO_VERSION,
    territoryId: territory.manifest.id,
    contentHash: 'x',
    name: '',
    edits: [...edits],
  });
  const scenarios = [[], ...Array.from({ length: PLANS }, (_, plan) => editsOf(plan))].map(
    scenarioOf,
  );
  const engine = new CityEngine();
  engine.load(territory, streets);
  // As the page does before anybody compares anything.
  engine.evaluate({ scenario: scenarioOf([]), choices: DEFAULT_CHOICES, year: 2030 });
  const from = { ms: performance.now(), used: process.cpuUsage() };
  await engine.compare({ scenarios, choices: DEFAULT_CHOICES }, () => {});
  const { user, system } = process.cpuUsage(from.used);
  return {
    plans: scenarios.length,
    clockMs: Math.round(performance.now() - from.ms),
    processorMs: Math.round((user + system) / 1000),
  };
}

if (process.argv[1]?.endsWith('comparePlans.bench.ts')) {
  console.log(JSON.stringify(await run(), null, 1));
}
