/** Everything a mouse can do here, a keyboard can. */
import { expect, test } from 'vitest';
import { drawingOf, mapAtRest } from '../../scripts/lib/browser.ts';
import { openMap, withBrowser } from './harness.ts';
import schoolInStep from '../../src/share/stories/shipped/school-in-step.json' with {
  type: 'json',
};
import { STORIES } from '../../src/share/stories.ts';
import { SHIPPED_NOTES } from '../../src/ui/present/shippedNotes.ts';
import { openUndrawn } from './withoutDrawing.ts';
import { loneliestOf, schoolsOfAlmaty, shownYear } from './reading.ts';

withBrowser();

test('map, search, tabs, layers and year are reached and used without a mouse', async () => {
  const opened = await openMap({ link: { t: 'almaty', y: 2025, c: '76.9,43.25,12' } });
  const { page, text, button } = opened;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return (
        activeElement?.getAttribute('aria-label') ??
        activeElement?.closest('label')?.innerText ??
        activeElement?.textContent ??
        ''
      );
    });
  /** Presses Tab until what has the focus is called so. */
  const tabTo = async (name: string) => {
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      if ((await focused()).includes(name)) return;
    }
    throw new Error(`Tab never reaches "${name}"`);
  };

  // The first stop leads to the map, which says how it is moved by keys, and moves.
  const help = page.getByText(text('page.mapHelp'));
  expect(await help.isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await button('page.skipToMap').evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.press('Enter');
  await help.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  await page.waitForFunction(() => {
    const [longitude = 0, , zoom = 0] = (/[#&]c=([^&]*)/.exec(location.hash)?.[1] ?? '')
      .split(',')
      .map(Number);
    return longitude > 76.9 && zoom > 12;
  });

  // A school is found by typing its name, and its card closes with Escape.
  const places = schoolsOfAlmaty();
  const { en: name } = loneliestOf(places.schools, places.everything).name;
  const search = page.getByRole('combobox', { name: text('search.label') });
  await search.focus();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('aria-activedescendant'));
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: text('search.kind.facility') });
  await card.getByRole('heading', { level: 2, name }).waitFor();
  await card.getByRole('button', { name: text('page.close') }).focus();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });

  await search.focus();
  await tabTo(text('panel.overview'));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('tabpanel', { name: text('panel.layers') }).waitFor();

  const schools = page.getByRole('switch', { name: text('layer.schools'), exact: true });
  // A service is called "Schools" too: what counts is the switch itself.
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await schools.evaluate((element) => element === document.activeElement)) break;
  }
  const before = await schools.isChecked();
  const drawn = await drawingOf(page);
  await page.keyboard.press('Space');
  expect(await schools.isChecked()).toBe(!before);
  expect((await mapAtRest(page)).calls).toBeGreaterThan(drawn.calls);

  const slider = page.getByRole('region', { name: text('timeline.year') }).getByRole('slider');
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await slider.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('ArrowRight');
  expect(await shownYear(opened)).toBe(2026);
});

test('a talk is led by a clicker, with notes in a second window that may close and come back', async () => {
  const opened = await openUndrawn({
    viewport: { width: 900, height: 600 },
    search: '?mode=present',
    link: { t: 'almaty' },
  });
  const { page, text, button } = opened;
  const { steps } = schoolInStep;
  const notes = SHIPPED_NOTES[schoolInStep.id] ?? [];
  const stage = page.getByRole('region', { name: new RegExp(schoolInStep.title.en) });
  const shows = async (index: number) => {
    const step = steps[index];
    if (!step) throw new Error(`the story has no step ${index}`);
    await stage.getByRole('heading', { name: step.title.en }).waitFor();
  };
  // The choice of stories: a digit tells one.
  const choice = page.getByRole('region', { name: text('present.choose') });
  expect(await choice.getByRole('listitem').count()).toBe(STORIES.length);
  const number = 1 + STORIES.findIndex(({ id }) => id === schoolInStep.id);
  await page.keyboard.press(String(number));
  await shows(0);
  await page.waitForFunction(() => location.hash.includes('story=school-in-step:0'));
  await page.keyboard.press('PageDown');
  await shows(1);

  const openNotes = async () => {
    const [speaker] = await Promise.all([
      opened.context.waitForEvent('page'),
      page.keyboard.press('n'),
    ]);
    return speaker;
  };
  const speaker = await openNotes();
  await speaker.getByText(notes[1]?.en ?? '').waitFor();
  await speaker.getByRole('heading', { name: steps[2]?.title.en ?? '' }).waitFor();
  await speaker.keyboard.press('PageDown');
  await shows(2);
  expect(await shownYear(opened)).toBe(steps[2]?.year);
  await speaker.close();

  // Black by the period that clickers send, back by any key, and the step is the same.
  await page.keyboard.press('.');
  await button('present.showAgain').waitFor();
  await page.keyboard.press('PageDown');
  await button('present.showAgain').waitFor({ state: 'detached' });
  await shows(2);
  await page.keyboard.press('Escape');
  await choice.waitFor();
  await page.keyboard.press('F5');
  await shows(2);

  const again = await openNotes();
  await again.getByText(notes[2]?.en ?? '').waitFor();
  await page.close();
  const link = again.getByRole('link', { name: text('present.openMap') });
  expect(await link.getAttribute('href')).toMatch(/mode=present.*story=school-in-step:2/);
});
