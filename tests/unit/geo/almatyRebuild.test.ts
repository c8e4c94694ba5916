import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldLayer } from '../../../scripts/lib/foldLayer.ts';
import { ALMATY_FOLDER, almatyFiles } from '../../../scripts/geo/almaty/build.ts';

describe('building the pack of Almaty again', () => {
  let files: ReadonlyMap<string, string | Uint8Array>;
  beforeAll(() => {
    files = almatyFiles();
  }, 120_000);

  it('gives what is committed, to the byte', () => {
    for (const [file, content] of files) {
      const committed = readFileSync(new URL(file, ALMATY_FOLDER));
      expect(committed.equals(Buffer.from(content)), file).toBe(true);
    }
  });

  it('travels to the first map in at most 110 kB of gzip', () => {
    const bytes = [...files]
      .filter(([file]) => file !== 'streets.bin')
      .map(([, content]) => {
        const folded = foldLayer(JSON.parse(String(content)));
        return gzipSync(folded ? JSON.stringify(folded) : content, { level: 9 }).length;
      })
      .reduce((total, length) => total + length, 0);
    expect(bytes).toBeLessThan(110_000);
  });
});
