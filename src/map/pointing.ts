/**
 * What a pointer at rest or a click finds on the map. deck.gl would look under every movement and
 * every press by itself, and reading pixels back waits for all drawing still under way: on a machine
 * without a graphics card the page then stands still for seconds, and a click whose press took so
 * long counts as none. So deck.gl is told of no pointers; MapLibre says when there was a click.
 */
import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';
import { whenDrawn } from './graphics.ts';

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

  /** Counts what the pointer did: an answer that comes after the next act is too late. */
  let acts = 0;

  const look = async (event: MouseEvent): Promise<void> => {
    const act = acts;
    await whenDrawn(map.getCanvas());
    if (act !== acts || map.isMoving()) return;
    const { left, top } = container.getBoundingClientRect();
    const found = pick(event.clientX - left, event.clientY - top);
    container.style.cursor = found ? 'pointer' : '';
  };
  // MapLibre needs movements only while a button is down; deck.gl listens on the canvas below.
  const onMove = (event: MouseEvent): void => {
    if (event.buttons !== 0) return;
    event.stopPropagation();
    acts += 1;
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS, event);
  };
  // MapLibre listens to mouse and touch events, not to these.
  const onDown = (event: PointerEvent): void => event.stopPropagation();
  const onMapClick = async ({ point, lngLat }: MapMouseEvent): Promise<void> => {
    acts += 1;
    clearTimeout(timer);
    await whenDrawn(map.getCanvas());
    onClick(pick(point.x, point.y), [lngLat.lng, lngLat.lat]);
  };

  container.addEventListener('mousemove', onMove, { capture: true });
  container.addEventListener('pointerdown', onDown, { capture: true });
  map.on('click', onMapClick);
  return () => {
    acts += 1;
    clearTimeout(timer);
    container.removeEventListener('mousemove', onMove, { capture: true });
    container.removeEventListener('pointerdown', onDown, { capture: true });
    map.off('click', onMapClick);
  };
}
