/** A proposal of where to build as edits of the plan: one step of the history for all of them. */
import { newEditId, newPlaceId } from '../domain/scenario/mergeEdit.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import { projectIdSchema } from '../domain/territory/schema.ts';
import type { SitePlan } from '../engine/siteRequests.ts';
import { usePage } from './pageStore.ts';
import type { SiteConditions } from './requests.ts';
import { useResults } from './resultsStore.ts';
import { effectiveOf } from './useEffective.ts';

/** Adds the proposed places; undo takes all of them back. Nothing where no territory is open. */
export function takeProposal(
  { sites }: SitePlan,
  { service, openYear, finance }: SiteConditions,
): void {
  const { territory } = useResults.getState();
  const { edits, replaceEdits, workOn } = usePage.getState();
  if (!territory) return;
  const { facilities, projects } = effectiveOf(territory, edits);
  const known = new Set<string>([...facilities, ...projects].map(({ id }) => id));
  const after: Edit[] = [...edits];
  for (const { position, seats } of sites) {
    const projectId = projectIdSchema.parse(newPlaceId(after, (id) => known.has(id)));
    known.add(projectId);
    after.push({
      id: newEditId(after),
      type: 'addProject',
      projectId,
      kind: service,
      position: [position[0], position[1]],
      size: seats,
      openYear,
      finance,
    });
  }
  replaceEdits(after, { key: 'siting.taken', params: { count: sites.length } });
  workOn(service);
}
