/** A plan of the library goes on in a version of its territory that own data made later. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { editIdSchema } from '../../../src/domain/scenario/scenario.ts';
import { facilityIdSchema } from '../../../src/domain/territory/schema.ts';
import { keepPack } from '../../../src/store/ownPacks.ts';
import { useOwnTerritories, versionsMadeOf } from '../../../src/store/ownTerritories.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { useLibrary } from '../../../src/workspace/library/libraryState.ts';
import { addPlan } from '../../../src/workspace/library/planActions.ts';
import { takeAlong } from '../../../src/workspace/library/takeAlong.ts';
import { closeTab, openTab, page } from './tabs.ts';

const almaty = JSON.parse(
  readFileSync(new URL('../../../public/geo/almaty/pack.json', import.meta.url), 'utf8'),
);
const inAll = (name: string) => ({ kk: name, ru: name, en: name });
const later = {
  ...almaty,
  id: 'almaty-own',
  name: inAll('Almaty (own data)'),
  contentHash: 'later-facts',
  madeFrom: [
    {
      id: 'almaty',
      contentHash: almaty.contentHash,
      source: 'schools.csv',
      places: [
        { id: 'school-1', now: '0001', was: inAll('School 1'), differs: ['capacity'] },
        { id: 'school-2', now: '0002', was: inAll('School 2'), name: inAll('Lyceum 2') },
      ],
    },
  ],
};

const closed = (number: number, facilityId: string) => ({
  id: editIdSchema.parse(`e${number}`),
  type: 'closeFacility' as const,
  facilityId: facilityIdSchema.parse(facilityId),
  closeYear: 2030,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  useResults.setState({ notes: [], territory: null });
  useOwnTerritories.setState({ list: [] });
});
afterEach(closeTab);

it('its edits go to the places that stand for theirs, which is told by name; the plan itself stays', async () => {
  await openTab();
  const kept = await keepPack(new Map([['pack.json', JSON.stringify(later)]]));
  expect(kept.ok).toBe(true);
  expect(versionsMadeOf(almaty.contentHash).map(({ id }) => id)).toEqual(['almaty-own']);
  const edits = [closed(1, 'school-1'), closed(2, 'school-2'), closed(3, 'school-3')];
  const { contentHash } = almaty;
  const plan = await addPlan({ territoryId: 'almaty', contentHash, name: 'Closures', edits });
  if (!plan) throw new Error('no plan');

  const taken = await takeAlong(plan, 'almaty-own');
  expect(taken).toMatchObject({
    ok: true,
    value: { scenario: { territoryId: 'almaty-own', contentHash: 'later-facts' } },
  });
  expect(page().territoryId).toBe('almaty-own');
  expect(page().edits).toEqual([closed(1, '0001'), closed(2, '0002'), closed(3, 'school-3')]);
  expect(useResults.getState().notes.map(({ message }) => message)).toEqual([
    { key: 'note.editOtherCode', params: { number: 1, name: inAll('School 1'), code: '0001' } },
    {
      key: 'note.editPlaceDiffers',
      params: { number: 1, name: inAll('School 1'), differing: 'capacity' },
    },
    {
      key: 'note.editLedOn',
      params: { number: 2, before: inAll('School 2'), now: inAll('Lyceum 2') },
    },
  ]);
  expect(
    useLibrary
      .getState()
      .plans.map(({ scenario }) => scenario.territoryId)
      .sort(),
  ).toEqual(['almaty', 'almaty-own']);
});

it('a version that was not made of the facts of the plan is not offered, and refused', async () => {
  await openTab();
  await keepPack(new Map([['pack.json', JSON.stringify(later)]]));
  expect(versionsMadeOf('others')).toEqual([]);
  const other = { territoryId: 'almaty', contentHash: 'others', name: 'Other', edits: [] };
  const plan = await addPlan(other);
  if (!plan) throw new Error('no plan');
  expect((await takeAlong(plan, 'almaty-own')).ok).toBe(false);
  expect(page().territoryId).toBe('almaty');
});
