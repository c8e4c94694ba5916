/**
 * What has stopped the worker, so that it is neither started in a rush nor asked for ever for what
 * stops it. Knows nothing of workers and has no clock.
 */
import type { EngineCall, EngineCallKind } from './calls.ts';

/** What was under way when the worker stopped; 'start' covers taking the territory, and idling. */
export type Suspect = EngineCallKind | 'start';

/** A request that was under way so often when the worker stopped is not put to it again. */
export const TRIES = 3;

export type Pauses = {
  /** Pause after the second crash in a row of a kind; doubles up to the longest. The first has none. */
  readonly restartPauseMs: number;
  readonly longestRestartPauseMs: number;
};

export class CrashRecord {
  readonly #pauses: Pauses;
  /** Crashes of a kind since it was last answered. */
  readonly #ofKind = new Map<Suspect, number>();
  /** The same of single requests, by all that they ask. */
  readonly #ofRequest = new Map<string, number>();

  constructor(pauses: Pauses) {
    this.#pauses = pauses;
  }

  /** The worker stopped while it computed these; with none, while it started or was idle. */
  crashed(under: readonly EngineCall[]): void {
    const kinds = new Set<Suspect>(under.map(({ kind }) => kind));
    for (const suspect of under.length > 0 ? kinds : (['start'] as const)) {
      raise(this.#ofKind, suspect);
    }
    for (const call of under) raise(this.#ofRequest, keyOf(call));
  }

  /** A request was answered: neither it nor its kind stops the worker. */
  answered(call: EngineCall): void {
    this.#ofKind.delete(call.kind);
    if (this.#ofRequest.size > 0) this.#ofRequest.delete(keyOf(call));
  }

  /** The worker has lived for long. */
  calm(): void {
    this.#ofKind.delete('start');
  }

  /** Another territory: what stopped the worker with the former one may be computed with it. */
  forgetRequests(): void {
    this.#ofRequest.clear();
    this.#ofKind.clear();
  }

  isGivenUp(call: EngineCall): boolean {
    return this.#ofRequest.size > 0 && (this.#ofRequest.get(keyOf(call)) ?? 0) >= TRIES;
  }

  crashesOf(suspect: Suspect): number {
    return this.#ofKind.get(suspect) ?? 0;
  }

  /** How long to wait before the next try of what has stopped the worker in a row. */
  pauseMs(suspect: Suspect): number {
    const crashes = this.crashesOf(suspect);
    if (crashes < 2) return 0;
    const { restartPauseMs, longestRestartPauseMs } = this.#pauses;
    return Math.min(longestRestartPauseMs, restartPauseMs * 2 ** (crashes - 2));
  }
}

function raise<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Asked for rarely: only while something has stopped the worker. */
function keyOf(call: EngineCall): string {
  return JSON.stringify(call);
}
