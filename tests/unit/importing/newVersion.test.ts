/** Own data over a territory that is there: people, areas, streets, housing, and places joined by name. */
import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import { extractOf, town } from './samples.ts';

const made = memoryIo({ 'town.osm.pbf': extractOf(town()) });
const isMade = runCli('pack --osm town.osm.pbf --population 10000 --out town'.split(' '), made.io);

/** Imports into the town, checks that the new version is sound and computes, and gives it. */
async function into(name: string, content: string | Uint8Array, options: string) {
  await isMade;
  const before = Object.fromEntries(made.written);
  const { io, stdout, stderr, written } = memoryIo({ ...before, [name]: content });
  let code = await runCli(
    [...`import ${name} --into town --out own`.split(' '), ...options.split(' ')],
    io,
  );
  if (code === 0) code = await runCli(['validate', 'own'], io);
  if (code === 0) code = await runCli('evaluate --pack own --years 2025..2026'.split(' '), io);
  const json = (file: string) => JSON.parse(String(written.get(`own/${file}`)));
  return { code, stdout: stdout(), stderr: stderr(), json, io };
}

type Row = {
  properties: Readonly<Record<string, unknown>> & {
    residents: number[];
    phases: readonly object[];
  };
};
const residentsOf = ({ properties: { residents } }: Row) =>
  residents.reduce((sum, count) => sum + count, 0);

const polygon = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const collection = (...features: readonly (readonly [object | null, object])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
  });

describe('residents of an own table', () => {
  it('take the place of those that were there, whole people that add up', async () => {
    const { code, stdout, stderr, json } = await into(
      'people.csv',
      'name;population;lon;lat\nA;1500;9,505;47,105\nB;2500;9,515;47,11\nFar;700;12;48\nNobody;;9,51;47,105\n',
      '--as people',
    );
    expect([code, stderr.includes('error')]).toEqual([0, false]);
    expect(stdout).toContain('residents      4000, before 10000; 700 in dropped rows');
    expect(
      json('cells.geojson').features.reduce((sum: number, cell: Row) => sum + residentsOf(cell), 0),
    ).toBe(4000);
    expect(stdout).toMatch(/2025,total,residents,4000/);
  });

  it('are spread over an outline by the part of it upon each cell', async () => {
    const { code, json } = await into(
      'blocks.geojson',
      collection([polygon(9.5, 47.1, 9.52, 47.115), { population: 6000 }]),
      '--as people',
    );
    expect(code).toBe(0);
    const cells = json('cells.geojson').features.map(residentsOf);
    expect(cells.length).toBeGreaterThan(5);
    expect(cells.reduce((sum: number, count: number) => sum + count, 0)).toBe(6000);
  });
});

describe('areas of an own table', () => {
  const west = polygon(9.49, 47.09, 9.51, 47.12);
  it('take people, places and ages along, and say who lives outside of all', async () => {
    const { code, stdout, json } = await into(
      'districts.geojson',
      collection(
        [west, { id: 'west', name: 'West' }],
        [polygon(9.51, 47.09, 9.518, 47.12), { id: 'east', name: 'East' }],
      ),
      '--as areas',
    );
    expect(code).toBe(0);
    expect(json('areas.geojson').features.map(({ properties }: Row) => properties.id)).toEqual([
      'west',
      'east',
    ]);
    expect(Number(/(\d+) outside of all/.exec(stdout)?.[1])).toBeGreaterThan(0);
    const ages = json('demography.json').areas.map((area: { women: number[]; men: number[] }) =>
      [...area.women, ...area.men].reduce((sum, count) => sum + count, 0),
    );
    expect(ages.reduce((sum: number, count: number) => sum + count, 0)).toBe(10_000);
  });

  it('have bow ties untied and open rings closed, and what has no area refused by its row', async () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [9.51, 47.09],
          [9.53, 47.12],
          [9.53, 47.09],
          [9.51, 47.12],
          [9.51, 47.09],
        ],
      ],
    };
    const open = { type: 'Polygon', coordinates: [west.coordinates[0]?.slice(0, -1)] };
    const flat = {
      type: 'Polygon',
      coordinates: [
        [
          [9.5, 47.1],
          [9.51, 47.1],
          [9.5, 47.1],
          [9.5, 47.1],
        ],
      ],
    };
    const { code, stderr, json } = await into(
      'districts.geojson',
      collection([open, { name: 'West' }], [bow, { name: 'East' }], [flat, { name: 'Line' }]),
      '--as areas',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/1 rows had an outline that was not closed.*first: 1/);
    expect(stderr).toMatch(/1 rows had an outline that crossed itself.*first: 2/);
    expect(stderr).toMatch(/1 rows have no outline that can be used.*first: 3/);
    expect(json('areas.geojson').features[1].geometry.type).toBe('MultiPolygon');
  });
});

it('streets of a newer extract take the place of those that were there', async () => {
  const newer = town();
  const { code, stdout } = await into(
    'newer.osm.pbf',
    extractOf({ ...newer, ways: newer.ways.filter(({ id }) => id !== 105) }),
    '--as streets',
  );
  expect(code).toBe(0);
  expect(stdout).toContain('own: 21 of 21 places as streets');
});

it('streets come out of lines that meet at their corners; lines where nobody lives are refused', async () => {
  const lines = Array.from({ length: 11 }, (_, at) => 9.5 + at * 0.002).flatMap((lon) => [
    [
      {
        type: 'LineString',
        coordinates: [
          [lon, 47.1],
          [lon, 47.105],
          [lon, 47.115],
        ],
      },
      { name: 'N' },
    ] as const,
    [
      {
        type: 'LineString',
        coordinates: [
          [9.5, 47.105],
          [lon, 47.105],
        ],
      },
      { highway: 'footway' },
    ] as const,
  ]);
  expect((await into('lines.geojson', collection(...lines), '--as streets')).code).toBe(0);
  const far = collection([
    {
      type: 'LineString',
      coordinates: [
        [10, 47],
        [10.1, 47],
      ],
    },
    {},
  ]);
  const refused = await into('lines.geojson', far, '--as streets');
  expect(refused.stderr).toMatch(/^error: .*its streets lie elsewhere/);
});

it('housing projects get their years and floor area, or are refused by row', async () => {
  const { code, stdout, stderr, json } = await into(
    'housing.csv',
    'name;floor area;homes;year;lon;lat\nSouth;12000;;IV 2027;9,505;47,105\nNorth;;100;;9,515;47,11\nNone;;;2028;9,51;47,11\n',
    '--as housing',
  );
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 rows tell no year')]);
  expect(stderr).toContain('1 rows tell neither floor area nor homes');
  const phases = json('projects.geojson').features.map(
    ({ properties }: Row) => properties.phases[0],
  );
  expect(phases).toEqual([
    expect.objectContaining({ openYear: 2027, floorAreaM2: 12_000, status: 'planned' }),
    expect.objectContaining({ floorAreaM2: 7000, status: 'assumption' }),
  ]);
  expect(stdout).toContain('own: 2 of 3 places as housing');
});

it('a table without coordinates corrects the places of its names', async () => {
  const { code, stdout, stderr, json } = await into(
    'seats.csv',
    'название;мест\nSOUTH school;410\nТакой нет;100\n',
    '--as school --join name',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/matched +1 /);
  expect(stderr).toContain('rows have no coordinates and stand where');
  const south = json('facilities.geojson').features.find(
    ({ properties }: { properties: { capacity: number } }) => properties.capacity === 410,
  );
  expect(south.geometry.coordinates).toEqual([9.517, 47.102]);
});

it('a scenario of the version before goes on, and says which of its places are others', async () => {
  await isMade;
  const pack = JSON.parse(String(made.written.get('town/pack.json')));
  const schools = JSON.parse(String(made.written.get('town/facilities.geojson'))).features;
  const idOf = (name: string) =>
    schools.find(
      ({ properties }: { properties: { name: { en: string } } }) => properties.name.en === name,
    ).properties.id;
  const table = 'id;name;seats;lon;lat\nS-1;South School;410;9,51701;47,10201\n';
  const { io, code: isSound, stderr } = await into('schools.csv', table, '--as school');
  expect([isSound, stderr]).toEqual([0, '']);
  const extend = (id: string, facilityId: string) => ({
    id,
    type: 'extendFacility',
    facilityId,
    capacity: 100,
    fromYear: 2027,
  });
  io.writeFile(
    'plan.json',
    JSON.stringify({
      version: 2,
      territoryId: 'town',
      contentHash: pack.contentHash,
      name: '',
      edits: [extend('a', idOf('South School')), extend('b', idOf('North School'))],
    }),
  );
  const told: string[] = [];
  const code = await runCli(
    'evaluate --pack own --scenario plan.json --years 2027..2028'.split(' '),
    {
      ...io,
      stderr: (text) => told.push(text),
    },
  );
  expect([code, told]).toEqual([0, expect.anything()]);
  expect(told.join('')).toContain("edit 1: 'South School' now has the id 'S-1'");
  expect(told.join('')).toContain("edit 1: the capacity of 'South School' is another now");
  expect(told.join('')).toContain(
    `edit 2 was left out: '${idOf('North School')}' is not in this territory`,
  );
});
