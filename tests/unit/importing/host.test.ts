/** What the importing worker answers to the page, asked here without one. */
import { strToU8 } from 'fflate';
import initSqlJs from 'sql.js';
import { afterEach, expect, it, vi } from 'vitest';
import { textOf } from '../../../src/importing/pack/packFiles.ts';
import { ROW_REMARKS } from '../../../src/importing/mapping/places.ts';
import { ImportHost } from '../../../src/importing/worker/host.ts';
import { servePacks } from './servedPacks.ts';
import { extractOf, town } from './samples.ts';

afterEach(() => vi.unstubAllGlobals());

const read = async (name: string, bytes: Uint8Array) => {
  const host = new ImportHost(() => initSqlJs());
  const parsed = await host.readFiles([{ name, bytes }], undefined, () => {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { host, found: parsed.value };
};

it('makes a territory of an extract, with the rules that a person leaves in force', async () => {
  servePacks();
  const { host, found } = await read('town.osm.pbf', extractOf(town()));
  expect(found).toMatchObject([{ kind: 'osm', streets: { ways: 24, walkableWays: 24 } }]);
  expect(host.countStreets(['motorways'])).toMatchObject({ walkableWays: 23 });
  const made = await host.makeTerritory(
    {
      id: 'town',
      name: 'Our town',
      people: 20_000,
      rules: ['motorways'],
      boundary: { kind: 'found' },
      tables: [],
    },
    'https://aumaq.test/geo/almaty/',
  );
  expect(made).toMatchObject({ ok: true, value: { counts: { residents: 20_000 } } });
  if (!made.ok) return;
  // Saved as a file and dropped again it is the same pack.
  const again = await read('town.aumaq.zip', host.archive(made.value.files));
  expect(again.found).toEqual([{ kind: 'pack', files: made.value.files }]);
});

it('shows what a table would bring, and puts it into a territory beside the one it is of', async () => {
  servePacks();
  const table =
    'Код;Название;Мест;Долгота;Широта\n0001;Школа;1100;76,869873;43,217056\n0002;Лицей;;76,962059;43,27314\n0003;Нет места;;;\n';
  const { host, found } = await read('schools.csv', strToU8(table));
  const [first] = found;
  if (first?.kind !== 'table') throw new Error('no table');
  expect(first.proposedKind).toBe('school');
  const base = { files: null, folder: 'https://aumaq.test/geo/almaty/' };
  const choice = {
    index: first.index,
    columns: first.proposedColumns,
    kind: 'school',
    mode: 'replace',
    joinBy: 'place',
    corrections: {},
    rules: [],
  } as const;
  const preview = await host.preview(choice, base);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      rows: 3,
      lonLat: Float64Array.of(76.869873, 43.217056, 76.962059, 43.27314),
      counts: { taken: 2 },
      changed: 1,
      reasons: [
        { what: 'noCapacity', count: 1, first: [{ row: 1, said: 'Лицей' }] },
        { what: 'noPlace', count: 1, first: [{ row: 2, said: 'Нет места' }] },
      ],
    },
  });
  const words = Object.fromEntries(ROW_REMARKS.map((what) => [what, `<${what}>`]));
  const reasons = host.reasonsTable({
    header: ['row', 'name', 'why', 'dropped'],
    what: words as Record<(typeof ROW_REMARKS)[number], string>,
    dropped: 'dropped',
    changed: 'changed',
  });
  expect(
    reasons
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/),
  ).toEqual([
    'row;name;why;dropped',
    '2;Лицей;<noCapacity>;changed',
    '3;Нет места;<noPlace>;dropped',
  ]);
  const suffix = { kk: '(өз)', ru: '(свои)', en: '(own)' };
  const made = await host.putInto({ ...choice, id: 'almaty-own', suffix }, base);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const pack = JSON.parse(String(made.value.files.get('pack.json')));
  expect(pack).toMatchObject({ id: 'almaty-own', name: { en: 'Almaty (own)' } });
  const { features } = JSON.parse(textOf(made.value.files.get('facilities.geojson') ?? ''));
  expect(
    features
      .filter((f: { properties: { service: string } }) => f.properties.service === 'school')
      .map((f: { properties: { id: string } }) => f.properties.id),
  ).toEqual(['0001', '0002']);
});

it('offers to exchange longitude and latitude where places lie on earth, but in the territory only the other way round', async () => {
  servePacks();
  const table =
    'Название;Мест;Долгота;Широта\nШкола 1;1100;43,217056;76,869873\nШкола 2;825;43,27314;76,962059\n';
  const { host, found } = await read('schools.csv', strToU8(table));
  const [first] = found;
  if (first?.kind !== 'table') throw new Error('no table');
  const choice = {
    index: 0,
    columns: first.proposedColumns,
    kind: 'school',
    mode: 'replace',
    joinBy: 'place',
    corrections: {},
    rules: [],
  } as const;
  const base = { files: null, folder: 'https://aumaq.test/geo/almaty/' };
  expect(await host.preview(choice, base)).toMatchObject({
    ok: true,
    value: { canExchange: true, counts: null },
  });
  const exchanged = await host.preview({ ...choice, exchange: true }, base);
  expect(exchanged).toMatchObject({
    ok: true,
    value: {
      canExchange: false,
      counts: { taken: 2 },
      reasons: [{ what: 'exchanged', count: 2 }],
    },
  });
});

it('exchanges longitude and latitude of outlines too', async () => {
  servePacks();
  const [west, south, east, north] = [76.86, 43.21, 76.88, 43.23];
  const outline = [
    [south, west],
    [south, east],
    [north, east],
    [north, west],
    [south, west],
  ];
  const feature = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [outline] },
    properties: { name: 'Park' },
  };
  const { host } = await read('parks.geojson', strToU8(JSON.stringify(feature)));
  const preview = await host.preview(
    {
      index: 0,
      columns: { name: 0 },
      kind: 'green space',
      mode: 'add',
      joinBy: 'place',
      corrections: {},
      rules: [],
      exchange: true,
    },
    { files: null, folder: 'https://aumaq.test/geo/almaty/' },
  );
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  expect(preview.value.rings).toEqual([outline.map(([lat, lon]) => [lon, lat])]);
});
