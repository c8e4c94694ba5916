/**
 * The engine's side of the seam between threads: answers calls, reports progress, takes cancels.
 * Knows nothing of workers; `worker.ts` exposes it in one, tests expose it on a message port.
 */
import { transfer } from 'comlink';
import type { Territory } from '../../domain/territory/territory.ts';
import { answerCall, type EngineAnswer, type EngineCall } from './calls.ts';
import { Cancelled, type Engine } from '../engine.ts';
import type { SiteFinding, Wish } from '../siteRequests.ts';
import { transferablesIn } from './transferables.ts';

/** Told the ticket of a request, the share of it that is done, 0..1, and what it has found so far. */
export type ProgressReport = (ticket: number, done: number, found?: SiteFinding) => Promise<Wish>;

export class EngineHost {
  readonly #engine: Engine;
  readonly #running = new Map<number, AbortController>();
  #report: ProgressReport = async () => 'go on';

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where progress of all requests goes from now on. */
  connect(report: ProgressReport): void {
    this.#report = report;
  }

  load(territory: Territory, streets: ArrayBuffer | null): void {
    this.#engine.load(territory, streets);
  }

  /** Answers a call; big arrays of the answer are handed over. Throws Cancelled after `cancel`. */
  async run(ticket: number, call: EngineCall): Promise<EngineAnswer> {
    const controller = new AbortController();
    this.#running.set(ticket, controller);
    try {
      const report = this.#report;
      // Said before it may stop this thread: whoever asked knows then what has stopped it.
      void report(ticket, 0);
      const answer = await answerCall(
        this.#engine,
        call,
        (done, found) => report(ticket, done, found),
        controller.signal,
      );
      if (controller.signal.aborted) throw new Cancelled('cancelled while it ran');
      return transfer(answer, transferablesIn(answer));
    } finally {
      this.#running.delete(ticket);
    }
  }

  cancel(ticket: number): void {
    this.#running.get(ticket)?.abort();
  }
}
