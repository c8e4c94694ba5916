import type { LonLat } from '../../territory/schema.ts';
import type { Project } from '../../territory/territory.ts';
import { areaAt } from '../draft.ts';
import { roundPosition } from '../roundPosition.ts';
import { type EditKind, nameIn } from './editKind.ts';

export const moveProject: EditKind<'moveProject'> = {
  apply(draft, { projectId, position }) {
    const project = draft.projects.get(projectId);
    if (project === undefined) return false;
    const areaId = project.areaId === undefined ? undefined : areaAt(draft.territory, position);
    draft.projects.set(projectId, {
      ...project,
      position,
      geometry: movedGeometry(project, position),
      placeStatus: 'assumption',
      ...(areaId === undefined ? {} : { areaId }),
    });
    return true;
  },
  subject: ({ projectId }) => projectId,
  describe: (draft, { projectId }) => ({
    key: 'edit.moveProject',
    params: { name: nameIn(draft, projectId) },
  }),
};

/** A point goes there; an area is shifted with its centre. */
function movedGeometry({ geometry, position: from }: Project, to: LonLat): Project['geometry'] {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: [...to] };
  const [byLongitude, byLatitude] = [to[0] - from[0], to[1] - from[1]];
  return {
    type: 'Polygon',
    coordinates: geometry.coordinates.map((ring) =>
      ring.map(([longitude = 0, latitude = 0]) => [
        ...roundPosition([longitude + byLongitude, latitude + byLatitude]),
      ]),
    ),
  };
}
