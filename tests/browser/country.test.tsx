/** The sections of the country as a planner of the ministry uses them, on the facts of Kazakhstan. */
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { applyScenario } from '../../src/domain/scenario/applyScenario.ts';
import { scenarioOn } from '../../src/domain/scenario/scenario.ts';
import type { CountryDetails, Territory } from '../../src/domain/territory/territory.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import type { Trend } from '../../src/engine/engine.ts';
import { complianceInYear } from '../../src/engine/results/complianceInYear.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { paletteOf } from '../../src/map/palette.ts';
import { readEconomyFrom } from '../../src/store/economy.ts';
import { type LoadedPack, loadPack } from '../../src/store/loadPack.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { keepRegionsBySector } from '../../src/store/regionsBySector.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { dropSectorTable } from '../../src/store/sectorTable.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { MeasureGroup } from '../../src/ui/legend/groups.tsx';
import { MovesByRegion } from '../../src/ui/panels/country/PublishedMoves.tsx';
import { PlantsSection } from '../../src/ui/panels/country/PlantsSection.tsx';
import { StructureSection } from '../../src/ui/panels/country/StructureSection.tsx';
import { SupportSection } from '../../src/ui/panels/country/SupportSection.tsx';
import { TownsSection } from '../../src/ui/panels/country/TownsSection.tsx';
import { CountryProvision } from '../../src/ui/panels/standards/CountryProvision.tsx';

const YEAR = 2028;
let pack: LoadedPack;
let territory: Territory;
let details: CountryDetails;
let trend: Trend;

beforeAll(async () => {
  const folder = new URL('/geo/kazakhstan/', window.location.href);
  const loaded = await loadPack(folder, { signal: new AbortController().signal });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  pack = loaded.value;
  territory = pack.territory;
  const late = await pack.details();
  if (!late.ok) throw new Error(JSON.stringify(late.problems));
  details = late.value;
  const engine = new CityEngine();
  engine.load(territory, null);
  const scenario = scenarioOn(territory.manifest);
  trend = await engine.trend({ scenario, choices: DEFAULT_CHOICES }, () => {});
});

let stop = () => {};

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('kazakhstan', 'country', YEAR), language: 'en' });
  useResults.setState({ territory, details, trend, results: null, baseline: null, notes: [] });
  readEconomyFrom(pack.economy);
  dropSectorTable(territory);
  stop = keepRegionsBySector();
});
afterEach(() => stop());

const shown = (children: ReactNode) =>
  render(<LanguageProvider language="en">{children}</LanguageProvider>);
type Screen = Awaited<ReturnType<typeof shown>>;

/** Opens a field of a choice and takes one of what it offers. */
async function choose(screen: Screen, field: RegExp, option: RegExp | string): Promise<void> {
  await screen.getByRole('button', { name: field }).first().click();
  await screen.getByRole('option', { name: option }).first().click();
}

describe('towns', () => {
  it('are filtered and ordered, take the colours of the map, and say why their ranks fall so', async () => {
    const screen = await shown(<TownsSection territory={territory} details={details} />);
    await choose(screen, /Towns$/, /^shrinking/);
    await screen.getByRole('radio', { name: 'by decline' }).click();
    const rows = screen.getByRole('row').elements();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.slice(1).every((row) => /[-−]/.test(row.textContent ?? ''))).toBe(true);
    await screen.getByRole('button', { name: 'Show on the map' }).click();
    expect(usePage.getState().measure).toBe('townGrowth');
    await screen.getByRole('button', { name: /^Why this figure\? Rank-size exponent/ }).click();
    await expect.element(screen.getByText(/Σ of squared deviations/)).toBeVisible();
  });
});

describe('a table of sectors', () => {
  const TABLE = [
    'region,sector,year,jobs',
    'Pavlodar Region,Mining,2024,60',
    'Pavlodar Region,Farming,2024,40',
    'Turkistan Region,Farming,2024,180',
    'Turkistan Region,Mining,2024,20',
    'Nowhere,Mining,2024,7',
    'Pavlodar Region,Services,2024,many',
  ].join('\n');

  it('is taken row by row, gives quotients with their numbers, and colours the map and its legend', async () => {
    const palette = paletteOf('light');
    const screen = await shown(
      <>
        <MeasureGroup territory={territory} palette={palette} />
        <StructureSection territory={territory} />
      </>,
    );
    usePage.getState().chooseMeasure('leadingSector');
    await expect.element(screen.getByText(/Nothing is coloured/)).toBeVisible();
    const input = screen.container.querySelector('input[type=file]') as HTMLInputElement;
    await userEvent.upload(input, new File([TABLE], 'own.csv', { type: 'text/csv' }));
    await expect.element(screen.getByText(/4 figures taken, of 2 regions/)).toBeVisible();
    await expect.element(screen.getByText(/row 6: there is no region “Nowhere”/)).toBeVisible();
    await expect.element(screen.getByText(/row 7, jobs: “many” is no number/)).toBeVisible();
    // Two of six sectors' figures are mining: 0.6 / (80 / 300) = 2.25.
    await screen.getByRole('button', { name: /location quotient: Mining: 2.25/ }).click();
    await expect.element(screen.getByText('Mining, in all regions')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    const legend = screen.container.querySelector('.measure-group') as HTMLElement;
    await expect.poll(() => legend.textContent).toMatch(/Mining.*no data/i);
    await choose(screen, /Quotient of one sector/, 'Farming');
    expect(usePage.getState()).toMatchObject({ measure: 'sectorQuotient', sector: 'Farming' });
    await expect.poll(() => legend.textContent).toMatch(/Farming · 2024/);
    await screen.getByRole('button', { name: 'Take the table away' }).click();
    await expect.element(screen.getByText(/Nothing is coloured/)).toBeVisible();
  });
});

describe('published migration', () => {
  it('stands region by region with its period and source', async () => {
    const screen = await shown(<MovesByRegion areas={territory.areas} />);
    await choose(screen, /^The whole country Region$/, 'Turkistan Region');
    await expect
      .element(screen.getByRole('row', { name: /quarter 1 of 2024 [-−]7,592/ }))
      .toBeVisible();
    await screen.getByRole('button', { name: /Turkistan Region, quarter 1 of 2024/ }).click();
    await expect.element(screen.getByText(/stat.gov.kz/)).toBeVisible();
  });
});

describe('production', () => {
  it('counts plants apart from lines, and what plants of a region ask for year by year', async () => {
    const screen = await shown(<PlantsSection territory={territory} />);
    await expect.element(screen.getByText(/of 72 plants open\. Roads and other/)).toBeVisible();
    await choose(screen, /^The whole country Region$/, 'Turkistan Region');
    const ofRegion = trend.plants.filter(({ project }) => project.areaId === 'turkistan').length;
    expect(ofRegion).toBeGreaterThan(0);
    await expect.element(screen.getByText(new RegExp(`of ${ofRegion} plants? open`))).toBeVisible();
    await expect.element(screen.getByText('Homes for newcomers')).toBeVisible();
  });
});

describe('support villages', () => {
  it('that should be next become edits of the plan, which one undo takes back', async () => {
    const screen = await shown(<SupportSection territory={territory} details={details} />);
    await screen.getByRole('button', { name: 'Search', exact: true }).click();
    await screen.getByRole('button', { name: /Make 10 villages/ }).click();
    expect(usePage.getState().edits).toHaveLength(10);
    expect(usePage.getState().edits[0]).toMatchObject({
      type: 'setSettlementClass',
      settlementClass: 4,
    });
    await expect.element(screen.getByText(/^57 of 1,173|57 of the 1,173|57/).first()).toBeVisible();
    usePage.getState().undoEdit();
    expect(usePage.getState().edits).toEqual([]);
  });
});

describe('provision', () => {
  it('is a range by region and by district, with the numbers that it comes of', async () => {
    const effective = applyScenario(territory, { edits: [] });
    const compliance = complianceInYear(territory, effective, null, YEAR);
    if (!compliance) throw new Error('nothing is judged');
    const screen = await shown(<CountryProvision territory={territory} compliance={compliance} />);
    await choose(screen, /^The whole country Region$/, 'Turkistan Region');
    await expect.element(screen.getByRole('columnheader', { name: 'District' })).toBeVisible();
    await screen
      .getByRole('button', { name: /^Why this figure\? Share or range/ })
      .first()
      .click();
    await expect.element(screen.getByText('met or unknown')).toBeVisible();
  });
});
