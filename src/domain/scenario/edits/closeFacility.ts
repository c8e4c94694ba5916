import { type EditKind, nameIn } from './editKind.ts';

export const closeFacility: EditKind<'closeFacility'> = {
  apply(draft, { facilityId, closeYear }) {
    const facility = draft.facilities.get(facilityId);
    if (facility === undefined) return false;
    draft.facilities.set(facilityId, { ...facility, closeYear });
    return true;
  },
  subject: ({ facilityId }) => facilityId,
  describe: (draft, { facilityId, closeYear }) => ({
    key: 'edit.closeFacility',
    params: { name: nameIn(draft, facilityId), closeYear },
  }),
};
