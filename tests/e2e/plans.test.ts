/** Work that is there tomorrow, in one tab and in two. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { mapAtRest, watchDrawing, withoutServiceWorker } from '../../scripts/lib/browser.ts';
import { openMap, withBrowser } from './harness.ts';

withBrowser();

test('a plan is there after a reload and in a bare new tab, which goes on in a branch', async () => {
  const { page, context, text, address } = await openMap({ link: { panel: 'scenario' } });
  const nameIn = (of: Page) => of.getByRole('textbox', { name: text('plans.name') });
  const addSchool = async (of: Page) => {
    const panel = of.getByRole('tabpanel', { name: text('panel.scenario') });
    await panel.getByRole('button', { name: text('service.school'), exact: true }).click();
    await panel.getByRole('button', { name: text('scenario.addAtCentre') }).click();
  };
  const edits = (of: Page) => of.locator('.edit-list > li').count();

  await addSchool(page);
  await nameIn(page).waitFor();
  await nameIn(page).fill('A');
  await page.keyboard.press('Enter');
  await page.getByText(text('plans.kept'), { exact: true }).waitFor();
  await page.reload();
  await mapAtRest(page);
  await nameIn(page).waitFor();
  expect(await nameIn(page).inputValue()).toBe('A');
  expect(await edits(page)).toBe(1);

  const second = await context.newPage();
  await withoutServiceWorker(second);
  await watchDrawing(second);
  await second.goto(address);
  await mapAtRest(second);
  await second.getByRole('status', { name: text('plans.leftOff') }).waitFor();
  await second.getByText(text('plans.elsewhere')).waitFor();
  expect(await edits(second)).toBe(1);

  await addSchool(second);
  const isBranch = (label: string) =>
    document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value === 'A (2)';
  await second.waitForFunction(isBranch, text('plans.name'));
  expect(await edits(second)).toBe(2);
  expect(await nameIn(page).inputValue()).toBe('A');
  expect(await edits(page)).toBe(1);

  await second.keyboard.press('Control+k');
  await second.getByRole('searchbox', { name: text('command.palette') }).fill('plans');
  await second.getByRole('menuitem', { name: text('plans.open') }).click();
  const library = second.getByRole('dialog', { name: text('plans.title') });
  await library.getByRole('heading', { name: 'A', exact: true }).waitFor();
  await library.getByRole('heading', { name: 'A (2)', exact: true }).waitFor();
});
