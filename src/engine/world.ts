/** A loaded territory and what can be derived from it once, for all evaluations. */
import { applyScenario, type EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { type OperatingFacility, operatingFacilities } from '../domain/scenario/operating.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import type { AreaId } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { UnsoundStreets } from './engine.ts';
import { People } from './evaluation/people.ts';
import { RecentCache } from './evaluation/recentCache.ts';
import { Walking } from './evaluation/walking.ts';
import { Driving } from './evaluation/driving.ts';
import type { StreetGraph } from '../domain/accessibility/streetGraph.ts';
import { decodeStreets } from '../domain/accessibility/streetGraphFile.ts';
import {
  drivable,
  graphOfLines,
  type IsWay,
  type StreetLines,
  walkable,
} from '../domain/accessibility/streetLines.ts';
import { describeProblem } from '../domain/parsed.ts';

const SCENARIOS_KEPT = 6;
/** Id of the assumption: 1 where motorways and trunk roads are walked too. */
const WALK_ALONG_TRUNK_ROADS = 'walk-along-trunk-roads';

export class World {
  readonly territory: Territory;
  /** Streets as they are drawn; null in a territory without them. */
  readonly streets: StreetLines | null;
  /** By whether people walk along trunk roads. */
  readonly #walking = new Map<boolean, Walking>();
  readonly people: People;
  #driving: Driving | null = null;
  readonly #areaIndex: ReadonlyMap<AreaId | null, number>;
  readonly #effective = new RecentCache<EffectiveTerritory>(SCENARIOS_KEPT);

  /**
   * `streets`: in the pack's binary form; without them ways are great circles.
   * Throws UnsoundStreets with what is wrong with them.
   */
  constructor(territory: Territory, streets: ArrayBuffer | null) {
    this.territory = territory;
    this.streets = streets && linesOf(streets);
    this.people = new People(territory);
    this.#areaIndex = new Map(territory.areas.map(({ id }, index) => [id, index]));
  }

  /** Walks on the streets that an assumption of the scenario lets people walk on. */
  walkingUnder({ assumptions }: Pick<EffectiveTerritory, 'assumptions'>): Walking {
    const alongTrunkRoads = (assumptions.get(WALK_ALONG_TRUNK_ROADS) ?? 0) >= 0.5;
    const known = this.#walking.get(alongTrunkRoads);
    if (known) return known;
    const graph = this.#graph(walkable(alongTrunkRoads), false);
    const made = new Walking(this.territory.cells, graph);
    this.#walking.set(alongTrunkRoads, made);
    return made;
  }

  /** Made when it is first asked for: nobody drives while a school is dragged. */
  get driving(): Driving {
    this.#driving ??= new Driving(this.territory.cells, this.#graph(drivable, true));
    return this.#driving;
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

  #graph(isWay: IsWay, oneWay: boolean): StreetGraph | null {
    return this.streets && graphOfLines(this.streets, isWay, oneWay);
  }
}

function linesOf(streets: ArrayBuffer): StreetLines {
  const read = decodeStreets(streets);
  if (!read.ok) throw new UnsoundStreets(read.problems.map(describeProblem).join('\n'));
  return read.value;
}
