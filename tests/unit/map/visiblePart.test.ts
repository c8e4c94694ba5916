/** What is chosen is brought to where nothing stands above the map, by the shortest way. */
import { expect, test } from 'vitest';
import { type Box, visiblePart, wayFromUnder, wayInto } from '../../../src/map/visiblePart.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const MAP = box(300, 50, 1280, 720);

test('beside nothing the whole map is seen', () => {
  expect(visiblePart(MAP, [])).toEqual(MAP);
  expect(visiblePart(MAP, [box(0, 50, 300, 720), box(0, 0, 0, 0)]), 'a panel beside it').toEqual(
    MAP,
  );
});

test('legend, card and timeline leave the middle', () => {
  const covers = [box(312, 400, 560, 640), box(960, 60, 1268, 600), box(312, 660, 1268, 708)];
  expect(visiblePart(MAP, covers)).toEqual(box(560, 50, 960, 660));
});

test('a sheet that rises leaves what is above it', () => {
  expect(visiblePart(box(0, 44, 390, 422), [box(0, 300, 390, 700)])).toEqual(box(0, 44, 390, 300));
});

test('what is seen stays where it is, the rest comes by the shortest way', () => {
  const part = box(560, 50, 960, 660);
  expect(wayInto(part, { x: 700, y: 300 }, 30)).toEqual([0, 0]);
  expect(wayInto(part, { x: 1100, y: 300 }, 30)).toEqual([-170, 0]);
  expect(wayInto(part, { x: 400, y: 700 }, 30)).toEqual([190, -70]);
});

test('a part too small for a margin has it in its middle', () => {
  expect(wayInto(box(0, 0, 40, 400), { x: 300, y: 200 }, 30)).toEqual([-280, 0]);
});

test('words at the edge of the map come in as far as they are wide', () => {
  const half = { x: 60, y: 20 };
  expect(wayFromUnder(MAP, [], { x: 1270, y: 300 }, half)).toEqual([-50, 0]);
  expect(wayFromUnder(MAP, [], { x: 700, y: 300 }, half)).toEqual([0, 0]);
});

test('words under a legend come out beside it, others stay where they belong', () => {
  const legend = box(312, 400, 560, 640);
  const half = { x: 60, y: 20 };
  expect(wayFromUnder(MAP, [legend], { x: 400, y: 500 }, half), 'under it').toEqual([220, 0]);
  expect(wayFromUnder(MAP, [legend], { x: 600, y: 500 }, half), 'half under it').toEqual([20, 0]);
  expect(wayFromUnder(MAP, [legend], { x: 400, y: 200 }, half), 'above it').toEqual([0, 0]);
  expect(wayFromUnder(MAP, [legend], { x: 200, y: 500 }, half), 'off the map').toEqual([0, 0]);
});
