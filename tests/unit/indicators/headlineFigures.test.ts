import { expect, it } from 'vitest';
import { headlines, isSame } from '../../../scripts/lib/headlines.ts';
import { embedded } from '../embeddedPack.ts';

it('ten headline figures of Almaty are those that sums over the rows of its pack give', () => {
  const { territory, streets } = embedded('almaty');
  const rows = headlines(territory, streets);
  expect(rows).toHaveLength(10);
  expect(rows.filter((row) => !isSame(row))).toEqual([]);
}, 60_000);
