/**
 * "Place three schools": a visitor's schools against the city's plan and the best places that the
 * machine finds, all on the same measure: pupils newly within the standard's walk.
 */
import { create } from 'zustand';
import { newEditId, newPlaceId } from '../domain/scenario/mergeEdit.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import { type LonLat, projectIdSchema } from '../domain/territory/schema.ts';
import { openingYear } from '../domain/territory/series.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { SitePlan } from '../engine/siteRequests.ts';
import { evaluationChoicesOf, usePage } from '../store/pageStore.ts';
import { NEW_PLACE_SIZE } from '../store/placing.ts';
import { useResults } from '../store/resultsStore.ts';
import { bestPlaces } from '../store/requests.ts';
import { defaultFilters } from '../store/shareable.ts';

/** Whose schools the map shows. */
export const CONTESTANTS = ['visitor', 'plan', 'best'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

type Found = Pick<SitePlan, 'sites' | 'newlyCovered'>;
const NOWHERE: Found = { sites: [], newlyCovered: 0 };

/** Computed once for a territory: what visitors are measured against. */
export type Rivals = {
  /** The city's planned schools that bring most, as many as the visitor has. */
  readonly plan: Found;
  readonly best: Found;
  /** All planned schools together. */
  readonly wholePlan: Found;
  readonly plannedCount: number;
};

type GameState = {
  readonly schoolCount: number;
  readonly rivals: Rivals | null;
  readonly shown: Contestant;
  /** The visitor's own schools while somebody else's are shown. */
  readonly putAside: readonly Edit[];
};

export const useGame = create<GameState>()(() => ({
  schoolCount: 3,
  rivals: null,
  shown: 'visitor',
  putAside: [],
}));

/** The year that is played in: the first in which a new school can open. */
export function gameYear({ manifest }: Pick<Territory, 'manifest'>): number {
  return manifest.baseYear + 1;
}

/** Where the city plans schools that open after the year played in. */
function plannedSchools({ projects, manifest }: Territory): readonly LonLat[] {
  return projects.flatMap(({ kind, phases, position, extends: extended }) => {
    const opens = openingYear({ phases });
    const counts = kind === 'school' && position && !extended && opens > gameYear({ manifest });
    return counts ? [position] : [];
  });
}

function schoolsAt(positions: readonly LonLat[], openYear: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (const position of positions) {
    edits.push({
      id: newEditId(edits),
      type: 'addProject',
      projectId: projectIdSchema.parse(newPlaceId(edits)),
      kind: 'school',
      position,
      size: NEW_PLACE_SIZE.school,
      openYear,
      finance: 'state',
    });
  }
  return edits;
}

/** How many schools are on the map besides those of the city. */
export function schoolsIn(edits: readonly Edit[]): number {
  return edits.filter(({ type }) => type === 'addProject').length;
}

/** A new round; what the machine has found for the territory is kept from one to the next. */
export function startRound(schoolCount: number): void {
  const sameGame = useGame.getState().schoolCount === schoolCount;
  useGame.setState({
    schoolCount,
    shown: 'visitor',
    putAside: [],
    ...(sameGame ? {} : { rivals: null }),
  });
  if (!useGame.getState().rivals) void findRivals(schoolCount);
}

/** Looks for the places that visitors are measured against; nothing happens without a city. */
export async function findRivals(schoolCount: number): Promise<void> {
  const { territory } = useResults.getState();
  if (!territory || territory.cells.length === 0) return;
  const planned = plannedSchools(territory);
  // By the choices of the game, whatever the page shows while nobody plays.
  const choices = evaluationChoicesOf(defaultFilters());
  const size = NEW_PLACE_SIZE.school;
  const inGame = {
    year: gameYear(territory),
    service: 'school',
    choices,
    seats: { least: size, most: size },
  } as const;
  const plots = planned.map((position) => ({ position, mostSeats: size }));
  const ofPlan = (siteCount: number, lane: string): Promise<Found | null> =>
    plots.length === 0
      ? Promise.resolve(NOWHERE)
      : bestPlaces({ ...inGame, siteCount, candidates: 'plots', plots }, lane);
  const [plan, wholePlan, best] = await Promise.all([
    ofPlan(Math.min(schoolCount, planned.length), 'game: plan'),
    ofPlan(planned.length, 'game: whole plan'),
    bestPlaces({ ...inGame, siteCount: schoolCount }, 'game: best'),
  ]);
  if (!plan || !wholePlan || !best) return;
  useGame.setState({ rivals: { plan, wholePlan, best, plannedCount: planned.length } });
}

/** Shows the visitor's schools, or for comparison those of somebody else. */
export function showSchoolsOf(contestant: Contestant): void {
  const { shown, rivals, putAside } = useGame.getState();
  const { territory } = useResults.getState();
  if (contestant === shown || !rivals || !territory) return;
  const { edits } = usePage.getState();
  const own = shown === 'visitor' ? edits : putAside;
  const sites = contestant === 'visitor' ? [] : rivals[contestant].sites;
  const shownEdits =
    contestant === 'visitor'
      ? own
      : schoolsAt(
          sites.map(({ position }) => position),
          gameYear(territory),
        );
  useGame.setState({ shown: contestant, putAside: own });
  usePage.setState({ edits: [...shownEdits], selection: null });
}
