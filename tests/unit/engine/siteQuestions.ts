/** Questions where to build in a small town, for tests of the engine's answers to them. */
import { type Edit, scenarioOn } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import type { SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { gridStreets, smallTown } from './worlds.ts';

export const territory = smallTown();
export const YEAR = territory.manifest.baseYear + 1;
export const goOn = async () => 'go on' as const;

export const scenario = (edits: readonly Edit[]) => scenarioOn(territory.manifest, edits);

/** Three schools of 10 to 60 places, so that most pupils get one, where nothing else is asked. */
export function ask(changed: Partial<SitePlanRequest> = {}): SitePlanRequest {
  return {
    scenario: scenario([]),
    choices: DEFAULT_CHOICES,
    year: YEAR,
    openYear: YEAR,
    service: 'school',
    aim: 'seated',
    siteCount: 3,
    seats: { least: 10, most: 60 },
    budgetMillionTenge: null,
    finance: 'state',
    minDistanceM: 0,
    seconds: 60,
    ...changed,
  };
}

/** With the town and its streets. */
export function engine(...solver: ConstructorParameters<typeof CityEngine>): CityEngine {
  const made = new CityEngine(...solver);
  made.load(territory, gridStreets(22, 22, 100));
  return made;
}
