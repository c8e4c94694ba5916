/** A proposal of where to build as edits of the plan: one step of the history for all of them. */
import { MAX_PLACE_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { mergeEdit, newEditId, newPlaceId } from '../../domain/scenario/mergeEdit.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { projectIdSchema } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { SitePlan } from '../../engine/siteRequests.ts';
import { usePage } from '../pageStore.ts';
import { useResults } from '../resultsStore.ts';
import { effectiveOf } from '../useEffective.ts';
import { atPlaceCost, type Priced } from './placeCost.ts';
import { useSiteSearch } from './search.ts';

export type ProposedSite = SitePlan['sites'][number];

/** What proposed sites are in a plan: its edits with them, and the place that each one becomes. */
export type Built = { readonly edits: readonly Edit[]; readonly placeIds: readonly string[] };

/**
 * The edits with those that build these sites.
 * @param nameOf what a site is called; without it by its id.
 */
export function builtInto(
  territory: Territory,
  edits: readonly Edit[],
  sites: readonly ProposedSite[],
  question: Priced,
  nameOf?: (site: ProposedSite) => string,
): Built {
  const { facilities, projects } = effectiveOf(territory, edits);
  const known = new Set<string>([...facilities, ...projects].map(({ id }) => id));
  const { service, finance } = question;
  let after = atPlaceCost(territory, edits, question);
  const placeIds = sites.map((site) => {
    const { position, seats, openYear, extendedId, capacity } = site;
    const id = newEditId(after);
    if (extendedId !== null && capacity !== null) {
      after = mergeEdit(after, {
        id,
        type: 'extendFacility',
        facilityId: extendedId,
        capacity,
        fromYear: openYear,
      });
      return extendedId;
    }
    const projectId = projectIdSchema.parse(newPlaceId(after, (one) => known.has(one)));
    known.add(projectId);
    const name = nameOf?.(site).slice(0, MAX_PLACE_NAME_CHARACTERS);
    after = [
      ...after,
      {
        id,
        type: 'addProject',
        projectId,
        kind: service,
        position: [position[0], position[1]],
        size: seats,
        openYear,
        finance,
        ...(name === undefined ? {} : { name }),
      },
    ];
    return projectId;
  });
  return { edits: after, placeIds };
}

/** Adds the proposed places; undo takes all of them back. Nothing where no territory is open. */
export function takeProposal(
  { sites }: Pick<SitePlan, 'sites'>,
  question: Priced,
  nameOf: (site: ProposedSite) => string,
): void {
  const { territory } = useResults.getState();
  const { edits, replaceEdits, workOn } = usePage.getState();
  if (!territory) return;
  const built = builtInto(territory, edits, sites, question, nameOf);
  replaceEdits(built.edits, { key: 'siting.taken', params: { count: sites.length } });
  workOn(question.service);
  const { edits: taken } = usePage.getState();
  useSiteSearch.setState({ search: { kind: 'taken', count: sites.length, edits: taken } });
}
