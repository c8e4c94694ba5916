/** The text of a layer, read piece by piece: the same as at once, whoever wrote it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneGo } from '../../../src/domain/pace.ts';
import { layerParsing } from '../../../src/importing/pack/layerParsing.ts';
import { layerText } from '../../../src/importing/pack/packFiles.ts';

const LONG = 'мектеп '.repeat(3_000);
/** Some hundred kilobytes, with names that look like the ends of lines and of layers. */
const layerOf = (names: readonly string[]) => ({
  type: 'FeatureCollection',
  features: Array.from({ length: 40 }, (_, index) => ({
    type: 'Feature',
    properties: { id: index, name: `${names[index % names.length] ?? ''},\n]}\n{${LONG}` },
    geometry: null,
  })),
});

it('gives what JSON.parse gives, of features a line in many steps', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (names) => {
      const text = layerText(layerOf(names));
      const steps = [...layerParsing(text)].length;
      expect(steps).toBeGreaterThan(2);
      expect(inOneGo(layerParsing(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 20 },
  );
});

it.each([
  ['a layer laid out by another program', JSON.stringify(layerOf(['x']), null, 1)],
  [
    'a layer whose features take several lines',
    layerText(layerOf(['x'])).replaceAll(',"name"', ',\n"name"'),
  ],
  ['a table', layerText(layerOf(['x']).features)],
  ['no features', layerText({ type: 'FeatureCollection', features: [] })],
])('gives what JSON.parse gives of %s', (_, text) => {
  expect(inOneGo(layerParsing(text))).toEqual(JSON.parse(text));
});

it('throws where the text is cut off or more than a layer', () => {
  const text = layerText(layerOf(['x']));
  expect(() => inOneGo(layerParsing(text.slice(0, -4)))).toThrow(SyntaxError);
  expect(() => inOneGo(layerParsing(`${text.trimEnd()}]}`))).toThrow(SyntaxError);
});
