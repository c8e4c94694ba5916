/**
 * An afternoon of a planning office, in Kazakh: from the neighbourhood that lacks most places to what
 * the deputy mayor reads, and the next day everything is there.
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
import { takeAwayTexts } from '../../src/i18n/messages/later/takeAway.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';
import { openMap, startProfile, withBrowser } from './harness.ts';
import { loneliestOf, schoolsOfAlmaty } from './reading.ts';

withBrowser();

const VIEWPORT = { width: 1280, height: 800 };
const SOON = { timeout: 20_000 };
const words = wordsOf('kk', takeAwayTexts);
const { text } = words;

const editsIn = (page: Page): readonly Edit[] =>
  decodeLink(new URL(page.url()).hash, EMBEDDED_TERRITORIES).state.edits;

/** What is done with the page by name, key and number. */
function handsOn(page: Page) {
  const panel = page.getByRole('tabpanel', { name: text('panel.scenario') });
  const button = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });
  const write = async (label: string, value: string | number) => {
    const field = panel.getByRole('textbox', { name: label, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  };
  return {
    panel,
    button,
    write,
    openPanel: (key: 'panel.scenario' | 'panel.tables') =>
      page.getByRole('tab', { name: text(key), exact: true }).click(),
    add: async (tool: string) => {
      await button(tool, panel).click();
      await button(text('scenario.addAtCentre'), panel).click();
    },
    find: async (name: string) => {
      await page.getByRole('combobox', { name: text('search.label') }).fill(name);
      await page.getByRole('option', { name }).first().click();
      await panel.getByRole('heading', { name, exact: true }).waitFor();
    },
    /** By keys alone: the palette opens what is written. */
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
        pressed.click(),
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
    await afternoon(profile);
    await nextDay(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 300_000);

async function afternoon(profile: string): Promise<void> {
  const within = await startProfile(profile, VIEWPORT);
  const { page } = await openMap({ within, language: 'kk', link: { t: 'almaty', y: 2030 } });
  const at = handsOn(page);

  // The neighbourhood with the most pupils without a place comes first, and leads there.
  await at.openPanel('panel.tables');
  const grid = page.getByRole('grid', { name: text('takeAway.sheet.neighbourhoods') });
  await grid.getByRole('row').nth(1).click();
  await page.locator('.card').waitFor();
  await page.waitForFunction(() => location.hash.includes('c='));

  await at.openPanel('panel.scenario');
  await at.add(text('service.school'));
  await at.write(text('scenario.openYear'), 2028);
  await at.write(text('scenario.size.seats'), 1175);

  await at.add(text('kind.housing'));
  await at.write(text('scenario.openYear'), 2027);
  await at.write(text('scenario.size.m2'), 60_000);
  await at.button(text('exact.addPhase'), at.panel).click();
  await at.button(text('exact.addPhase'), at.panel).click();
  await at.panel
    .getByText(text('exact.phasesTotal', { value: words.numbers.whole(180_000) }))
    .waitFor();

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
  await at.button(text('exact.close', { year: '2029' }), at.panel).click();

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
  await at.button(`${text('page.menu')}: A`, library).click();
  await page.getByRole('menuitem', { name: text('plans.duplicate') }).click();
  await at.button(`${text('plans.openOne')}: A (2)`, library).click();
  await library.waitFor({ state: 'detached' });
  await at.rename('B');
  const from = positionOfSchool(page);
  await carrySchoolNorth(page, 800);
  await expect
    .poll(() => Math.round(haversineM(...from, ...positionOfSchool(page)) / 20) * 20, SOON)
    .toBe(800);

  // A, B and the baseline: compared in a table, taken away, and looked at beside each other.
  await at.command(text('plans.open'));
  for (const name of ['A', 'B']) {
    const label = `${text('plans.chooseToCompare')}: ${name}`;
    await library.getByRole('checkbox', { name: label, exact: true }).press('Space');
  }
  await at.button(text('plans.compare', { count: 2 }), library).click();
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
  const shown = (value: unknown) => words.numbers.decimal(Number(value), 0);
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
  await at.button(lay, dialog).first().click();
  const divider = page.getByRole('slider', { name: text('beside.divider') });
  await divider.press('ArrowRight');
  expect(await divider.inputValue()).toBe('51');
  await mapAtRest(page);
  await loseAllGraphics(page);
  await mapAtRest(page);
  await page.getByText(text('page.webglLost')).waitFor({ state: 'detached' });
  expect(await page.locator('.map canvas').count()).toBe(2);
  await at.button(text('beside.end')).click();

  await at.command(text('share.open'));
  const share = page.getByRole('dialog', { name: text('share.title') });
  const layers = await at.download(at.button(format('geoPackage'), share));
  const path = join(profile, 'plan.gpkg');
  writeFileSync(path, layers);
  const database = new sqlite.Database(path, { readOnly: true });
  const schoolsAdded = database.all('SELECT * FROM projects');
  database.close();
  expect(JSON.stringify(schoolsAdded)).toContain('1175');
  await within.close();
}

/** The browser is started again: the page opens where it was left, in one tab and in a second. */
async function nextDay(profile: string): Promise<void> {
  const within = await startProfile(profile, VIEWPORT);
  const { page } = await openMap({ within, hash: '' });
  const at = handsOn(page);
  await page.getByRole('status', { name: text('plans.leftOff') }).waitFor();
  await at.openPanel('panel.scenario');
  expect(await at.planName().inputValue()).toBe('B');
  await expect.poll(() => editsIn(page).length, SOON).toBe(4);

  const { page: second } = await openMap({ within, hash: '' });
  const there = handsOn(second);
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
  await second.keyboard.press('Escape');
  // The same work speaks the other languages too.
  for (const language of ['ru', 'en'] as const) {
    await second.getByRole('radio', { name: text(`language.${language}`), exact: true }).click();
    const name = second.getByRole('textbox', { name: messagesOf(language)['plans.name'] });
    expect(await name.inputValue()).toBe('B (2)');
  }
  await within.close();
}

function positionOfSchool(page: Page): readonly [number, number] {
  const school = editsIn(page).find((edit) => edit.type === 'addProject' && edit.kind === 'school');
  if (school?.type !== 'addProject') throw new Error('no school was added');
  return school.position;
}

/** Metres in a pixel of the map at zoom 0, at the equator. */
const METRES_PER_PIXEL = 78_271.517;

/** Drags the school, which the list of edits leads to, from the middle of the map. */
async function carrySchoolNorth(page: Page, metres: number): Promise<void> {
  await page.locator('.edit-list .edit-where button').first().click();
  await mapAtRest(page);
  await page
    .locator('.card')
    .getByRole('button', { name: text('page.close') })
    .click();
  await page.getByRole('button', { name: text('page.zoomOut') }).click();
  await mapAtRest(page);
  const [, latitude = 0, zoom = 0] = (/[#&]c=([^&]*)/.exec(page.url())?.[1] ?? '')
    .split(',')
    .map(Number);
  const metresPerPixel = (METRES_PER_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
  const box = await page.locator('.map canvas').first().boundingBox();
  if (!box) throw new Error('the map has no canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - metres / metresPerPixel, { steps: 8 });
  await page.mouse.up();
}
