/** What the sheet asks of the importing worker, the worker being replaced: late, broken and cancelled answers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../freshStores.ts';
import { ImportHost } from '../../../src/importing/worker/host.ts';
import type { PackContent } from '../../../src/importing/pack/archive.ts';
import { ownPackFiles } from '../../../src/store/ownPacks.ts';
import { useOwnTerritories } from '../../../src/store/ownTerritories.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { openPack, readIn } from '../../../src/ui/importing/importer.ts';
import { type Importer, importerOn } from '../../../src/ui/importing/importWorker.ts';
import { servePacks } from './servedPacks.ts';
import { extractOf, town } from './samples.ts';

const SMALL = { name: 'town.csv', bytes: new Uint8Array(1) };

/** A worker that says nothing, until it is made to break down. */
class SilentWorker extends EventTarget {
  ended = false;
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
}
const importerOf = (worker: SilentWorker): Importer => importerOn(worker as unknown as Worker);

describe('reading', () => {
  it('tells of no progress once the answer is there, though reports arrive behind it', async () => {
    let report: (share: number) => void = () => {};
    const importer = {
      ask: async (question: (host: unknown) => unknown) =>
        question({
          readFiles: async (_: unknown, __: unknown, onProgress: typeof report) => {
            report = onProgress;
            report(0.5);
            return { ok: true, value: [], notes: [] };
          },
        }),
      end: () => {},
    } as unknown as Importer;
    const told: number[] = [];
    await readIn(importer, [SMALL], (share) => told.push(share));
    report(1);
    expect(told).toEqual([0.5]);
  });

  it.each(['error', 'messageerror'])(
    'ends in a sentence where the worker cannot start or breaks down (%s)',
    async (event) => {
      const worker = new SilentWorker();
      const reading = readIn(importerOf(worker), [SMALL], () => {});
      await Promise.resolve();
      worker.dispatchEvent(new Event(event));
      expect(await reading).toMatchObject({
        ok: false,
        problems: [{ message: { key: 'import.fault.brokenDown' } }],
      });
    },
  );

  it('ends in a sentence where the worker throws what nobody foresaw', async () => {
    const answer = await importerOf(new SilentWorker()).ask(() => Promise.reject(new Error('!')));
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ message: { key: 'import.fault.brokenDown' } }],
    });
  });

  it('names a folder, or a file that is gone, which the browser does not give', async () => {
    const gone = new File(['x'], 'schools');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await readIn(importerOf(new SilentWorker()), [gone], () => {})).toMatchObject({
      ok: false,
      problems: [{ where: 'schools', message: { key: 'import.fault.notReadable' } }],
    });
  });
});

describe('opening what was made', () => {
  afterEach(() => vi.unstubAllGlobals());

  async function madeTown(id: string): Promise<PackContent> {
    servePacks();
    const host = new ImportHost(() => Promise.reject(new Error('no table of SQLite')));
    const bytes = extractOf(town());
    await host.readFiles([{ name: 'town.osm.pbf', bytes }], undefined, () => {});
    const wish = { id, name: '', people: 900, rules: [], tables: [] };
    const made = await host.makeTerritory(
      { ...wish, boundary: { kind: 'found' } },
      'https://aumaq.test/geo/almaty/',
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return made.value.files;
  }

  it('leaves everything as it was where somebody has cancelled meanwhile', async () => {
    const files = await madeTown('town');
    const page = usePage.getState();
    const opened = await openPack(files, { isWanted: () => false });
    expect(opened).toMatchObject({ ok: false, problems: [] });
    expect(usePage.getState()).toEqual(page);
    expect(useOwnTerritories.getState().list).toEqual([]);
    expect(await ownPackFiles('town')).toBeNull();
  });

  it('keeps a territory that was there before when another file of its id is opened and cancelled', async () => {
    const files = await madeTown('village');
    const manifest = JSON.parse(String(files.get('pack.json')));
    const name = { kk: 'Басқа', ru: 'Другая', en: 'Another' };
    const other = new Map(files).set('pack.json', JSON.stringify({ ...manifest, name }));
    expect(await openPack(files)).toMatchObject({ ok: true, value: 'village' });
    expect(usePage.getState().territoryId).toBe('village');
    const { list } = useOwnTerritories.getState();
    await openPack(other, { isWanted: () => false });
    expect(await ownPackFiles('village')).toEqual(files);
    expect(useOwnTerritories.getState().list).toEqual(list);
  });

  it('puts a version that has the id of an embedded territory beside that, the same each time', async () => {
    const files = await madeTown('almaty');
    expect(await openPack(files)).toMatchObject({ ok: true, value: 'almaty-own' });
    expect(await openPack(files)).toMatchObject({ ok: true, value: 'almaty-own' });
    const own = useOwnTerritories.getState().list.filter(({ id }) => id.startsWith('almaty'));
    expect(own).toMatchObject([
      { id: 'almaty-own', name: { en: expect.stringMatching(/own data/) } },
    ]);
    expect(usePage.getState().territoryId).toBe('almaty-own');
  });
});
