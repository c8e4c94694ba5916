import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/domain/crc32.ts';

it('agrees with the check value of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
  expect(crc32(new Uint8Array())).toBe('00000000');
});

it('changes with any bit of a file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, bit) => {
      const damaged = bytes.slice();
      const at = bit % bytes.length;
      damaged[at] = (damaged[at] as number) ^ (1 << (bit % 8));
      expect(crc32(damaged)).not.toBe(crc32(bytes));
    }),
  );
});
