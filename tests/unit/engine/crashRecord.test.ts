import { expect, it } from 'vitest';
import type { EngineCall } from '../../../src/engine/worker/calls.ts';
import { CrashRecord } from '../../../src/engine/worker/crashRecord.ts';

const trend = { kind: 'trend', args: [{ of: 'a plan' }] } as unknown as EngineCall;
const otherTrend = { kind: 'trend', args: [{ of: 'another' }] } as unknown as EngineCall;
const streets: EngineCall = { kind: 'streets', args: [] };
const record = () => new CrashRecord({ restartPauseMs: 10, longestRestartPauseMs: 50 });

it('the pause before a kind grows with each of its crashes, whatever else is answered meanwhile', () => {
  const crashes = record();
  const pauses = Array.from({ length: 6 }, () => {
    crashes.crashed([trend]);
    crashes.answered(streets);
    return crashes.pauseMs('trend');
  });
  expect(pauses).toEqual([0, 10, 20, 40, 50, 50]);
  expect(crashes.pauseMs('streets')).toBe(0);
  crashes.answered(otherTrend);
  expect(crashes.pauseMs('trend')).toBe(0);
});

it('a request that was only beside the culprit is cleared by its answer', () => {
  const crashes = record();
  for (let crash = 0; crash < 3; crash++) {
    crashes.crashed([trend, streets]);
    crashes.answered(streets);
  }
  expect(crashes.isGivenUp(trend)).toBe(true);
  expect(crashes.isGivenUp(otherTrend)).toBe(false);
  expect(crashes.isGivenUp(streets)).toBe(false);
});

it('a worker that stops before it is asked for anything is started ever later, until one lives', () => {
  const crashes = record();
  crashes.crashed([]);
  crashes.crashed([]);
  crashes.answered(streets);
  expect(crashes.pauseMs('start')).toBe(10);
  crashes.calm();
  expect(crashes.pauseMs('start')).toBe(0);
});
