import type { LonLat } from '../territory/schema.ts';

/** A place to a millionth of a degree, a tenth of a metre: fine enough, and short in a link. */
export function roundPosition([longitude, latitude]: LonLat): LonLat {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}
