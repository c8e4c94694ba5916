/** The pictures of docs/planning.md: an afternoon with a plan, from finding the worst place to taking the results away. */
import type { Page } from 'playwright-core';
import { type Edit, editsSchema } from '../../src/domain/scenario/scenario.ts';
import { sitingTexts } from '../../src/i18n/messages/later/siting.ts';
import { type MessageKey, messagesOf } from '../../src/i18n/messages.ts';
import { encodeLink } from '../../src/share/link/encodeLink.ts';
import { defaultStateOf } from '../../src/share/link/packs.ts';
import type { ShareableState } from '../../src/store/shareable.ts';
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';

type PlanningView = {
  readonly name: string;
  readonly size: readonly [widthPx: number, heightPx: number];
  /** Fragment of the link. */
  readonly link: string;
  readonly format: 'jpeg';
  /** What a person does before the picture is taken. */
  readonly act: (page: Page) => Promise<void>;
};

const SIZE = [1280, 800] as const;
const PATIENCE = { timeout: 120_000 };
const messages = messagesOf('en');
const text = (key: MessageKey) => messages[key];

const SITE = { lon: 76.815, lat: 43.222 };
/** 800 m farther north. */
const NORTH = 0.0072;

function planWith(latitude: number): Edit[] {
  return editsSchema.parse([
    {
      id: 'e1',
      type: 'addProject',
      projectId: 'own-1',
      kind: 'school',
      position: [SITE.lon, latitude],
      size: 1175,
      openYear: 2028,
      finance: 'state',
      name: 'School at the park',
    },
    {
      id: 'e2',
      type: 'addProject',
      projectId: 'own-2',
      kind: 'housing',
      position: [SITE.lon + 0.012, SITE.lat + 0.004],
      size: 60_000,
      openYear: 2027,
      furtherPhases: [
        { openYear: 2028, size: 60_000 },
        { openYear: 2029, size: 60_000 },
      ],
      finance: 'private',
      name: 'Park homes',
    },
  ]);
}

const CAMERA = {
  longitude: SITE.lon,
  latitude: SITE.lat + NORTH / 2,
  zoom: 13.4,
  bearing: 0,
  pitch: 0,
};
const besideThem = { ...CAMERA, longitude: SITE.lon + 0.006 };

function linkOf(changes: Partial<ShareableState>): string {
  const state = defaultStateOf(EMBEDDED_TERRITORIES, 'almaty');
  const link = encodeLink(
    { ...state, language: 'en', year: 2030, camera: CAMERA, ...changes },
    EMBEDDED_TERRITORIES,
  );
  return link.slice(1);
}

const A = planWith(SITE.lat);
const B = planWith(SITE.lat + NORTH);
const comparison = { name: 'B: 800 m farther north', edits: B };
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();

async function compared(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: text('compare.title') });
  await dialog
    .getByRole('row', { name: text('indicator.unplaced') })
    .first()
    .waitFor(PATIENCE);
}

const view = (
  name: string,
  changes: Partial<ShareableState>,
  act: PlanningView['act'],
): PlanningView => ({
  name: `planning-${name}`,
  size: SIZE,
  link: linkOf(changes),
  format: 'jpeg',
  act,
});

export const PLANNING_VIEWS: readonly PlanningView[] = [
  view('worst', { panel: 'tables' }, async (page) => {
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.locator('.card').waitFor();
  }),
  view('edits', { panel: 'scenario', edits: A }, async (page) => {
    await button(page, 'School at the park').click();
    await page.getByRole('heading', { name: 'School at the park' }).first().waitFor();
    // The fields, and below them what the place changes there.
    await page
      .getByText(/^What it changes there/)
      .first()
      .waitFor();
    await page.locator('.selected-place').evaluate((place) => {
      const panel = place.closest('.panel');
      const below = place.getBoundingClientRect().top - (panel?.getBoundingClientRect().top ?? 0);
      panel?.scrollBy({ top: below });
    });
  }),
  view('plans', { panel: 'scenario', edits: A }, async (page) => {
    await button(page, text('plans.keep')).click();
    await page.getByText(text('plans.kept'), { exact: true }).waitFor();
    await button(page, text('plans.open')).click();
    await page.getByRole('dialog', { name: text('plans.title') }).waitFor();
  }),
  view('compare', { panel: 'scenario', edits: A, comparison }, compared),
  // Both places of the school stand left of the divider, right of the legend.
  view('beside', { panel: 'scenario', edits: A, comparison, camera: besideThem }, async (page) => {
    await compared(page);
    await button(page, new RegExp(comparison.name)).click();
    await page.getByRole('slider', { name: text('beside.divider') }).waitFor();
  }),
  view('siting', { panel: 'siting', camera: null }, async (page) => {
    await button(page, sitingTexts['siting.search'].en).click();
    const proposal = page.getByRole('region', { name: sitingTexts['siting.proposal'].en });
    await proposal.waitFor(PATIENCE);
    await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 150));
  }),
  view('share', { panel: 'scenario', edits: A }, async (page) => {
    await button(page, text('share.open')).click();
    const dialog = page.getByRole('dialog', { name: text('share.title') });
    await dialog.locator('.take-away').scrollIntoViewIfNeeded();
  }),
];
