import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import type { Language } from '../../src/domain/territory/schema.ts';
import { useOwnStories } from '../../src/share/stories/ownStories.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { addPlace } from '../../src/store/placing.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { useDocumentTexts } from '../../src/ui/documentTexts.ts';
import { useScenarioKeys } from '../../src/ui/editKeys.ts';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import { FiltersPanel } from '../../src/ui/panels/FiltersPanel.tsx';
import { ScenarioPanel } from '../../src/ui/panels/ScenarioPanel.tsx';
import { StoriesPanel } from '../../src/ui/panels/StoriesPanel.tsx';
import { FilterMark } from '../../src/ui/parts/FilterMark.tsx';
import { Search } from '../../src/ui/Search.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import '../../src/ui/stories.css';
import { tinyCity } from './tinyCity.ts';

const show = (children: React.ReactNode, language: Language = 'en') =>
  render(<LanguageProvider language={language}>{children}</LanguageProvider>);

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

describe('the document', () => {
  it('is called in the language of the page', async () => {
    const Named = () => {
      useDocumentTexts();
      return null;
    };
    const description = document.createElement('meta');
    description.name = 'description';
    document.head.append(description);
    await show(<Named />, 'ru');
    await expect.poll(() => document.title).toBe('Аумақ · Карта территориального развития');
    expect(description.content).toMatch(/^Будут ли школа, поликлиника и остановка/);
    description.remove();
  });
});

describe('the timeline', () => {
  it('moves the year with the keyboard, from the first observed year to the horizon', async () => {
    const screen = await show(<Timeline />);
    const slider = screen.getByRole('slider', { name: 'Year' });
    (slider.element() as HTMLElement).focus();
    slider.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await expect.poll(() => usePage.getState().year).toBe(2030);
    await expect.element(screen.getByText('forecast')).toBeVisible();
  });

  it('plays on from the year shown, and stops at the horizon', async () => {
    usePage.getState().chooseYear(2029);
    const screen = await show(<Timeline />);
    await screen.getByRole('button', { name: 'Play through the years' }).click();
    await expect.poll(() => usePage.getState().year, { timeout: 5000 }).toBe(2030);
    await expect.poll(() => usePage.getState().playing, { timeout: 5000 }).toBe(false);
  });
});

describe('the filters', () => {
  it('say how many things stand behind each choice, and take choices away', async () => {
    const screen = await show(<FiltersPanel />, 'ru');
    const reset = screen.getByRole('button', { name: 'Сбросить фильтры' });
    await expect.element(screen.getByText('проекты – 1 из 1').first()).toBeVisible();
    await expect.element(reset).not.toBeInTheDocument();
    const box = screen.getByRole('checkbox', { name: /Строительство школ/ });
    await expect.element(screen.getByText('Строительство школ')).toBeVisible();
    await box.click({ force: true });
    expect(usePage.getState().filters.projectKinds).not.toContain('school');
    await expect.element(screen.getByText('проекты – 0 из 1').first()).toBeVisible();
    await reset.click();
    expect(usePage.getState().filters.projectKinds).toContain('school');
    await expect.element(reset).not.toBeInTheDocument();
  });
});

describe('figures under a filter', () => {
  it('are marked, say by what, and are everybody’s again on a press', async () => {
    const screen = await show(<FilterMark />);
    expect(screen.container.textContent).toBe('');
    usePage.getState().changeFilters({ ownerships: [], assignmentMaxDistanceM: 1500 });
    await expect
      .element(screen.getByRole('note'))
      .toHaveTextContent('Filtered: Ownership – nobody; Walking limit – 1,500 m.');
    await screen.getByRole('button', { name: 'Without the filter' }).click();
    expect(usePage.getState().filters.ownerships).toEqual(['state', 'private']);
    await expect.element(screen.getByRole('note')).not.toBeInTheDocument();
  });
});

describe('the search', () => {
  it('finds a Kazakh name typed plainly and opens its card', async () => {
    const screen = await show(<Search />, 'kk');
    await screen.getByRole('combobox').fill('шугыла');
    await screen.getByRole('option', { name: /Шұғыла/ }).click();
    expect(usePage.getState().selection).toEqual({ kind: 'area', id: 'shugyla' });
  });

  it('finds what the plan has added and flies there', async () => {
    addPlace('school', [76.81, 43.21]);
    usePage.setState({ selection: null });
    const screen = await show(<Search />, 'kk');
    await screen.getByRole('combobox').fill('жана мектеп');
    await screen.getByRole('option', { name: /Жаңа мектеп 1/ }).click();
    expect(usePage.getState().selection).toEqual({ kind: 'project', id: 'new-1' });
    expect(usePage.getState().camera).toMatchObject({ longitude: 76.81, latitude: 43.21 });
  });

  it('closes its answers by Escape and gives the rest of the page back to screen readers', async () => {
    const screen = await show(
      <>
        <button type="button">elsewhere</button>
        <Search />
      </>,
    );
    const elsewhere = screen.getByRole('button', { name: 'elsewhere' });
    for (const asked of ['shugyla', 'zzzz']) {
      await screen.getByRole('combobox').fill(asked);
      await expect.element(elsewhere).not.toBeInTheDocument();
      await userEvent.keyboard('{Escape}');
      await expect.element(elsewhere).toBeVisible();
      await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
    }
  });

  it('says so when nothing fits', async () => {
    const screen = await show(<Search />);
    await screen.getByRole('combobox').fill('zzzz');
    await expect.element(screen.getByText('Nothing found')).toBeVisible();
  });
});

describe('the scenario', () => {
  it('adds a school without a mouse, and takes it back and again', async () => {
    const screen = await show(<ScenarioPanel />);
    await screen.getByRole('button', { name: 'School', exact: true }).click();
    await screen.getByRole('button', { name: 'Place at the centre of the map' }).click();
    expect(usePage.getState().edits).toHaveLength(1);
    await screen.getByRole('button', { name: /^Undo/ }).click();
    expect(usePage.getState().edits).toHaveLength(0);
    await screen.getByRole('button', { name: /^Redo/ }).click();
    expect(usePage.getState().edits).toHaveLength(1);
  });
});

describe('the capacity of a school with an extension', () => {
  it('is set as it is shown: the extension keeps its own part', async () => {
    const [project] = tinyCity.projects;
    const [school] = tinyCity.facilities;
    if (!project || !school) throw new Error('the tiny city has no school');
    const extension = { ...project, extends: school.id };
    useResults.setState({ territory: { ...tinyCity, projects: [extension] } });
    usePage.getState().chooseYear(2028);
    usePage.getState().select({ kind: 'facility', id: school.id });
    const screen = await show(<ScenarioPanel />);
    const places = screen.getByRole('textbox', { name: 'School places' });
    await expect.element(places).toHaveValue('400');
    const slider = screen.getByRole('slider').element();
    (slider as HTMLElement).focus();
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await expect.element(places).toHaveValue('425');
    expect(usePage.getState().edits).toMatchObject([{ capacity: 125, fromYear: 2028 }]);
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await expect.element(places).toHaveValue('300');
  });
});

const trouble = { isThere: false };

function Fragile() {
  if (trouble.isThere) throw new Error('lost its data');
  return <p>well again</p>;
}

describe('a panel that fails', () => {
  it('says so, takes nothing else down and can be opened again', async () => {
    trouble.isThere = true;
    const screen = await show(
      <>
        <p>neighbour</p>
        <ErrorBoundary resetKey="a">
          <Fragile />
        </ErrorBoundary>
      </>,
    );
    await expect.element(screen.getByText('neighbour')).toBeVisible();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    trouble.isThere = false;
    await screen.getByRole('button', { name: 'Reset the panel' }).click();
    await expect.element(screen.getByText('well again')).toBeVisible();
  });
});

describe('the keys that take a step back', () => {
  const Whole = () => {
    useScenarioKeys();
    return (
      <>
        <input aria-label="a field" />
        <ScenarioPanel />
      </>
    );
  };
  const edits = () => usePage.getState().edits.length;

  it('work anywhere on the page, but leave a field its own', async () => {
    addPlace('school', [76.81, 43.21]);
    addPlace('school', [76.815, 43.21]);
    const screen = await show(<Whole />);
    await screen.getByLabelText('a field').fill('words');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(edits()).toBe(2);
    await screen.getByRole('button', { name: /^Undo/ }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(edits()).toBe(0);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(edits()).toBe(2);
  });
});

describe('writing a story', () => {
  beforeEach(() => {
    useOwnStories.setState(useOwnStories.getInitialState(), true);
    usePage.getState().openState({ ...defaultState('almaty', 'city', 2025), language: 'en' });
  });

  it('records steps from the map, takes words, moves steps and brings one back', async () => {
    const screen = await show(<StoriesPanel />);
    await screen.getByRole('button', { name: 'New story from this view' }).click();
    await screen.getByLabelText('Name of the story').fill('Alatau grows');
    await screen.getByLabelText('Heading').fill('Where it starts');
    usePage.getState().chooseYear(2030);
    await screen.getByRole('button', { name: 'Record this view as a step' }).click();
    await screen.getByLabelText('Heading').fill('Five years on');
    await screen.getByRole('button', { name: 'Move step 2 up' }).click();
    const steps = () =>
      useOwnStories.getState().stories[0]?.steps.map(({ title, year }) => [title.kk, year]);
    expect(steps()).toEqual([
      ['Five years on', 2030],
      ['Where it starts', 2025],
    ]);
    await screen.getByRole('button', { name: 'Delete step 2' }).click();
    expect(steps()).toEqual([['Five years on', 2030]]);
    await screen.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(steps()).toHaveLength(2);
    await screen.getByRole('button', { name: 'Where it starts' }).click();
    expect(usePage.getState()).toMatchObject({ year: 2025, story: { step: 1 } });
    await screen.getByRole('button', { name: 'Done' }).click();
    await expect.element(screen.getByRole('button', { name: /^Alatau grows/ })).toBeVisible();
  });

  it('goes back by keys, and never wipes a name that was typed before', async () => {
    addPlace('school', [76.9, 43.24]);
    const Whole = () => {
      useScenarioKeys();
      return <StoriesPanel />;
    };
    const screen = await show(<Whole />);
    const [title, count] = [
      () => useOwnStories.getState().stories[0]?.title.en,
      () => useOwnStories.getState().stories[0]?.steps.length,
    ];
    await screen.getByRole('button', { name: 'New story from this view' }).click();
    await screen.getByLabelText('Name of the story').click();
    await userEvent.keyboard('{Control>}a{/Control}Alatau');
    await screen.getByRole('button', { name: 'Record this view as a step' }).click();
    await screen.getByRole('button', { name: 'Delete step 2' }).click();
    await screen.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(count()).toBe(2);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect([title(), count()]).toEqual(['Alatau', 1]);
    await expect.element(screen.getByLabelText('Name of the story')).toHaveValue('Alatau');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(count()).toBe(2);
    expect(usePage.getState().edits).toHaveLength(1);
  });
});
