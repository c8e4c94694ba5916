/** What edits do to a list is what they would do to a copy of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Drafted } from '../../../src/domain/scenario/drafted.ts';

type Item = { readonly id: string; readonly value: number };

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const step = fc.oneof(
  fc.record({ id, value: fc.nat() }),
  id.map((removed) => ({ removed })),
);

it('is read and listed as a map of all items would be, whatever is set and deleted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(step), (ids, steps) => {
      const baseline = ids.map((one): Item => ({ id: one, value: -1 }));
      const drafted = new Drafted(baseline);
      const map = new Map(baseline.map((item) => [item.id, item]));
      for (const one of steps) {
        if ('removed' in one) expect(drafted.delete(one.removed)).toBe(map.delete(one.removed));
        else {
          drafted.set(one.id, one);
          map.set(one.id, one);
        }
        for (const known of ['a', 'f']) expect(drafted.get(known)).toBe(map.get(known));
        expect(drafted.list()).toEqual([...map.values()]);
      }
    }),
  );
});

it('is the very list that it began with as long as nothing is edited', () => {
  const baseline: readonly Item[] = [{ id: 'a', value: 1 }];
  expect(new Drafted(baseline).list()).toBe(baseline);
});
