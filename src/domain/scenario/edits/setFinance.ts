import { type EditKind, nameIn } from './editKind.ts';

export const setFinance: EditKind<'setFinance'> = {
  apply(draft, { projectId, finance }) {
    const project = draft.projects.get(projectId);
    if (project === undefined) return false;
    draft.projects.set(projectId, { ...project, finance });
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (draft, { projectId, finance }) => ({
    key: 'edit.setFinance',
    params: { name: nameIn(draft, projectId), finance },
  }),
};
