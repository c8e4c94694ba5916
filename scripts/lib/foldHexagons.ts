/** Hexagons of H3 as places on a lattice: on one face of its solid they are one, seen from the globe's centre. */
import { cellToLatLng, cellToLocalIj, isValidCell } from 'h3-js';
import {
  type FoldedHexagons,
  positionOnLattice,
  STEPS_TO_DEGREE,
} from '../../src/domain/territory/foldedLayer.ts';

type Place = { readonly i: number; readonly j: number };

/** From a hexagon's place to a corner, in thirds of a step: all that there are. */
const CORNER_THIRDS = [
  [2, 1],
  [1, 2],
  [-1, 1],
  [-2, -1],
  [-1, -2],
  [1, -1],
] as const;

/**
 * The same hexagons on a lattice; null where they are no cells of H3, or those of several faces.
 * @param ids of the cells.
 * @param coordinates of their polygons, each one ring.
 */
export function foldHexagons(
  ids: readonly unknown[],
  coordinates: readonly unknown[],
): FoldedHexagons | null {
  const cells = ids.filter((id): id is string => typeof id === 'string' && isValidCell(id));
  const [first] = cells;
  if (first === undefined || cells.length < ids.length || cells.length < 4) return null;
  const rings = coordinates.map((rings) => (rings as number[][][])[0] as number[][]);
  if (rings.some((ring) => ring.length !== 7)) return null;
  try {
    const places = cells.map((cell): Place => cellToLocalIj(first, cell));
    const lattice = latticeThrough(cells, places);
    const cornerThirds = cornersOf(lattice, places[0] as Place, rings[0] as number[][]);
    return cornerThirds && { lattice, cornerThirds, places: stepsOf(places) };
  } catch {
    // Too far apart for places of one lattice.
    return null;
  }
}

function stepsOf(places: readonly Place[]): number[] {
  let last: Place = { i: 0, j: 0 };
  return places.flatMap((place) => {
    const step = [place.i - last.i, place.j - last.j];
    last = place;
    return step;
  });
}

/** The corners in the order of a ring; null where one of them is none of the lattice's. */
function cornersOf(
  lattice: readonly number[],
  { i, j }: Place,
  ring: readonly (readonly number[])[],
): number[] | null {
  const near = (a: number | undefined, b: number | undefined) =>
    Math.abs((a ?? 0) - (b ?? 0)) < 1.5 / STEPS_TO_DEGREE;
  const corners = ring.slice(0, -1).map((corner) =>
    CORNER_THIRDS.find(([thirdsI, thirdsJ]) => {
      const [lon, lat] = positionOnLattice(lattice, i + thirdsI / 3, j + thirdsJ / 3);
      return near(lon, corner[0]) && near(lat, corner[1]);
    }),
  );
  return corners.every((corner) => corner !== undefined) ? corners.flat() : null;
}

/** The lattice by the four outermost cells: a plane seen from a point is known by four of its points. */
function latticeThrough(cells: readonly string[], places: readonly Place[]): number[] {
  const outermost = [
    ({ i, j }: Place) => i + j,
    ({ i, j }: Place) => -i - j,
    ({ i, j }: Place) => i - j,
    ({ i, j }: Place) => j - i,
  ].map((height) =>
    places.reduce(
      (best, place, at) => (height(place) > height(places[best] as Place) ? at : best),
      0,
    ),
  );
  const from = outermost.map((at): number[] => {
    const { i, j } = places[at] as Place;
    return [i, j, 1];
  });
  const to = outermost.map((at) => directionOf(cells[at] as string));
  // Both frames scaled so that their fourth point is the sum of the other three.
  const frameOf = (points: readonly number[][]): number[][] => {
    const columns = transposed(points.slice(0, 3));
    const scales = solved(columns, points[3] as number[]);
    return columns.map((row) => row.map((value, column) => value * (scales[column] as number)));
  };
  const target = frameOf(to);
  const source = frameOf(from);
  // target × source⁻¹, column by column: what the frame of places makes of each unit.
  const units = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map((unit) => times(target, solved(source, unit)));
  return transposed(units).flat();
}

function directionOf(cell: string): number[] {
  const [lat, lon] = cellToLatLng(cell).map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
  ];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return [0, 1, 2].map((column) => rows.map((row) => row[column] as number));
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) =>
    row.reduce((sum, value, at) => sum + value * (vector[at] as number), 0),
  );
}

/** x of `matrix` · x = `vector`, by Cramer's rule. */
function solved(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const determinant = (m: readonly (readonly number[])[]): number => {
    const [[a, b, c], [d, e, f], [g, h, i]] = m as [number[], number[], number[]] as [
      [number, number, number],
      [number, number, number],
      [number, number, number],
    ];
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  };
  const whole = determinant(matrix);
  return [0, 1, 2].map(
    (column) =>
      determinant(
        matrix.map((row, at) =>
          row.map((value, other) => (other === column ? (vector[at] as number) : value)),
        ),
      ) / whole,
  );
}
