import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeBeside } from '../../../src/ui/tour/placeBeside.ts';

const CARD = { width: 300, height: 200 };
const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a card of the tour', () => {
  it('lies within every window that has room for it', () => {
    const px = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        px(2000),
        px(2000),
        px(900),
        px(900),
        px(1600),
        px(1600),
        (w, h, x, y, bw, bh) => {
          const window = { width: 330 + w, height: 230 + h };
          const { left, top } = placeBeside({ x, y, width: bw, height: bh }, CARD, window);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + CARD.width).toBeLessThanOrEqual(window.width);
          expect(top + CARD.height).toBeLessThanOrEqual(window.height);
        },
      ),
    );
  });

  it.each([
    ['a panel at the left of a desk', { x: 86, y: 49, width: 275, height: 671 }],
    ['a timeline along the lower edge', { x: 373, y: 652, width: 895, height: 57 }],
    ['a button in the upper right corner', { x: 1131, y: 6, width: 137, height: 36 }],
  ])('hides nothing of %s', (_, about) => {
    const { left, top } = placeBeside(about, CARD, { width: 1280, height: 720 });
    expect(overlaps(about, { x: left, y: top, ...CARD })).toBe(false);
  });
});
