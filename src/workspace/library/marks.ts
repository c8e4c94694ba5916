/** A plan in a small picture: what it does where. */
import { placesOfEdits } from '../../domain/scenario/placesOfEdits.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Mark } from './plan.ts';

const MOST = 60;

const DOES: Partial<Readonly<Record<Edit['type'], Mark['does']>>> = {
  addProject: 'adds',
  openFacility: 'adds',
  moveFacility: 'moves',
  moveProject: 'moves',
  closeFacility: 'closes',
  removeProject: 'closes',
};

/** Points of what the edits change, within the territory's bounds. */
export function marksOf(territory: Territory, edits: readonly Edit[]): readonly Mark[] {
  const [west, south, east, north] = territory.manifest.bounds;
  return [...placesOfEdits(territory, edits)].slice(-MOST).flatMap(([edit, [lon, lat]]): Mark[] => {
    const x = (lon - west) / (east - west);
    const y = (north - lat) / (north - south);
    const isInside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
    return isInside ? [{ x: rounded(x), y: rounded(y), does: DOES[edit.type] ?? 'changes' }] : [];
  });
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
