/**
 * The engine's side of the seam between threads: answers calls, reports progress, takes cancels.
 * Knows nothing of workers; `worker.ts` exposes it in one, tests expose it on a message port.
 */
import { transfer } from 'comlink';
import type { Facility, Territory } from '../../domain/territory/territory.ts';
import { answerCall, type EngineAnswer, type EngineCall } from './calls.ts';
import { Cancelled, type Engine } from '../engine.ts';
import type { SiteFinding, Wish } from '../siteRequests.ts';
import type { OperatingFacility, YearResults } from '../results/results.ts';
import { PlacesTeller, type ToldResults } from './toldPlaces.ts';
import { transferablesIn } from './transferables.ts';

/** Told the ticket of a request, the share of it that is done, 0..1, and what it has found so far. */
export type ProgressReport = (ticket: number, done: number, found?: SiteFinding) => Promise<Wish>;

export class EngineHost {
  readonly #engine: Engine;
  readonly #running = new Map<number, AbortController>();
  readonly #teller = new PlacesTeller();
  #report: ProgressReport = async () => 'go on';
  /** Places of a territory that is given in pieces. */
  #given: { readonly giving: number; readonly places: Facility[] } = { giving: 0, places: [] };

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where progress of all requests goes from now on. */
  connect(report: ProgressReport): void {
    this.#report = report;
  }

  /** Some places of a territory, before the rest of it. @param giving tells it from others. */
  takePlaces(giving: number, places: readonly Facility[]): void {
    if (this.#given.giving !== giving) this.#given = { giving, places: [] };
    this.#given.places.push(...places);
  }

  /** @param giving where its places have come before. */
  load(territory: Territory, streets: ArrayBuffer | null, giving?: number): void {
    const { places } = this.#given;
    this.#given = { giving: 0, places: [] };
    const whole = giving === undefined ? territory : { ...territory, facilities: places };
    this.#engine.load(whole, streets);
  }

  /** Answers a call; big arrays of the answer are handed over. Throws Cancelled after `cancel`. */
  async run(ticket: number, call: EngineCall): Promise<EngineAnswer | ToldResults> {
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
      const told =
        call.kind === 'evaluate' ? this.#teller.told(ticket, answer as YearResults) : answer;
      return transfer(told, transferablesIn(told));
    } finally {
      this.#running.delete(ticket);
    }
  }

  /** The next of the places that an answer has and the one before had not. */
  morePlaces(ticket: number, from: number): readonly OperatingFacility[] {
    return this.#teller.more(ticket, from);
  }

  cancel(ticket: number): void {
    this.#running.get(ticket)?.abort();
  }
}
