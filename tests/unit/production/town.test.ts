/** Which town a plant leans on. */
import { expect, it } from 'vitest';
import { townOf } from '../../../src/domain/production/town.ts';
import type { Settlement } from '../../../src/domain/territory/territory.ts';

const place = (id: string, longitude: number, role: Settlement['role'], settlementClass: number) =>
  ({
    id,
    position: [longitude, 0],
    role,
    settlementClass,
    population: [{ year: 2025, value: 40_000, status: 'observed', source: 'made up' }],
  }) as unknown as Settlement;

// On the equator a degree is 111.195 km.
const settlements = [
  place('centre', 0, 'region centre', 1),
  place('town', 0.6, 'town', 2),
  place('village', 0.65, 'village', 5),
  place('far', 1.5, 'town', 2),
];

it('a plant beside a village leans on the town', () => {
  expect(townOf([0.66, 0], settlements)?.settlement.id).toBe('town');
  expect(townOf([3, 0], settlements)).toBeNull();
});
