/**
 * Who the exhibition has before it: nobody (stories play), somebody who has just come (the start
 * screen), or somebody at something. Pure: time comes in with every event, so that a day passes in
 * a test within milliseconds, and a machine that has slept finds its way back by one tick.
 */
import type { Activity, ExhibitionConfig } from './config.ts';

export type Attention =
  | { readonly kind: 'start'; readonly lastInputMs: number }
  | { readonly kind: 'attract' }
  | { readonly kind: 'visit'; readonly activity: Activity; readonly lastInputMs: number };

export type AttentionEvent =
  /** A touch, a key, the wheel. */
  | { readonly kind: 'input'; readonly atMs: number }
  | { readonly kind: 'tick'; readonly atMs: number }
  | { readonly kind: 'choose'; readonly activity: Activity; readonly atMs: number }
  /** Back to the start screen. */
  | { readonly kind: 'home'; readonly atMs: number };

export type IdleTimes = Pick<ExhibitionConfig, 'attractAfterS' | 'resetAfterS' | 'countdownS'>;

/** What follows from an event; the same object where nothing changes. */
export function afterEvent(before: Attention, event: AttentionEvent, times: IdleTimes): Attention {
  const { atMs } = event;
  switch (event.kind) {
    case 'home':
      return { kind: 'start', lastInputMs: atMs };
    case 'choose':
      return { kind: 'visit', activity: event.activity, lastInputMs: atMs };
    case 'input':
      return before.kind === 'attract'
        ? { kind: 'start', lastInputMs: atMs }
        : { ...before, lastInputMs: atMs };
    case 'tick': {
      if (before.kind === 'attract') return before;
      const idleS = (atMs - before.lastInputMs) / 1000;
      if (before.kind === 'start') {
        return idleS >= times.attractAfterS ? { kind: 'attract' } : before;
      }
      return idleS >= times.resetAfterS + times.countdownS
        ? { kind: 'start', lastInputMs: atMs }
        : before;
    }
  }
}

/** Whole seconds until everything starts over; null while no countdown is due. */
export function countdownS(attention: Attention, atMs: number, times: IdleTimes): number | null {
  if (attention.kind !== 'visit') return null;
  const idleS = (atMs - attention.lastInputMs) / 1000;
  if (idleS < times.resetAfterS) return null;
  return Math.max(0, Math.ceil(times.resetAfterS + times.countdownS - idleS));
}
