/**
 * Layers as they travel to the page: the features of a GeoJSON file by columns, which compresses to half
 * or less. The build of the page folds them (scripts/lib/foldLayer.ts) and checks that each comes back as it was;
 * a pack's own files, and those that people make, are plain GeoJSON.
 */

/** Stands in a text for the next number, and for one number wherever it is the same throughout. */
export const NEXT_NUMBER = '\u0001';
export const SAME_NUMBER = '\u0002';

/** Coordinates are whole steps of this many to a degree. */
export const STEPS_TO_DEGREE = 1e5;

/** One property of all features. */
export type FoldedColumn = {
  readonly property: string;
  /** Values as JSON with their whole numbers taken out; an empty one: the feature has no such property. */
  readonly texts: readonly string[];
  /** Which text is each feature's; absent where all have the same. */
  readonly at?: readonly number[];
  /** The numbers, feature by feature. */
  readonly numbers?: readonly number[];
  /** Whether they are counted from the last number that stood at the same place of the same text. */
  readonly fromLast?: boolean;
};

/** Hexagons of a lattice on a plane beside the globe, as H3 has them: exact without their corners. */
export type FoldedHexagons = {
  /** Takes (i, j, 1) to a point that is seen from the globe's centre in the hexagon's direction; by rows. */
  readonly lattice: readonly number[];
  /** From a hexagon's place to its corners, in thirds of a step: i and j by turns. */
  readonly cornerThirds: readonly number[];
  /** Places: i and j by turns, each as the step from the one before. */
  readonly places: readonly number[];
};

export type FoldedLayer = {
  readonly folded: 1;
  readonly count: number;
  readonly columns: readonly FoldedColumn[];
  /** Types of geometry; several: `typeAt` says which. */
  readonly types: readonly string[];
  readonly typeAt?: readonly number[];
  /** Each feature's coordinates, each position as two steps from the one before it in the file. */
  readonly shapes?: readonly unknown[];
  readonly hexagons?: FoldedHexagons;
};

/** The GeoJSON that a layer was folded from; whatever is not a folded layer stays as it is. */
export function unfolded(content: unknown): unknown {
  if ((content as { folded?: unknown } | null)?.folded !== 1) return content;
  try {
    return unfold(content as FoldedLayer);
  } catch {
    // Damaged on the way: the reader of the pack says that this is no FeatureCollection.
    return null;
  }
}

function unfold({ count, columns, types, typeAt, shapes, hexagons }: FoldedLayer): unknown {
  const properties = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const column of columns) fill(properties, column);
  const coordinates = hexagons ? hexagonsOf(hexagons) : shapesOf(shapes ?? []);
  return {
    type: 'FeatureCollection',
    features: properties.map((own, index) => ({
      type: 'Feature',
      properties: own,
      geometry: { type: types[typeAt?.[index] ?? 0], coordinates: coordinates[index] },
    })),
  };
}

function fill(
  features: Record<string, unknown>[],
  { property, texts, at, numbers = [], fromLast }: FoldedColumn,
): void {
  const parts = texts.map((text) => text.split(NEXT_NUMBER));
  const same = texts.map((text) => text.includes(SAME_NUMBER));
  const last = texts.map((): number[] => []);
  const known: unknown[] = [];
  let read = 0;
  features.forEach((feature, index) => {
    const which = at?.[index] ?? 0;
    const text = texts[which] as string;
    if (text === '') return;
    const before = last[which] as number[];
    const next = (place: number): number => {
      const number = (numbers[read++] as number) + (fromLast ? (before[place] ?? 0) : 0);
      before[place] = number;
      return number;
    };
    const own = parts[which] as string[];
    if (text === NEXT_NUMBER) feature[property] = next(0);
    else if (same[which]) {
      feature[property] = JSON.parse(text.replaceAll(SAME_NUMBER, String(next(0))));
    } else if (own.length > 1) {
      let whole = own[0] as string;
      for (let place = 1; place < own.length; place++)
        whole += next(place - 1) + (own[place] ?? '');
      feature[property] = JSON.parse(whole);
    } else {
      known[which] ??= JSON.parse(text);
      feature[property] = known[which];
    }
  });
}

function shapesOf(shapes: readonly unknown[]): unknown[] {
  let east = 0;
  let north = 0;
  const positionsOf = (steps: readonly number[]): number[][] => {
    const positions: number[][] = [];
    for (let step = 0; step < steps.length; step += 2) {
      east += steps[step] as number;
      north += steps[step + 1] as number;
      positions.push([east / STEPS_TO_DEGREE, north / STEPS_TO_DEGREE]);
    }
    return positions;
  };
  /** A pair of steps by itself is a point; a list of steps is a line or a ring. */
  const unfoldedShape = (shape: readonly unknown[]): unknown => {
    if (typeof shape[0] !== 'number') return (shape as unknown[][]).map(unfoldedShape);
    const positions = positionsOf(shape as number[]);
    return positions.length === 1 ? positions[0] : positions;
  };
  return (shapes as unknown[][]).map(unfoldedShape);
}

function hexagonsOf({ lattice, cornerThirds, places }: FoldedHexagons): unknown[] {
  const hexagons: unknown[] = [];
  let i = 0;
  let j = 0;
  for (let place = 0; place < places.length; place += 2) {
    i += places[place] as number;
    j += places[place + 1] as number;
    const ring: number[][] = [];
    for (let corner = 0; corner < cornerThirds.length; corner += 2) {
      ring.push(
        positionOnLattice(
          lattice,
          i + (cornerThirds[corner] as number) / 3,
          j + (cornerThirds[corner + 1] as number) / 3,
        ),
      );
    }
    ring.push([...(ring[0] as number[])]);
    hexagons.push([ring]);
  }
  return hexagons;
}

/** Longitude and latitude, rounded to whole steps, of a place of the lattice. Written out: it runs for every corner. */
export function positionOnLattice(lattice: readonly number[], i: number, j: number): number[] {
  const [a, b, c, d, e, f, g, h, k] = lattice as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const x = a * i + b * j + c;
  const y = d * i + e * j + f;
  const z = g * i + h * j + k;
  const steps = (180 * STEPS_TO_DEGREE) / Math.PI;
  return [
    Math.round(Math.atan2(y, x) * steps) / STEPS_TO_DEGREE,
    Math.round(Math.atan2(z, Math.sqrt(x * x + y * y)) * steps) / STEPS_TO_DEGREE,
  ];
}
