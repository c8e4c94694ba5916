/**
 * Who lives in each cell in a year, and how many of them need each service. Remembered by the edits
 * that change people: dragging a school projects nothing anew.
 */
import {
  areaResidents,
  cellResidents,
  projectTerritory,
  type TerritoryProjection,
} from '../../domain/demography/projectTerritory.ts';
import { AGE_GROUPS, SCHOOL_AGE } from '../../domain/territory/ageGroups.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { areaIndexOfCells, mapServices } from '../results/areaSums.ts';
import { demographyKey } from './demographyEdits.ts';
import { roundWithinGroups } from './integers.ts';
import { RecentCache } from './recentCache.ts';
import type { PerService } from '../results/results.ts';

export type PeopleInYear = {
  /** By cell, all ages. */
  readonly residents: Float64Array;
  /** By cell: people of each service's age. */
  readonly demand: PerService<Float64Array>;
  /** By cell: whole children of school age; the sum over each area is its rounded sum. */
  readonly pupils: Int32Array;
};

export type PeopleOfArea = { readonly residents: number; readonly demand: PerService<number> };

/** Age groups that need a service, by index into AGE_GROUPS: children for schools, all for clinics. */
export const AGES_SERVED: PerService<readonly number[]> = {
  school: [SCHOOL_AGE],
  preschool: [AGE_GROUPS.indexOf('2-5')],
  clinic: AGE_GROUPS.map((_, group) => group),
};
const GROUPS = AGE_GROUPS.length;

/** A year of a city takes some 130 bytes a cell. */
const YEARS_KEPT = 120;

/** A projection of a city takes some 400 kB; the published forecasts stand beside the chosen one. */
const PROJECTIONS_KEPT = 8;

export class People {
  readonly #territory: Territory;
  readonly #areaOfCell: Int32Array;
  readonly #projections = new RecentCache<TerritoryProjection | null>(PROJECTIONS_KEPT);
  readonly #years = new RecentCache<PeopleInYear>(YEARS_KEPT);

  constructor(territory: Territory) {
    this.#territory = territory;
    this.#areaOfCell = areaIndexOfCells(territory);
  }

  /** By cell; the same object as long as nothing about it changes. */
  inYear(effective: EffectiveTerritory, edits: readonly Edit[], year: number): PeopleInYear {
    const key = `${year} ${demographyKey(this.#territory, edits)}`;
    return this.#years.get(key, () => this.#count(this.#residentsByAge(effective, edits, year)));
  }

  /** By area; for territories without cells. Undefined where the pack has no demography. */
  inAreas(
    effective: EffectiveTerritory,
    edits: readonly Edit[],
    year: number,
  ): readonly (PeopleOfArea | undefined)[] {
    const projection = this.projection(effective, edits);
    if (!projection) return this.#territory.areas.map(() => undefined);
    const byGroup = areaResidents(projection, this.#territory, year);
    return this.#territory.areas.map((_, area) => {
      const sumOf = (groups: readonly number[]): number =>
        groups.reduce((sum, group) => sum + (byGroup[area * GROUPS + group] as number), 0);
      const demand = mapServices((service) => sumOf(AGES_SERVED[service]));
      return { residents: demand.clinic, demand };
    });
  }

  /** The projection of a scenario; null where the pack has no demography. */
  projection(effective: EffectiveTerritory, edits: readonly Edit[]): TerritoryProjection | null {
    const key = demographyKey(this.#territory, edits);
    return this.#projections.get(key, () => projectTerritory(effective));
  }

  #residentsByAge(
    effective: EffectiveTerritory,
    edits: readonly Edit[],
    year: number,
  ): Float64Array {
    const projection = this.projection(effective, edits);
    if (projection) return cellResidents(projection, this.#territory, year);
    return Float64Array.from(this.#territory.cells.flatMap(({ residents }) => [...residents]));
  }

  #count(byAge: Float64Array): PeopleInYear {
    const cellCount = byAge.length / GROUPS;
    const sumOf = (groups: readonly number[]): Float64Array =>
      Float64Array.from({ length: cellCount }, (_, cell) => {
        let people = 0;
        for (const group of groups) people += byAge[cell * GROUPS + group] as number;
        return people;
      });
    const demand = mapServices((service) => sumOf(AGES_SERVED[service]));
    return {
      residents: demand.clinic,
      demand,
      pupils: roundWithinGroups(demand.school, this.#areaOfCell, this.#territory.areas.length),
    };
  }
}
