import { type EditKind, sameInAll } from './editKind.ts';

export const setAreaMoves: EditKind<'setAreaMoves'> = {
  apply(draft, { areaId, peopleAYear }) {
    if (!draft.territory.areas.some(({ id }) => id === areaId)) return false;
    draft.areaMoves.set(areaId, peopleAYear);
    return true;
  },
  subject: ({ areaId }) => areaId,
  describe: ({ territory }, { areaId, peopleAYear }) => ({
    key: 'edit.setAreaMoves',
    params: {
      name: territory.areas.find(({ id }) => id === areaId)?.name ?? sameInAll(areaId),
      people: peopleAYear,
    },
  }),
};
