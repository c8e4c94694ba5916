import { type EditKind, nameIn } from './editKind.ts';

export const rephaseProject: EditKind<'rephaseProject'> = {
  apply(draft, { projectId, phaseIndex, openYear }) {
    const project = draft.projects.get(projectId);
    const phase = project?.phases[phaseIndex];
    if (project === undefined || phase === undefined) return false;
    const constructionYears = phase.openYear - phase.startYear;
    const moved = { ...phase, openYear, startYear: openYear - constructionYears };
    draft.projects.set(projectId, {
      ...project,
      phases: project.phases.map((other, index) =>
        index === phaseIndex ? { ...moved, status: 'assumption' as const } : other,
      ),
    });
    return true;
  },
  subject: ({ projectId, phaseIndex }) => `${projectId} ${phaseIndex}`,
  describe: (draft, { projectId, phaseIndex, openYear }) => ({
    key: 'edit.rephaseProject',
    params: { name: nameIn(draft, projectId), phase: phaseIndex + 1, openYear },
  }),
};
