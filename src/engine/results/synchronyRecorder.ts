/** Gathers, year by year of a trend, what the judgement of housing against schools needs. */
import {
  newcomerResidents,
  type TerritoryProjection,
} from '../../domain/demography/projectTerritory.ts';
import { type HomesOfProject, homesOfProject } from '../../domain/demography/homes.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { type HousingDemand, type InStep, inStepOf } from '../../domain/synchrony/inStep.ts';
import { SCHOOL_AGE } from '../../domain/territory/ageGroups.ts';
import type { EvaluationChoices, YearResults } from './results.ts';
import type { World } from '../world.ts';
import type { Walking } from '../evaluation/walking.ts';

/** By cell: share of its pupils placed within `reachM`; 1 where no pupil lives. */
export function seatShares(
  walking: Walking,
  results: YearResults,
  choices: EvaluationChoices,
): Float64Array {
  const { flowCell, flowFacility, flowPupils, unplaced } = results.assignment;
  const reachM = choices.standardDistanceM.school;
  const near = new Float64Array(unplaced.length);
  const all = Float64Array.from(unplaced);
  for (let flow = 0; flow < flowCell.length; flow++) {
    const cell = flowCell[flow] as number;
    const pupils = flowPupils[flow] as number;
    all[cell] = (all[cell] as number) + pupils;
    const school = results.facilities[flowFacility[flow] as number];
    if (school && walking.walkM(cell, school.position, reachM) <= reachM) {
      near[cell] = (near[cell] as number) + pupils;
    }
  }
  return near.map((placed, cell) =>
    (all[cell] as number) > 0 ? placed / (all[cell] as number) : 1,
  );
}

/** Of the pupils in a project's homes, the share with a seat within reach, by the shares of its cells. */
export function seatShareOf({ cells }: HomesOfProject, shares: Float64Array): number {
  return cells.reduce((sum, { cell, share }) => sum + share * (shares[cell] as number), 0);
}

/** Housing projects with phases that open from the base year on, and only these, with their pupils by year. */
export function housingOf(
  projection: TerritoryProjection,
  { projects }: EffectiveTerritory,
  yearCount: number,
): readonly (Omit<HousingDemand, 'seatShare'> & { readonly homes: HomesOfProject })[] {
  const { baseYear, newcomers } = projection;
  const projectIndices = new Set(newcomers.map(({ projectIndex }) => projectIndex));
  return [...projectIndices].flatMap((projectIndex) => {
    const homes = homesOfProject(projection, projectIndex);
    const project = projects[projectIndex];
    if (!homes || !project || homes.cells.some(({ cell }) => cell < 0)) return [];
    // Of homes that were commissioned before, the people are part of the base year's count.
    const openYears = project.phases.map((phase) => phase.openYear);
    const openYear = Math.min(...openYears.filter((year) => year >= baseYear));
    if (!Number.isFinite(openYear)) return [];
    // As in the cells: on 1 January of the year, so that pupils and their share of seats agree.
    const pupils = Array.from(
      { length: yearCount },
      (_, index) => newcomerResidents(projection, homes, baseYear + index)[SCHOOL_AGE] as number,
    );
    return [{ projectId: project.id, openYear, pupils, homes }];
  });
}

export class SynchronyRecorder {
  readonly #world: World;
  readonly #effective: EffectiveTerritory;
  readonly #projection: TerritoryProjection;
  readonly #choices: EvaluationChoices;
  readonly #shares: Float64Array[] = [];

  constructor(
    world: World,
    effective: EffectiveTerritory,
    projection: TerritoryProjection,
    choices: EvaluationChoices,
  ) {
    this.#world = world;
    this.#effective = effective;
    this.#projection = projection;
    this.#choices = choices;
  }

  /** Takes the results of a year; years before the base year have no newcomers. */
  record(results: YearResults): void {
    if (results.year < this.#projection.baseYear) return;
    this.#shares.push(
      seatShares(this.#world.walkingUnder(this.#effective), results, this.#choices),
    );
  }

  /** See `housingOf`. */
  judge(): InStep {
    const { baseYear } = this.#projection;
    const known = housingOf(this.#projection, this.#effective, this.#shares.length);
    const demands = known.map(
      ({ homes, ...housing }): HousingDemand => ({
        ...housing,
        seatShare: this.#shares.map((shares) => seatShareOf(homes, shares)),
      }),
    );
    return inStepOf(demands, baseYear);
  }
}
