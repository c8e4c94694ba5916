/** A loaded territory and what can be derived from it once, for all evaluations. */
import { applyScenario, type EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { type OperatingFacility, operatingFacilities } from '../domain/scenario/operating.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import type { AreaId } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { People } from './evaluation/people.ts';
import { RecentCache } from './evaluation/recentCache.ts';
import { Walking } from './evaluation/walking.ts';

const SCENARIOS_KEPT = 6;

export class World {
  readonly territory: Territory;
  readonly walking: Walking;
  readonly people: People;
  readonly #areaIndex: ReadonlyMap<AreaId | null, number>;
  readonly #effective = new RecentCache<EffectiveTerritory>(SCENARIOS_KEPT);

  /** `streets`: the street graph in the pack's binary form; without it walks are great circles. */
  constructor(territory: Territory, streets: ArrayBuffer | null) {
    this.territory = territory;
    this.walking = new Walking(territory.cells, streets);
    this.people = new People(territory);
    this.#areaIndex = new Map(territory.areas.map(({ id }, index) => [id, index]));
  }

  /** The territory with a scenario's edits on it. */
  effective(edits: readonly Edit[]): EffectiveTerritory {
    return this.#effective.get(JSON.stringify(edits), () =>
      applyScenario(this.territory, { edits }),
    );
  }

  facilities(edits: readonly Edit[], year: number): readonly OperatingFacility[] {
    return operatingFacilities(this.effective(edits), year);
  }

  /** Index of an area; -1 for none and for one that the pack does not have. */
  areaIndex(areaId: AreaId | null): number {
    return this.#areaIndex.get(areaId) ?? -1;
  }
}
