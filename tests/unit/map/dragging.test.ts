/** A place that is carried is put down, whatever becomes of the event that should say so. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attachDragging } from '../../../src/map/dragging.ts';
import type { Selection } from '../../../src/store/shareable.ts';

const school: Selection = { kind: 'facility', id: 'school-1' };

const handler = () => {
  let isEnabled = true;
  return {
    enable: () => {
      isEnabled = true;
    },
    disable: () => {
      isEnabled = false;
    },
    isEnabled: () => isEnabled,
  };
};

function tableau() {
  const container = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  });
  const map = {
    dragPan: handler(),
    touchZoomRotate: handler(),
    getCanvasContainer: () => container,
    unproject: ([x, y]: [number, number]) => ({ lng: x, lat: y }),
  };
  const dragged: string[] = [];
  const put: string[] = [];
  const detach = attachDragging(map as unknown as MapLibreMap, () => school, {
    isEditing: () => true,
    canDrag: () => true,
    onDrag: (_, [x, y], gesture) => dragged.push(`${gesture}: ${x} ${y}`),
    onDragEnd: ({ id }) => put.push(id),
  });
  const send = (type: string, at: [number, number], more: object = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      pointerId: 1,
      button: 0,
      buttons: 1,
      clientX: at[0],
      clientY: at[1],
      ...more,
    });
    (type === 'pointerdown' ? container : window).dispatchEvent(event);
  };
  return { map, dragged, put, send, detach };
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => vi.unstubAllGlobals());

const endings: readonly (readonly [string, (scene: ReturnType<typeof tableau>) => void])[] = [
  ['is lifted', ({ send }) => send('pointerup', [60, 60], { buttons: 0 })],
  ['is taken by the system', ({ send }) => send('pointercancel', [60, 60])],
  ['was lifted over a dialog', ({ send }) => send('pointermove', [90, 90], { buttons: 0 })],
  ['is over another window', () => window.dispatchEvent(new Event('blur'))],
  ['held on when the map went', ({ detach }) => detach()],
];

it.each(endings)('the map moves again when the pointer %s, and the school stays', (_, end) => {
  const scene = tableau();
  scene.send('pointerdown', [10, 10]);
  scene.send('pointermove', [60, 60]);
  expect(scene.map.dragPan.isEnabled()).toBe(false);
  end(scene);
  expect(scene.put).toEqual([school.id]);
  expect(scene.map.dragPan.isEnabled()).toBe(true);
  expect(scene.map.touchZoomRotate.isEnabled()).toBe(true);
  expect(scene.dragged).toEqual(['drag 1: 60 60']);
  scene.send('pointermove', [200, 200]);
  scene.send('pointerup', [200, 200]);
  expect(scene.dragged).toHaveLength(1);
});

it('of two fingers, one that lets go leaves the other its school', () => {
  const scene = tableau();
  scene.send('pointerdown', [10, 10], { pointerId: 1 });
  scene.send('pointerdown', [30, 30], { pointerId: 2 });
  scene.send('pointermove', [60, 60], { pointerId: 2 });
  scene.send('pointercancel', [10, 10], { pointerId: 1 });
  expect(scene.map.dragPan.isEnabled()).toBe(false);
  scene.send('pointerup', [60, 60], { pointerId: 2, buttons: 0 });
  expect(scene.map.dragPan.isEnabled()).toBe(true);
  expect(scene.put).toEqual([school.id]);
});
