import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { applyScenario } from '../../src/domain/scenario/applyScenario.ts';
import { operatingFacilities } from '../../src/domain/scenario/operating.ts';
import { editIdSchema } from '../../src/domain/scenario/scenario.ts';
import type { YearResults } from '../../src/engine/results/results.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { facilityIdSchema, type IndicatorRow } from '../../src/domain/territory/schema.ts';
import type { Settlement } from '../../src/domain/territory/territory.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { Card } from '../../src/ui/card/Card.tsx';
import { SettlementCard } from '../../src/ui/card/SettlementCard.tsx';
import { Disclosure } from '../../src/ui/parts/Disclosure.tsx';
import { PublishedFigures } from '../../src/ui/parts/PublishedFigures.tsx';
import { Search } from '../../src/ui/Search.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import '../../src/ui/cards.css';
import { tinyCity } from './tinyCity.ts';

const show = (children: React.ReactNode) =>
  render(<LanguageProvider language="en">{children}</LanguageProvider>);

const published: readonly IndicatorRow[] = [2023, 2025].map((year, index) => ({
  indicator: 'seat-shortage',
  year,
  value: 30_000 + 3_000 * index,
  unit: 'seats',
  status: 'observed',
  source: `education department, ${year}`,
}));

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({
    territory: { ...tinyCity, indicators: published },
    results: null,
    baseline: null,
    notes: [],
  });
});

/** As if the engine had answered for the year that is chosen. */
function answer(): void {
  const { year, edits } = usePage.getState();
  const facilities = operatingFacilities(applyScenario(tinyCity, { edits }), year);
  const none = Float64Array.from(facilities, () => Number.NaN);
  const ofService = { loadByNearest: none, peopleByNearest: none };
  useResults.setState({
    results: {
      year,
      facilities,
      services: { school: ofService, preschool: ofService, clinic: ofService },
      assignment: { pupils: Int32Array.from(facilities, () => 0) },
    } as unknown as YearResults,
  });
}

describe('the card of a place that the map does not show', () => {
  const school = { kind: 'facility', id: 'school-1' } as const;

  it('says since when it is closed, and takes the closing back', async () => {
    usePage.getState().doEdit(
      {
        id: editIdSchema.parse('e1'),
        type: 'closeFacility',
        facilityId: facilityIdSchema.parse('school-1'),
        closeYear: 2025,
      },
      { key: 'edit.closeFacility', params: {} },
    );
    usePage.getState().select(school);
    answer();
    const screen = await show(<Card />);
    await expect.element(screen.getByRole('heading', { name: 'School 1' })).toBeVisible();
    await expect.element(screen.getByText('Closed from 2025 on.')).toBeVisible();
    await screen.getByRole('button', { name: 'Undo the closing' }).click();
    expect(usePage.getState().edits).toEqual([]);
    answer();
    await expect.element(screen.getByText('Closed from')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Shugyla' })).toBeVisible();
  });

  it('tells of its building in a year in which it does not stand yet', async () => {
    usePage.getState().chooseYear(2028);
    usePage.getState().select({ kind: 'facility', id: 'project-1' });
    answer();
    const screen = await show(<Card />);
    await expect.element(screen.getByRole('heading', { name: 'New school' })).toBeVisible();
    usePage.getState().chooseYear(2025);
    answer();
    await expect.element(screen.getByRole('heading', { name: 'New school' })).toBeVisible();
    await expect.element(screen.getByText('2025–2027')).toBeVisible();
  });

  it('says that the filters hide it, and puts them back', async () => {
    usePage.getState().select(school);
    usePage.getState().changeFilters({ ownerships: ['private'] });
    answer();
    const screen = await show(<Card />);
    await expect.element(screen.getByText('The filters hide it on the map.')).toBeVisible();
    await screen.getByRole('button', { name: 'Reset filters' }).click();
    expect(usePage.getState().filters.ownerships).toContain('state');
  });

  it('has its name while the figures are still being computed', async () => {
    usePage.getState().select(school);
    const screen = await show(<Card />);
    await expect.element(screen.getByRole('heading', { name: 'School 1' })).toBeVisible();
  });

  it('is told by the search as closed', async () => {
    const facilities = tinyCity.facilities.map((row) => ({ ...row, closeYear: 2024 }));
    useResults.setState({ territory: { ...tinyCity, facilities } });
    const screen = await show(<Search />);
    await screen.getByRole('combobox').fill('School 1');
    await expect
      .element(screen.getByRole('option', { name: 'School 1' }))
      .toHaveTextContent('Closed from 2024 on.');
  });
});

describe('the card of a project', () => {
  it('leads to its district: selects it and moves the camera there', async () => {
    usePage.getState().select({ kind: 'project', id: 'project-1' });
    const screen = await show(<Card />);
    await screen.getByRole('button', { name: 'Shugyla' }).click();
    expect(usePage.getState().selection).toEqual({ kind: 'area', id: 'shugyla' });
    expect(usePage.getState().camera).toMatchObject({ longitude: 76.81, latitude: 43.21 });
  });

  it('says the place once, and leads to the school that it extends', async () => {
    const projects = tinyCity.projects.map((row) => ({ ...row, extends: 'school-1' as never }));
    useResults.setState({ territory: { ...tinyCity, projects } });
    usePage.getState().select({ kind: 'project', id: 'project-1' });
    const screen = await show(<Card />);
    await expect.element(screen.getByText('Place', { exact: true })).toBeVisible();
    await screen.getByRole('button', { name: 'School 1' }).click();
    expect(usePage.getState().selection).toEqual({ kind: 'facility', id: 'school-1' });
  });

  it('tells by key what a status means, and stays open when that is closed', async () => {
    usePage.getState().select({ kind: 'project', id: 'project-1' });
    const screen = await show(<Card />);
    const mark = screen.getByRole('button', { name: 'Status: estimated' }).first();
    await expect.element(mark).toBeVisible();
    (mark.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog.getByText('calculated from published totals')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(usePage.getState().selection).toEqual({ kind: 'project', id: 'project-1' });
  });
});

describe('published figures', () => {
  it('show year, unit and status, and on a click the source and all years', async () => {
    const screen = await show(<PublishedFigures areaId={null} year={2025} />);
    await expect.element(screen.getByText('33,000 places')).toBeVisible();
    await screen.getByRole('button', { name: /^Status: observed/ }).click();
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog.getByText('Source: education department, 2025')).toBeVisible();
    await expect.element(dialog.getByText('30,000 places')).toBeVisible();
  });
});

describe('a disclosure', () => {
  it('puts together what it holds only when it is opened', async () => {
    const screen = await show(<Disclosure summary="More">twenty rows</Disclosure>);
    expect(screen.container.textContent).toBe('More');
    await screen.getByText('More').click();
    await expect.element(screen.getByText('twenty rows')).toBeVisible();
  });
});

describe('the timeline of a city', () => {
  it('calls no year observed in which the spread of people is modelled', async () => {
    const screen = await show(<Timeline />);
    await expect
      .element(screen.getByText('totals published, their distribution modelled'))
      .toBeVisible();
  });
});

describe('the card of a settlement', () => {
  const settlement = (value: number, source: string): Settlement => ({
    id: 'gn-1' as Settlement['id'],
    name: { kk: 'Кокпекты', ru: 'Кокпекты', en: 'Kokpekty' },
    status: 'observed',
    source: 'made up for tests',
    areaId: 'shugyla' as Settlement['areaId'],
    settlementClass: 5,
    classStatus: 'estimated',
    role: 'village',
    population: [{ year: 2017, value, status: 'estimated', source, stale: true }],
    position: [76.81, 43.21],
  });

  it('says that a figure is out of date, its year and its source', async () => {
    const screen = await show(
      <SettlementCard
        territory={tinyCity}
        projects={[]}
        settlement={settlement(828, 'GeoNames')}
      />,
    );
    await expect.element(screen.getByText('828 people')).toBeVisible();
    await expect.element(screen.getByText(/outdated figure \(2017\).*GeoNames$/)).toBeVisible();
  });

  it('reads "no data" where the pack has 0 residents', async () => {
    const screen = await show(
      <SettlementCard
        territory={tinyCity}
        projects={[]}
        settlement={settlement(0, 'counted elsewhere')}
      />,
    );
    await expect.element(screen.getByText('no data')).toBeVisible();
    await expect.element(screen.getByText('counted elsewhere')).toBeVisible();
  });
});
