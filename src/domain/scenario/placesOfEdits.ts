/** Where edits do what they do. */
import type { LonLat } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { applyScenario } from './applyScenario.ts';
import { namedBy } from './restoreScenario.ts';
import type { Edit } from './scenario.ts';

/** As the plan has it; edits without a place are left out. */
export function placesOfEdits(
  territory: Territory,
  edits: readonly Edit[],
): ReadonlyMap<Edit, LonLat> {
  const { facilities, projects } = applyScenario(territory, { edits });
  const { settlements, areas } = territory;
  const known = [...territory.projects, ...territory.facilities, ...projects, ...facilities];
  const places = new Map<string, LonLat>([
    ...[...settlements, ...known].map(({ id, position }) => [id, position] as const),
    ...areas.map(({ id, labelAt }) => [id, labelAt] as const),
  ]);
  return new Map(
    edits.flatMap((edit): [Edit, LonLat][] => {
      const at = 'position' in edit ? edit.position : places.get(namedBy(edit));
      return at ? [[edit, at]] : [];
    }),
  );
}
