/** What a housing project does: who lives in it in the year, and in which cell. */
import { homesIn, type HomesOfProject, homesOfProject } from '../../domain/demography/homes.ts';
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
  const index = effective.projects.findIndex(({ id }) => id === projectId);
  const homes = projection && homesOfProject(projection, index);
  if (!projection || !homes) return null;
  return { projectId, year, cellIndex: largestCell(homes), ...homesIn(projection, homes, year) };
}

/** The cell in which most of them stand. */
function largestCell({ cells }: HomesOfProject): number {
  return cells.reduce((largest, part) => (part.share > largest.share ? part : largest)).cell;
}
