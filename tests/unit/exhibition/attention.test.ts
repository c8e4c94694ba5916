import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attention,
  type AttentionEvent,
  afterEvent,
  countdownS,
} from '../../../src/exhibition/attention.ts';
import { ACTIVITIES } from '../../../src/exhibition/config.ts';

const TIMES = { attractAfterS: 45, resetAfterS: 75, countdownS: 15 };
const tick = (atS: number): AttentionEvent => ({ kind: 'tick', atMs: atS * 1000 });
const visit: Attention = { kind: 'visit', activity: 'game', lastInputMs: 0 };

describe('attention of an exhibition', () => {
  test('stories begin when nobody has touched the start screen for the time set', () => {
    const start: Attention = { kind: 'start', lastInputMs: 0 };
    expect(afterEvent(start, tick(44.9), TIMES)).toBe(start);
    expect(afterEvent(start, tick(45), TIMES)).toEqual({ kind: 'attract' });
  });

  test('a touch ends the stories', () => {
    const touched = afterEvent({ kind: 'attract' }, { kind: 'input', atMs: 7_000 }, TIMES);
    expect(touched).toEqual({ kind: 'start', lastInputMs: 7_000 });
  });

  test('a visit that nobody goes on with counts down and starts over', () => {
    expect(countdownS(visit, 74_000, TIMES)).toBe(null);
    expect(countdownS(visit, 75_000, TIMES)).toBe(15);
    expect(countdownS(visit, 88_500, TIMES)).toBe(2);
    expect(afterEvent(visit, tick(89.9), TIMES)).toBe(visit);
    expect(afterEvent(visit, tick(90), TIMES)).toEqual({ kind: 'start', lastInputMs: 90_000 });
  });

  test('a touch during the countdown goes on with what the visitor did', () => {
    const after = afterEvent(visit, { kind: 'input', atMs: 80_000 }, TIMES);
    expect(after).toEqual({ ...visit, lastInputMs: 80_000 });
    expect(countdownS(after, 80_000, TIMES)).toBe(null);
  });

  test('a machine that slept through the night starts over by its first tick', () => {
    expect(afterEvent(visit, tick(36_000), TIMES).kind).toBe('start');
  });

  test('left alone, it always ends at the stories, whatever happened before', () => {
    const atMs = fc.integer({ min: 0, max: 3_600_000 });
    const event = fc.oneof(
      fc.record({ kind: fc.constantFrom('input', 'tick', 'home' as const), atMs }),
      fc.record({
        kind: fc.constant('choose' as const),
        activity: fc.constantFrom(...ACTIVITIES),
        atMs,
      }),
    ) as fc.Arbitrary<AttentionEvent>;
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const inOrder = [...events].sort((a, b) => a.atMs - b.atMs);
        let attention: Attention = { kind: 'start', lastInputMs: 0 };
        for (const next of inOrder) attention = afterEvent(attention, next, TIMES);
        for (let atS = 3_600; atS <= 3_600 + 75 + 15 + 45; atS++) {
          attention = afterEvent(attention, tick(atS), TIMES);
        }
        expect(attention.kind).toBe('attract');
      }),
    );
  });
});
