/** An own territory in a browser that has no room for it. */
import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, expect, it, vi } from 'vitest';
import '../freshStores.ts';
import { ImportHost } from '../../../src/importing/worker/host.ts';
import { ownPackFiles } from '../../../src/store/ownPacks.ts';
import { useOwnTerritories } from '../../../src/store/ownTerritories.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { openPack } from '../../../src/ui/importing/importer.ts';
import { territoryMade } from '../../../src/ui/importing/importNotes.ts';
import { servePacks } from './servedPacks.ts';
import { extractOf, town } from './samples.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('opens for this visit where the browser has no room, and says so with what to do', async () => {
  servePacks();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const host = new ImportHost(() => Promise.reject(new Error('no table of SQLite')));
  await host.readFiles([{ name: 'full.osm.pbf', bytes: extractOf(town()) }], undefined, () => {});
  const made = await host.makeTerritory(
    { id: 'full', name: '', people: 900, rules: [], tables: [], boundary: { kind: 'found' } },
    'https://aumaq.test/geo/almaty/',
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { files, counts } = made.value;
  if (!counts) throw new Error('nothing was counted');
  const note = (isKept: boolean) => territoryMade(counts, isKept);
  expect(await openPack(files, { note })).toMatchObject({ ok: true, value: 'full' });
  expect(usePage.getState().territoryId).toBe('full');
  expect(useOwnTerritories.getState().list.map(({ id }) => id)).toContain('full');
  const { notes } = useResults.getState();
  expect(notes).toMatchObject([
    { message: { key: 'note.territoryMade' } },
    { message: { key: 'note.territoryNotKept' }, remedy: expect.stringContaining('save it') },
  ]);
  expect(notes[0]?.what).toContain('Taken from the extract');
  expect(notes[0]?.what).not.toContain('browser');
  expect((await ownPackFiles('full'))?.get('pack.json')).toContain('"full"');
});

it('comes back after another visit as it was kept, also what versions before this one kept as texts', async () => {
  const files = new Map<string, string | Uint8Array>([
    ['pack.json', '{"id":"kept"}'],
    ['cells.geojson', Uint8Array.of(123, 125)],
  ]);
  const database = await openDB('aumaq-territories', 1, {
    upgrade: (made) => void made.createObjectStore('packs'),
  });
  await database.put('packs', [...files], 'before');
  await database.put(
    'packs',
    [
      ['pack.json', '{"id":"kept"}'],
      ['cells.geojson', new Blob([Uint8Array.of(123, 125)])],
    ],
    'now',
  );
  database.close();
  expect(await ownPackFiles('before')).toEqual(files);
  expect(await ownPackFiles('now')).toEqual(files);
});
