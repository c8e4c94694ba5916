/** Whole tasks from end to end, where there is little room or no mouse. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import schoolInStep from '../../src/share/stories/shipped/school-in-step.json' with {
  type: 'json',
};
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';
import { findingsOf } from './axe.ts';
import { openMap, PHONE, withBrowser } from './harness.ts';
import { openUndrawn, settled } from './withoutDrawing.ts';
import { loneliestOf, schoolsOfAlmaty, shownYear } from './reading.ts';

withBrowser();

/** The address follows what is chosen, a moment later. */
const SOON = { timeout: 10_000 };

/** A window of 1280 x 720 at 200 %. */
const LAPTOP_AT_200 = { width: 640, height: 360 };

test.each([
  ['by touch on a phone', PHONE, true],
  ['by keys on a laptop at 200 %', LAPTOP_AT_200, false],
] as const)(
  'a school is found, another added and seen, undone, shared, and a story watched: %s',
  async (_, viewport, touch) => {
    const opened = await openMap({ viewport, touch, link: { t: 'almaty', y: 2026 } });
    const { page, text, button } = opened;
    if (touch) expect(await findingsOf(page)).toEqual([]);
    const press = async (control: Locator) => {
      await control.waitFor();
      if (touch) return control.tap();
      await control.focus();
      await page.keyboard.press('Enter');
    };
    const type = async (field: Locator, words: string) => {
      await press(field);
      await field.fill(words);
      await page.keyboard.press('Enter');
    };

    const { schools, everything } = schoolsOfAlmaty();
    const { en: name } = loneliestOf(schools, everything).name;
    const search = page.getByRole('combobox', { name: text('search.label') });
    await press(search);
    await search.fill(name);
    const found = page.getByRole('option', { name }).first();
    await found.waitFor();
    if (touch) await found.tap();
    else {
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() =>
        document.activeElement?.hasAttribute('aria-activedescendant'),
      );
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 2, name }).waitFor();

    await press(page.getByRole('tab', { name: text('panel.scenario') }));
    const panel = page.getByRole('tabpanel', { name: text('panel.scenario') });
    await press(panel.getByRole('button', { name: text('service.school'), exact: true }));
    await press(button('scenario.addAtCentre').filter({ visible: true }).first());
    await type(panel.getByRole('textbox', { name: text('scenario.openYear') }), '2028');
    await type(
      panel.getByRole('textbox', { name: text('scenario.size.seats'), exact: true }),
      '1175',
    );

    // The map goes to the year in which it opens, and says so; the effect is that of this year.
    expect(await shownYear(opened)).toBe(2028);
    await page.getByText('The map now shows 2028').waitFor();
    await panel.getByRole('heading', { name: `${text('scenario.effect')}, 2028` }).waitFor();
    const editsInLink = () => {
      const { state } = decodeLink(new URL(page.url()).hash, EMBEDDED_TERRITORIES);
      return state.edits;
    };
    await mapAtRest(page);
    await expect
      .poll(editsInLink, SOON)
      .toMatchObject([{ type: 'addProject', size: 1175, openYear: 2028 }]);

    await press(panel.getByRole('button', { name: new RegExp(`^${text('scenario.undo')}:`) }));
    await expect.poll(editsInLink, SOON).toMatchObject([{ type: 'addProject', size: 900 }]);
    await press(panel.getByRole('button', { name: new RegExp(`^${text('scenario.redo')}:`) }));
    await expect.poll(editsInLink, SOON).toMatchObject([{ size: 1175 }]);

    await press(button('share.open'));
    await press(button('share.copy'));
    await page.getByText(text('share.copied')).waitFor();
    const shared = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(decodeLink(shared.hash, EMBEDDED_TERRITORIES).state.edits).toHaveLength(1);
    await page.keyboard.press('Escape');

    await press(page.getByRole('tab', { name: text('panel.stories') }));
    await press(page.getByRole('button', { name: new RegExp(`^${schoolInStep.title.en}`) }));
    const stage = page.getByRole('region', { name: new RegExp(schoolInStep.title.en) });
    await press(stage.getByRole('button', { name: text('stories.next') }));
    await stage.getByRole('heading', { name: schoolInStep.steps[1]?.title.en ?? '' }).waitFor();
    await press(stage.getByRole('button', { name: text('stories.end') }));
    await stage.waitFor({ state: 'detached' });
  },
);

/** Two metres high: a child and a wheelchair reach 1.6 of them. */
const UPRIGHT = { width: 1080, height: 1920 };
const REACH_FROM_PX = UPRIGHT.height * (1 - 1.6 / 2);

test('an upright hall is used from start to start within reach of a child and a wheelchair', async () => {
  const { page, text } = await openUndrawn({
    search: '?mode=exhibition&lang=en',
    hash: '',
    viewport: UPRIGHT,
    touch: true,
    deviceScale: 0.25,
  });
  const start = page.getByRole('button', { name: /^Place/ });
  await start.waitFor();
  expect(await findingsOf(page)).toEqual([]);
  const press = async (control: Locator) => {
    await control.waitFor();
    const box = await control.boundingBox();
    expect(box?.y, await control.innerText()).toBeGreaterThanOrEqual(REACH_FROM_PX);
    await control.tap();
  };

  await press(start);
  const tokens = page.locator('.school-token');
  await tokens.first().waitFor();
  expect(await findingsOf(page)).toEqual([]);
  for (const [index, x] of [260, 360, 460].entries()) {
    // The token, then the place.
    await press(tokens.first());
    await page.touchscreen.tap(x, 620 + 60 * index);
    await expect.poll(() => tokens.count(), SOON).toBe(2 - index);
  }
  await page.locator('.verdict-score').waitFor();
  await settled(page);
  const count = page.locator('.game-count strong');
  await expect.poll(() => count.innerText(), SOON).toMatch(/\d/);
  await press(page.getByRole('radio', { name: /computer/ }));
  await press(page.getByRole('radio', { name: text('game.visitor') }));
  await press(page.getByRole('radio', { name: 'Қазақша' }));
  await press(page.locator('.exhibition-bar > .button'));
  await page.locator('.start-choice').first().waitFor();
  expect(await page.locator('.school-token').count(), 'nothing is left of a visitor').toBe(0);
});
