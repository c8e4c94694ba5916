/** The country's derived figures, on the pack that ships. */
import { describe, expect, test } from 'vitest';
import { netMigration } from '../../../src/domain/migration/netMigration.ts';
import { programmeProgress } from '../../../src/domain/programmes/progress.ts';
import { teachersByQualification } from '../../../src/domain/schooling/seatsAndQuality.ts';
import { settlementsByClass } from '../../../src/domain/settlements/system.ts';
import { sectorRows } from '../../../src/domain/specialisation/sectors.ts';
import type { IndicatorRow, ProgrammeGoal } from '../../../src/domain/territory/schema.ts';
import { embeddedPack } from '../embeddedPack.ts';

const territory = embeddedPack('kazakhstan');
const { settlements, areas, indicators, projects } = territory;

describe('the settlement system', () => {
  test('counts every settlement in exactly one class, and shares add up to one', () => {
    const rows = settlementsByClass(settlements, 2025);
    expect(rows.reduce((sum, row) => sum + row.places, 0)).toBe(settlements.length);
    expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 9);
  });
});

test('net migration of the regions and the rest is the published figure of the country', () => {
  const migration = netMigration(areas, indicators);
  if (!migration) throw new Error('the pack has no migration');
  const known = migration.areas.reduce((sum, { net }) => sum + (net ?? 0), 0);
  expect(known + migration.restNet).toBeCloseTo(migration.countryNet, 6);
});

test('teachers of all qualifications together are all teachers', () => {
  const rows = teachersByQualification(indicators);
  for (const year of new Set(rows.map((row) => row.year))) {
    const shares = rows.filter((row) => row.year === year).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

test('a sector lists the regions that name it, and says which plants stand elsewhere', () => {
  for (const { areas: own, projects: placed, beyond } of sectorRows(areas, projects)) {
    const ids = new Set(own.map(({ id }) => id));
    expect(beyond.every(({ areaId }) => areaId === undefined || !ids.has(areaId))).toBe(true);
    expect(beyond.length).toBeLessThanOrEqual(placed.length);
  }
});

describe('progress of a programme', () => {
  const goal = {
    id: 'homes',
    programme: { kk: 'а', ru: 'а', en: 'a' },
    name: { kk: 'а', ru: 'а', en: 'a' },
    indicator: 'homes',
    goalYear: 2023,
    sinceYear: 2020,
    goal: 40,
    unit: 'million m2',
    source: 's',
    status: 'planned',
  } as const;
  const row = (year: number, value: number): IndicatorRow => ({
    indicator: 'homes',
    year,
    value,
    unit: 'million m2',
    source: 's',
    status: 'observed',
  });
  const rows = [row(2019, 99), row(2020, 10), row(2021, 12), row(2023, 11)];
  const progressOf = (counted: ProgrammeGoal['counted'], year: number) =>
    programmeProgress({ ...goal, counted }, rows, year);

  test('of a sum adds up its own years, names the missing ones and judges only what is known', () => {
    expect(progressOf('sum', 2023)).toMatchObject({
      reached: 33,
      missingYears: [2022],
      met: null,
      share: 33 / 40,
    });
  });

  test('follows the year of the page', () => {
    expect(progressOf('sum', 2020).reached).toBe(10);
    expect(progressOf('sum', 2019).reached).toBe(null);
  });

  test('of each year counts the years that met it', () => {
    const goalOfTen = { ...goal, goal: 11, counted: 'each year' as const };
    expect(programmeProgress(goalOfTen, rows, 2023)).toMatchObject({ share: 2 / 3, met: false });
  });
});
