import type { Phase } from '../../territory/schema.ts';
import type { Project } from '../../territory/territory.ts';
import { areaAt } from '../draft.ts';
import { EDIT_PROVENANCE, type EditKind, nameOfAdded, sameInAll } from './editKind.ts';

/** Years from the start of works to opening, for a project that a person adds. */
const ADDED_CONSTRUCTION_YEARS = 2;

export const addProject: EditKind<'addProject'> = {
  apply(draft, { projectId, kind, position, size, openYear, finance, name }) {
    if (draft.projects.has(projectId) || draft.facilities.has(projectId)) return false;
    const areaId = areaAt(draft.territory, position);
    const phase: Phase = {
      startYear: openYear - ADDED_CONSTRUCTION_YEARS,
      openYear,
      status: 'assumption',
      ...(kind === 'housing' ? { floorAreaM2: size } : { capacity: size }),
    };
    const project: Project = {
      id: projectId,
      name: name !== undefined && name !== '' ? sameInAll(name) : nameOfAdded(kind, projectId),
      ...EDIT_PROVENANCE,
      kind,
      phases: [phase],
      finance,
      placeStatus: 'assumption',
      geometry: { type: 'Point', coordinates: [...position] },
      position,
      ...(areaId === undefined ? {} : { areaId }),
    };
    draft.projects.set(projectId, project);
    draft.added.add(projectId);
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (_, { kind, size, openYear }) => ({
    key: 'edit.addProject',
    params: { kind, size, openYear },
  }),
};
