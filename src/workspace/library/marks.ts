/** A plan in a small picture: what it does where. */
import { applyScenario } from '../../domain/scenario/applyScenario.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
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

/** Where edits do what they do, as the plan has it; edits without a place are left out. */
export function placesOf(territory: Territory, edits: readonly Edit[]): ReadonlyMap<Edit, LonLat> {
  const { facilities, projects } = applyScenario(territory, { edits });
  const known = [...territory.projects, ...territory.facilities, ...projects, ...facilities];
  const places = new Map<string, LonLat>(known.map(({ id, position }) => [id, position]));
  return new Map(
    edits.flatMap((edit): [Edit, LonLat][] => {
      const id = 'facilityId' in edit ? edit.facilityId : 'projectId' in edit ? edit.projectId : '';
      const at = 'position' in edit ? edit.position : places.get(id);
      return at ? [[edit, at]] : [];
    }),
  );
}

/** Points of what the edits change, within the territory's bounds. */
export function marksOf(territory: Territory, edits: readonly Edit[]): readonly Mark[] {
  const [west, south, east, north] = territory.manifest.bounds;
  return [...placesOf(territory, edits)].slice(-MOST).flatMap(([edit, [lon, lat]]): Mark[] => {
    const x = (lon - west) / (east - west);
    const y = (north - lat) / (north - south);
    const isInside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
    return isInside ? [{ x: rounded(x), y: rounded(y), does: DOES[edit.type] ?? 'changes' }] : [];
  });
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
