/** An area drawn on the map corner by corner, or one place that is named, and what comes of either. */
import { MAX_OUTLINE_CORNERS } from '../domain/scenario/limits.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import { type AreaPurpose, type Homes, NOTHING_MARKED, useMarking } from './marking.ts';
import { usePage } from './pageStore.ts';
import { middleOfMap, middleOfPlaces, placeToAdd, rounded } from './placing.ts';
import { addArea, requireSite } from './siting/question.ts';

export function startArea(draws: AreaPurpose): void {
  usePage.getState().chooseTool(null);
  const first = placeToAdd('housing', null);
  const phases = first ? [{ openYear: first.openYear, size: first.size }] : [];
  useMarking.setState({ ...NOTHING_MARKED, corners: [], draws, homes: { name: '', phases } });
}

/** @param at null: in the middle of the map. */
export function addCorner(at: LonLat | null): void {
  const { corners } = useMarking.getState();
  const corner = at ?? middleOfMap();
  if (!corners || !corner || corners.length >= MAX_OUTLINE_CORNERS) return;
  useMarking.setState({ corners: [...corners, rounded(corner)] });
}

export function dropCorner(): void {
  const { corners } = useMarking.getState();
  if (corners) useMarking.setState({ corners: corners.slice(0, -1) });
}

/** Three corners make an area: homes, sized and phased like all others, or a part of a question. */
export function finishArea(): boolean {
  const { corners, draws, homes } = useMarking.getState();
  if (!corners || corners.length < 3) return false;
  if (draws === 'homes') {
    if (!buildHomes(corners, homes)) return false;
  } else addArea(draws, corners);
  useMarking.setState(NOTHING_MARKED);
  return true;
}

function buildHomes(corners: readonly LonLat[], { name, phases }: Homes): boolean {
  const added = placeToAdd('housing', middleOfPlaces(corners));
  const [first, ...furtherPhases] = phases;
  if (!added || !first) return false;
  const { doEdit, select } = usePage.getState();
  const { projectId } = added;
  const called = name.trim();
  doEdit(
    {
      ...added,
      ...first,
      outline: [...corners],
      ...(furtherPhases.length > 0 ? { furtherPhases } : {}),
      ...(called === '' ? {} : { name: called }),
    },
    {
      key: 'edit.addArea',
      params: {
        kind: 'housing',
        size: phases.reduce((sum, { size }) => sum + size, 0),
        openYear: Math.min(...phases.map(({ openYear }) => openYear)),
        phases: phases.length,
      },
    },
  );
  select({ kind: 'project', id: projectId });
  return true;
}

/** The next click on the map says where a site has to be. */
export function startNamingSite(): void {
  usePage.getState().chooseTool(null);
  useMarking.setState({ ...NOTHING_MARKED, isNamingSite: true });
}

/** @param at null: in the middle of the map. */
export function nameSite(at: LonLat | null): void {
  const place = at ?? middleOfMap();
  if (place) requireSite(place);
  useMarking.setState(NOTHING_MARKED);
}
