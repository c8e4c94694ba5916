/** What a person does with the plans of the library. */
import { EMPTY_HISTORY } from '../../domain/scenario/history.ts';
import { type Parsed, taken } from '../../domain/parsed.ts';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { ownStoryId } from '../../share/stories/editStory.ts';
import { addOwnStory } from '../../share/stories/ownStories.ts';
import { usePage } from '../../store/pageStore.ts';
import { newPlanId, type PlanId } from '../../store/planId.ts';
import { useResults } from '../../store/resultsStore.ts';
import { knownTerritories, knownTerritory } from '../../store/ownTerritories.ts';
import { nextTurn } from './keeper.ts';
import { refresh, runningLibrary } from './library.ts';
import { planWith, useLibrary } from './libraryState.ts';
import { nameBeside } from './names.ts';
import { MAX_DESCRIPTION_CHARACTERS, type Plan } from './plan.ts';
import { readPlansFile } from './planFiles.ts';
import { show, workOf } from './planInHand.ts';

const names = () => useLibrary.getState().plans.map(({ scenario }) => scenario.name);

/** A plan without edits in the territory that is open, to begin with. */
export async function newPlan(): Promise<void> {
  const { keeper } = runningLibrary();
  await keeper.settled();
  const { territoryId } = usePage.getState();
  const { contentHash } = workOf(usePage.getState());
  const plan = await keeper.create(newPlanId(), { territoryId, contentHash, edits: [] });
  if (plan) await openPlan(plan.id);
}

/** The page without a plan, as it opens by default; what was in hand stays in the library. */
export function startAnew(): void {
  usePage.setState({ edits: [], history: EMPTY_HISTORY, planId: null, selection: null });
}

/** Opens a plan as it is kept now, in its territory. @returns false where there is none to open. */
export async function openPlan(id: PlanId): Promise<boolean> {
  const { keeper, storage } = runningLibrary();
  await keeper.settled();
  const plan = await refresh(id, storage);
  if (!plan || plan.isDeleted || !openTerritoryOf(plan)) return false;
  useResults.setState({ notes: [] });
  show(plan);
  await keeper.change(id, (there) => there && { ...there, turn: nextTurn() });
  return true;
}

/** Territories that plans can be opened in. */
export function openableTerritories(): readonly string[] {
  return [usePage.getState().territoryId, ...knownTerritories().map(({ id }) => id)];
}

function openTerritoryOf({ scenario }: Plan): boolean {
  const { territoryId, openTerritory } = usePage.getState();
  if (scenario.territoryId === territoryId) return true;
  const territory = knownTerritory(scenario.territoryId);
  if (territory) openTerritory(territory.id, territory.kind, territory.baseYear);
  return territory !== undefined;
}

/** A copy beside the plan. */
export async function duplicatePlan(id: PlanId): Promise<Plan | null> {
  return copy(id, false);
}

/** A copy that remembers what it began from, and is opened. */
export async function branchPlan(id: PlanId): Promise<void> {
  const branch = await copy(id, true);
  if (branch) await openPlan(branch.id);
}

async function copy(id: PlanId, isBranch: boolean): Promise<Plan | null> {
  const { keeper } = runningLibrary();
  await keeper.settled();
  const plan = planWith(id);
  if (!plan) return null;
  const { scenario, description } = plan;
  const name = nameBeside(scenario.name, names());
  const given = { name, description, ...(isBranch ? { branchOf: id } : {}) };
  return keeper.create(newPlanId(), scenario, given);
}

export async function renamePlan(id: PlanId, name: string): Promise<void> {
  const shortened = name.trim().slice(0, MAX_SCENARIO_NAME_CHARACTERS);
  if (shortened === '') return;
  await runningLibrary().keeper.change(
    id,
    (there) => there && { ...there, scenario: { ...there.scenario, name: shortened } },
  );
}

export async function describePlan(id: PlanId, text: string): Promise<void> {
  const description = text.slice(0, MAX_DESCRIPTION_CHARACTERS);
  await runningLibrary().keeper.change(id, (there) => there && { ...there, description });
}

/** Takes a plan out of the list; `restorePlan` brings it back. @returns false: another tab writes it. */
export async function deletePlan(id: PlanId): Promise<boolean> {
  const { keeper, claims } = runningLibrary();
  await keeper.settled();
  if (!(await claims.claim(id))) return false;
  await keeper.change(id, (there) => there && { ...there, isDeleted: true, turn: nextTurn() });
  if (usePage.getState().planId === id) startAnew();
  else claims.release(id);
  return true;
}

export async function restorePlan(id: PlanId): Promise<void> {
  await runningLibrary().keeper.change(id, (there) => there && { ...there, isDeleted: false });
}

/** How many were added of a file. */
export type Added = { readonly plans: number; readonly stories: number };

/**
 * Adds the plans and stories of a file and opens the first plan.
 * @returns how many, and what could not be taken.
 */
export async function openPlansFile(text: string): Promise<Parsed<Added>> {
  const read = readPlansFile(text, openableTerritories());
  if (!read.ok) return read;
  const added: Plan[] = [];
  for (const story of read.value.stories) addOwnStory({ ...story, id: ownStoryId(Math.random) });
  for (const { scenario, description } of read.value.plans) {
    const plan = await addPlan(scenario, description);
    if (plan) added.push(plan);
  }
  const [first] = added;
  if (first) await openPlan(first.id);
  return taken({ plans: added.length, stories: read.value.stories.length }, read.notes);
}

/** Adds a plan of a file or a link. */
export async function addPlan(
  scenario: Omit<Scenario, 'version'>,
  description = '',
): Promise<Plan | null> {
  const { keeper } = runningLibrary();
  await keeper.settled();
  const { name } = scenario;
  const free = names().includes(name) ? nameBeside(name, names()) : name;
  return keeper.create(newPlanId(), scenario, {
    description,
    ...(name === '' ? {} : { name: free }),
  });
}
