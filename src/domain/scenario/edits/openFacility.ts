import type { Facility } from '../../territory/territory.ts';
import { areaAt } from '../draft.ts';
import { EDIT_PROVENANCE, type EditKind, nameOfAdded } from './editKind.ts';

export const openFacility: EditKind<'openFacility'> = {
  apply(draft, { facilityId, service, ownership, position, capacity, openYear }) {
    if (draft.facilities.has(facilityId) || draft.projects.has(facilityId)) return false;
    const areaId = areaAt(draft.territory, position);
    if (areaId === undefined) return false;
    const facility: Facility = {
      id: facilityId,
      name: nameOfAdded(draft.territory, service, facilityId),
      ...EDIT_PROVENANCE,
      service,
      ownership,
      areaId,
      capacity,
      capacityStatus: 'assumption',
      openYear,
      position,
    };
    draft.facilities.set(facilityId, facility);
    draft.added.add(facilityId);
    return true;
  },
  subject: ({ facilityId }) => facilityId,
  describe: (_, { service, capacity, openYear }) => ({
    key: 'edit.openFacility',
    params: { kind: service, size: capacity, openYear },
  }),
};
