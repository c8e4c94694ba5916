import { areaAt } from '../draft.ts';
import { type EditKind, nameIn } from './editKind.ts';

export const moveFacility: EditKind<'moveFacility'> = {
  apply(draft, { facilityId, position }) {
    const facility = draft.facilities.get(facilityId);
    if (facility === undefined) return false;
    const areaId = areaAt(draft.territory, position) ?? facility.areaId;
    draft.facilities.set(facilityId, { ...facility, position, areaId });
    return true;
  },
  subject: ({ facilityId }) => facilityId,
  describe: (draft, { facilityId }) => ({
    key: 'edit.moveFacility',
    params: { name: nameIn(draft, facilityId) },
  }),
};
