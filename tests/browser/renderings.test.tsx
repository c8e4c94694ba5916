/** What is rendered anew, and what is left alone: a figure that comes must not hold the page. */
import { Profiler } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { problemOf } from '../../src/importing/faults.ts';
import { editIdSchema } from '../../src/domain/scenario/scenario.ts';
import { projectIdSchema } from '../../src/domain/territory/schema.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { setAwaited } from '../../src/store/awaiting.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { MapArea, PageFrame } from '../../src/ui/frame/PageFrame.tsx';
import { Legend } from '../../src/ui/legend/Legend.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import { useInSteps } from '../../src/ui/tables/useInSteps.ts';
import { TopBar } from '../../src/ui/TopBar.tsx';
import { useSearchIndex } from '../../src/ui/useSearchIndex.ts';
import { tinyCity } from './tinyCity.ts';

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

/** Shows that a moved map has been rendered. */
function Zoom() {
  return <output id="zoom">{usePage((state) => state.camera?.zoom)}</output>;
}

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
      <Zoom />
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
  useResults.setState({ problems: [problemOf('tiny', 'notReadable')] });
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
    () => frame.querySelector('#zoom')?.textContent === '12',
  );
  expect(moved).toEqual({});
});

it('what was found by its name stays while the names of a changed plan are folded', async () => {
  const seen: { readonly count: number; readonly isComplete: boolean }[] = [];
  function Names() {
    const { index, isComplete } = useSearchIndex(true);
    seen.push({ count: index.length, isComplete });
    return null;
  }
  await render(<Names />);
  await expect.poll(() => seen.at(-1)?.isComplete).toBe(true);
  const before = seen.splice(0).at(-1)?.count;
  usePage.setState({
    edits: [
      {
        id: editIdSchema.parse('e1'),
        type: 'removeProject',
        projectId: projectIdSchema.parse('project-1'),
      },
    ],
  });
  await expect.poll(() => seen.at(-1)?.isComplete).toBe(true);
  expect(seen.map(({ count }) => count)).not.toContain(0);
  expect(before).toBeGreaterThan(0);
});

it('a work that comes to nothing is known to be done', async () => {
  function* toNothing(): Generator<void, string | null> {
    yield;
    return null;
  }
  function Made() {
    const { result, isDone } = useInSteps(toNothing);
    return <output>{isDone ? (result ?? 'none') : 'computing'}</output>;
  }
  const screen = await render(<Made />);
  await expect.element(screen.getByText('none')).toBeVisible();
});
