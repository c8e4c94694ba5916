import { describe, expect, it } from 'vitest';
import { gathered } from '../../../src/domain/pace.ts';
import { nearestFirst, portionsOf } from '../../../src/map/streets/portions.ts';

const lineAt = (lon: number, vertices: number) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: {
    type: 'LineString' as const,
    coordinates: Array.from({ length: vertices }, (_, step) => [lon + step / 1e4, 43.2]),
  },
});

describe('streets laid portion by portion', () => {
  it('work for no longer than asked before they rest, and end where they are called off', async () => {
    let nowMs = 0;
    const rests: number[] = [];
    const pace = {
      rest: async () => void rests.push(nowMs),
      nowMs: () => nowMs,
      longestMs: 12,
    };
    function* slow() {
      for (let item = 0; item < 30; item++) {
        nowMs += 5;
        yield item;
      }
    }
    expect(await gathered(slow(), pace, () => false)).toHaveLength(30);
    expect(rests).toEqual([15, 30, 45, 60, 75, 90, 105, 120, 135, 150]);
    expect(await gathered(slow(), pace, () => true)).toBeNull();
  });

  it('hand the map few vertices at once, and leave none out', () => {
    const lines = [4, 3, 9, 2, 2, 2, 5].map((vertices, at) => lineAt(76 + at, vertices));
    const portions = [...portionsOf(lines, 6)];
    expect(
      portions.map((portion) => portion.map(({ geometry }) => geometry.coordinates.length)),
    ).toEqual([[4], [3], [9], [2, 2, 2], [5]]);
    expect(portions.flat()).toEqual(lines);
  });

  it('begin where somebody looks', () => {
    const [far, near, middle] = [lineAt(77.4, 2), lineAt(76.91, 2), lineAt(77, 2)];
    expect(nearestFirst([far, near, middle], [76.9, 43.2])).toEqual([near, middle, far]);
  });
});
