import { type EditKind, nameIn } from './editKind.ts';

export const removeProject: EditKind<'removeProject'> = {
  apply(draft, { projectId }) {
    draft.added.delete(projectId);
    return draft.projects.delete(projectId);
  },
  subject: ({ projectId }) => projectId,
  describe: (draft, { projectId }) => ({
    key: 'edit.removeProject',
    params: { name: nameIn(draft, projectId) },
  }),
};
