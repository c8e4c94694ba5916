/** Names of facilities as whole numbers, the same in every evaluation and thread. */

const keys = new Map<string, number>();

/** FNV-1a over the id's UTF-16 units, as a signed 32-bit number. */
export function facilityKey(id: string): number {
  const known = keys.get(id);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  keys.set(id, hash | 0);
  return hash | 0;
}
