/** The sheet for own data while its worker has not answered yet: what is cancelled or comes late changes nothing. */
import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type Parsed, type Problem, refused, taken } from '../../src/domain/parsed.ts';
import type { LonLat } from '../../src/domain/territory/schema.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { problemOf } from '../../src/importing/faults.ts';
import type {
  Base,
  Found,
  FoundExtract,
  FoundTable,
  MadePack,
  Preview,
} from '../../src/importing/worker/answers.ts';
import { NOTHING_FOUND, useFoundPlaces } from '../../src/store/foundPlaces.ts';
import { ownPackFiles } from '../../src/store/ownPacks.ts';
import { useOwnTerritories } from '../../src/store/ownTerritories.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { ExtractMap } from '../../src/ui/importing/ExtractMap.tsx';
import { ImportSheet } from '../../src/ui/importing/ImportSheet.tsx';
import { ImportTexts } from '../../src/ui/importing/importText.tsx';
import '../../src/ui/importing/importSheet.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const TABLE: FoundTable = {
  kind: 'table',
  index: 0,
  file: 'schools.csv',
  layer: 'schools',
  format: 'CSV',
  rows: 2,
  columns: ['id', 'name', 'seats', 'lon', 'lat'],
  sample: [['1', 'School', 100, 76.81, 43.21]],
  projection: { kind: 'none' },
  encoding: 'utf-8',
  geometries: [],
  proposedKind: 'school',
  proposedColumns: { id: 0, name: 1, capacity: 2, longitude: 3, latitude: 4 },
  proposedEpsg: null,
};
const EXTRACT: FoundExtract = {
  kind: 'osm',
  index: 0,
  file: 'town.osm.pbf',
  streets: {
    ways: 24,
    walkableWays: 24,
    walkableM: 3_000,
    nodes: 40,
    largestPieceNodes: 40,
    leftOut: {
      motorways: 0,
      'not built': 0,
      'not streets': 0,
      squares: 0,
      'closed to walkers': 0,
    },
  },
  buildings: 3,
  services: [],
  date: null,
  name: null,
  people: null,
  outlines: [],
  sketch: Float32Array.of(76.9, 43.2, 76.91, 43.21),
};
const previewOf = (rows: number): Preview => ({
  lonLat: Float64Array.of(76.81, 43.21),
  rings: [],
  rows,
  counts: { taken: rows, matched: 0, unmatchedBefore: 0, residents: null },
  join: null,
  changed: 0,
  reasons: [],
  canExchange: false,
});

/** An answer that comes when the test says so. */
function late<Value>() {
  let answer: (value: Value) => void = () => {};
  const coming = new Promise<Value>((resolve) => {
    answer = resolve;
  });
  return { coming, answer };
}

/** What the worker answers. */
type Answers = {
  readFiles?: (files: unknown, encoding?: string) => Promise<Parsed<readonly Found[]>>;
  preview?: (choice: unknown, base: Base) => Promise<Parsed<Preview>>;
  makeTerritory?: () => Promise<Parsed<MadePack>>;
  countStreets?: () => FoundExtract['streets'];
};
let answers: Answers = {};
let workers: FakeWorker[] = [];

class FakeWorker extends EventTarget {
  isEnded = false;
  readonly #port: MessagePort;
  constructor() {
    super();
    const { port1, port2 } = new MessageChannel();
    expose({ countStreets: () => EXTRACT.streets, ...answers }, port2);
    this.#port = port1;
    port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }));
    workers.push(this);
  }
  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const onDone = vi.fn();
const show = (given: readonly File[] = [new File(['x'], 'schools.csv')]) =>
  render(
    <LanguageProvider language="en">
      <ImportSheet given={given} onDone={onDone} />
    </LanguageProvider>,
  );
const everything = async () => ({
  page: usePage.getState(),
  own: useOwnTerritories.getState().list,
  notes: useResults.getState().notes,
  found: useFoundPlaces.getState().found,
  kept: await ownPackFiles('town'),
});
/** Whatever is on its way between two ports has come. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

beforeEach(() => {
  workers = [];
  answers = {};
  onDone.mockReset();
  vi.stubGlobal('Worker', FakeWorker);
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, notes: [] });
  useFoundPlaces.setState({ found: NOTHING_FOUND });
});
afterEach(() => vi.unstubAllGlobals());

describe('cancelled', () => {
  it('while a file is read: the sheet is as it was, and what is read after is not heard of', async () => {
    const before = await everything();
    const reading = late<Parsed<readonly Found[]>>();
    answers = { readFiles: () => reading.coming };
    const screen = await show();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    reading.answer(taken([TABLE]));
    await settled();
    await expect.element(screen.getByRole('button', { name: 'Choose files' })).toBeVisible();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(await everything()).toEqual(before);
  });

  it('while it is worked out what would come of a table: nothing can be pressed before, nothing shows after', async () => {
    const before = await everything();
    const previewing = late<Parsed<Preview>>();
    answers = { readFiles: async () => taken([TABLE]), preview: () => previewing.coming };
    const screen = await show();
    await expect.element(screen.getByText('Working out what would come of it…')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Replace the former' })).toBeDisabled();
    await screen.getByRole('button', { name: 'Another file' }).click();
    previewing.answer(taken(previewOf(2)));
    await settled();
    await expect.element(screen.getByRole('button', { name: 'Choose files' })).toBeVisible();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(await everything()).toEqual(before);
  });

  it('while a territory is made: none is kept or opened', async () => {
    const before = await everything();
    const making = late<Parsed<MadePack>>();
    answers = { readFiles: async () => taken([EXTRACT]), makeTerritory: () => making.coming };
    const screen = await show([new File(['x'], 'town.osm.pbf')]);
    await screen.getByRole('button', { name: 'Build the territory' }).click();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    making.answer(taken({ files: new Map([['pack.json', '{"id":"town"}']]), counts: null }));
    await settled();
    await expect.element(screen.getByRole('button', { name: 'Choose files' })).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    expect(await everything()).toEqual(before);
  });

  it('while a file is fetched: the address stays to be tried again, and a server that fails is told of', async () => {
    const asked: AbortSignal[] = [];
    vi.stubGlobal('fetch', (_: URL, { signal }: { signal: AbortSignal }) => {
      asked.push(signal);
      return asked.length > 1
        ? Promise.reject(new TypeError('no connection'))
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const screen = await show([]);
    await screen.getByText('Fetch from an address').click();
    const address = screen.getByLabelText('Address of a file');
    await userEvent.fill(address.element(), 'https://data.test/schools.csv');
    await screen.getByRole('button', { name: 'Fetch the file' }).click();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
    await expect.element(address).toBeVisible();
    await expect.element(address).toHaveValue('https://data.test/schools.csv');
    await screen.getByRole('button', { name: 'Fetch the file' }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    expect(workers).toEqual([]);
  });
});

describe('late', () => {
  it('comes what was worked out for the territory that was open before: the one that is open now counts', async () => {
    const first = late<Parsed<Preview>>();
    answers = {
      readFiles: async () => taken([TABLE]),
      preview: (_, { folder }) =>
        folder.includes('/tiny/') ? first.coming : Promise.resolve(taken(previewOf(2))),
    };
    const screen = await show();
    await expect.element(screen.getByText('Working out what would come of it…')).toBeVisible();
    usePage.setState({ territoryId: 'almaty' });
    await expect.element(screen.getByText(/^Read: 2; kept: 2/)).toBeVisible();
    first.answer(taken(previewOf(9)));
    await settled();
    await expect.element(screen.getByText(/^Read: 2; kept: 2/)).toBeVisible();
  });

  it('comes an encoding that is no longer chosen; one that does not read leaves that before', async () => {
    const read: Record<string, ReturnType<typeof late<Parsed<readonly Found[]>>>> = {};
    answers = {
      readFiles: (_, encoding) => {
        if (!encoding) return Promise.resolve(taken([TABLE]));
        const reading = late<Parsed<readonly Found[]>>();
        read[encoding] = reading;
        return reading.coming;
      },
      preview: async () => taken(previewOf(2)),
    };
    const as = (encoding: string, notes: readonly Problem[] = []) =>
      taken([{ ...TABLE, encoding, columns: [`in ${encoding}`] }], notes);
    const screen = await show();
    const choose = async (name: string) => {
      await screen.getByRole('button', { name: /Encoding/ }).click();
      await screen.getByRole('option', { name }).click();
      await vi.waitFor(() => expect(read[name.toLowerCase()]).toBeDefined());
    };
    await choose('WINDOWS-1251');
    await choose('KOI8-R');
    read['koi8-r']?.answer(as('koi8-r', [problemOf('schools.csv', 'numberingRow')]));
    await expect.element(screen.getByRole('columnheader', { name: 'in koi8-r' })).toBeVisible();
    await expect.element(screen.getByText(/counts the columns/)).toBeVisible();
    read['windows-1251']?.answer(as('windows-1251'));
    await settled();
    await expect.element(screen.getByRole('columnheader', { name: 'in koi8-r' })).toBeVisible();
    await choose('IBM866');
    read.ibm866?.answer(refused(problemOf('schools.csv', 'notReadable')));
    await expect.element(screen.getByRole('alert')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /KOI8-R/ })).toBeVisible();
  });
});

it('draws a corner of the boundary where one presses, though the drawing stands smaller in its place', async () => {
  const corners: LonLat[] = [];
  const tall = Float32Array.of(24.94, 60.16, 24.95, 60.18);
  const screen = await render(
    <LanguageProvider language="en">
      <ImportTexts>
        <div style={{ width: 320 }}>
          <ExtractMap sketch={tall} corners={[]} onChange={(all) => corners.push(...all)} />
        </div>
      </ImportTexts>
    </LanguageProvider>,
  );
  await screen.getByRole('img').click();
  expect(corners).toHaveLength(1);
  expect(corners[0]?.[0]).toBeCloseTo(24.945, 3);
  expect(corners[0]?.[1]).toBeCloseTo(60.17, 3);
});
