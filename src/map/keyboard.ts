/**
 * What the keyboard does on the map besides moving it, which MapLibre sees to: Enter clicks what
 * lies at the centre, where the page shows a cross as long as the map has the focus.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Id of the text that tells how the map is used by keyboard. */
export const MAP_HELP_ID = 'map-help';

/** Follows the keys of the focused map until the returned function is called. */
export function attachKeyboard(
  map: Pick<MapLibreMap, 'getCanvas' | 'getCenter' | 'project' | 'fire'>,
): () => void {
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-describedby', MAP_HELP_ID);
  const onKeyDown = (event: KeyboardEvent): void => {
    // With Ctrl or Cmd it is no click: whoever draws has finished.
    if (event.key !== 'Enter' || event.repeat || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const lngLat = map.getCenter();
    map.fire('click', { point: map.project(lngLat), lngLat, originalEvent: event });
  };
  canvas.addEventListener('keydown', onKeyDown);
  return () => canvas.removeEventListener('keydown', onKeyDown);
}
