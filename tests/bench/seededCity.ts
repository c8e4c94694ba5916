/** Seeded cities on seeded streets, up to one of four million people. */
import {
  nodeLat,
  nodeLon,
  type StreetEdge,
  type StreetGraph,
} from '../../src/domain/accessibility/streetGraph.ts';
import { encodeStreets } from '../../src/domain/accessibility/streetGraphFile.ts';
import type { StreetLines } from '../../src/domain/accessibility/streetLines.ts';
import type { LonLat } from '../../src/domain/territory/schema.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { streetsOf } from '../unit/accessibility/streetsOf.ts';
import { seededRandom } from '../unit/assignment/cases.ts';
import { at, cellsInGrid, cityOf } from '../unit/engine/worlds.ts';
import { cityGraph } from './cityGraph.ts';

/** How much of what a city has. */
type CitySize = {
  /** Cells in a row. */
  readonly across: number;
  readonly schools: number;
  readonly preschools: number;
  readonly clinics: number;
  /** Most pupils in a cell. */
  readonly pupils: number;
};
const CITY: CitySize = { across: 55, schools: 400, preschools: 400, clinics: 100, pupils: 260 };
/** A city of four million, or an oblast: 29,929 cells. */
export const LARGE: CitySize = {
  across: 173,
  schools: 4000,
  preschools: 4000,
  clinics: 500,
  pupils: 240,
};

/** A pack, and where a school may be put on it. */
export type SeededCity = {
  readonly territory: Territory;
  readonly streets: ArrayBuffer;
  readonly nodes: number;
  /** A place drawn from all over the territory. */
  readonly place: () => LonLat;
};

/** The same city for the same arguments. */
export function seededCity(nodeCount: number, size: CitySize = CITY): SeededCity {
  const random = seededRandom(nodeCount);
  const { graph, sideM } = cityGraph(nodeCount, 20_250);
  const [originLon, originLat] = at(0, 0);
  const [eastLon, northLat] = at(1, 1);
  const square = {
    eastM: (nodeLon(graph, 0) - originLon) / (eastLon - originLon),
    northM: (nodeLat(graph, 0) - originLat) / (northLat - originLat),
    sideM,
  };
  return {
    territory: cityTerritory(random, square, size),
    streets: encodeStreets(streetsOfGraph(graph)),
    nodes: nodeCount,
    place: () => at(square.eastM + random() * sideM, square.northM + random() * sideM),
  };
}

/** Where the street graph lies, in metres of the tiny worlds. */
type Square = { readonly eastM: number; readonly northM: number; readonly sideM: number };

/** A square of cells and places at random; somewhat more pupils than seats, or about as many. */
function cityTerritory(
  random: () => number,
  { eastM, northM, sideM }: Square,
  size: CitySize,
): Territory {
  const spacingM = sideM / size.across;
  const place = () => ({ eastM: eastM + random() * sideM, northM: northM + random() * sideM });
  const many = (service: 'school' | 'preschool' | 'clinic', count: number, seats: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${service}-${index}`,
      ...place(),
      service,
      seats: Math.round(seats * (0.5 + random())),
    }));
  return cityOf({
    cells: cellsInGrid(size.across, size.across, spacingM, 0).map((cell) => ({
      eastM: eastM + cell.eastM,
      northM: northM + cell.northM,
      pupils: Math.round(size.pupils * random()),
    })),
    schools: [
      ...many('school', size.schools, 900),
      ...many('preschool', size.preschools, 200),
      ...many('clinic', size.clinics, 500),
    ],
    borderEastM: eastM + sideM / 2,
    cellSideM: spacingM,
  });
}

/** The streets that a graph was read from: every edge that leads to a later node, once. */
function streetsOfGraph(graph: StreetGraph): StreetLines {
  const nodes = Array.from(
    { length: graph.nodeCount },
    (_, node): LonLat => [nodeLon(graph, node), nodeLat(graph, node)],
  );
  const edges: StreetEdge[] = [];
  for (let from = 0; from < graph.nodeCount; from++) {
    const end = graph.edgeStart[from + 1] as number;
    for (let edge = graph.edgeStart[from] as number; edge < end; edge++) {
      const to = graph.edgeTarget[edge] as number;
      const lengthM = (graph.edgeLength[edge] as number) / graph.unitsPerM;
      if (to > from) edges.push({ from, to, lengthM });
    }
  }
  return streetsOf(nodes, edges);
}
