/** A territory as one file: the same pack comes out, and nothing else is taken for one. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import { bytesOf } from '../../../src/importing/pack/packFiles.ts';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import {
  holdsPack,
  packedArchive,
  renamedPack,
  unpackedArchive,
} from '../../../src/importing/pack/archive.ts';
import { extractOf, town } from './samples.ts';

async function builtTown() {
  const { io, written } = memoryIo({ 'town.osm.pbf': extractOf(town()) });
  await runCli(['pack', '--osm', 'town.osm.pbf', '--population', '900', '--out', 'town'], io);
  return new Map([...written].map(([path, content]) => [path.replace('town/', ''), content]));
}

it('gives back the files that went in, also from a folder inside of it', async () => {
  const files = await builtTown();
  const archive = packedArchive(files);
  expect(holdsPack('town.aumaq.zip', archive)).toBe(true);
  const folder = zipSync(
    Object.fromEntries(
      [...files].map(([name, content]) => [
        `town/${name}`,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
  for (const bytes of [archive, folder]) {
    const unpacked = unpackedArchive('town.aumaq.zip', bytes, PAGE_LIMITS);
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
    expect(new Set(unpacked.value.files.keys())).toEqual(new Set(files.keys()));
    for (const [name, content] of files) {
      const back = unpacked.value.files.get(name) ?? '';
      expect(Buffer.compare(bytesOf(back), bytesOf(content))).toBe(0);
    }
  }
});

it('is refused where it is damaged or holds something else', async () => {
  const files = await builtTown();
  const lacking = packedArchive(new Map([...files].filter(([name]) => name !== 'cells.geojson')));
  expect(unpackedArchive('a.zip', lacking, PAGE_LIMITS).ok).toBe(false);
  const spoilt = packedArchive(new Map([...files, ['areas.geojson', '{"type":']]));
  expect(unpackedArchive('a.zip', spoilt, PAGE_LIMITS)).toMatchObject({
    problems: [{ message: { key: 'import.fault.damaged' } }],
  });
  const other = zipSync({ 'a.csv': strToU8('a,b\n1,2\n') });
  expect(holdsPack('a.zip', other)).toBe(false);
});

it('keeps facts and hash under another name', async () => {
  const files = await builtTown();
  const renamed = renamedPack(files, 'other', { kk: 'Басқа', ru: 'Другой', en: 'Other' });
  const manifests = [files, renamed].map((pack) => JSON.parse(String(pack.get('pack.json'))));
  expect(manifests[1]).toMatchObject({ id: 'other', contentHash: manifests[0].contentHash });
});
