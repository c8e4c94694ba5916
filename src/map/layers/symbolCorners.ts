/**
 * The squares that symbols are drawn in, as triangles. Not an instance for each symbol: a device without a graphics
 * card draws such one by one.
 */

const CORNERS = 4;

/** Two triangles for each symbol: corners 0, 1, 2 and 1, 3, 2. O(symbols). */
export function trianglesOf(count: number): Uint32Array {
  const indices = new Uint32Array(6 * count);
  for (let symbol = 0; symbol < count; symbol += 1) {
    const first = CORNERS * symbol;
    indices.set([first, first + 1, first + 2, first + 1, first + 3, first + 2], 6 * symbol);
  }
  return indices;
}

const ARRAYS = { float32: Float32Array, float64: Float64Array, unorm8: Uint8ClampedArray } as const;
export type NumberType = keyof typeof ARRAYS;

/**
 * A value of each symbol, once for each of its corners. O(symbols).
 * @param size numbers that a value has.
 */
export function atCorners<Item>(
  items: readonly Item[],
  numbersOf: (item: Item) => readonly number[],
  type: NumberType,
  size: number,
): InstanceType<(typeof ARRAYS)[NumberType]> {
  const values = new ARRAYS[type](CORNERS * size * items.length);
  items.forEach((item, index) => {
    const value = numbersOf(item);
    for (let corner = 0; corner < CORNERS; corner += 1) {
      values.set(value, size * (CORNERS * index + corner));
    }
  });
  return values;
}
