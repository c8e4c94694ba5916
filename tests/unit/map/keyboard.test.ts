import { LngLat, Point } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { attachKeyboard, MAP_HELP_ID } from '../../../src/map/keyboard.ts';

/** A canvas as far as keys go. */
class Canvas extends EventTarget {
  readonly attributes = new Map<string, string>();
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value);
  }
  press(key: string, repeat = false) {
    this.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key, repeat }));
  }
}

it('Enter on the map is a click at its centre, once for each press', () => {
  const canvas = new Canvas();
  const clicks: unknown[] = [];
  const centre = new LngLat(76.9, 43.25);
  const map = {
    getCanvas: () => canvas as unknown as HTMLCanvasElement,
    getCenter: () => centre,
    project: () => new Point(400, 300),
    fire: (type: string, { point, lngLat }: { point: Point; lngLat: LngLat }) => {
      clicks.push([type, point.x, point.y, lngLat]);
    },
  };
  const detach = attachKeyboard(map as unknown as Parameters<typeof attachKeyboard>[0]);
  expect(canvas.attributes.get('aria-describedby')).toBe(MAP_HELP_ID);
  canvas.press('ArrowLeft');
  canvas.press('Enter', true);
  expect(clicks).toEqual([]);
  canvas.press('Enter');
  expect(clicks).toEqual([['click', 400, 300, centre]]);
  detach();
  canvas.press('Enter');
  expect(clicks).toHaveLength(1);
});
