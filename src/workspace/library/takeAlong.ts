/** A plan of the library goes on in a version of its territory that was made later. */
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { carriedOver } from '../../domain/scenario/carryOver.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { parseManifest } from '../../domain/territory/parse.ts';
import { ownPackFiles } from '../../store/ownPacks.ts';
import { useResults } from '../../store/resultsStore.ts';
import type { Plan } from './plan.ts';
import { addPlan, openPlan } from './planActions.ts';

/**
 * Adds a plan to the library that is the same in the version, as far as its places are there, and opens
 * it. The plan itself stays. What became of its places is said on the page; refused where the version is
 * not to be had.
 */
export async function takeAlong(
  { scenario, description }: Plan,
  territoryId: string,
): Promise<Parsed<Plan>> {
  const files = await ownPackFiles(territoryId);
  const manifest = parseManifest(JSON.parse(String(files?.get(MANIFEST_FILE) ?? 'null')));
  if (!manifest.ok) return manifest;
  const { contentHash } = manifest.value;
  const carried = carriedOver(scenario.edits, scenario.contentHash, manifest.value);
  if (!carried) return refused();
  const { name } = scenario;
  const plan = await addPlan(
    { territoryId, contentHash, name, edits: [...carried.edits] },
    description,
  );
  if (!plan || !(await openPlan(plan.id))) return refused();
  useResults.setState((state) => ({ notes: [...state.notes, ...carried.notes] }));
  return taken(plan, carried.notes);
}
