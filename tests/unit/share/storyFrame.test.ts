/** A step shows the same on every screen, and is recorded as it is shown. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { currentFrame, type Frame, framed, unframed } from '../../../src/share/stories/frame.ts';
import { frameOpenedStep } from '../../../src/share/stories/player.ts';
import { STORIES, stateOfStep } from '../../../src/share/stories.ts';
import { openFitted } from '../../../src/store/openFitted.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { recordedStep } from '../../../src/ui/stories/recordStep.ts';

const camera = { longitude: 76.9, latitude: 43.25, zoom: 11, bearing: 0, pitch: 0 };
const free = { hiddenLeftPx: 0, hiddenRightPx: 0, hiddenBottomPx: 0 };

test('a map of the reference size takes the camera as it is written', () => {
  expect(framed(camera, { widthPx: 800, heightPx: 600, ...free })).toEqual(camera);
});

test('a screen four times as wide and high comes two steps nearer', () => {
  expect(framed(camera, { widthPx: 3200, heightPx: 2400, ...free }).zoom).toBeCloseTo(13, 9);
});

test('a card on the left moves what is shown to the right of it', () => {
  const shown = framed(camera, { widthPx: 1280, heightPx: 600, ...free, hiddenLeftPx: 400 });
  expect(shown.longitude).toBeLessThan(camera.longitude);
  expect(shown.latitude).toBeCloseTo(camera.latitude, 9);
});

test('the card of what a step has chosen moves it to the left again, into what is free between both', () => {
  const cards = { ...free, hiddenLeftPx: 400, hiddenRightPx: 300 };
  const shown = framed(camera, { widthPx: 1280, heightPx: 600, ...cards });
  const beside = framed(camera, { widthPx: 1280, heightPx: 600, ...free, hiddenLeftPx: 400 });
  expect(shown.zoom).toBeLessThan(beside.zoom);
  expect(shown.longitude).toBeGreaterThan(beside.longitude);
});

test('what is recorded is shown again just so', () => {
  const frames: fc.Arbitrary<Frame> = fc.record({
    widthPx: fc.integer({ min: 360, max: 3840 }),
    heightPx: fc.integer({ min: 300, max: 2160 }),
    hiddenLeftPx: fc.integer({ min: 0, max: 300 }),
    hiddenRightPx: fc.integer({ min: 0, max: 300 }),
    hiddenBottomPx: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(frames, fc.integer({ min: -180, max: 180 }), (frame, bearing) => {
      const written = { ...camera, bearing };
      const again = unframed(framed(written, frame), frame);
      expect(again.longitude).toBeCloseTo(written.longitude, 2);
      expect(again.latitude).toBeCloseTo(written.latitude, 2);
      expect(again.zoom).toBeCloseTo(written.zoom, 2);
    }),
  );
});

test.each([
  ['with the card of a story beside it', { id: 'own-1', step: 0 }],
  ['free', null],
] as const)('a wide map that is recorded %s is told as it was shown', (_, story) => {
  const mapArea = { getBoundingClientRect: () => ({ width: 1600, height: 900 }) };
  vi.stubGlobal('document', { querySelector: () => mapArea, documentElement: {} });
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
  vi.stubGlobal('innerWidth', 1920);
  usePage.setState({ camera, story });
  const step = recordedStep();
  if (!step?.camera) throw new Error('nothing was recorded');
  const again = framed(step.camera, currentFrame(false, story !== null));
  for (const part of ['longitude', 'latitude', 'zoom'] as const) {
    expect(again[part], part).toBeCloseTo(camera[part], 2);
  }
});

test('a step that a link opens looks past its card once the map has its size, and stays where somebody moved it', () => {
  const story = STORIES.find(({ id }) => id === 'school-in-step');
  if (!story) throw new Error('no story');
  openFitted(stateOfStep(story, 0, { language: 'ru', theme: 'light', mode: 'plan' }));
  const written = usePage.getState().camera;
  const mapArea = { getBoundingClientRect: () => ({ width: 920, height: 671 }) };
  vi.stubGlobal('document', { querySelector: () => mapArea, documentElement: {} });
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
  vi.stubGlobal('innerWidth', 1280);
  frameOpenedStep();
  const looked = usePage.getState().camera;
  expect(looked?.longitude).toBeLessThan(Number(written?.longitude) - 0.02);
  usePage.getState().moveCamera(camera);
  frameOpenedStep();
  expect(usePage.getState().camera).toEqual(camera);
});
