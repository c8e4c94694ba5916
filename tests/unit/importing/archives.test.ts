/** Archives and folders as portals and programs pack them: what lies beside the data does no harm. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bunzipped } from '../../../src/importing/bzip2.ts';
import { UnpackingRoom } from '../../../src/importing/unpackingRoom.ts';
import { allIn, faultOf, notesOn, readingOf, tableIn } from './reading.ts';
import { SCHOOLS_BZIP2 } from './samples.ts';

const SCHOOLS = strToU8('id,name,lon,lat\n0017,A,76.87,43.217\n0018,B,76.962,43.273\n');
/** One point at 76.87, 43.217. */
function pointShape(): Uint8Array {
  const view = new DataView(new ArrayBuffer(128));
  view.setInt32(0, 9994);
  view.setInt32(24, 64);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  view.setInt32(100, 1);
  view.setInt32(104, 10);
  view.setInt32(108, 1, true);
  view.setFloat64(112, 76.87, true);
  view.setFloat64(120, 43.217, true);
  return new Uint8Array(view.buffer);
}

describe('an archive', () => {
  it('may hold a letter, a licence and settings beside the data', async () => {
    const besides = {
      'README.txt': strToU8('Schools, of the city\nLicence, ODbL\n'),
      'note.txt': strToU8('Made by hand.\n'),
      'datapackage.json': strToU8('{"name":"schools"}'),
      'layer.json': strToU8('{"version":8}'),
    };
    const table = await tableIn('schools.zip', zipSync({ 'schools.csv': SCHOOLS, ...besides }));
    expect(table.features.length).toBe(2);
    const shape = zipSync({ 'schools.shp': pointShape(), ...besides });
    expect((await tableIn('shape.zip', shape)).features.length).toBe(1);
  });

  it('is read in what is sound of it, and the broken part is told by its name', async () => {
    const zip = zipSync({ 'schools.csv': SCHOOLS, 'half.geojson': strToU8('{"type":"Feat') });
    expect(await notesOn('both.zip', zip)).toEqual(['import.fault.damaged']);
    expect((await tableIn('both.zip', zip)).features.length).toBe(2);
  });

  it.each([
    ['a shapefile cut off', { 'half.shp': pointShape().subarray(0, 90) }, 'damaged'],
    [
      'a table of a shapefile cut off',
      { 'half.shp': pointShape(), 'half.dbf': Uint8Array.of(3, 0) },
      'damaged',
    ],
  ])('is read but for %s', async (_, broken, fault) => {
    const zip = zipSync({ ...broken, 'whole.shp': pointShape(), 'schools.csv': SCHOOLS });
    const layers = (await allIn('three.zip', zip)).map((read) =>
      read.kind === 'table' ? read.table.features.length : 0,
    );
    expect(layers).toEqual([1, 2]);
    expect(await notesOn('three.zip', zip)).toEqual([`import.fault.${fault}`]);
  });

  it('is read but for a part that is locked, and one that is packed in another way', async () => {
    const parts = { 'a.csv': SCHOOLS, 'b.csv': SCHOOLS, 'c.csv': SCHOOLS };
    const zip = zipSync(parts);
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const first = view.getUint32(zip.length - 6, true);
    const second = first + 46 + 'a.csv'.length;
    view.setUint16(first + 8, view.getUint16(first + 8, true) | 1, true);
    view.setUint16(second + 10, 14, true);
    expect((await tableIn('three.zip', zip)).file).toBe('c.csv');
    expect(await notesOn('three.zip', zip)).toEqual([
      'import.fault.encrypted',
      'import.fault.packedOtherwise',
    ]);
  });

  it('may hold another one, but not one in that one', async () => {
    const inner = zipSync({ 'schools.csv': SCHOOLS });
    expect((await tableIn('two.zip', zipSync({ 'in.zip': inner }))).features.length).toBe(2);
    const deeper = zipSync({ 'two.zip': zipSync({ 'in.zip': inner }) });
    expect(await faultOf('three.zip', deeper)).toBe('unknownFormat');
  });

  it('has names with the slashes and the letters of an old Windows', async () => {
    const zip = zipSync({ 'data\\gis\\schools.shp': pointShape() });
    expect((await tableIn('slashes.zip', zip)).layer).toBe('schools');
    const packed = zipSync({ 'XXXXXXXXXX.shp': pointShape() });
    const school = [0x98, 0xaa, 0xae, 0xab, 0xeb, 0x20, 0xa8, 0x20, 0xa4, 0xe0];
    packed.forEach((byte, at) => {
      if (byte !== 0x58 || packed[at - 1] === 0x58) return;
      school.forEach((letter, index) => {
        packed[at + index] = letter;
      });
    });
    expect((await tableIn('dos.zip', packed)).layer).toBe('Школы и др');
  });

  it('is refused with a password', async () => {
    const locked = zipSync({ 'schools.csv': SCHOOLS });
    const view = new DataView(locked.buffer, locked.byteOffset, locked.byteLength);
    const directory = view.getUint32(locked.length - 6, true);
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    expect(await faultOf('locked.zip', locked)).toBe('encrypted');
  });
});

describe('a folder', () => {
  it('may hold what programs keep beside a shapefile', async () => {
    const beside = ['qpj', 'sbn', 'qix', 'shp.xml', 'aux.xml', 'qmd', 'cpg'].map((extension) => ({
      name: `schools.${extension}`,
      bytes: strToU8('UTF-8'),
    }));
    const read = await readingOf([{ name: 'schools.shp', bytes: pointShape() }, ...beside]);
    expect(read.ok && read.value.length).toBe(1);
    expect(read.ok && read.notes).toEqual([]);
  });

  it('may hold it beside any other file', async () => {
    const read = await readingOf([
      { name: 'schools.csv', bytes: SCHOOLS },
      { name: 'schools.csvt', bytes: strToU8('"String","String","Real","Real"') },
      { name: 'schools.qml', bytes: strToU8('<qgis/>') },
    ]);
    expect(read.ok && read.notes).toEqual([]);
  });
});

describe('bzip2', () => {
  it('is unpacked, in one stream or in several', async () => {
    const names = async (bytes: Uint8Array) =>
      (await tableIn('schools.csv.bz2', bytes)).features.map(({ values }) => values[1]);
    expect(await names(SCHOOLS_BZIP2)).toEqual(['aaaa', 'bbbbbbbbb']);
    const twice = Uint8Array.from([...SCHOOLS_BZIP2, ...SCHOOLS_BZIP2]);
    expect((await names(twice)).slice(0, 2)).toEqual(['aaaa', 'bbbbbbbbb']);
    expect((await names(twice)).length).toBe(5);
  });

  it('that is cut off, or unpacks to too much, is refused', async () => {
    expect(await faultOf('half.csv.bz2', SCHOOLS_BZIP2.subarray(0, 60))).toBe('damaged');
    const room = new UnpackingRoom({ fileBytes: 1_000, unpackedBytes: 20 });
    expect(() => bunzipped('a', SCHOOLS_BZIP2, room)).toThrow(/unpacks to more/);
  });
});
