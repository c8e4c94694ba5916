import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStreets, encodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import {
  lengthsAlong,
  NO_NODE,
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import { haversineM } from '../../../src/domain/accessibility/distance.ts';
import { streetsOf } from './streetsOf.ts';

const place = fc.tuple(
  fc.double({ min: 76.8, max: 77, noNaN: true }),
  fc.double({ min: 43.1, max: 43.3, noNaN: true }),
);

/** A bent one-way bridge with a name, and a street that goes on from its end. */
const bent: StreetLines = (() => {
  const shape = {
    lineCount: 2,
    lineStart: Uint32Array.from([0, 3, 5]),
    coordinates: Int32Array.from(
      [76.9, 43.2, 76.905, 43.203, 76.91, 43.2, 76.91, 43.2, 76.92, 43.21],
      (degrees) => Math.round(degrees * 1e7),
    ),
    node: Int32Array.from([0, NO_NODE, 1, 1, 2]),
  };
  return {
    ...shape,
    nodeCount: 3,
    lengthCm: lengthsAlong(shape),
    streetClass: Uint8Array.from([STREET_CLASSES.indexOf('primary'), 0]),
    flags: Uint8Array.from([STREET_FLAGS.oneway + STREET_FLAGS.bridge, 0]),
    level: Int8Array.from([1, -1]),
    name: Uint16Array.from([1, 0]),
    names: [{ kk: 'Абай даңғылы', ru: 'проспект Абая', en: 'Abai Avenue' }],
    neighbourhoods: [
      {
        name: { kk: 'Ақсай', ru: 'Аксай', en: 'Aksai' },
        at: [76.831, 43.237],
        radiusM: 1200,
        areaId: 'auezov',
      },
    ],
  };
})();

describe('the binary form of streets', () => {
  it('reads back as it was written: shapes, names, storeys, one-way streets', () => {
    const read = decodeStreets(encodeStreets(bent));
    expect(read.ok && read.value).toEqual(bent);
  });

  it('takes the length along the line, not from end to end', () => {
    const alongM = haversineM(76.9, 43.2, 76.905, 43.203) + haversineM(76.905, 43.203, 76.91, 43.2);
    expect(bent.lengthCm[2]).toBe(Math.round(100 * alongM));
    expect(bent.lengthCm[4]).toBe(Math.round(100 * haversineM(76.91, 43.2, 76.92, 43.21)));
  });

  it('reads back any streets, parallel and circular ones and assumed lengths included', () => {
    const edge = fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      lengthM: fc.nat(300_000).map((cm) => cm / 100),
      oneway: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 6, maxLength: 6 }), fc.array(edge), (at, edges) => {
        const written = streetsOf(at, edges);
        const read = decodeStreets(encodeStreets(written));
        expect(read.ok && read.value).toEqual(written);
      }),
    );
  });

  it('reads the version before, which told in decimetres by how much a street is longer', () => {
    const straightM = haversineM(76.9, 43.2, 76.91, 43.2);
    const longer = streetsOf(
      [
        [76.9, 43.2],
        [76.91, 43.2],
      ],
      [{ from: 0, to: 1, lengthM: straightM + 3 }],
    );
    const buffer = encodeStreets(longer);
    new DataView(buffer).setInt32(4, 3, true);
    const read = decodeStreets(buffer);
    const lengthCm = read.ok ? read.value.lengthCm.at(-1) : 0;
    expect(Number(lengthCm) / 100 - straightM).toBeCloseTo(30, 1);
  });

  it('refuses any other bytes or reads them, and never throws', () => {
    const whole = new Uint8Array(encodeStreets(bent));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const spoilt = whole.slice();
        spoilt[at] = byte;
        expect(typeof decodeStreets(spoilt.buffer).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an empty file', () => new ArrayBuffer(0), /no street graph/],
    [
      'another file',
      () => new TextEncoder().encode(`{"type": "FeatureCollection"} ${' '.repeat(40)}`).buffer,
      /AUMQ/,
    ],
    ['a file cut short', () => encodeStreets(bent).slice(0, -4), /bytes, not/],
    [
      'a later version',
      () => {
        const buffer = encodeStreets(bent);
        new DataView(buffer).setInt32(4, 7, true);
        return buffer;
      },
      /got v7 data when expected v4/,
    ],
    [
      'a street of no known class',
      () => {
        const buffer = encodeStreets(bent);
        // Behind the header and the vertices of two lines.
        new Uint8Array(buffer)[4 * 12 + 2] = 99;
        return buffer;
      },
      /is of no class/,
    ],
  ])('refuses %s', (_, make, message) => {
    const read = decodeStreets(make() as ArrayBuffer);
    expect(read.ok ? '' : read.problems[0]?.what).toMatch(message);
  });

  it('is not written for streets that begin between nodes', () => {
    const node = Int32Array.from([NO_NODE, NO_NODE, 0, 0, 1]);
    expect(() => encodeStreets({ ...bent, node })).toThrow(TypeError);
  });
});
