import { expect, it } from 'vitest';
import { svgText } from '../../src/ui/charts/download.ts';

it('a chart is saved as well-formed XML, whatever its names hold', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const label = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  label.textContent = 'Schools & "gardens" <2030>\u0000\u001f ә';
  label.setAttribute('aria-label', 'a "b" & <c>\u0001');
  svg.append(label);
  document.body.append(svg);
  const text = svgText(svg);
  svg.remove();
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(read.querySelector('text')?.textContent).toBe('Schools & "gardens" <2030>   ә');
});
