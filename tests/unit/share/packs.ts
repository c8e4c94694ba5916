/** The two territories that links in tests know. */
import type { KnownPack } from '../../../src/share/link/packs.ts';

export const PACKS: readonly KnownPack[] = [
  {
    id: 'almaty',
    kind: 'city',
    firstYear: 2015,
    baseYear: 2025,
    horizonYear: 2040,
    contentHash: 'abcdef0123456789',
  },
  { id: 'kazakhstan', kind: 'country', firstYear: 2000, baseYear: 2023, horizonYear: 2050 },
];
