/** A proposed site as the edit that builds it, for the evaluation of the proposal alone. */
import { type Edit, editIdSchema, type Scenario } from '../../domain/scenario/scenario.ts';
import { projectIdSchema } from '../../domain/territory/schema.ts';
import type { YearResults } from '../results/results.ts';
import type { SitePlanRequest } from '../siteRequests.ts';
import type { SitePlace } from './sitePlaces.ts';

export type BuiltSite = {
  readonly place: SitePlace;
  readonly seats: number;
  readonly openYear: number;
};

type SiteEdit = Extract<Edit, { type: 'addProject' | 'extendFacility' }>;

export function editOf(
  { service, finance }: SitePlanRequest,
  { place, seats, openYear }: BuiltSite,
  index: number,
): SiteEdit {
  const id = editIdSchema.parse(`proposed-${index}`);
  const { extended, position } = place;
  if (extended !== null) {
    return {
      id,
      type: 'extendFacility',
      facilityId: extended.id,
      capacity: extended.capacity + seats,
      fromYear: openYear,
    };
  }
  return {
    id,
    type: 'addProject',
    projectId: projectIdSchema.parse(`proposed-${index}`),
    kind: service,
    position: [position[0], position[1]],
    size: seats,
    openYear,
    finance,
  };
}

export function editedBy(scenario: Scenario, edits: readonly Edit[]): Scenario {
  return { ...scenario, edits: [...scenario.edits, ...edits] };
}

/** Pupils at the place that the edit builds or extends. */
export function pupilsAt({ facilities, assignment }: YearResults, edit: SiteEdit): number {
  const placeId = edit.type === 'addProject' ? edit.projectId : edit.facilityId;
  const at = facilities.findIndex(({ id }) => id === placeId);
  return at < 0 ? 0 : (assignment.pupils[at] ?? 0);
}
