import { describe, expect, it } from 'vitest';
import { complianceOf } from '../../../src/domain/standards/compliance.ts';
import { missingOf, remediesOf, unitsWithout } from '../../../src/domain/standards/remedy.ts';
import { evidence, standard, unit } from './worlds.ts';

describe('what is missing', () => {
  it('names the nearest school and by how many metres it is too far', () => {
    const compliance = complianceOf({
      standards: [
        standard(1, 'school', 'distance', 500),
        standard(1, 'preschool', 'distance', 300),
      ],
      units: [unit('cell', 1)],
      evidence: [evidence('school', 'distance', [720]), evidence('preschool', 'distance', [120])],
    });
    const name = { kk: 'м', ru: 'м', en: 's' };
    const remedies = remediesOf(compliance, 0, (service) =>
      service === 'school' ? { id: 'school-1', name, distanceM: 720 } : null,
    );
    expect(remedies).toHaveLength(1);
    expect(remedies[0]).toMatchObject({
      value: 720,
      missing: { kind: 'distance', byM: 220 },
      nearest: { id: 'school-1', distanceM: 720 },
    });
  });

  it('counts the seats that a district is short of, rounded up', () => {
    const places = standard(1, 'school places', 'per 1000 residents', 150, 'places');
    expect(missingOf(places, 140, 10_001)).toEqual({ kind: 'places', places: 101 });
  });

  it('says floor area, minutes, points of a share, a bus and the service itself', () => {
    expect(missingOf(standard(1, 'housing', 'per resident', 30, 'm2'), 28, 1000)).toEqual({
      kind: 'floor area',
      m2: 2000,
    });
    expect(missingOf(standard(3, 'hospital', 'travel time', 60, 'minutes'), 75, 1)).toEqual({
      kind: 'travel time',
      byMinutes: 15,
    });
    expect(missingOf(standard(3, 'electricity', 'share of homes', 100, 'percent'), 96, 1)).toEqual({
      kind: 'share',
      percentagePoints: 4,
    });
    expect(missingOf(standard(5, 'school', 'bus beyond', 3000), 0, 1)).toEqual({ kind: 'bus' });
    expect(missingOf(standard(5, 'medical post', 'in place up to', 500), 0, 1)).toEqual({
      kind: 'service',
    });
  });
});

describe('who does not meet a service', () => {
  it('is listed with most residents first, without those who meet it or of whom nothing is known', () => {
    const compliance = complianceOf({
      standards: [standard(1, 'school', 'distance', 500)],
      units: [10, 30, 20, 40, 50].map((residents, unit) => ({
        id: `cell-${unit}`,
        areaId: null,
        settlementClass: unit === 4 ? 2 : 1,
        residents,
      })),
      evidence: [
        {
          service: 'school',
          measure: 'distance',
          values: [900, Number.POSITIVE_INFINITY, 400, Number.NaN, 900],
          status: 'estimated',
          source: 'here',
        },
      ],
    });
    expect(unitsWithout(compliance, 'school', 1)).toEqual([1, 0]);
    expect(unitsWithout(compliance, 'clinic', 1)).toEqual([]);
  });
});
