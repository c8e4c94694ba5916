/**
 * Every plant and line of a plan with what it asks of its town by year, beside what the plan opens there:
 * whether schools keep in step with the jobs.
 */
import type { TerritoryProjection } from '../demography/projection.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { serviceOfProject } from '../scenario/operating.ts';
import { openedSize } from '../scenario/projectSize.ts';
import { inStepOf, type InStep } from '../synchrony/inStep.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat, ProjectId } from '../territory/schema.ts';
import { openingYear } from '../territory/series.ts';
import type { Project } from '../territory/territory.ts';
import {
  bringsJobs,
  jobsIn,
  needsOf,
  type PlantNeeds,
  plantAssumptionsOf,
  plantNewcomers,
} from './plantNeeds.ts';
import { newcomersByRoad, type RoadChange, roadChange } from './roadChange.ts';
import { type PlanRoad, planRoads } from './planRoads.ts';
import { type TownOfPlant, townOf } from './town.ts';

/** Places so near to the town serve it. */
const SERVES_WITHIN_M = 15_000;

export type PlantYear = PlantNeeds & {
  /** That the plan opens in the town by then, for all plants of the town together. */
  readonly seats: number;
  readonly preschoolPlaces: number;
  readonly clinicVisits: number;
  /** Of the pupils, those for whom there is one of these seats; all plants of the town share alike. */
  readonly seatsInReach: number;
  /** Floor area of homes that the plan opens in the town, and what of the needs it answers, shared alike. */
  readonly homesOpenedM2: number;
  readonly homesInReachM2: number;
};

export type PlantPlan = {
  readonly project: Project;
  readonly town: TownOfPlant | null;
  /** Of a line that the plan adds: where it leads, and the way to the centre without it and with it. */
  readonly road: (PlanRoad & RoadChange) | null;
  /** From the base year to the horizon. */
  readonly years: readonly PlantYear[];
};

/** One plant at a time: in a plan of 90 of them each is looked at once for each edit. O(projects² × years). */
export function plantPlans(
  effective: EffectiveTerritory,
  projection: TerritoryProjection,
): readonly PlantPlan[] {
  const roads = new Map(planRoads(effective).map((road) => [road.project, road]));
  const bare = effective.projects
    .filter(bringsJobs)
    .map((project) => withoutSeats(project, roads.get(project), effective, projection));
  const ofTown = new Map<string, { pupils: number; homesM2: number }[]>();
  for (const plant of bare) {
    const sums = ofTown.get(townKey(plant)) ?? [];
    plant.years.forEach(({ pupils, homesM2 }, index) => {
      const before = sums[index] ?? { pupils: 0, homesM2: 0 };
      sums[index] = { pupils: before.pupils + pupils, homesM2: before.homesM2 + homesM2 };
    });
    ofTown.set(townKey(plant), sums);
  }
  const serving = effective.projects.filter(
    ({ kind, placeStatus }) =>
      (kind === 'housing' || serviceOfProject(kind) !== null) && placeStatus !== 'schematic',
  );
  return bare.map((plant) => {
    const near = nearTo(plant.town?.settlement.position ?? plant.project.position, serving);
    return {
      ...plant,
      years: plant.years.map((needs, index) => {
        const seats = openedIn(near, 'school', needs.year);
        const homesOpenedM2 = openedIn(near, 'housing', needs.year);
        const all = ofTown.get(townKey(plant))?.[index] ?? needs;
        return {
          ...needs,
          seats,
          preschoolPlaces: openedIn(near, 'preschool', needs.year),
          clinicVisits: openedIn(near, 'clinic', needs.year),
          seatsInReach: answered(needs.pupils, all.pupils, seats),
          homesOpenedM2,
          homesInReachM2: answered(needs.homesM2, all.homesM2, homesOpenedM2),
        };
      }),
    };
  });
}

/** Of one's need, what is answered where all that need it share alike. */
function answered(need: number, all: number, opened: number): number {
  return all > 0 ? need * Math.min(1, opened / all) : 0;
}

/** Of several plants together; what counts once for a town is left out, for plants share it. */
export type PlantsYear = Pick<
  PlantYear,
  'year' | 'jobs' | 'residents' | 'homesM2' | 'homesInReachM2' | 'pupils' | 'seatsInReach'
>;

export function sumByYear(plants: readonly PlantPlan[]): readonly PlantsYear[] {
  const [first, ...others] = plants;
  return (first?.years ?? []).map((row, index) =>
    others.reduce((sum, { years }): PlantsYear => {
      const more = years[index] as PlantYear;
      return {
        year: sum.year,
        jobs: sum.jobs + more.jobs,
        residents: sum.residents + more.residents,
        homesM2: sum.homesM2 + more.homesM2,
        homesInReachM2: sum.homesInReachM2 + more.homesInReachM2,
        pupils: sum.pupils + more.pupils,
        seatsInReach: sum.seatsInReach + more.seatsInReach,
      };
    }, row),
  );
}

type Bare = Omit<PlantPlan, 'years'> & { readonly years: readonly PlantNeeds[] };

function withoutSeats(
  project: Project,
  road: PlanRoad | undefined,
  effective: EffectiveTerritory,
  projection: TerritoryProjection,
): Bare {
  const { settlements, assumptions } = effective;
  const { baseYear, horizonYear } = projection;
  const yearCount = horizonYear - baseYear + 1;
  const { position, phases } = project;
  const byYear = plantNewcomers(phases, plantAssumptionsOf(assumptions), baseYear, yearCount);
  const change = road && roadChange(road, effective);
  if (change) {
    newcomersByRoad(road, change, assumptions, baseYear, yearCount).forEach((people, index) => {
      byYear[index] = (byYear[index] as number) + people;
    });
  }
  const m2 = assumptions.get('m2-per-resident') ?? 25;
  return {
    project,
    town: townOf(position, settlements),
    road: change ? { ...road, ...change } : null,
    years: Array.from({ length: yearCount }, (_, index) => {
      const year = baseYear + index;
      return needsOf(projection, byYear, jobsIn(phases, year), m2, year);
    }),
  };
}

/** Plants of a town share what it has; one without a town stands for itself. */
function townKey({ project, town }: Pick<Bare, 'project' | 'town'>): string {
  return town?.settlement.id ?? project.id;
}

function nearTo(position: LonLat, projects: readonly Project[]): readonly Project[] {
  return projects.filter((project) => greatCircleM(position, project.position) <= SERVES_WITHIN_M);
}

function openedIn(projects: readonly Project[], kind: Project['kind'], year: number): number {
  return projects.reduce(
    (sum, project) => (project.kind === kind ? sum + openedSize(project, year) : sum),
    0,
  );
}

/** Whether schools keep step with the plants, as for homes: over the first five years with pupils. */
export function plantsInStep(plans: readonly PlantPlan[], baseYear: number): InStep {
  return inStepOf(
    plans.map(({ project, years }) => ({
      projectId: project.id as ProjectId,
      openYear: openingYear(project),
      pupils: years.map(({ pupils }) => pupils),
      seatShare: years.map(({ pupils, seatsInReach }) => (pupils > 0 ? seatsInReach / pupils : 0)),
    })),
    baseYear,
  );
}
