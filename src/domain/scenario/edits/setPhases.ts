import type { Phase } from '../../territory/schema.ts';
import { isSized, sizeField } from '../projectSize.ts';
import { ADDED_CONSTRUCTION_YEARS } from './addProject.ts';
import { type EditKind, nameIn } from './editKind.ts';

export const setPhases: EditKind<'setPhases'> = {
  apply(draft, { projectId, phases }) {
    const project = draft.projects.get(projectId);
    if (project === undefined || !isSized(project.kind)) return false;
    const unit = sizeField(project.kind);
    draft.projects.set(projectId, {
      ...project,
      phases: phases.map(({ openYear, size }, index): Phase => {
        const before = project.phases[index];
        // Works take as long as those of the phase that it takes the place of.
        const constructionYears = before
          ? before.openYear - before.startYear
          : ADDED_CONSTRUCTION_YEARS;
        return {
          startYear: openYear - constructionYears,
          openYear,
          [unit]: size,
          status: 'assumption',
        };
      }),
    });
    draft.sizesBefore.delete(projectId);
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (draft, { projectId, phases }) => ({
    key: 'edit.setPhases',
    params: {
      name: nameIn(draft, projectId),
      kind: draft.projects.get(projectId)?.kind ?? 'housing',
      size: phases.reduce((sum, { size }) => sum + size, 0),
      count: phases.length,
      fromYear: Math.min(...phases.map(({ openYear }) => openYear)),
      toYear: Math.max(...phases.map(({ openYear }) => openYear)),
    },
  }),
};
