/**
 * An afternoon of a planning office without a mouse: in Kazakh from the neighbourhood that lacks most places to two
 * plans, in Russian to what the deputy mayor reads, and the next day everything is there, in English.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sqlite from 'node-sqlite3-wasm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { haversineM } from '../../src/domain/accessibility/distance.ts';
import type { Edit } from '../../src/domain/scenario/scenario.ts';
import type { Language } from '../../src/domain/territory/schema.ts';
import { takeAwayTexts } from '../../src/i18n/messages/later/takeAway.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';
import { findingsOf } from './axe.ts';
import { openMap, openPage, startProfile, withBrowser } from './harness.ts';
import { loneliestOf, schoolsOfAlmaty } from './reading.ts';

withBrowser();

const VIEWPORT = { width: 1280, height: 800 };
const SOON = { timeout: 20_000 };
const editsIn = (page: Page): readonly Edit[] =>
  decodeLink(new URL(page.url()).hash, EMBEDDED_TERRITORIES).state.edits;

/** What is done with the page, by keys alone: each control has the focus and is pressed. */
function keysOn(page: Page, language: Language) {
  const { text, numbers } = wordsOf(language, takeAwayTexts);
  const panel = page.getByRole('tabpanel', { name: text('panel.scenario') });
  const button = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });
  const press = async (control: Locator, key = 'Enter') => {
    // A key that is pressed on a button that does not answer yet is lost.
    await (await control.elementHandle())?.waitForElementState('enabled');
    await control.press(key);
  };
  const write = async (label: string, value: string | number) => {
    const field = panel.getByRole('textbox', { name: label, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  };
  return {
    text,
    numbers,
    panel,
    button,
    press,
    write,
    openPanel: async (key: 'panel.scenario' | 'panel.tables') => {
      await press(page.getByRole('tab', { name: text(key), exact: true }));
      await page.getByRole('tabpanel', { name: text(key) }).waitFor();
    },
    add: async (tool: string) => {
      await press(button(tool, panel));
      await press(button(text('scenario.addAtCentre'), panel));
    },
    /** The page goes on in another language. */
    speak: async (other: Language) => {
      await page
        .getByRole('radio', { name: text(`language.${other}`), exact: true })
        .press('Space');
      return keysOn(page, other);
    },
    find: async (name: string) => {
      const search = page.getByRole('combobox', { name: text('search.label') });
      await search.fill(name);
      await page.getByRole('option', { name }).first().waitFor();
      await search.press('ArrowDown');
      await page.locator('input[aria-activedescendant]').waitFor();
      await search.press('Enter');
      await panel.getByRole('heading', { name, exact: true }).waitFor();
    },
    /** The palette opens what is written. */
    command: async (name: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox', { name: text('command.palette') }).fill(name);
      await page.getByRole('menuitem', { name }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    planName: () => panel.getByRole('textbox', { name: text('plans.name') }),
    rename: async (name: string) => {
      await write(text('plans.name'), name);
      await page.getByText(text('plans.kept'), { exact: true }).waitFor();
    },
    download: async (pressed: Locator) => {
      const [file] = await Promise.all([
        page.waitForEvent('download', { timeout: 90_000 }),
        press(pressed),
      ]);
      return readFileSync(await file.path());
    },
  };
}

async function pdfText(file: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  let all = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    all += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await document.destroy();
  return all.replaceAll(/\s/g, '');
}

/** Takes the graphics of every map away, and gives them back. */
async function loseAllGraphics(page: Page): Promise<void> {
  const count = await page.evaluate(async () => {
    const lost = [...document.querySelectorAll<HTMLCanvasElement>('.map canvas')].flatMap(
      (canvas) => {
        const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        extension?.loseContext();
        return extension ? [extension] : [];
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const extension of lost) extension.restoreContext();
    return lost.length;
  });
  expect(count).toBe(2);
}

test('an afternoon with two plans is kept, compared, taken away, and there the next day', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'aumaq-afternoon-'));
  try {
    const within = await startProfile(profile, VIEWPORT);
    const { page } = await openMap({ within, language: 'kk', link: { t: 'almaty', y: 2030 } });
    const at = keysOn(page, 'kk');
    await twoPlans(page, at);
    await comparedAndTaken(page, await at.speak('ru'), profile);
    await within.close();
    await nextDay(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 300_000);

type Keys = ReturnType<typeof keysOn>;

/** Plan A with its four edits, and B, in which the school stands 800 m farther north. */
async function twoPlans(page: Page, at: Keys): Promise<void> {
  const { text, numbers } = at;
  // The neighbourhood with the most pupils without a place comes first, and leads there.
  await at.openPanel('panel.tables');
  const grid = page.getByRole('grid', { name: text('takeAway.sheet.neighbourhoods') });
  await grid.press('Enter');
  await page.locator('.card').waitFor();
  await page.waitForFunction(() => location.hash.includes('c='));

  await at.openPanel('panel.scenario');
  await at.add(text('service.school'));
  await at.write(text('scenario.openYear'), 2028);
  await at.write(text('scenario.size.seats'), 1175);

  await at.add(text('kind.housing'));
  await at.write(text('scenario.openYear'), 2027);
  await at.write(text('scenario.size.m2'), 60_000);
  await at.press(at.button(text('exact.addPhase'), at.panel));
  await at.press(at.button(text('exact.addPhase'), at.panel));
  await at.panel.getByText(text('exact.phasesTotal', { value: numbers.whole(180_000) })).waitFor();

  const { schools, everything } = schoolsOfAlmaty();
  const first = loneliestOf(schools, everything);
  const second = loneliestOf(
    schools.filter(({ id }) => id !== first.id),
    everything,
  );
  await at.find(first.name.kk);
  await at.write(text('exact.fromYear'), 2028);
  const seats = at.panel.getByRole('textbox', { name: text('scenario.size.seats'), exact: true });
  const before = Number((await seats.inputValue()).replaceAll(/\D/g, ''));
  await at.write(text('scenario.size.seats'), before + 75);

  await at.find(second.name.kk);
  await at.write(text('exact.closeYear'), 2029);
  await at.press(at.button(text('exact.close', { year: '2029' }), at.panel));

  await at.rename('A');
  await expect
    .poll(() => editsIn(page), SOON)
    .toMatchObject([
      { type: 'addProject', kind: 'school', size: 1175, openYear: 2028 },
      {
        type: 'addProject',
        kind: 'housing',
        size: 60_000,
        openYear: 2027,
        furtherPhases: [
          { openYear: 2028, size: 60_000 },
          { openYear: 2029, size: 60_000 },
        ],
      },
      { type: 'extendFacility', facilityId: first.id, capacity: before + 75, fromYear: 2028 },
      { type: 'closeFacility', facilityId: second.id, closeYear: 2029 },
    ]);

  // A copy, and in it the school stands 800 m farther north.
  await at.command(text('plans.open'));
  const library = page.getByRole('dialog', { name: text('plans.title') });
  await at.press(at.button(`${text('page.menu')}: A`, library));
  await at.press(page.getByRole('menuitem', { name: text('plans.duplicate') }));
  await at.press(at.button(`${text('plans.openOne')}: A (2)`, library));
  await library.waitFor({ state: 'detached' });
  await at.rename('B');
  const from = positionOfSchool(page);
  // The list of edits leads to it.
  await at.press(page.locator('.edit-list .edit-where button').first());
  await at.press(at.panel.getByText(text('move.byMetres')));
  await at.write(text('move.northM'), 800);
  await at.panel.getByText(text('move.moved', { distance: '800' })).waitFor();
  const movedM = () => haversineM(...from, ...positionOfSchool(page));
  await expect.poll(() => Math.abs(movedM() - 800), SOON).toBeLessThan(1);
}

/** A, B and the baseline: compared in a table, taken away, and looked at beside each other. */
async function comparedAndTaken(page: Page, at: Keys, profile: string): Promise<void> {
  const { text, numbers } = at;
  await at.command(text('plans.open'));
  const library = page.getByRole('dialog', { name: text('plans.title') });
  for (const name of ['A', 'B']) {
    const label = `${text('plans.chooseToCompare')}: ${name}`;
    await library.getByRole('checkbox', { name: label, exact: true }).press('Space');
  }
  await at.press(at.button(text('plans.compare', { count: 2 }), library));
  const dialog = page.getByRole('dialog', { name: text('compare.title') });
  const row = dialog.getByRole('row', { name: text('indicator.unplaced') }).first();
  await row.waitFor({ timeout: 60_000 });
  const [baseline = '', ofA = ''] = await row.getByRole('cell').allInnerTexts();
  const firstLine = (cell: string) => cell.split('\n')[0]?.split(' · ')[0] ?? '';

  const format = (of: 'xlsx' | 'pdf' | 'pptx' | 'geoPackage') => text(`takeAway.format.${of}`);
  const sheets = await readWorkbook(
    new Blob([new Uint8Array(await at.download(at.button(format('xlsx'), dialog)))]),
  );
  const compared = sheets.find(({ sheet }) => sheet.startsWith(text('takeAway.sheet.compared')));
  const [head = [], ...body] = compared?.data ?? [];
  expect(head.slice(2, 5)).toEqual([text('compare.baseline'), 'A', 'B']);
  const unplaced = body.find(([name]) => name === text('indicator.unplaced')) ?? [];
  const shown = (value: unknown) => numbers.decimal(Number(value), 0);
  expect([shown(unplaced[2]), shown(unplaced[3])]).toEqual([baseline, ofA].map(firstLine));

  const report = await pdfText(await at.download(at.button(format('pdf'), dialog)));
  expect(report).toContain(firstLine(ofA).replaceAll(/\s/g, ''));
  const slides = unzipSync(new Uint8Array(await at.download(at.button(format('pptx'), dialog))));
  const said = Object.entries(slides)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  expect(said).toContain(firstLine(ofA));
  // A map of each.
  expect(said.match(/<p:pic>/g)).toHaveLength(3);

  const lay = text('beside.lay', { name: text('compare.baseline') });
  await at.press(at.button(lay, dialog).first());
  const divider = page.getByRole('slider', { name: text('beside.divider') });
  await divider.press('ArrowRight');
  expect(await divider.inputValue()).toBe('51');
  await mapAtRest(page);
  expect(await findingsOf(page, '.map-area')).toEqual([]);
  await loseAllGraphics(page);
  await mapAtRest(page);
  await page.getByText(text('page.webglLost')).waitFor({ state: 'detached' });
  expect(await page.locator('.map canvas').count()).toBe(2);
  await at.press(at.button(text('beside.end')));

  await at.command(text('share.open'));
  const share = page.getByRole('dialog', { name: text('share.title') });
  const layers = await at.download(at.button(format('geoPackage'), share));
  const path = join(profile, 'plan.gpkg');
  writeFileSync(path, layers);
  const database = new sqlite.Database(path, { readOnly: true });
  const schoolsAdded = database.all('SELECT * FROM projects');
  database.close();
  expect(JSON.stringify(schoolsAdded)).toContain('1175');
}

/** The browser is started again: the page opens where it was left, in one tab and in a second. */
async function nextDay(profile: string): Promise<void> {
  const within = await startProfile(profile, VIEWPORT);
  const { page } = await openPage({ within, hash: '' });
  const leftOff = wordsOf('ru', takeAwayTexts).text('plans.leftOff');
  await page.getByRole('status', { name: leftOff }).waitFor();
  const at = await keysOn(page, 'ru').speak('en');
  await at.openPanel('panel.scenario');
  // From here on this tab writes the plan.
  await at.planName().waitFor();
  expect(await at.planName().inputValue()).toBe('B');
  await expect.poll(() => editsIn(page).length, SOON).toBe(4);

  const { page: second } = await openPage({ within, hash: '' });
  await Promise.all([mapAtRest(page), mapAtRest(second)]);
  const there = await keysOn(second, 'ru').speak('en');
  const { text } = there;
  await there.openPanel('panel.scenario');
  await second.getByText(text('plans.elsewhere')).waitFor();
  await there.add(text('service.preschool'));
  await second.waitForFunction(
    (label) =>
      document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value === 'B (2)',
    text('plans.name'),
  );
  await at.add(text('service.clinic'));
  await expect.poll(() => editsIn(page).length, SOON).toBe(5);
  expect(await at.planName().inputValue()).toBe('B');
  expect(editsIn(second).at(-1)).toMatchObject({ kind: 'preschool' });

  await there.command(text('plans.open'));
  const library = second.getByRole('dialog', { name: text('plans.title') });
  for (const name of ['A', 'B', 'B (2)']) {
    await library.getByRole('heading', { name, exact: true }).waitFor();
  }
  await within.close();
}

function positionOfSchool(page: Page): readonly [number, number] {
  const school = editsIn(page).find((edit) => edit.type === 'addProject' && edit.kind === 'school');
  if (school?.type !== 'addProject') throw new Error('no school was added');
  return school.position;
}
