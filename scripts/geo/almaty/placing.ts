/** Where generated places stand: beside a street, near the people who use them, apart from each other. */
import Flatbush from 'flatbush';
import { nodeLat, nodeLon } from '../../../src/domain/accessibility/streetGraph.ts';
import {
  graphOfLines,
  type StreetLines,
  walkable,
} from '../../../src/domain/accessibility/streetLines.ts';
import { roundPosition } from '../../../src/importing/pack/round.ts';
import { type Random, weightedIndex } from '../common/random.ts';
import { booleanPointInPolygon } from '@turf/turf';
import type { CityCell } from './cells.ts';
import {
  type District,
  distanceM,
  type Metres,
  type Shape,
  toLonLat,
  toMetres,
} from './geography.ts';

/** People within this distance count as the neighbourhood of a place, m. */
const NEAR_M = 900;

export class Placing {
  /** Corners that people can walk to. */
  readonly #corners: readonly Metres[];
  readonly #nodes: Flatbush;
  readonly #cells: readonly CityCell[];
  readonly #cellIndex: Flatbush;

  readonly #shapes: ReadonlyMap<string, Shape>;

  constructor(streets: StreetLines, cells: readonly CityCell[], districts: readonly District[]) {
    this.#shapes = new Map(districts.map(({ id, shape }) => [id, shape]));
    const graph = graphOfLines(streets, walkable(false), false);
    this.#corners = Array.from({ length: graph.nodeCount }, (_, node) =>
      toMetres(roundPosition([nodeLon(graph, node), nodeLat(graph, node)])),
    );
    this.#cells = cells;
    this.#nodes = indexOf(this.#corners);
    this.#cellIndex = indexOf(cells.map(({ at }) => at));
  }

  /** The street corner nearest to a place, of all or of those in a district. */
  corner(at: Metres, district?: string): Metres {
    const shape = district === undefined ? undefined : this.#shapes.get(district);
    const inside = (node: number) =>
      shape === undefined ||
      booleanPointInPolygon([...toLonLat(this.#corners[node] as Metres)], shape);
    const node = this.#nodes.neighbors(at[0], at[1], 1, Number.POSITIVE_INFINITY, inside)[0];
    return this.#corners[node as number] as Metres;
  }

  nearestCell(at: Metres): CityCell {
    return this.#cells[this.#cellIndex.neighbors(at[0], at[1], 1)[0] as number] as CityCell;
  }

  /** A corner of the district near a wished place: the nearest inhabited cell of it, then a street. */
  cornerIn(district: string, wished: Metres): Metres {
    const found = this.#cellIndex.neighbors(
      wished[0],
      wished[1],
      1,
      Number.POSITIVE_INFINITY,
      (index) => (this.#cells[index] as CityCell).areaId === district,
    )[0];
    const cell = this.#cells[found as number] as CityCell;
    return distanceM(cell.at, wished) < 160
      ? this.corner(wished, district)
      : this.corner(cell.at, district);
  }

  /** Residents of a group around a place, nearer ones counting more. */
  peopleAround(at: Metres, group: number): number {
    let people = 0;
    for (const found of this.#cellIndex.neighbors(at[0], at[1], 200, NEAR_M)) {
      const cell = this.#cells[found] as CityCell;
      people += (cell.residents[group] as number) * (1 - distanceM(at, cell.at) / NEAR_M);
    }
    return people;
  }

  /**
   * So many corners of a district, drawn where the people of a group live and few places stand
   * yet. `taken` grows by what is placed.
   */
  spread(
    count: number,
    cells: readonly CityCell[],
    weightOf: (cell: CityCell) => number,
    apartM: number,
    taken: Metres[],
    random: Random,
  ): Metres[] {
    const weights = cells.map((cell) => {
      const nearest = taken.reduce((least, at) => Math.min(least, distanceM(at, cell.at)), 1e9);
      return weightOf(cell) * crowding(nearest, apartM);
    });
    const placed: Metres[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const cell = cells[weightedIndex(weights, random)] as CityCell;
      const at = this.corner(
        [cell.at[0] + 220 * (random() - 0.5), cell.at[1] + 220 * (random() - 0.5)],
        cell.areaId,
      );
      placed.push(at);
      taken.push(at);
      cells.forEach((other, index) => {
        weights[index] = (weights[index] as number) * crowding(distanceM(at, other.at), apartM);
      });
    }
    return placed;
  }
}

/** Chance that a second place stands at a distance from the first, against far from it. */
function crowding(distance: number, apartM: number): number {
  return Math.min(1, 0.04 + (distance / apartM) ** 2);
}

function indexOf(places: readonly Metres[]): Flatbush {
  const index = new Flatbush(places.length);
  for (const [x, y] of places) index.add(x, y, x, y);
  index.finish();
  return index;
}
