/** What a pointer at rest or a click finds on the map. */
import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';

/** A pointer that has not moved for so long rests. */
const REST_MS = 60;

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

  const onMove = ({ point, originalEvent }: MapMouseEvent): void => {
    clearTimeout(timer);
    if (originalEvent.buttons !== 0) return;
    timer = setTimeout(() => {
      if (!map.isMoving()) container.style.cursor = pick(point.x, point.y) ? 'pointer' : '';
    }, REST_MS);
  };
  const onMapClick = ({ point, lngLat }: MapMouseEvent): void => {
    clearTimeout(timer);
    onClick(pick(point.x, point.y), [lngLat.lng, lngLat.lat]);
  };

  map.on('mousemove', onMove);
  map.on('click', onMapClick);
  return () => {
    clearTimeout(timer);
    map.off('mousemove', onMove);
    map.off('click', onMapClick);
  };
}
