/** What is coloured can be told apart by everybody, in every theme. */
import { describe, expect, test } from 'vitest';
import { contrastOf, differenceOf, seenWith, SIGHTS } from '../../../scripts/lib/colour.ts';
import {
  classesOf,
  groundsOf,
  symbolContrast,
  symbolsOf,
} from '../../../scripts/lib/mapColours.ts';
import { paletteOf, rgb } from '../../../src/map/palette.ts';
import { THEMES } from '../../../src/store/shareable.ts';

/** Of non-text contrast (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
/** Four times what can just be told apart side by side. */
const LEAST_DIFFERENCE = 8;

test('contrast is that of WCAG: 21 for black on white, 4.54 for #767676', () => {
  expect(contrastOf(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 6);
  expect(contrastOf(rgb('#ffffff'), rgb('#767676'))).toBeCloseTo(4.54, 2);
});

test('grey stays grey to every eye, and red looks like olive without red or green cones', () => {
  for (const sight of SIGHTS) {
    const grey = rgb('#808080');
    expect(differenceOf(seenWith(sight, grey), grey)).toBeLessThan(0.5);
  }
  const [red, olive] = [rgb('#ff0000'), rgb('#a39000')];
  expect(differenceOf(red, olive)).toBeGreaterThan(20);
  expect(differenceOf(seenWith('deuteranopia', red), olive)).toBeLessThan(5);
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const palette = paletteOf(theme);

  test.each(SIGHTS)('neighbouring classes stay apart for eyes of the kind: %s', (sight) => {
    const tooNear = Object.entries(classesOf(palette)).flatMap(([name, colours]) => {
      const seen = colours.map((colour) => seenWith(sight, colour));
      return seen.slice(1).flatMap((colour, index) => {
        const difference = differenceOf(seen[index] ?? colour, colour);
        return difference < LEAST_DIFFERENCE
          ? [`${name} ${index + 1} and ${index + 2}: ${difference.toFixed(1)}`]
          : [];
      });
    });
    expect(tooNear).toEqual([]);
  });

  test.each(SIGHTS)('any two leading sectors stay apart for eyes of the kind: %s', (sight) => {
    const seen = [...palette.sectors, palette.otherSectors].map((colour) =>
      seenWith(sight, colour),
    );
    const least = Math.min(
      ...seen.flatMap((one, index) =>
        seen.slice(index + 1).map((other) => differenceOf(one, other)),
      ),
    );
    expect(least).toBeGreaterThan(7);
  });

  test('every symbol stands off its outline, and so off every class', () => {
    const tooFaint = symbolsOf(palette).flatMap((symbol) =>
      groundsOf(palette).flatMap(({ name, colour }) => {
        const contrast = symbolContrast(symbol, colour);
        return contrast < LEAST_CONTRAST
          ? [`${symbol.name} on ${name}: ${contrast.toFixed(2)}`]
          : [];
      }),
    );
    expect(tooFaint).toEqual([]);
  });
});
