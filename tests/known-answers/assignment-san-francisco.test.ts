/** 955,113 people of 205 tracts to 16 stores on real network distances, against HiGHS. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignPupils } from '../../src/domain/assignment/assign.ts';
import { referenceOptimum } from '../unit/assignment/highs.ts';

const FOLDER = process.env.KNOWN_ANSWERS_DIR ?? join(process.cwd(), '../shared/known-answers');
const FILE = join(
  FOLDER,
  'spopt-locate/SF_network_distance_candidateStore_16_censusTract_205_new.csv',
);

describe.skipIf(!existsSync(FILE))('San Francisco', () => {
  it.each([
    ['scarce', 0.8, 20_000],
    ['ample', 1.3, 20_000],
    ['ample, within 5 km', 1.3, 5000],
  ])('is assigned as HiGHS assigns it where seats are %s', async (_, seatsAPerson, reachM) => {
    const rows = readFileSync(FILE, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(','));
    const stores = [...new Set(rows.map((row) => row[1] as string))];
    const tracts = [...new Set(rows.map((row) => row[2] as string))];
    const pupils = new Int32Array(tracts.length);
    for (const row of rows) pupils[tracts.indexOf(row[2] as string)] = Number(row[3]);
    const everyone = pupils.reduce((sum, count) => sum + count, 0);
    const problem = {
      pupils,
      // Unequal: 1 to 16 shares.
      seats: Int32Array.from(stores, (_store, index) =>
        Math.floor((everyone * seatsAPerson * (index + 1)) / 136),
      ),
      columns: stores.map((store) => {
        const own = rows.filter((row) => row[1] === store);
        return {
          cells: Int32Array.from(own, (row) => tracts.indexOf(row[2] as string)),
          distancesM: Float64Array.from(own, (row) => Number(row[0])),
        };
      }),
      maxDistanceM: reachM,
    };
    const assignment = assignPupils(problem);
    const reference = await referenceOptimum(problem);
    expect(assignment.placedPupils).toBe(reference.placedPupils);
    expect(assignment.totalDistanceM / reference.totalDistanceM).toBeCloseTo(1, 9);
  });
});
