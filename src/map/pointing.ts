/**
 * What a pointer at rest or a click finds on the map. deck.gl would look under every movement and
 * every press by itself, and reading pixels back waits for all drawing still under way: on a machine
 * without a graphics card the page then stands still for seconds, and a click whose press took so
 * long counts as none. So deck.gl is told of no pointers; MapLibre says when there was a click.
 */
import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';

/** A pointer that has not moved for so long rests. */
const REST_MS = 120;

/**
 * Follows pointers until the returned function is called.
 * @param pick what lies under a point of the map, in pixels from its top left corner.
 */
export function attachPointing(
  map: MapLibreMap,
  pick: (x: number, y: number) => Selection | null,
  onClick: (selection: Selection | null, position: LonLat) => void,
): () => void {
  const container = map.getCanvasContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (event: MouseEvent): void => {
    if (map.isMoving()) return;
    const { left, top } = container.getBoundingClientRect();
    const found = pick(event.clientX - left, event.clientY - top);
    container.style.cursor = found ? 'pointer' : '';
  };
  // MapLibre needs movements only while a button is down; deck.gl listens on the canvas below.
  const onMove = (event: MouseEvent): void => {
    if (event.buttons !== 0) return;
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS, event);
  };
  // MapLibre listens to mouse and touch events, not to these.
  const onDown = (event: PointerEvent): void => event.stopPropagation();
  const onMapClick = ({ point, lngLat }: MapMouseEvent): void => {
    clearTimeout(timer);
    onClick(pick(point.x, point.y), [lngLat.lng, lngLat.lat]);
  };

  container.addEventListener('mousemove', onMove, { capture: true });
  container.addEventListener('pointerdown', onDown, { capture: true });
  map.on('click', onMapClick);
  return () => {
    clearTimeout(timer);
    container.removeEventListener('mousemove', onMove, { capture: true });
    container.removeEventListener('pointerdown', onDown, { capture: true });
    map.off('click', onMapClick);
  };
}
