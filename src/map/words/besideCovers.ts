/**
 * Words for what lies under a legend or a card stand beside it, with an arrow to where they belong:
 * the worst place of a city is not to go unsaid because something stands above it.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { boxOf, coversOf } from '../covers.ts';
import { wayFromUnder } from '../visiblePart.ts';
import type { Words } from './words.ts';

/** Of a letter, as parts of the height of its type. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.3;
/** Longer lines are broken. */
export const WIDEST_EM = 14;
/** So far that the words would be taken to belong elsewhere. */
const FAR_PX = 40;

/** Signs that words may begin with. */
export const ARROWS = '←→↑↓';

function arrowFrom(right: number, down: number): string {
  if (Math.abs(right) >= Math.abs(down)) return right > 0 ? '←' : '→';
  return down > 0 ? '↑' : '↓';
}

/** @param sizePx height of the type. */
export function besideCovers(
  map: MapLibreMap,
  words: readonly Words[],
  sizePx: number,
): readonly Words[] {
  const frame = boxOf(map.getContainer());
  const covers = coversOf();
  return words.map((one) => {
    const [lon, lat] = one.at;
    const { x, y } = map.project([lon, lat]);
    const widthsEm = one.text.split('\n').map(({ length }) => length * LETTER_WIDTH);
    const widthEm = Math.min(WIDEST_EM, Math.max(...widthsEm));
    const lines = widthsEm.reduce((sum, em) => sum + Math.ceil(em / WIDEST_EM), 0);
    const [right, down] = wayFromUnder(
      frame,
      covers,
      { x: x + frame.left, y: y + frame.top },
      { x: (widthEm * sizePx) / 2, y: (lines * LINE_HEIGHT * sizePx) / 2 },
    );
    if (right === 0 && down === 0) return one;
    const there = map.unproject([x + right, y + down]);
    const isFar = Math.hypot(right, down) > FAR_PX;
    return {
      at: [there.lng, there.lat],
      text: isFar ? `${arrowFrom(right, down)} ${one.text}` : one.text,
    };
  });
}
