import type { Polygon } from 'geojson';
import type { LonLat, Phase } from '../../territory/schema.ts';
import type { Project } from '../../territory/territory.ts';
import { areaAt } from '../draft.ts';
import { sizeField } from '../projectSize.ts';
import { EDIT_PROVENANCE, type EditKind, nameOfAdded, sameInAll } from './editKind.ts';

/** Years from the start of works to opening, for a project that a person adds. */
export const ADDED_CONSTRUCTION_YEARS = 2;

export const addProject: EditKind<'addProject'> = {
  apply(draft, edit) {
    const { projectId, kind, position, size, openYear, finance, name, furtherPhases = [] } = edit;
    if (draft.projects.has(projectId) || draft.facilities.has(projectId)) return false;
    const areaId = areaAt(draft.territory, position);
    const phases = [{ openYear, size }, ...furtherPhases].map(
      (phase): Phase => ({
        startYear: phase.openYear - ADDED_CONSTRUCTION_YEARS,
        openYear: phase.openYear,
        status: 'assumption',
        [sizeField(kind)]: phase.size,
      }),
    );
    const isArea = kind === 'housing' && edit.outline !== undefined;
    const project: Project = {
      id: projectId,
      name:
        name !== undefined && name !== ''
          ? sameInAll(name)
          : nameOfAdded(draft.territory, kind, projectId),
      ...EDIT_PROVENANCE,
      kind,
      phases,
      finance,
      placeStatus: 'assumption',
      geometry: isArea
        ? polygonOf(edit.outline ?? [])
        : { type: 'Point', coordinates: [...position] },
      position,
      ...(isArea ? { spreadsHomes: true } : {}),
      ...(areaId === undefined ? {} : { areaId }),
    };
    draft.projects.set(projectId, project);
    draft.added.add(projectId);
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (_, { kind, size, openYear, furtherPhases = [], outline }) => ({
    key:
      outline && kind === 'housing'
        ? 'edit.addArea'
        : furtherPhases.length > 0
          ? 'edit.addPhased'
          : 'edit.addProject',
    params: {
      kind,
      size: furtherPhases.reduce((sum, phase) => sum + phase.size, size),
      openYear: Math.min(openYear, ...furtherPhases.map((phase) => phase.openYear)),
      phases: 1 + furtherPhases.length,
    },
  }),
};

function polygonOf(corners: readonly LonLat[]): Polygon {
  const ring = corners.map(([longitude, latitude]) => [longitude, latitude]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] };
}
