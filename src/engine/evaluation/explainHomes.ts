/** What a housing project does: who lives in it in the year, and in which cell. */
import { homesIn } from '../../domain/demography/homes.ts';
import type { ProjectId } from '../../domain/territory/schema.ts';
import type { EvaluateRequest, HomesExplanation } from '../engine.ts';
import type { World } from '../world.ts';

/** Null where the territory has no demography, or no such homes. */
export function explainHomes(
  world: World,
  { scenario, year }: EvaluateRequest,
  projectId: ProjectId,
): HomesExplanation | null {
  const effective = world.effective(scenario.edits);
  const projection = world.people.projection(effective, scenario.edits);
  const homes = projection?.newcomers.find(
    ({ projectIndex }) => effective.projects[projectIndex]?.id === projectId,
  );
  if (!projection || !homes) return null;
  return { projectId, year, cellIndex: homes.cell, ...homesIn(projection, homes, year) };
}
