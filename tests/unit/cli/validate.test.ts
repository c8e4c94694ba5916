import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { streetsOf } from '../accessibility/streetsOf.ts';
import { encodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import { memoryIo } from '../../../src/cli/io.ts';
import { processIo } from '../../../src/cli/processIo.ts';
import { runCli } from '../../../src/cli/main.ts';
import { featuresOf, type LoosePack, smallCityFiles } from '../territory/smallCity.ts';

/** The tiny city as files in a folder `pack`, features one a line. */
function onDisk({ manifest, layers }: LoosePack): Record<string, string> {
  const files = [...layers].map(([id, content]): [string, string] => {
    const { features } = content as { features: unknown[] };
    const rows = features.map((feature) => JSON.stringify(feature)).join(',\n');
    return [`pack/${id}.geojson`, `{"type":"FeatureCollection","features":[\n${rows}\n]}`];
  });
  return Object.fromEntries([['pack/pack.json', JSON.stringify(manifest, null, 2)], ...files]);
}

async function validate(files: Record<string, string | Uint8Array>) {
  const memory = memoryIo(files);
  const code = await runCli(['validate', 'pack'], memory.io);
  return { code, out: memory.stdout(), err: memory.stderr() };
}

describe('aumaq validate', () => {
  it('counts what a sound pack holds', async () => {
    const { code, out, err } = await validate(onDisk(smallCityFiles()));
    expect(code).toBe(0);
    // The tiny city's hash is made up, and that is said.
    expect(err).toMatch(
      /^note: pack\/pack\.json: contentHash is 0123456789abcdef, that of the files is \w{16};/,
    );
    expect(err.split('\n')).toHaveLength(2);
    expect(out).toMatch(/Small city .* is sound/);
    expect(out).toMatch(/facilities\s+3\n/);
    expect(out).toMatch(/residents\s+1280 in cells/);
  });

  it('tells of a file that the page would take for a damaged one', async () => {
    const files = smallCityFiles();
    const { layers } = files.manifest as { layers: { id: string; crc32?: string }[] };
    for (const layer of layers) if (layer.id === 'cells') layer.crc32 = '00000000';
    const { code, err } = await validate(onDisk(files));
    expect(code).toBe(0);
    expect(err).toMatch(
      /check sum of cells\.geojson is 00000000, that of the file is [0-9a-f]{8};/,
    );
  });

  it('names file, line, feature and field of each problem', async () => {
    const files = smallCityFiles();
    for (const { properties } of featuresOf(files, 'facilities').slice(1))
      properties.capacity = 'x';
    const { code, out, err } = await validate(onDisk(files));
    expect([code, out]).toEqual([1, '']);
    const [first, second] = err.split('\n');
    expect(first).toMatch(
      /^error: pack\/facilities\.geojson:3: feature 1 \(school-2\), capacity: .*; give a number$/,
    );
    expect(second).toMatch(/^error: pack\/facilities\.geojson:4: feature 2 \(clinic-1\), capacity/);
  });

  it('names the line where a file stops being JSON, and a file that is missing', async () => {
    const files = onDisk(smallCityFiles());
    const cut = {
      ...files,
      'pack/cells.geojson': (files['pack/cells.geojson'] ?? '').slice(0, -9),
    };
    expect((await validate(cut)).err).toMatch(/^error: pack\/cells\.geojson:\d+: this is no JSON/);
    const { 'pack/areas.geojson': _, ...without } = files;
    expect(await validate(without)).toMatchObject({
      code: 1,
      err: 'error: pack/areas.geojson:1: there is no such file; check the path\n',
    });
  });

  it('reads the street graph and refuses one that is cut short', async () => {
    const files = smallCityFiles();
    const [entry] = files.manifest.layers as object[];
    (files.manifest.layers as object[]).push({ ...entry, id: 'streets', file: 'streets.bin' });
    const nodes: [number, number][] = [
      [76.9, 43.2],
      [76.91, 43.2],
    ];
    const bytes = new Uint8Array(
      encodeStreets(streetsOf(nodes, [{ from: 0, to: 1, lengthM: 810 }])),
    );
    const withStreets = (streets: Uint8Array) => ({
      ...onDisk(files),
      'pack/streets.bin': streets,
    });
    expect((await validate(withStreets(bytes))).out).toMatch(/walked\s+2 nodes, 2 edges/);
    const cut = await validate(withStreets(bytes.slice(0, -4)));
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/^error: pack\/streets\.bin:1: /);
  });

  it('asks for a folder', async () => {
    const memory = memoryIo();
    expect(await runCli(['validate'], memory.io)).toBe(1);
    expect(memory.stderr()).toBe('error: aumaq validate: no pack is named; give its folder\n');
  });
});

describe('aumaq validate on the packs of the page', () => {
  /** A copy of a pack in memory, in a folder `pack`. */
  function copyOf(id: string): Record<string, string | Uint8Array> {
    const folder = `public/geo/${id}`;
    return Object.fromEntries(
      readdirSync(folder).map((file) => {
        const bytes = readFileSync(`${folder}/${file}`);
        return [`pack/${file}`, file.endsWith('.bin') ? new Uint8Array(bytes) : bytes.toString()];
      }),
    );
  }

  it.each(['almaty', 'kazakhstan'])('finds that of %s sound, its hash included', async (id) => {
    const said: string[] = [];
    const io = { ...processIo, stdout: () => {}, stderr: (text: string) => said.push(text) };
    expect(await runCli(['validate', `public/geo/${id}`], io)).toBe(0);
    expect(said).toEqual([]);
  });

  it.each<[string, string, RegExp, string, RegExp]>([
    [
      'almaty',
      'cells.geojson',
      /"residents":\[(\d+),/,
      '"residents":[-$1,',
      /^error: pack\/cells\.geojson:2: feature 0 \(\w+\), residents\.0: .*; give 0 or more$/m,
    ],
    [
      'almaty',
      'cells.geojson',
      /"residents":\[(\d+),/,
      '"residents":[9000$1,',
      /^error: pack\/areas\.geojson:\d+: feature \d \(\w+\), population\.7\.value: it is \d+ in 2025, but the residents of its cells add up to \d+; /,
    ],
    [
      'almaty',
      'facilities.geojson',
      /"areaId":"alatau"/,
      '"areaId":"alatua"',
      /^error: pack\/facilities\.geojson:\d+: feature \d+ \(school-alatau-[n\d]+\), areaId: there is no area 'alatua'; /,
    ],
    [
      'almaty',
      'projects.geojson',
      /"extends":"school-medeu-n131"/,
      '"extends":"school-medeu-n13"',
      /^error: pack\/projects\.geojson:\d+: feature \d+ \(plan-31\), extends: there is no facility 'school-medeu-n13'; /,
    ],
    [
      'kazakhstan',
      'settlements.geojson',
      /"settlementClass":1/,
      '"settlementClass":7',
      /^error: pack\/settlements\.geojson:2: feature 0 \(gn-1526384\), settlementClass: /,
    ],
    [
      'kazakhstan',
      'indicators.json',
      /"areaId":"abai"/,
      '"areaId":"abay"',
      /^error: pack\/indicators\.json:1: row \d+ \(schools-located\), areaId: there is no area 'abay'; /,
    ],
  ])(
    'names file, feature and field in a damaged copy of %s: %s',
    async (id, file, found, put, says) => {
      const files = copyOf(id);
      const path = `pack/${file}`;
      const damaged = String(files[path]).replace(found, put);
      expect(damaged).not.toBe(files[path]);
      const { code, out, err } = await validate({ ...files, [path]: damaged });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(says);
    },
  );
});

describe('aumaq', () => {
  it('prints help, and an error for an unknown command or option', async () => {
    const memory = memoryIo();
    expect(await runCli(['--help'], memory.io)).toBe(0);
    expect(await runCli(['assign', '--help'], memory.io)).toBe(0);
    expect(memory.stdout()).toMatch(/validate PACK_DIR[\s\S]*usage: .*assign --demand/);
    expect(await runCli(['fly'], memory.io)).toBe(1);
    expect(await runCli(['validate', '--fast', 'x'], memory.io)).toBe(1);
    expect(memory.stderr()).toMatch(
      /^error: aumaq: unknown command 'fly'; use .*\nerror: aumaq validate: Unknown option '--fast'; see aumaq validate --help\n$/,
    );
  });
});
