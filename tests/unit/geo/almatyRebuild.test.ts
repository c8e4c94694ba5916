import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
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

  it('needs at most 230 kB gzipped for the first map', () => {
    const later = new Set(['streets.bin', 'demography.json']);
    const bytes = [...files]
      .filter(([file]) => !later.has(file))
      .reduce((total, [, content]) => total + gzipSync(content, { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(230_000);
  });
});
