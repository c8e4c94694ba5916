/** A town of a few streets becomes a territory that the command line validates and evaluates. */
import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import { extractOf, town } from './samples.ts';

async function run(files: Record<string, string | Uint8Array>, ...lines: readonly string[]) {
  const { io, stdout, stderr, written } = memoryIo(files);
  let code = 0;
  for (const line of lines) code = await runCli(line.split(' '), io);
  return { code, stdout: stdout(), stderr: stderr(), written };
}

describe('aumaq pack', () => {
  it('makes a territory that is sound and can be evaluated', async () => {
    const { code, stdout, stderr } = await run(
      { 'town.osm.pbf': extractOf(town()) },
      'pack --osm town.osm.pbf --population 20000 --out town',
      'validate town',
      'evaluate --pack town --years 2025..2026',
    );
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect(stdout).toContain('town: town (town, city) is sound');
    expect(stdout).toContain('20000 in cells');
    const figure = (indicator: string) =>
      Number(new RegExp(`2025,total,${indicator},([\\d.]+)`).exec(stdout)?.[1]);
    expect(figure('residents')).toBe(20_000);
    expect(figure('school facilities')).toBe(2);
    expect(figure('school coverage by streets')).toBeGreaterThan(0);
  });

  it('counts a school once that is mapped as grounds, building and point', async () => {
    const { written, stdout } = await run(
      { 'town.osm.pbf': extractOf(town()) },
      'pack --osm town.osm.pbf --out town',
    );
    expect(stdout).toMatch(/school +4 objects, 2 mapped twice, 2 in the territory/);
    const { features } = JSON.parse(String(written.get('town/facilities.geojson')));
    const schools = features.filter(
      (f: { properties: { service: string } }) => f.properties.service === 'school',
    );
    expect(schools.map((f: { properties: { id: string } }) => f.properties.id)).toEqual([
      'way-2000',
      expect.stringMatching(/^node-/),
    ]);
    expect(schools[1].properties).toMatchObject({ capacity: 120, capacityStatus: 'observed' });
    expect(schools[0].properties.capacityStatus).toBe('assumption');
  });

  it('shows which rule leaves out how many streets, and marks all that was taken over', async () => {
    const { written, stdout } = await run(
      { 'town.osm.pbf': extractOf(town()) },
      'pack --osm town.osm.pbf --out town',
    );
    expect(stdout).toMatch(/motorways +1 ways left out/);
    expect(stdout).toMatch(/closed to walkers +1 ways left out/);
    const pack = JSON.parse(String(written.get('town/pack.json')));
    for (const row of [...pack.standards, ...pack.assumptions])
      expect(row.status).toBe('assumption');
  });

  it('spreads people over homes by their storeys', async () => {
    const { written } = await run(
      { 'town.osm.pbf': extractOf(town()) },
      'pack --osm town.osm.pbf --population 10900 --out town',
    );
    const { features } = JSON.parse(String(written.get('town/cells.geojson')));
    const counts: number[] = features.map((f: { properties: { residents: number[] } }) =>
      f.properties.residents.reduce((a, b) => a + b, 0),
    );
    expect(counts.reduce((a, b) => a + b, 0)).toBe(10_900);
    // One house of nine storeys among 99 of one and a half.
    expect(Math.max(...counts)).toBeGreaterThan((10_900 * 9) / (9 + 99 * 1.5) - 5);
  });

  it('lays an own table over what the extract has, and takes people where they live', async () => {
    const { code, stdout, written } = await run(
      {
        'town.osm.pbf': extractOf(town()),
        'schools.csv': 'id;name;seats;lon;lat\n0007;Own;300;9,51;47,105\n',
        'people.csv': 'lon,lat,population\n9.505,47.105,600\n9.515,47.110,400\n',
      },
      'pack --osm town.osm.pbf --facilities schools.csv --as school --population people.csv --out town',
      'validate town',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('1000 in cells');
    const { features } = JSON.parse(String(written.get('town/facilities.geojson')));
    expect(
      features.filter(
        (f: { properties: { service: string } }) => f.properties.service === 'school',
      ),
    ).toMatchObject([{ properties: { id: '0007', capacity: 300, capacityStatus: 'observed' } }]);
  });

  it('says in one line what is wrong', async () => {
    const files = {
      'town.osm.pbf': extractOf(town()),
      'points.osm': '<osm><node id="1" lon="9" lat="47"/></osm>',
      'half.osm.pbf': extractOf(town()).subarray(0, 900),
      'names.csv': 'name,seats\nA,1\n',
    };
    const errors = async (line: string) => (await run(files, line)).stderr;
    expect(await errors('pack --osm points.osm --out x')).toMatch(
      /^error: points\.osm: there are no streets/,
    );
    expect(await errors('pack --osm half.osm.pbf --out x')).toMatch(
      /^error: half\.osm\.pbf: it is damaged/,
    );
    expect(await errors('pack --osm names.csv --out x')).toMatch(
      /^error: names\.csv: this is no extract/,
    );
    expect(
      await errors('pack --osm town.osm.pbf --facilities names.csv --as school --out x'),
    ).toMatch(/^error: names\.csv: no column holds coordinates/m);
    expect(await errors('pack --osm town.osm.pbf --facilities names.csv --out x')).toMatch(
      /--as is missing/,
    );
  });
});

describe('aumaq import', () => {
  it('puts an own table in the place of a layer, as a pack of its own', async () => {
    const table =
      'код;название;мест;долгота;широта\n0001;Мектеп;500;9,5171;47,1021\n0002;Жаңа;400;9,505;47,11\n0003;Алыс;1;12;47\n';
    const { code, stdout, stderr, written } = await run(
      { 'town.osm.pbf': extractOf(town()), 'schools.csv': table },
      'pack --osm town.osm.pbf --population 5000 --out town',
      'import schools.csv --into town --as school --out own',
      'validate own',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('2 of 3 places as school');
    expect(stdout).toMatch(/matched +1 stand/);
    expect(stderr).toContain('1 rows lie outside the territory and are dropped');
    const { features } = JSON.parse(String(written.get('own/facilities.geojson')));
    expect(
      features
        .filter((f: { properties: { service: string } }) => f.properties.service === 'school')
        .map((f: { properties: { id: string; capacity: number } }) => [
          f.properties.id,
          f.properties.capacity,
        ]),
    ).toEqual([
      ['0001', 500],
      ['0002', 400],
    ]);
    const hashes = ['town', 'own'].map(
      (pack) => JSON.parse(String(written.get(`${pack}/pack.json`))).contentHash,
    );
    expect(hashes[0]).not.toBe(hashes[1]);
    expect(stderr).not.toContain('note:');
  });
});

describe('aumaq pack --settlements', () => {
  const square = (west: number, name: string) => ({
    type: 'Feature',
    properties: { id: name.toLowerCase(), name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 40],
          [west + 2, 40],
          [west + 2, 42],
          [west, 42],
          [west, 40],
        ],
      ],
    },
  });
  const regions = JSON.stringify({
    type: 'FeatureCollection',
    features: [square(70, 'West'), square(72, 'East')],
  });
  const settlements =
    'id;name;population;role;region;lon;lat\n1;Alpha;120000;облцентр;;70,51;41,12\n2;Beta;4000;село;East;72,02;41,51\n3;Gamma;15000;;;73,11;41,12\n4;Nobody;;село;;73,51;41,12\n';

  it('makes a country-like territory that is sound and can be evaluated', async () => {
    const { code, stdout, stderr, written } = await run(
      { 'regions.geojson': regions, 'settlements.csv': settlements },
      'pack --settlements settlements.csv --regions regions.geojson --id land --out land',
      'validate land',
      'evaluate --pack land --years 2025..2026',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('land: 139000 residents in 3 settlements of 2 regions');
    const { features } = JSON.parse(String(written.get('land/settlements.geojson')));
    const rows = features.map(({ properties }: { properties: Record<string, unknown> }) => [
      properties.areaId,
      properties.role,
      properties.settlementClass,
      properties.classStatus,
    ]);
    expect(rows).toEqual([
      ['west', 'region centre', 1, 'estimated'],
      ['east', 'village', 5, 'estimated'],
      ['east', 'town', 2, 'assumption'],
    ]);
    const outline = JSON.parse(String(written.get('land/boundary.geojson'))).features[0].geometry;
    expect(outline.coordinates[0].length).toBeLessThan(9);
  });

  it('says which of the two files is missing or has no outline', async () => {
    const files = { 'settlements.csv': settlements };
    const error = async (line: string) => (await run(files, line)).stderr;
    expect(await error('pack --settlements settlements.csv --out x')).toMatch(
      /--regions is missing/,
    );
    expect(
      await error('pack --settlements settlements.csv --regions settlements.csv --out x'),
    ).toMatch(/there is no outline/);
  });
});
