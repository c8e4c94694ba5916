/** One worker with the engine in it: its messages, its watchdog, its end. */
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Territory } from '../../domain/territory/territory.ts';
import type { EngineAnswer } from './calls.ts';
import type { EngineHost } from './host.ts';
import type { Job } from './requestQueue.ts';
import { Cancelled } from '../engine.ts';
import type { SiteFinding, Wish } from '../siteRequests.ts';
import { PLACES_AT_ONCE, PlacesHeard, type ToldResults } from './toldPlaces.ts';

/** What the worker is given before it can be asked. */
export type Given = { readonly territory: Territory; readonly streets: ArrayBuffer | null };

type Told = {
  /** The worker died, or gave no answer in time. Called once at most. */
  readonly stopped: (reason: string) => void;
  /** A request has begun or gone on, 0..1, and has found something; what it is to do now. */
  readonly progress: (ticket: number, done: number, found?: SiteFinding) => Promise<Wish>;
};

const WATCH_PART_MS = 1_000;

/** Stands for the territory among tickets. */
const GIVING = 0;

export class Connection {
  /** Settles when the territory has been taken. */
  ready: Promise<void> = Promise.resolve();
  readonly #worker: Worker;
  readonly #host: Remote<EngineHost>;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #told: Told;
  readonly #heard = new PlacesHeard();
  /** Territories that were given. */
  #givings = 0;
  #isOver = false;

  /** Throws what the browser throws where it starts no worker. */
  constructor(spawn: () => Worker, told: Told) {
    this.#told = told;
    this.#worker = spawn();
    this.#host = wrap<EngineHost>(this.#worker);
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#stopped(event.message || 'the worker could not be started');
    });
    this.#worker.addEventListener('messageerror', () => {
      this.#stopped('a message could not be read');
    });
    const report: Told['progress'] = async (...news) =>
      this.#isOver ? 'enough' : told.progress(...news);
    // A worker that ends before it has heard of this is told of by its end.
    void this.#host.connect(proxy(report)).catch(() => {});
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Gives the worker a territory; `ready` tells how it went. */
  give({ territory, streets }: Given, timeoutMs: number): Promise<void> {
    this.expectAnswer(GIVING, timeoutMs, 'load');
    // The streets are copied, not transferred: a restart needs them again.
    const given = this.#give(territory, streets).finally(() => {
      if (this.ready === given) this.answered(GIVING);
    });
    this.ready = given;
    // Whoever waits for the territory is told; here nobody may be waiting.
    given.catch(() => {});
    return given;
  }

  /** Many places go ahead in messages of their own, between which the page answers. */
  async #give(territory: Territory, streets: ArrayBuffer | null): Promise<void> {
    const giving = ++this.#givings;
    const { facilities } = territory;
    if (facilities.length <= PLACES_AT_ONCE) {
      await this.#host.load(territory, streets);
      return;
    }
    for (let first = 0; first < facilities.length; first += PLACES_AT_ONCE) {
      await this.#host.takePlaces(giving, facilities.slice(first, first + PLACES_AT_ONCE));
      if (giving !== this.#givings) throw new Cancelled('another territory is being opened');
    }
    await this.#host.load({ ...territory, facilities: [] }, streets, giving);
  }

  async run({ ticket, timeoutMs, call }: Job): Promise<EngineAnswer> {
    this.expectAnswer(ticket, timeoutMs, call.kind);
    const answer = await this.#host.run(ticket, call);
    if (call.kind !== 'evaluate') return answer as EngineAnswer;
    try {
      return await this.#heard.heard(answer as ToldResults, (from) =>
        this.#host.morePlaces(ticket, from),
      );
    } catch (error) {
      // Every later answer names places of this one: only a worker that begins anew can be understood again.
      this.#stopped('places of an answer have not arrived');
      throw error;
    }
  }

  cancel(ticket: number): void {
    void this.#host.cancel(ticket);
  }

  /**
   * Counts the worker as hung if nothing comes within the time. It is counted in small parts: a
   * machine that has slept, or a clock that leaps, is one late part and no reason to think so.
   */
  expectAnswer(ticket: number, timeoutMs: number, what: string): void {
    clearTimeout(this.#timers.get(ticket));
    const partMs = Math.min(timeoutMs, WATCH_PART_MS);
    let leftMs = timeoutMs;
    const watch = (): void => {
      leftMs -= partMs;
      if (leftMs <= 0) this.#stopped(`no answer to ${what} within ${timeoutMs} ms`);
      else this.#timers.set(ticket, setTimeout(watch, partMs));
    };
    this.#timers.set(ticket, setTimeout(watch, partMs));
  }

  answered(ticket: number): void {
    clearTimeout(this.#timers.get(ticket));
    this.#timers.delete(ticket);
  }

  /** Ends the worker; nothing more is heard of it. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#worker.terminate();
    // Comlink holds on to a worker, and with it to all it was ever asked, until its proxy is let go.
    this.#host[releaseProxy]();
  }

  #stopped(reason: string): void {
    if (!this.#isOver) this.#told.stopped(reason);
  }
}
