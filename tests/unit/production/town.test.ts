/** Which town a plant leans on, and what a new line brings within an hour. */
import { expect, it } from 'vitest';
import { hourNewcomers, hourTown, townOf } from '../../../src/domain/production/town.ts';
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

it('a line brings a town within an hour of its centre that was farther before', () => {
  // 0.6 × 111.195 km × 1.3 = 86.73 km: 130.1 minutes at 40 km/h, 57.8 at 90.
  const assumed = new Map([['corridor-speed-kmh', 90]]);
  const hour = hourTown([0.6, 0], settlements, assumed, 2025);
  expect(hour?.settlement.id).toBe('town');
  expect(hour?.minutesBefore).toBeCloseTo(130.1, 1);
  expect(hour?.minutesAfter).toBeCloseTo(57.8, 1);
  expect(hourTown([1.5, 0], settlements, assumed, 2025)).toBeNull();
  expect(hourTown([0, 0], settlements, assumed, 2025)).toBeNull();
  // Of a pack that says nothing the speed is that of all roads, 80: 65 minutes.
  expect(hourTown([0.6, 0], settlements, new Map(), 2025)).toBeNull();
});

it('a tenth of its people move in over ten years', () => {
  const byYear = hourNewcomers(40_000, 2027, new Map(), 2025, 8);
  expect([...byYear]).toEqual([0, 0, 400, 400, 400, 400, 400, 400]);
});
