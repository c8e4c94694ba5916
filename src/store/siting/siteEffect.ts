/** What one place of a proposal brings beside the others: the plan with all of them, and without it. */
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { PlaceEffect } from '../../engine/results/localEffect.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import { requestOf } from '../requests.ts';
import { useResults } from '../resultsStore.ts';
import { builtInto } from './proposal.ts';
import { searcher, type SiteSearch } from './search.ts';

export type FoundSites = Extract<SiteSearch, { kind: 'found' }>;

export type SiteEffect = {
  readonly effect: PlaceEffect;
  /** Homes from which pupils come, most first; none but for schools. */
  readonly from: readonly { readonly cellIndex: number; readonly pupils: number }[];
};

/** The plan with all places of a proposal, and without one of them. */
export function withAndWithout(
  territory: Territory,
  edits: readonly Edit[],
  { plan, question }: Pick<FoundSites, 'plan' | 'question'>,
  index: number,
) {
  const all = builtInto(territory, edits, plan.sites, question);
  const placeId = all.placeIds[index] ?? '';
  const isAbout = (edit: Edit) =>
    ('projectId' in edit && edit.projectId === placeId) ||
    ('facilityId' in edit && edit.facilityId === placeId);
  // What the plan itself does to a facility that would be extended stays.
  const without = [...all.edits.filter((edit) => !isAbout(edit)), ...edits.filter(isAbout)];
  return { all, without, placeId };
}

/** In the last year that the proposal is for; null when cancelled or failed. */
export async function siteEffect(
  { plan, question }: FoundSites,
  index: number,
  signal: AbortSignal,
): Promise<SiteEffect | null> {
  const { territory } = useResults.getState();
  const client = searcher();
  if (!territory || !client) return null;
  const { scenario, choices } = requestOf(usePage.getState());
  const { edits } = scenario;
  const { all, without, placeId } = withAndWithout(territory, edits, { plan, question }, index);
  const year = Math.max(...plan.sites.map(({ openYear }) => openYear));
  const after = { ...scenario, edits: [...all.edits] };
  try {
    const before = { ...scenario, edits: without };
    const lane = `site ${index}`;
    const request = { before, after, choices, placeId, years: [year] };
    const effects = await client.localEffect(request, { lane, signal });
    const [effect] = effects ?? [];
    if (effect?.kind !== 'service') return null;
    const results = await client.evaluate({ scenario: after, choices, year }, { lane, signal });
    const { flowCell, flowFacility, flowPupils } = results.assignment;
    const at = results.facilities.findIndex(({ id }) => id === placeId);
    const from: { cellIndex: number; pupils: number }[] = [];
    flowFacility.forEach((facility, flow) => {
      if (facility !== at || question.service !== 'school') return;
      from.push({ cellIndex: flowCell[flow] as number, pupils: flowPupils[flow] as number });
    });
    return { effect, from: from.sort((a, b) => b.pupils - a.pupils) };
  } catch (error) {
    passOver(error);
    return null;
  }
}
