/** What a pointer at rest or a click finds on the map. */
import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';

/** A pointer that has not moved for so long rests. */
const REST_MS = 60;

/**
 * Follows pointers until the returned function is called.
 * @param pick what lies under a point of the map, in pixels from its top left corner.
 * @param onRest what a pointer that hovers has come to rest on, and where; null: it has moved on, and
 *   without a place it has left the map.
 */
export function attachPointing(
  map: MapLibreMap,
  pick: (x: number, y: number) => Selection | null,
  onClick: (selection: Selection | null, position: LonLat, isMore: boolean) => void,
  onRest: (selection: Selection | null, x: number, y: number, at: LonLat | null) => void,
): () => void {
  const container = map.getCanvasContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;

  let isTouched = false;
  // A tap ends in a movement of the mouse that nobody has made.
  const onPointer = ({ pointerType }: PointerEvent): void => {
    isTouched = pointerType === 'touch';
  };
  const leave = (): void => {
    clearTimeout(timer);
    onRest(null, 0, 0, null);
  };

  const onMove = ({ point, lngLat, originalEvent }: MapMouseEvent): void => {
    clearTimeout(timer);
    if (isTouched) return;
    if (originalEvent.buttons !== 0) {
      leave();
      return;
    }
    timer = setTimeout(() => {
      if (map.isMoving()) return;
      const found = pick(point.x, point.y);
      container.style.cursor = found ? 'pointer' : '';
      onRest(found, point.x, point.y, [lngLat.lng, lngLat.lat]);
    }, REST_MS);
  };
  const onMapClick = ({ point, lngLat, originalEvent }: MapMouseEvent): void => {
    leave();
    onClick(pick(point.x, point.y), [lngLat.lng, lngLat.lat], originalEvent.shiftKey);
  };

  container.addEventListener('pointerdown', onPointer);
  container.addEventListener('pointermove', onPointer);
  map.on('mousemove', onMove);
  map.on('mouseout', leave);
  map.on('movestart', leave);
  map.on('click', onMapClick);
  return () => {
    clearTimeout(timer);
    container.removeEventListener('pointerdown', onPointer);
    container.removeEventListener('pointermove', onPointer);
    map.off('mouseout', leave);
    map.off('movestart', leave);
    map.off('mousemove', onMove);
    map.off('click', onMapClick);
  };
}
