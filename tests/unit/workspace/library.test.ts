/** Work that is kept at every edit, whatever happens to the page. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useResults } from '../../../src/store/resultsStore.ts';
import { listed, planWith, useLibrary } from '../../../src/workspace/library/libraryState.ts';
import {
  branchPlan,
  deletePlan,
  duplicatePlan,
  newPlan,
  openPlan,
  renamePlan,
  restorePlan,
} from '../../../src/workspace/library/planActions.ts';
import {
  addSchool,
  closeTab,
  openLibrary,
  openPage,
  openTab,
  page,
  school,
  settled,
} from './tabs.ts';

const plans = () => listed(useLibrary.getState().plans);
const names = () => plans().map(({ scenario }) => scenario.name);
const editsOf = (index: number) => plans()[index]?.scenario.edits.map(({ id }) => id);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  useResults.setState({ notes: [], territory: null });
});
afterEach(closeTab);

it('the first edit begins a plan, and every further one is there after the page was closed', async () => {
  await openTab();
  expect(plans()).toEqual([]);
  addSchool(1);
  addSchool(2);
  await settled();
  const { planId } = page();
  await openTab({}, { planId });
  expect(names()).toEqual(['Plan 1']);
  expect(page().edits).toEqual([school(1), school(2)]);
  addSchool(3);
  await settled();
  await openTab({}, { planId });
  expect(page().edits).toHaveLength(3);
});

it('an edit made before the library was there is kept when it comes', async () => {
  openPage();
  addSchool(1);
  const { planId } = page();
  await openLibrary();
  await settled();
  await openTab({}, { planId });
  expect(page().edits).toEqual([school(1)]);
});

it('what is undone is kept as undone', async () => {
  await openTab();
  addSchool(1);
  addSchool(2);
  page().undoEdit();
  await settled();
  await openTab({}, { planId: page().planId });
  expect(page().edits).toEqual([school(1)]);
});

it('a link with the very edits of a kept plan opens that plan, any other link none', async () => {
  await openTab();
  addSchool(1);
  await settled();
  const { planId, edits } = page();
  await openTab({}, { edits: [school(1), school(2)] });
  expect(page().planId).toBeNull();
  await openTab({}, { edits });
  expect(page().planId).toBe(planId);
});

it('more edits than one journal holds go into the plan’s record, none is lost', async () => {
  await openTab();
  for (let number = 1; number <= 100; number++) {
    addSchool(number);
    await settled();
  }
  await openTab({}, { planId: page().planId });
  expect(page().edits).toHaveLength(100);
});

describe('several plans', () => {
  it('another territory has a plan of its own, and each comes back', async () => {
    await openTab();
    addSchool(1);
    const first = page().planId;
    page().openTerritory('kazakhstan', 'country', 2025);
    expect(page().planId).toBeNull();
    addSchool(2);
    page().openTerritory('almaty', 'city', 2025);
    expect(page().planId).toBe(first);
    addSchool(3);
    await settled();
    expect(plans().map(({ scenario }) => [scenario.territoryId, scenario.edits.length])).toEqual([
      ['kazakhstan', 1],
      ['almaty', 2],
    ]);
  });

  it('a duplicate is a plan of its own, a branch knows where it comes from and is opened', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const first = page().planId;
    if (!first) throw new Error('no plan was begun');
    await renamePlan(first, 'A');
    await duplicatePlan(first);
    await branchPlan(first);
    addSchool(2);
    await settled();
    expect(names()).toEqual(['A (3)', 'A (2)', 'A']);
    expect(plans().map(({ branchOf }) => branchOf)).toEqual([first, null, null]);
    expect(editsOf(0)).toEqual(['e1', 'e2']);
    expect(editsOf(2)).toEqual(['e1']);
    await openPlan(first);
    expect(page().edits).toEqual([school(1)]);
    expect(page().history.past).toEqual([]);
  });

  it('a deleted plan comes back with everything in it', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const id = page().planId;
    if (!id) throw new Error('no plan was begun');
    expect(await deletePlan(id)).toBe(true);
    expect(plans()).toEqual([]);
    expect(page()).toMatchObject({ edits: [], planId: null });
    await openTab();
    expect(plans()).toEqual([]);
    await restorePlan(id);
    await openPlan(id);
    expect(page().edits).toEqual([school(1)]);
  });

  it('a new plan begins without edits and leaves the former one as it is', async () => {
    await openTab();
    addSchool(1);
    await newPlan();
    expect(page().edits).toEqual([]);
    addSchool(2);
    await settled();
    expect(names()).toEqual(['Plan 2', 'Plan 1']);
    expect(editsOf(1)).toEqual(['e1']);
  });

  it('visitors of an exhibition leave no plan behind', async () => {
    await openTab();
    page().openState({ ...page(), mode: 'exhibition' });
    addSchool(1);
    await settled();
    expect(plans()).toEqual([]);
  });

  it('the clock of the device decides nothing', async () => {
    await openTab({ now: () => 5_000 });
    addSchool(1);
    await settled();
    const { planId } = page();
    await openTab({ now: () => 10 }, { planId });
    addSchool(2);
    await settled();
    await openTab({ now: () => 0 }, { planId });
    expect(page().edits).toHaveLength(2);
    expect(planWith(planId)?.changedAt).toBe(10);
  });
});
