/**
 * Shows by the pointer's shape what can be clicked, once it rests. deck.gl would look at every
 * movement, and reading pixels back waits for all drawing still under way: on a machine without a
 * graphics card that stops the page for seconds while the map is dragged.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A pointer that has not moved for so long rests. */
const REST_MS = 120;

export type Hover = {
  /** Whether the pointer rests on something that can be clicked. */
  readonly isOverThing: () => boolean;
  readonly detach: () => void;
};

/** @param isThingAt whether something lies under a point of the map, in pixels from its top left. */
export function attachHover(map: MapLibreMap, isThingAt: (x: number, y: number) => boolean): Hover {
  const container = map.getCanvasContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const look = (event: MouseEvent): void => {
    if (map.isMoving()) return;
    const { left, top } = container.getBoundingClientRect();
    over = isThingAt(event.clientX - left, event.clientY - top);
    map.getCanvas().style.cursor = over ? 'pointer' : 'grab';
  };
  const onMove = (event: MouseEvent): void => {
    // With a button down it is a drag, which MapLibre and deck.gl follow themselves.
    if (event.buttons !== 0) return;
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS, event);
  };

  container.addEventListener('mousemove', onMove, { capture: true });
  return {
    isOverThing: () => over,
    detach: () => {
      clearTimeout(timer);
      container.removeEventListener('mousemove', onMove, { capture: true });
    },
  };
}
