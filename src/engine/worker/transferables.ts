/**
 * The buffers of all typed arrays in a plain result, so that they move to the other thread instead
 * of being copied. The engine gives away only arrays that it does not keep.
 */
export function transferablesIn(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  if (Array.isArray(value)) {
    // Lists of coordinates and of plain rows are long and hold no typed arrays when their first does not.
    if (typeof value[0] !== 'object') return;
    for (const item of value) collect(item, buffers);
    return;
  }
  for (const item of Object.values(value)) collect(item, buffers);
}
