import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from '../../../src/importing/pack/packFiles.ts';

it("hashes a pack's files as Node does, whatever their length", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.uint8Array({ maxLength: 200 }))), (files) => {
      const hash = createHash('sha256');
      for (const [name, content] of files) hash.update(name).update('\0').update(content);
      expect(contentHash(files)).toBe(hash.digest('hex').slice(0, 16));
    }),
    { numRuns: 200 },
  );
});
