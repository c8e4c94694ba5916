/** What clicks and drags on the map do to the scenario. */
import type { EditOf } from '../domain/scenario/edits/editKind.ts';
import { newEditId, newPlaceId } from '../domain/scenario/mergeEdit.ts';
import { serviceOfProject } from '../domain/scenario/operating.ts';
import type { Finance, LocalizedText, LonLat, Ownership } from '../domain/territory/schema.ts';
import { facilityIdSchema, projectIdSchema } from '../domain/territory/schema.ts';
import type { ComputedService } from '../engine/results/results.ts';
import { computedService } from './filtering.ts';
import { exists } from './fitToTerritory.ts';
import { isServiceTool, type Tool, usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import type { Panel, Selection } from './shareable.ts';
import { effectiveOf } from './useEffective.ts';

/** Seats, visits, m2 or jobs that a new place starts with, until the person changes it. */
export const NEW_PLACE_SIZE: Readonly<Record<Tool, number>> = {
  school: 900,
  preschool: 280,
  clinic: 500,
  housing: 50_000,
  production: 1_000,
  infrastructure: 100,
};

/** To a metre: links stay short. */
export function rounded([lon, lat]: LonLat): LonLat {
  return [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
}

/** The mean of places: of what is in hand, of an area's corners. */
export function middleOfPlaces(places: readonly LonLat[]): LonLat {
  const middle = (axis: 0 | 1) => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
  return [middle(0), middle(1)];
}

/** The middle of what the map shows; null as long as no territory is open. */
export function middleOfMap(): LonLat | null {
  const { camera } = usePage.getState();
  const { territory } = useResults.getState();
  if (camera) return [camera.longitude, camera.latitude];
  if (!territory) return null;
  const [west, south, east, north] = territory.manifest.bounds;
  return [(west + east) / 2, (south + north) / 2];
}

/**
 * The edit that adds a place, opening in the chosen year or the next possible one.
 * @param at where; null: in the middle of what the map shows.
 * @returns null as long as no territory is open.
 */
export function placeToAdd(tool: Tool, at: LonLat | null): EditOf<'addProject'> | null {
  const { edits, year, filters } = usePage.getState();
  const { territory } = useResults.getState();
  const place = at ?? middleOfMap();
  if (!territory || !place) return null;
  const { manifest } = territory;
  const position = rounded(place);
  const { facilities, projects } = effectiveOf(territory, edits);
  const isTaken = (id: string) => [...facilities, ...projects].some((place) => place.id === id);
  const projectId = projectIdSchema.parse(newPlaceId(edits, isTaken));
  return {
    id: newEditId(edits),
    type: 'addProject',
    projectId,
    kind: tool,
    position,
    size: NEW_PLACE_SIZE[tool],
    openYear: Math.max(year, manifest.baseYear + 1),
    finance: tool === 'production' ? 'private' : countedFinance(filters.ownerships),
  };
}

/**
 * Adds a place.
 * @param at where; null: in the middle of what the map shows.
 * @returns the place, which is now selected; null as long as no territory is open.
 */
export function addPlace(tool: Tool, at: LonLat | null): Selection | null {
  const { year, doEdit, select, chooseTool, workOn } = usePage.getState();
  const added = placeToAdd(tool, at);
  if (!added) return null;
  const { projectId, size, openYear } = added;
  doEdit(added, { key: 'edit.addProject', params: { kind: tool, size, openYear } });
  if (isServiceTool(tool)) workOn(tool);
  chooseTool(null);
  const isOpen = openYear <= year && isServiceTool(tool);
  const selection: Selection = { kind: isOpen ? 'facility' : 'project', id: projectId };
  select(selection);
  return selection;
}

/** Who pays for a new place so that the figures count it; the state where they count either or none. */
function countedFinance(ownerships: readonly Ownership[]): Finance {
  return !ownerships.includes('state') && ownerships.includes('private') ? 'private' : 'state';
}

/** Panels in which a plan is worked on. */
const PLANNING: ReadonlySet<string> = new Set<Panel>(['scenario', 'siting']);

/** Places can be carried while the scenario is being worked on. */
export function isEditing(): boolean {
  const { panel, mode, edits } = usePage.getState();
  return mode === 'exhibition' ? edits.length > 0 : mode === 'plan' && PLANNING.has(panel);
}

/** Whether this place can be carried. Visitors of an exhibition carry what they have placed. */
export function canDrag({ kind, id }: Selection): boolean {
  if (!isEditing() || (kind !== 'facility' && kind !== 'project')) return false;
  const { mode, edits } = usePage.getState();
  const isOwn = edits.some((edit) => edit.type === 'addProject' && edit.projectId === id);
  return mode !== 'exhibition' || isOwn;
}

/** The place that is selected, as the scenario has it: its name, and its service if it has one. */
function placeOf({ id }: Selection): {
  readonly name: LocalizedText | string;
  readonly service: ComputedService | null;
} {
  const { territory, results } = useResults.getState();
  const { edits } = usePage.getState();
  const projects = territory ? effectiveOf(territory, edits).projects : [];
  const facility = results?.facilities.find((row) => row.id === id);
  if (facility) return { name: facility.name, service: computedService(facility.service) };
  const project = projects.find((row) => row.id === id);
  if (!project) return { name: id, service: null };
  return { name: project.name, service: computedService(serviceOfProject(project.kind)) };
}

/**
 * A place has been carried to a position; one gesture is one entry of the history.
 * @returns false where it is there no more: its adding was undone while it was carried.
 */
export function movePlace(selection: Selection, position: LonLat, gesture: string): boolean {
  const { edits, doEdit, select } = usePage.getState();
  const { territory } = useResults.getState();
  if (!territory || !exists(selection, effectiveOf(territory, edits))) return false;
  const isBaseline = territory.facilities.some(({ id }) => id === selection.id);
  const id = newEditId(edits);
  const { name, service } = placeOf(selection);
  if (service && service !== usePage.getState().service) usePage.getState().workOn(service);
  if (isBaseline) {
    const facilityId = facilityIdSchema.parse(selection.id);
    doEdit(
      { id, type: 'moveFacility', facilityId, position: rounded(position) },
      { key: 'edit.moveFacility', params: { name } },
      gesture,
    );
  } else {
    const projectId = projectIdSchema.parse(selection.id);
    doEdit(
      { id, type: 'moveProject', projectId, position: rounded(position) },
      { key: 'edit.moveProject', params: { name } },
      gesture,
    );
  }
  if (usePage.getState().selection?.id !== selection.id) select(selection);
  return true;
}
