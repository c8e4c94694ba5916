/**
 * Several places at once, places in hand, and what is being drawn: what a person is about to do on the
 * map. None of it is in a link; what comes of it are edits, one entry of the history each.
 */
import { create } from 'zustand';
import { type Shift, shifted } from '../domain/accessibility/distance.ts';
import type { Message } from '../domain/parsed.ts';
import { within } from '../domain/scenario/limits.ts';
import { mergeEdit, newEditId } from '../domain/scenario/mergeEdit.ts';
import type { Edit, OwnPhase } from '../domain/scenario/scenario.ts';
import { facilityIdSchema, type LonLat, projectIdSchema } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { usePage } from './pageStore.ts';
import { middleOfMap, middleOfPlaces, rounded } from './placing.ts';
import { useResults } from './resultsStore.ts';
import type { Selection } from './shareable.ts';
import type { SiteAreaUse } from './siting/saidQuestion.ts';
import { effectiveOf } from './useEffective.ts';

type MarkingState = {
  /** Places that are changed together. */
  readonly marked: readonly Selection[];
  /** Whether every tap marks, for whoever has no Shift. */
  readonly isMarking: boolean;
  /** Places taken up, to be put down elsewhere. */
  readonly inHand: readonly Selection[];
  /** Corners of the area that is being drawn; null: none is. */
  readonly corners: readonly LonLat[] | null;
  /** What the area is drawn for. */
  readonly draws: AreaPurpose;
  /** What the area gets, where it gets homes. */
  readonly homes: Homes;
  /** Whether the next click names a place where a site has to be. */
  readonly isNamingSite: boolean;
};

/** What homes on an area are called, and what is built of them in which year. */
export type Homes = { readonly name: string; readonly phases: readonly OwnPhase[] };

/** An area gets homes, or is closed to the sites of a question. */
export type AreaPurpose = 'homes' | SiteAreaUse;

export const NOTHING_MARKED: MarkingState = {
  marked: [],
  isMarking: false,
  inHand: [],
  corners: null,
  draws: 'homes',
  homes: { name: '', phases: [] },
  isNamingSite: false,
};

export const useMarking = create<MarkingState>()(() => NOTHING_MARKED);

/** Whether the next click on the map puts something down, draws or names a place. */
export function isAiming({ inHand, corners, isNamingSite }: MarkingState): boolean {
  return inHand.length > 0 || corners !== null || isNamingSite;
}

const isPlace = ({ kind }: Selection) => kind === 'facility' || kind === 'project';

/** Lets go of everything; says whether there was anything. */
export function letGoOfAll(): boolean {
  const before = useMarking.getState();
  useMarking.setState(NOTHING_MARKED);
  return before.marked.length > 0 || before.isMarking || isAiming(before);
}

/** Marks a place, or takes its mark off; the place that is selected counts as the first one. */
export function toggleMark(selection: Selection): void {
  if (!isPlace(selection)) return;
  const { marked } = useMarking.getState();
  const { selection: first, select } = usePage.getState();
  const before =
    marked.length === 0 && first && isPlace(first) && first.id !== selection.id ? [first] : marked;
  const others = before.filter(({ id }) => id !== selection.id);
  useMarking.setState({ marked: others.length < before.length ? others : [...before, selection] });
  select(null);
}

/** Marks all of these besides those that are marked. */
export function markAll(selections: readonly Selection[]): void {
  const { marked } = useMarking.getState();
  const byId = new Map([...marked, ...selections.filter(isPlace)].map((one) => [one.id, one]));
  useMarking.setState({ marked: [...byId.values()] });
}

/** Marked places, else the selected one. */
export function chosenPlaces(): readonly Selection[] {
  const { marked } = useMarking.getState();
  const { selection } = usePage.getState();
  if (marked.length > 0) return marked;
  return selection && isPlace(selection) ? [selection] : [];
}

/** Takes places up, so that the next click or Enter puts them down. */
export function takeInHand(places: readonly Selection[] = chosenPlaces()): void {
  if (places.length > 0)
    useMarking.setState({ inHand: places, corners: null, isNamingSite: false });
}

type Placed = { readonly id: string; readonly position: LonLat; readonly isBaseline: boolean };

function placedOf(places: readonly Selection[], territory: Territory): readonly Placed[] {
  const { facilities, projects } = effectiveOf(territory, usePage.getState().edits);
  return places.flatMap(({ id }) => {
    const place = [...facilities, ...projects].find((row) => row.id === id);
    const isBaseline = territory.facilities.some((row) => row.id === id);
    return place ? [{ id, position: place.position, isBaseline }] : [];
  });
}

/** All of them as one entry of the history. */
function doAll(
  contents: readonly ((edits: readonly Edit[]) => Edit)[],
  note: Message,
  gesture?: string,
): void {
  if (contents.length === 0) return;
  const { edits, replaceEdits } = usePage.getState();
  const after = contents.reduce<readonly Edit[]>(
    (list, make) => mergeEdit(list, make(list)),
    edits,
  );
  replaceEdits(after, note, gesture);
}

function moveTo({ id, isBaseline }: Placed, at: LonLat) {
  const position = rounded(at);
  return (edits: readonly Edit[]): Edit =>
    isBaseline
      ? {
          id: newEditId(edits),
          type: 'moveFacility',
          facilityId: facilityIdSchema.parse(id),
          position,
        }
      : {
          id: newEditId(edits),
          type: 'moveProject',
          projectId: projectIdSchema.parse(id),
          position,
        };
}

/** Puts down what is in hand: its middle at the place, or in the middle of the map. */
export function putDown(at: LonLat | null): void {
  const { territory } = useResults.getState();
  const target = at ?? middleOfMap();
  const { inHand } = useMarking.getState();
  if (!territory || !target) return;
  const placed = placedOf(inHand, territory);
  const middle = middleOfPlaces(placed.map(({ position }) => position));
  const [byLongitude, byLatitude] = [target[0] - middle[0], target[1] - middle[1]];
  doAll(
    placed.map((one) => moveTo(one, [one.position[0] + byLongitude, one.position[1] + byLatitude])),
    { key: 'many.moved', params: { count: placed.length } },
  );
  useMarking.setState({ inHand: [] });
}

/** Moves places by metres; one gesture is one entry of the history. */
export function moveBy(places: readonly Selection[], by: Shift, gesture: string): void {
  const { territory } = useResults.getState();
  if (!territory) return;
  const placed = placedOf(places, territory);
  doAll(
    placed.map((one) => moveTo(one, shifted(one.position, by))),
    { key: 'many.moved', params: { count: placed.length } },
    gesture,
  );
}

/** Where the first of the places is, as the scenario has it; null where there is none. */
export function positionOf([place]: readonly Selection[]): LonLat | null {
  const { territory } = useResults.getState();
  return (place && territory && placedOf([place], territory)[0]?.position) ?? null;
}

let carried: { readonly gesture: string; readonly from: readonly Placed[] } | null = null;

/**
 * One of the marked places is carried: all others go along.
 * @returns false where it is not marked, or alone.
 */
export function carryMarked(selection: Selection, position: LonLat, gesture: string): boolean {
  const { marked } = useMarking.getState();
  const { territory } = useResults.getState();
  if (!territory || marked.length < 2 || !marked.some(({ id }) => id === selection.id))
    return false;
  if (carried?.gesture !== gesture) carried = { gesture, from: placedOf(marked, territory) };
  const anchor = carried.from.find(({ id }) => id === selection.id);
  if (!anchor) return false;
  const [byLongitude, byLatitude] = [
    position[0] - anchor.position[0],
    position[1] - anchor.position[1],
  ];
  doAll(
    carried.from.map((one) =>
      moveTo(one, [one.position[0] + byLongitude, one.position[1] + byLatitude]),
    ),
    { key: 'many.moved', params: { count: carried.from.length } },
    gesture,
  );
  return true;
}

/**
 * Takes places out: projects out of the plan, what stands is closed from the year on.
 * @param closeYear of what stands.
 */
export function removePlaces(places: readonly Selection[], closeYear: number): void {
  const { territory } = useResults.getState();
  if (!territory) return;
  const placed = placedOf(places, territory);
  doAll(
    placed.map(({ id, isBaseline }) => (edits: readonly Edit[]): Edit => {
      const isOpened = edits.some((edit) => edit.type === 'openFacility' && edit.facilityId === id);
      return isBaseline || isOpened
        ? {
            id: newEditId(edits),
            type: 'closeFacility',
            facilityId: facilityIdSchema.parse(id),
            closeYear,
          }
        : { id: newEditId(edits), type: 'removeProject', projectId: projectIdSchema.parse(id) };
    }),
    { key: 'many.removed', params: { count: placed.length } },
  );
  useMarking.setState({ marked: [] });
}

/** Puts all phases of the projects among them so many years later, or earlier. */
export function shiftYears(places: readonly Selection[], byYears: number): void {
  const { territory } = useResults.getState();
  if (!territory || byYears === 0) return;
  const { baseYear, horizonYear } = territory.manifest;
  const { projects } = effectiveOf(territory, usePage.getState().edits);
  const chosen = projects.filter(({ id }) => places.some((place) => place.id === id));
  doAll(
    chosen.flatMap(({ id, phases }) =>
      phases.map(
        (phase, phaseIndex) =>
          (edits: readonly Edit[]): Edit => ({
            id: newEditId(edits),
            type: 'rephaseProject',
            projectId: id,
            phaseIndex,
            openYear: within({ min: baseYear, max: horizonYear }, phase.openYear + byYears),
          }),
      ),
    ),
    { key: 'many.shifted', params: { count: chosen.length, years: byYears } },
  );
}
