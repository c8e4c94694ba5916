/**
 * Outlines what is chosen, and keeps it in the part of the map that nothing stands above, until the
 * person moves the map. The outline belongs to the page, not to the canvas: it takes the colours that
 * a reader has set in the system.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import { boxOf, coversOf, observeCovers } from './covers.ts';
import { visiblePart, wayInto } from './visiblePart.ts';

/** So far from the edge of what is seen, in rem. */
const MARGIN_REM = 2;
const WAY_MS = 250;

export type KeptChosen = {
  /** What is chosen, as long as it has a place; null: nothing is. */
  readonly show: (position: LonLat | null) => void;
  readonly stop: () => void;
};

export function keepChosen(map: MapLibreMap): KeptChosen {
  const container = map.getContainer();
  const outline = document.createElement('div');
  outline.className = 'chosen-outline';
  outline.hidden = true;
  container.append(outline);
  let chosen: LonLat | null = null;
  let isKept = false;

  const at = (position: LonLat) => map.project([position[0], position[1]]);
  const place = () => {
    if (!chosen) return;
    const { x, y } = at(chosen);
    outline.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  };
  const reveal = () => {
    if (!chosen || !isKept || map.isMoving()) return;
    const frame = boxOf(container);
    const { x, y } = at(chosen);
    const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const point = { x: x + frame.left, y: y + frame.top };
    const [right, down] = wayInto(visiblePart(frame, coversOf()), point, MARGIN_REM * remPx);
    if (Math.hypot(right, down) < 1) return;
    map.panBy([-right, -down], { duration: WAY_MS }, { toChosen: true });
  };
  const resizing = new ResizeObserver(reveal);
  const letGo = (event: object) => {
    if ('originalEvent' in event || 'byPerson' in event) isKept = false;
  };
  map.on('move', place);
  map.on('resize', place);
  map.on('moveend', (event) => {
    // Where the map cannot go further there is no second try.
    if (!('toChosen' in event)) reveal();
  });
  map.on('movestart', letGo);

  return {
    show: (position) => {
      chosen = position;
      isKept = position !== null;
      outline.hidden = position === null;
      resizing.disconnect();
      if (!position) return;
      place();
      resizing.observe(container);
      observeCovers(resizing);
    },
    stop: () => {
      resizing.disconnect();
      outline.remove();
    },
  };
}
