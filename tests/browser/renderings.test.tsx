/** What is rendered anew, and what is left alone: a figure that comes must not hold the page. */
import { Profiler } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { setAwaited } from '../../src/store/awaiting.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { MapArea, PageFrame } from '../../src/ui/frame/PageFrame.tsx';
import { Legend } from '../../src/ui/legend/Legend.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import { TopBar } from '../../src/ui/TopBar.tsx';
import { tinyCity } from './tinyCity.ts';

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

/** Counts how often each part is rendered. */
async function shown() {
  const times = new Map<string, number>();
  const count = (id: string) => times.set(id, (times.get(id) ?? 0) + 1);
  const screen = await render(
    <LanguageProvider language="en">
      <PageFrame>
        <Profiler id="bar" onRender={count}>
          <TopBar />
        </Profiler>
        <MapArea>
          <Profiler id="legend" onRender={count}>
            <Legend />
          </Profiler>
        </MapArea>
        <Profiler id="timeline" onRender={count}>
          <Timeline />
        </Profiler>
      </PageFrame>
    </LanguageProvider>,
  );
  const since = async (change: () => void, isSeen: () => boolean) => {
    times.clear();
    change();
    await expect.poll(isSeen).toBe(true);
    return Object.fromEntries(times);
  };
  return { screen, since };
}

it('the parts of the page are left alone when figures are awaited and come', async () => {
  const { screen, since } = await shown();
  const area = screen.getByRole('main').element();
  const awaited = () => area.getAttribute('aria-busy') === 'true';
  useResults.setState({ problems: [{ message: 'none', path: '' } as never] });
  await expect.poll(awaited).toBe(false);
  expect(await since(() => setAwaited('figures', true), awaited)).toEqual({});
  expect(
    await since(
      () => setAwaited('figures', false),
      () => !awaited(),
    ),
  ).toEqual({});
});

it('a moved year is the business of the timeline, and a moved map of none of them', async () => {
  const { screen, since } = await shown();
  const frame = screen.container;
  const times = await since(
    () => usePage.getState().chooseYear(2027),
    () => frame.textContent?.includes('2027') === true && frame.textContent.includes('forecast'),
  );
  expect(Object.keys(times)).toEqual(['timeline']);
  const camera = { longitude: 76.81, latitude: 43.21, zoom: 12, pitch: 0, bearing: 0 };
  const moved = await since(
    () => usePage.getState().moveCamera(camera),
    () => usePage.getState().camera !== null,
  );
  expect(moved).toEqual({});
});
