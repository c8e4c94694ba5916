/** What a place changes, year by year: evaluates with and without it, and remembers both. */
import { homesIn, homesOfProject } from '../../domain/demography/homes.ts';
import { serviceOfProject } from '../../domain/scenario/operating.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { EffectRequest, EvaluateRequest } from '../engine.ts';
import { countryEffect } from '../results/countryEffect.ts';
import {
  type Compared,
  type LocalEffect,
  neighboursOf,
  placeEffect,
} from '../results/localEffect.ts';
import { COMPUTED_SERVICES, type ComputedService, type YearResults } from '../results/results.ts';
import { seatShareOf, seatShares } from '../results/synchronyRecorder.ts';
import type { World } from '../world.ts';
import { Evaluation, longestWalkM } from './evaluation.ts';
import { RecentCache } from './recentCache.ts';

/** Years of one scenario and a few others; a year of a city takes some 400 kB. */
const YEARS_KEPT = 24;

/** One side of the comparison: a memory of its own, so that neither disturbs what the other repairs. */
class Side {
  readonly #evaluation: Evaluation;
  readonly #years = new RecentCache<YearResults>(YEARS_KEPT);

  constructor(world: World) {
    this.#evaluation = new Evaluation(world, 'walks');
  }

  results(request: EvaluateRequest): YearResults {
    const { scenario, choices, year } = request;
    const key = JSON.stringify([scenario.edits, choices, year]);
    return this.#years.get(key, () => this.#evaluation.run(request));
  }
}

export class LocalEffects {
  readonly #world: World;
  readonly #with: Side;
  readonly #without: Side;

  constructor(world: World) {
    this.#world = world;
    this.#with = new Side(world);
    this.#without = new Side(world);
  }

  /** Null where there is no such place in either scenario, or nothing is computed of its kind. */
  inYear(
    { before, after, choices, placeId }: Omit<EffectRequest, 'years'>,
    year: number,
  ): LocalEffect | null {
    const world = this.#world;
    if (world.territory.cells.length === 0) {
      const planOf = ({ edits }: EffectRequest['after']) => {
        const effective = world.effective(edits);
        return { effective, projection: world.people.projection(effective, edits) };
      };
      return countryEffect(planOf(before), planOf(after), placeId, year);
    }
    const sides = [before, after].map(({ edits }) => world.effective(edits));
    const service = sides.map((side) => serviceOf(side, placeId)).find((one) => one !== null);
    const compared = {
      before: this.#without.results({ scenario: before, choices, year }),
      after: this.#with.results({ scenario: after, choices, year }),
    };
    if (service) {
      const limitM = longestWalkM(service, choices);
      const reached = new Set<number>();
      for (const side of sides) {
        const position = positionOf(side, placeId);
        if (!position) continue;
        for (const cell of world.walkingUnder(side).columnFrom(position, limitM, 'candidates')
          .cells) {
          reached.add(cell);
        }
      }
      const standardM = choices.standardDistanceM[service];
      return placeEffect(compared, placeId, service, reached, standardM);
    }
    return this.#ofHomes(after.edits, sides[1] as EffectiveTerritory, compared, {
      choices,
      placeId,
      year,
    });
  }

  #ofHomes(
    edits: EffectRequest['after']['edits'],
    effective: EffectiveTerritory,
    compared: Compared,
    { choices, placeId, year }: Pick<EffectRequest, 'choices' | 'placeId'> & { year: number },
  ): LocalEffect | null {
    const world = this.#world;
    const index = effective.projects.findIndex(({ id }) => id === placeId);
    const project = effective.projects[index];
    const projection = world.people.projection(effective, edits);
    const homes = projection && homesOfProject(projection, index);
    if (!project || !projection || !homes) return null;
    const living = homesIn(projection, homes, year);
    const walking = world.walkingUnder(effective);
    const limitM = longestWalkM('school', choices);
    const near = new Set(homes.cells.map(({ cell }) => cell));
    const inReach = new Set(
      compared.after.facilities
        .filter(({ position }) =>
          walking.columnFrom(position, limitM).cells.some((cell) => near.has(cell)),
        )
        .map(({ id }) => id as string),
    );
    const unplacedIn = ({ assignment }: YearResults) =>
      [...near].reduce((sum, cell) => sum + (assignment.unplaced[cell] ?? 0), 0);
    const shares = seatShares(walking, compared.after, choices);
    return {
      kind: 'homes',
      year,
      ...living,
      seatsInReach: living.pupils * seatShareOf(homes, shares),
      unplacedBefore: unplacedIn(compared.before),
      unplacedAfter: unplacedIn(compared.after),
      neighbours: neighboursOf(compared, 'school', placeId, (id) => inReach.has(id)),
    };
  }
}

function serviceOf({ facilities, projects }: EffectiveTerritory, id: string) {
  const facility = facilities.find((row) => row.id === id);
  const project = projects.find((row) => row.id === id);
  const service = facility?.service ?? (project ? serviceOfProject(project.kind) : null);
  return COMPUTED_SERVICES.find((one): one is ComputedService => one === service) ?? null;
}

function positionOf({ facilities, projects }: EffectiveTerritory, id: string): LonLat | null {
  const isIt = (row: { readonly id: string }) => row.id === id;
  return (facilities.find(isIt) ?? projects.find(isIt))?.position ?? null;
}
