import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSatellites, type Village } from '../../../src/domain/standards/satellites.ts';
import { greatCircleM } from '../../../src/domain/territory/geometry.ts';
import { settlementIdSchema } from '../../../src/domain/territory/schema.ts';

function village(id: string, lon: number, lat: number): Village {
  return { id: settlementIdSchema.parse(id), position: [lon, lat] };
}

describe('support villages and their satellites', () => {
  it('serve those within 15 km and tell the others how far they are', () => {
    const support = village('support', 70, 50);
    // 0.1 degrees of latitude are 11.1 km, 0.2 are 22.2 km.
    const [near, far] = assignSatellites(
      [support],
      [village('near', 70, 50.1), village('far', 70, 50.2)],
    );
    expect(near?.supportId).toBe('support');
    expect(near?.distanceM).toBeCloseTo(11_119.5, 0);
    expect(far?.supportId).toBeNull();
    expect(far?.distanceM).toBeCloseTo(22_239, 0);
  });

  it('takes the nearest, and of two equally near the smaller id', () => {
    const between = village('between', 70, 50);
    const [assignment] = assignSatellites(
      [village('b', 70, 50.05), village('a', 70, 49.95)],
      [between],
    );
    expect(assignment?.distanceM).toBeGreaterThan(5000);
    expect(['a', 'b']).toContain(assignment?.supportId);
    const [tie] = assignSatellites([village('b', 70.05, 50), village('a', 69.95, 50)], [between]);
    expect(tie?.supportId).toBe('a');
  });

  it('never lets a village serve itself, and without support villages nobody is served', () => {
    const alone = village('alone', 70, 50);
    expect(assignSatellites([alone], [alone])[0]?.supportId).toBeNull();
    expect(assignSatellites([], [alone])[0]?.distanceM).toBe(Number.POSITIVE_INFINITY);
  });

  it('always picks a nearest support village, and a longer reach serves no fewer', () => {
    const place = fc.tuple(
      fc.double({ min: 69.5, max: 70.5, noNaN: true }),
      fc.double({ min: 49.7, max: 50.3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), fc.array(place, { maxLength: 8 }), (s, v) => {
        const supports = s.map(([lon, lat], index) => village(`s${index}`, lon, lat));
        const villages = v.map(([lon, lat], index) => village(`v${index}`, lon, lat));
        const assigned = assignSatellites(supports, villages);
        assigned.forEach(({ distanceM }, index) => {
          const own = villages[index];
          const nearest = Math.min(
            ...supports.map(({ position }) => (own ? greatCircleM(own.position, position) : 0)),
          );
          expect(distanceM).toBe(nearest);
        });
        const served = (reachM: number): number =>
          assignSatellites(supports, villages, reachM).filter(({ supportId }) => supportId).length;
        expect(served(20_000)).toBeGreaterThanOrEqual(served(10_000));
      }),
    );
  });
});
