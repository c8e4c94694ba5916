/**
 * Dragging places over the map with mouse, pen or fingers, several at once: each pointer that goes
 * down on a movable place carries it until it is lifted. Everything else stays with the map.
 *
 * That it is lifted need not be heard: a dialog of the browser, another window or a menu may take
 * it. So a pointer that moves without a button held has let go, and a page that is left holds nothing.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/territory/schema.ts';
import type { Selection } from '../store/shareable.ts';

export type DragEvents = {
  /** Whether places can be carried at all just now; asked before looking for one, which costs time. */
  readonly isEditing: () => boolean;
  readonly canDrag: (selection: Selection) => boolean;
  /** Called at most once a frame for each pointer. */
  readonly onDrag: (selection: Selection, position: LonLat, gesture: string) => void;
  readonly onDragEnd: (selection: Selection) => void;
};

type Carried = { readonly selection: Selection; readonly gesture: string };

/** A pointer that moved less than this has clicked, not dragged. */
const CLICK_TOLERANCE_PX = 5;

/** @param pick what lies under a point of the map, in pixels from its top left corner. */
export function attachDragging(
  map: MapLibreMap,
  pick: (x: number, y: number) => Selection | null,
  events: DragEvents,
): () => void {
  const container = map.getCanvasContainer();
  const carried = new Map<number, Carried & { startX: number; startY: number; moved: boolean }>();
  const waiting = new Map<number, PointerEvent>();
  let gestures = 0;
  let frame = 0;

  const pointIn = (event: PointerEvent): [number, number] => {
    const { left, top } = container.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  const flush = (): void => {
    frame = 0;
    for (const [pointerId, event] of waiting) {
      const drag = carried.get(pointerId);
      if (!drag) continue;
      const { lng, lat } = map.unproject(pointIn(event));
      events.onDrag(drag.selection, [lng, lat], drag.gesture);
    }
    waiting.clear();
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !events.isEditing()) return;
    const selection = pick(...pointIn(event));
    if (!selection || !events.canDrag(selection)) return;
    gestures += 1;
    carried.set(event.pointerId, {
      selection,
      gesture: `drag ${gestures}`,
      startX: event.clientX,
      startY: event.clientY,
      moved: false,
    });
    map.dragPan.disable();
    map.touchZoomRotate.disable();
  };

  const letGo = (pointerId: number): void => {
    const drag = carried.get(pointerId);
    if (!drag) return;
    flush();
    carried.delete(pointerId);
    if (drag.moved) events.onDragEnd(drag.selection);
    if (carried.size > 0) return;
    map.dragPan.enable();
    map.touchZoomRotate.enable();
  };

  const onMove = (event: PointerEvent): void => {
    const drag = carried.get(event.pointerId);
    if (!drag) return;
    if (event.buttons === 0) {
      letGo(event.pointerId);
      return;
    }
    const far = Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY);
    if (!drag.moved && far < CLICK_TOLERANCE_PX) return;
    drag.moved = true;
    event.preventDefault();
    waiting.set(event.pointerId, event);
    if (frame === 0) frame = requestAnimationFrame(flush);
  };

  const onUp = ({ pointerId }: PointerEvent): void => letGo(pointerId);
  const onLeft = (): void => {
    for (const pointerId of [...carried.keys()]) letGo(pointerId);
  };

  container.addEventListener('pointerdown', onDown, { capture: true });
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  window.addEventListener('blur', onLeft);
  return () => {
    onLeft();
    cancelAnimationFrame(frame);
    container.removeEventListener('pointerdown', onDown, { capture: true });
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    window.removeEventListener('blur', onLeft);
  };
}
