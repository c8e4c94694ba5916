/**
 * Prints for each theme how symbols stand off every ground, and how far neighbouring classes lie apart
 * for people who see all colours and for the three kinds of people who do not.
 */
import { THEMES } from '../src/store/shareable.ts';
import { paletteOf } from '../src/map/palette.ts';
import { contrastOf, differenceOf, seenWith, SIGHTS } from './lib/colour.ts';
import { classesOf, groundsOf, symbolContrast, symbolsOf } from './lib/mapColours.ts';

const NAME_WIDTH = 24;
const row = (name: string, cells: readonly string[]) =>
  console.log(`${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(6)).join('')}`);

for (const theme of THEMES) {
  const palette = paletteOf(theme);
  const grounds = groundsOf(palette);
  console.log(`\n=== ${theme}: contrast, at least 3 is asked for`);
  console.log(`grounds: ${grounds.map(({ name }, index) => `${index + 1} ${name}`).join(', ')}`);
  row('', ['edge', ...grounds.map((_, index) => String(index + 1))]);
  for (const symbol of symbolsOf(palette)) {
    row(symbol.name, [
      contrastOf(symbol.colour, symbol.outline).toFixed(1),
      ...grounds.map(({ colour }) => symbolContrast(symbol, colour).toFixed(1)),
    ]);
  }
  console.log('\nneighbouring classes: differences in OKLab, times 100');
  for (const [name, colours] of Object.entries(classesOf(palette))) {
    for (const sight of SIGHTS) {
      const seen = colours.map((colour) => seenWith(sight, colour));
      row(
        `${name}, ${sight}`,
        seen
          .slice(1)
          .map((colour, index) => differenceOf(seen[index] ?? colour, colour).toFixed(1)),
      );
    }
  }
}
