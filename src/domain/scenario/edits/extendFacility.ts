import { extensionsBy } from '../projectSize.ts';
import { type EditKind, nameIn } from './editKind.ts';

export const extendFacility: EditKind<'extendFacility'> = {
  apply(draft, { facilityId, capacity, fromYear }) {
    if (!draft.facilities.has(facilityId)) return false;
    const earlier = draft.capacityChanges.get(facilityId) ?? [];
    draft.capacityChanges.set(facilityId, [...earlier, { fromYear, capacity }]);
    return true;
  },
  subject: ({ facilityId, fromYear }) => `${facilityId} ${fromYear}`,
  describe: (draft, { facilityId, capacity, fromYear }) => {
    // People know the whole capacity, extensions included.
    const size = capacity + (extensionsBy(draft.projects.list(), fromYear).get(facilityId) ?? 0);
    return {
      key: 'edit.extendFacility',
      params: {
        name: nameIn(draft, facilityId),
        kind: draft.facilities.get(facilityId)?.service ?? 'school',
        size,
        fromYear,
      },
    };
  },
};
