import type { Phase } from '../../territory/schema.ts';
import { isSized, sizeField } from '../projectSize.ts';
import { type EditKind, nameIn } from './editKind.ts';

export const resizeProject: EditKind<'resizeProject'> = {
  apply(draft, { projectId, size }) {
    const project = draft.projects.get(projectId);
    if (project === undefined) return false;
    if (!isSized(project.kind)) return false;
    const unit = sizeField(project.kind);
    // In the proportions before any resizing: again and again then loses nothing to rounding.
    const sizes =
      draft.sizesBefore.get(projectId) ?? project.phases.map((phase) => phase[unit] ?? 0);
    draft.sizesBefore.set(projectId, sizes);
    draft.projects.set(projectId, {
      ...project,
      phases: scaled(project.phases, unit, sizes, size),
    });
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (draft, { projectId, size }) => ({
    key: 'edit.resizeProject',
    params: {
      name: nameIn(draft, projectId),
      size,
      kind: draft.projects.get(projectId)?.kind ?? 'school',
    },
  }),
};

/**
 * Phases in the proportions of `sizes`, with this sum. Seats and jobs stay whole: each phase ends where the
 * rounded running total is, so that none is lost or won. Phases of no size share alike.
 */
function scaled(
  phases: readonly Phase[],
  unit: ReturnType<typeof sizeField>,
  sizes: readonly number[],
  size: number,
): Phase[] {
  const total = sizes.reduce((sum, part) => sum + part, 0);
  const round = (value: number) => (unit === 'floorAreaM2' ? value : Math.round(value));
  let share = 0;
  let given = 0;
  return phases.map((phase, index) => {
    share += total > 0 ? (sizes[index] ?? 0) / total : 1 / phases.length;
    const upTo = index === phases.length - 1 ? size : round(size * share);
    const part = Math.max(0, upTo - given);
    given = upTo;
    return { ...phase, [unit]: part, status: 'assumption' };
  });
}
