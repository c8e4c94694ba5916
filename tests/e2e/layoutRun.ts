/** Takes a page from case to case, and measures it in each. */
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/territory/schema.ts';
import { findingsOf } from './axe.ts';
import { fragment } from './harness.ts';
import { type Case, linkOf, type State } from './layoutCases.ts';
import { offencesOf } from './layoutLaw.ts';
import { settled } from './withoutDrawing.ts';

/** Presses what can be seen; false where there is nothing of the kind. */
const press = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) =>
      one.checkVisibility(),
    );
    element?.click();
    return element !== undefined;
  }, selector);

const openLink = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    history.pushState(null, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, hash);

const holdWorker = (page: Page, hold: boolean): Promise<void> =>
  page.evaluate(
    (value) => (window as unknown as { holdWorker: (hold: boolean) => void }).holdWorker(value),
    hold,
  );

const sizeOf = ({ window: size }: Case) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
};

/** Frames have been laid out, and charts are as wide as their frames again. */
const laidOut = async (page: Page): Promise<void> => {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('.chart-frame')].every((frame) => {
          const drawn = Number(frame.querySelector('svg')?.getAttribute('width') ?? Number.NaN);
          const isSmall = frame.closest('[data-small="true"]') !== null;
          return !(Math.abs(drawn - Math.max(isSmall ? 120 : 220, frame.clientWidth)) > 1);
        }),
      null,
      { timeout: 3_000 },
    )
    // One that is not drawn anew is measured as it is.
    .catch(() => {});
};

/** By a link, as far as a link goes. */
export async function enter(page: Page, { mode, language, state }: Case): Promise<void> {
  await press(page, '.legend-chip[aria-expanded="true"]');
  if (state === 'computing') await holdWorker(page, true);
  await openLink(
    page,
    fragment(language, { ...(mode === 'plan' ? {} : { mode }), ...linkOf(state) }),
  );
  if (state === 'placing') await page.locator('.tool').first().dispatchEvent('click');
  if (state === 'share') await press(page, '.share-button');
  if (state === 'card') await page.locator('.card').waitFor({ state: 'attached' });
  if (state === 'story') await page.locator('.story-words').waitFor();
  if (state === 'note') await page.locator('.notes').waitFor();
  if (state !== 'computing') await settled(page);
}

/** What a visitor presses at the start screen. */
const CHOICES: Partial<Record<State, number>> = { explore: 0, game: 1, story: 2 };

/** An exhibition takes no links. */
export async function enterHall(page: Page, { language, state }: Case): Promise<void> {
  await press(page, '.exhibition-bar > .button');
  const choices = page.locator('.start-choice');
  await choices.first().waitFor();
  await page
    .locator('.exhibition-bar .segment')
    .nth(LANGUAGES.indexOf(language))
    .dispatchEvent('click');
  const choice = CHOICES[state];
  if (choice !== undefined) await choices.nth(choice).dispatchEvent('click');
  if (state === 'game') await page.locator('.school-token').first().waitFor();
  if (state === 'explore') await page.locator('.exhibition-figures').waitFor();
  if (state === 'story') await page.locator('.story-words').waitFor();
  await settled(page);
}

/** Of the window, by area and by height. */
const mapShare = (page: Page) =>
  page.evaluate(() => {
    const { width, height } = document.querySelector('.map-area')?.getBoundingClientRect() ?? {
      width: 0,
      height: 0,
    };
    return {
      area: (width * height) / (window.innerWidth * window.innerHeight),
      height: height / window.innerHeight,
    };
  });

/** Nothing lies above the place that is chosen: its outline lets everything through to the map. */
const sees = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(
      () => {
        const { left, right, top, bottom } =
          document.querySelector('.chosen-outline')?.getBoundingClientRect() ?? new DOMRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit?.closest('.map-canvas') !== null && hit !== null;
      },
      null,
      { timeout: 3_000 },
    )
    .then(
      () => true,
      () => false,
    );

const PHONES: readonly string[] = ['320x568', '360x640', '390x844'];

/** Of a window of 1280x720 with a panel open; whoever opens a table reads the table. */
const LEAST_SHARE = 2 / 3;
const LEAST_SHARE_BESIDE_TABLE = 2 / 5;

const whereOf = ({ window, mode, language, state }: Case) =>
  `${window} ${mode} ${language} ${state}`;

/** How much of the window the map keeps while somebody plans, their letters being as large as the page's own. */
export async function shareOffencesIn(page: Page, one: Case): Promise<readonly string[]> {
  if (one.mode !== 'plan') return [];
  const { area, height } = await mapShare(page);
  const least = one.state === 'tables' ? LEAST_SHARE_BESIDE_TABLE : LEAST_SHARE;
  if (one.window === '1280x720' && area < least) {
    return [`the map has ${area.toFixed(2)} of the window`];
  }
  if (PHONES.includes(one.window) && height < 0.495) {
    return [`the map has ${height.toFixed(2)} of the height`];
  }
  return [];
}

type Measure = (page: Page, one: Case) => Promise<readonly string[]>;

/** The law is put into the page once: it is quick when it has run some times. */
async function lawIn(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'aumaqOffences' in window);
  if (!isThere) await page.evaluate(`window.aumaqOffences = ${offencesOf}`);
  return page.evaluate(() =>
    (window as unknown as { aumaqOffences: typeof offencesOf }).aumaqOffences(),
  );
}

/** Of the page as it stands, each with the case that it belongs to. */
async function offencesIn(page: Page, one: Case, also: Measure): Promise<readonly string[]> {
  const found = [...(await lawIn(page)), ...(await also(page, one))];
  if (one.state === 'card' || one.state === 'added') {
    if (!(await sees(page))) found.push('the chosen place is not seen');
  }
  return found.map((offence) => `${whereOf(one)}: ${offence}`);
}

/** Axe looks at one case in so many: what it finds is of the state more than of the window. */
const AXE_EVERY = 20;

/** Goes from case to case, and enters anew only what is not entered yet. */
export async function offencesInAll(
  page: Page,
  cases: readonly Case[],
  enterCase: (page: Page, one: Case) => Promise<void>,
  also: Measure = async () => [],
): Promise<readonly string[]> {
  const offences: string[] = [];
  let entered: Case | null = null;
  for (const [index, one] of cases.entries()) {
    await page.setViewportSize(sizeOf(one));
    const isOther =
      one.mode !== entered?.mode ||
      one.state !== entered.state ||
      one.language !== entered.language;
    if (isOther) {
      if (entered?.state === 'computing') {
        await holdWorker(page, false);
        await settled(page);
      }
      await enterCase(page, one);
      entered = one;
    }
    if (one.state === 'legend') await press(page, '.legend-chip[aria-expanded="false"]');
    await laidOut(page);
    offences.push(...(await offencesIn(page, one, also)));
    // Former figures are pale while new ones are computed: they are not to be read.
    if (index % AXE_EVERY === 0 && one.state !== 'computing') {
      for (const finding of await findingsOf(page)) offences.push(`${whereOf(one)}: ${finding}`);
    }
  }
  return offences;
}
