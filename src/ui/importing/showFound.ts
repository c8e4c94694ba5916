/** Puts what was found in a file on the map, some thousands of places after the other. */
import { gathered } from '../../domain/pace.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { type FoundPlaces, NOTHING_FOUND, useFoundPlaces } from '../../store/foundPlaces.ts';
import { pagePace } from '../../store/pagePace.ts';

const PIECE = 4_000;
/** More than this many are a single blot, of which every so-manieth shows as much. */
const MOST_SHOWN = 60_000;
/** After each piece: the map takes it in a frame of its own. */
const PACE = { ...pagePace(30), longestMs: 0 };

/** What is shown last counts: what was on its way before stops. */
let showing = 0;

export function showNothingFound(): void {
  showing += 1;
  useFoundPlaces.setState({ found: NOTHING_FOUND });
}

/** @param lonLat longitude and latitude of each place, one after the other. */
export async function showFound(lonLat: Float64Array, rings: FoundPlaces['rings']): Promise<void> {
  showNothingFound();
  const mine = showing;
  useFoundPlaces.setState({ found: { pieces: [], rings } });
  await gathered(shown(lonLat), PACE, () => showing !== mine);
}

/** One piece more each time. */
function* shown(lonLat: Float64Array): Generator<void> {
  const count = lonLat.length / 2;
  const step = Math.max(1, Math.ceil(count / MOST_SHOWN));
  for (let first = 0; first < count; first += step * PIECE) {
    const piece: LonLat[] = [];
    for (let at = first; at < Math.min(count, first + step * PIECE); at += step) {
      piece.push([lonLat[2 * at] as number, lonLat[2 * at + 1] as number]);
    }
    useFoundPlaces.setState(({ found }) => ({
      found: { ...found, pieces: [...found.pieces, piece] },
    }));
    yield;
  }
}
