import type { EditKind } from './editKind.ts';

export const changeStandard: EditKind<'changeStandard'> = {
  apply(draft, { standardId, threshold }) {
    const standard = draft.standards.get(standardId);
    if (standard === undefined) return false;
    draft.standards.set(standardId, { ...standard, threshold, status: 'assumption' });
    return true;
  },
  subject: ({ standardId }) => standardId,
  describe: (draft, { standardId, threshold }) => {
    const standard = draft.standards.get(standardId);
    return {
      key: 'edit.changeStandard',
      params: {
        service: standard?.service ?? standardId,
        settlementClass: standard?.settlementClass ?? '',
        threshold,
        unit: standard?.unit ?? '',
      },
    };
  },
};
