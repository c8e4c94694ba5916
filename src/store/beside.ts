/** A plan whose map lies beside the page's own, under a divider that one moves. */
import { create } from 'zustand';
import type { DifferingPlace } from '../domain/comparison/differingPlaces.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import { usePage } from './pageStore.ts';

export type Beside = {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Whose plan it is: on another territory there is nothing to lay beside. */
  readonly territoryId: string;
};

export type BesideState = {
  readonly beside: Beside | null;
  /** Of the map's width that the page's own plan keeps, 0 to 1. */
  readonly share: number;
  /** In which the two plans are not the same, marked on both maps. */
  readonly places: readonly DifferingPlace[];
};

const HALF = 0.5;
const NOWHERE: BesideState['places'] = [];

export const useBeside = create<BesideState>()(() => ({
  beside: null,
  share: HALF,
  places: NOWHERE,
}));

export function layBeside(plan: Pick<Beside, 'name' | 'edits'>): void {
  const { territoryId } = usePage.getState();
  useBeside.setState({ beside: { ...plan, territoryId }, share: HALF });
}

export function takeBesideAway(): void {
  useBeside.setState({ beside: null, places: NOWHERE });
}

/** What lies beside on the territory that is open. */
export function useBesideHere(): Beside | null {
  const territoryId = usePage((state) => state.territoryId);
  const beside = useBeside((state) => state.beside);
  return beside?.territoryId === territoryId ? beside : null;
}

/** Whether the other plan's map is what one sees at that part of the map's width. */
export function isBesideAt(share: number): boolean {
  const { beside, share: kept } = useBeside.getState();
  return beside !== null && beside.territoryId === usePage.getState().territoryId && share > kept;
}
