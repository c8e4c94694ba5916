/**
 * The engine as the page holds it: the same requests as `Engine`, answered by a worker. A newer
 * request of a kind cancels the older; a crash or a hang rejects what is pending with a clear
 * error, starts a new worker and gives it the territory again. What stops the worker again and again
 * is held back for longer each time, and after three tries it is not asked for any more.
 */
import type { Territory } from '../../domain/territory/territory.ts';
import type { EngineAnswer, EngineCall, EngineCallKind, EngineCalls } from './calls.ts';
import { Cancelled, UnsoundStreets } from '../engine.ts';
import type { SiteFinding, Wish } from '../siteRequests.ts';
import { Connection, type Given } from './connection.ts';
import { CrashRecord, type Pauses } from './crashRecord.ts';
import { patienceWith } from './patience.ts';
import { type Job, type RequestOptions, RequestQueue, settle } from './requestQueue.ts';

/** The worker died or stopped answering; it has been started anew. */
export class EngineCrashed extends Error {
  override readonly name = 'EngineCrashed';
}

/** The request has stopped the worker three times: it is not put to it again. */
export class EngineGaveUp extends Error {
  override readonly name = 'EngineGaveUp';
  constructor(readonly kind: EngineCallKind) {
    super(`${kind} has stopped the computation too often`);
  }
}

export type RestartReport = {
  /** What happened to the former worker. */
  readonly reason: string;
  /** Restarts since the client was made. */
  readonly restarts: number;
  /** How often in a row it has stopped before it was asked for anything. */
  readonly failedStarts: number;
};

type Args<Kind extends EngineCallKind> = [
  ...args: EngineCalls[Kind]['args'],
  options?: RequestOptions,
];
type Answer<Kind extends EngineCallKind> = Promise<EngineCalls[Kind]['answer']>;

/** The engine's requests, each with options behind its own arguments. */
export type EngineRequests = {
  readonly [Kind in EngineCallKind]: (...args: Args<Kind>) => Answer<Kind>;
};

export interface EngineClient extends EngineRequests {
  /** Gives the worker a territory. Requests on the former one are cancelled. */
  load(territory: Territory, streets: ArrayBuffer | null): Promise<void>;
  /**
   * The territory is about to be another one: all requests are cancelled, and so are those to come
   * until it is loaded, for they could only be answered for the former one.
   */
  unload(): void;
  /**
   * Another worker with the same territory, whose requests keep those of this one from nothing. It
   * does not follow when another territory is loaded: dispose of it then. Null without a territory.
   */
  beside(): EngineClient | null;
  /** Tells of every restart; returns how to stop listening. */
  onRestart(listener: (report: RestartReport) => void): () => void;
  /** Ends the worker; pending requests reject with Cancelled, later ones with an error. */
  dispose(): void;
}

export type EngineClientTimes = Pauses & {
  readonly loadTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** A worker that has lived for so long has started well. */
  readonly calmAfterMs: number;
};

const TIMES: EngineClientTimes = {
  loadTimeoutMs: 60_000,
  requestTimeoutMs: 30_000,
  restartPauseMs: 250,
  longestRestartPauseMs: 30_000,
  calmAfterMs: 60_000,
};

type Timer = ReturnType<typeof setTimeout>;

/** The engine in a worker, which is started when the first territory is given. `times` is for tests. */
export function createEngineClient(
  spawn: () => Worker,
  times: Partial<EngineClientTimes> = {},
): EngineClient {
  return new WorkerEngineClient(spawn, { ...TIMES, ...times });
}

class WorkerEngineClient implements EngineClient {
  readonly #spawn: () => Worker;
  readonly #times: EngineClientTimes;
  readonly #queue: RequestQueue;
  readonly #crashes: CrashRecord;
  readonly #listeners = new Set<(report: RestartReport) => void>();
  /** Put to the worker, or waiting for one; by ticket. */
  readonly #posted = new Map<number, Job>();
  /** Null before the first territory, between two workers, and at the end. */
  #connection: Connection | null = null;
  #given: Given | null = null;
  #isUnloaded = false;
  #load: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | null = null;
  readonly #timers = new Set<Timer>();
  #lastTicket = 0;
  #restarts = 0;
  #disposed = false;

  constructor(spawn: () => Worker, times: EngineClientTimes) {
    this.#spawn = spawn;
    this.#times = times;
    this.#crashes = new CrashRecord(times);
    this.#queue = new RequestQueue(
      (job) => this.#post(job),
      (job) => this.#connection?.cancel(job.ticket),
    );
  }

  evaluate = (...[request, options]: Args<'evaluate'>): Answer<'evaluate'> =>
    this.#submit('evaluate', [request], options);

  trend = (...[request, options]: Args<'trend'>): Answer<'trend'> =>
    this.#submit('trend', [request], options);

  reach = (...[position, bandsM, edits, options]: Args<'reach'>): Answer<'reach'> =>
    this.#submit('reach', [position, bandsM, edits], options);

  radii = (...[request, service, options]: Args<'radii'>): Answer<'radii'> =>
    this.#submit('radii', [request, service], options);

  streets = (...[options]: Args<'streets'>): Answer<'streets'> =>
    this.#submit('streets', [], options);

  explainCell = (...[request, cellId, options]: Args<'explainCell'>): Answer<'explainCell'> =>
    this.#submit('explainCell', [request, cellId], options);

  explainHomes = (...[request, projectId, options]: Args<'explainHomes'>): Answer<'explainHomes'> =>
    this.#submit('explainHomes', [request, projectId], options);

  explainSites = (...[request, options]: Args<'explainSites'>): Answer<'explainSites'> =>
    this.#submit('explainSites', [request], options);

  siteHeat = (...[request, options]: Args<'siteHeat'>): Answer<'siteHeat'> =>
    this.#submit('siteHeat', [request], options);

  planSites = (...[request, options]: Args<'planSites'>): Answer<'planSites'> =>
    this.#submit('planSites', [request], options);

  provePlan = (...[request, options]: Args<'provePlan'>): Answer<'provePlan'> =>
    this.#submit('provePlan', [request], options);

  localEffect = (...[request, options]: Args<'localEffect'>): Answer<'localEffect'> =>
    this.#submit('localEffect', [request], options);

  spread = (...[request, options]: Args<'spread'>): Answer<'spread'> =>
    this.#submit('spread', [request], options);

  ranges = (...[request, options]: Args<'ranges'>): Answer<'ranges'> =>
    this.#submit('ranges', [request], options);

  compare = (...[request, options]: Args<'compare'>): Answer<'compare'> =>
    this.#submit('compare', [request], options);

  load(territory: Territory, streets: ArrayBuffer | null): Promise<void> {
    if (this.#disposed) return Promise.reject(new Error('The engine has been disposed of.'));
    this.unload();
    const isFirst = this.#given === null;
    this.#given = { territory, streets };
    this.#isUnloaded = false;
    this.#crashes.forgetRequests();
    return new Promise((resolve, reject) => {
      this.#load = { resolve, reject };
      // Between two workers the restart gives it.
      if (this.#connection !== null) this.#giveTerritory(this.#connection);
      else if (isFirst) this.#start();
    });
  }

  unload(): void {
    this.#isUnloaded = true;
    this.#queue.cancelAll();
    this.#load?.reject(new Cancelled('another territory is being opened'));
    this.#load = null;
  }

  beside(): EngineClient | null {
    if (this.#given === null || this.#isUnloaded) return null;
    const other = new WorkerEngineClient(this.#spawn, this.#times);
    // What is asked of it waits for the territory, and fails with it.
    other.load(this.#given.territory, this.#given.streets).catch(() => {});
    return other;
  }

  onRestart(listener: (report: RestartReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    const cancelled = new Cancelled('the engine has been disposed of');
    this.#load?.reject(cancelled);
    this.#disconnect();
    this.#queue.rejectAll(cancelled);
  }

  #submit<Kind extends EngineCallKind>(
    kind: Kind,
    args: EngineCalls[Kind]['args'],
    options: RequestOptions = {},
  ): Answer<Kind> {
    // That a kind, its arguments and its answer belong together is held by EngineCalls; TypeScript
    // cannot follow it through a union.
    return this.#enqueue({ kind, args } as EngineCall, options) as Answer<Kind>;
  }

  #enqueue(call: EngineCall, options: RequestOptions): Promise<EngineAnswer> {
    if (this.#disposed) return Promise.reject(new Error('The engine has been disposed of.'));
    if (this.#given === null) return Promise.reject(new Error('No territory has been loaded.'));
    const { signal } = options;
    if (signal?.aborted || this.#isUnloaded) {
      return Promise.reject(new Cancelled(`${call.kind} was cancelled`));
    }
    if (this.#crashes.isGivenUp(call)) {
      return Promise.reject(new EngineGaveUp(call.kind));
    }
    const timeoutMs = this.#times.requestTimeoutMs * patienceWith(this.#given.territory);
    const request = { lane: call.kind, timeoutMs, ...options };
    return this.#queue.request(++this.#lastTicket, call, request);
  }

  /** Puts a job to the worker as soon as it has the territory, and what it asks may be tried. */
  #post(job: Job): void {
    this.#posted.set(job.ticket, job);
    const connection = this.#connection;
    // Without a worker the restart puts it.
    if (connection === null) return;
    const pauseMs = this.#crashes.pauseMs(job.call.kind);
    if (pauseMs === 0) void this.#run(connection, job);
    else this.#after(pauseMs, () => void this.#run(connection, job));
  }

  async #run(connection: Connection, job: Job): Promise<void> {
    try {
      await connection.ready;
      // Rejected with its worker, or cancelled before it reached it.
      if (connection.isOver || job.settled) return;
      const answer = await connection.run(job);
      this.#crashes.answered(job.call);
      settle(job, () => {
        // Reports travel by another port and may arrive behind the answer.
        job.progress(1);
        job.resolve(answer);
      });
    } catch (error) {
      settle(job, () => job.reject(asReason(error)));
    } finally {
      if (!connection.isOver) {
        connection.answered(job.ticket);
        this.#posted.delete(job.ticket);
        this.#queue.finished(job);
      }
    }
  }

  async #progress(
    connection: Connection,
    ticket: number,
    done: number,
    found?: SiteFinding,
  ): Promise<Wish> {
    const job = this.#posted.get(ticket);
    if (job === undefined) return 'enough';
    job.begun = true;
    const goesOn = () => connection.expectAnswer(ticket, job.timeoutMs, job.call.kind);
    goesOn();
    if (job.settled) return 'enough';
    job.progress(done);
    if (found === undefined) return 'go on';
    // Held by whoever watches, and not hung.
    connection.answered(ticket);
    const wish = await job.watch(found);
    if (!connection.isOver && this.#posted.has(ticket)) goesOn();
    return wish;
  }

  /** Starts a worker, gives it the territory, and puts to it what has been asked meanwhile. */
  #start(): void {
    let connection: Connection;
    try {
      connection = new Connection(this.#spawn, {
        stopped: (reason) => this.#stopped(reason),
        progress: (...news) => this.#progress(connection, ...news),
      });
    } catch (error) {
      this.#stopped(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#connection = connection;
    this.#after(this.#times.calmAfterMs, () => !connection.isOver && this.#crashes.calm());
    this.#giveTerritory(connection);
    for (const job of this.#posted.values()) this.#post(job);
  }

  #giveTerritory(connection: Connection): void {
    if (this.#given === null) return;
    const nobody = { resolve: () => {}, reject: (_: unknown) => {} };
    const { resolve, reject } = this.#load ?? nobody;
    const timeoutMs = this.#times.loadTimeoutMs * patienceWith(this.#given.territory);
    const given = connection.give(this.#given, timeoutMs);
    given.then(resolve, (error: unknown) => reject(asReason(error)));
  }

  #disconnect(): void {
    this.#connection?.end();
    this.#connection = null;
    this.#posted.clear();
  }

  /** Rejects what is pending and starts another worker, later the more often this happens in a row. */
  #stopped(reason: string): void {
    const under = [...this.#posted.values()].filter(({ begun }) => begun);
    this.#crashes.crashed(under.map(({ call }) => call));
    this.#disconnect();
    const error = new EngineCrashed(`The computation stopped: ${reason}. It has been restarted.`);
    this.#queue.rejectAll(error);
    this.#load?.reject(error);
    this.#load = null;
    this.#restarts++;
    this.#after(this.#crashes.pauseMs('start'), () => this.#start());
    const failedStarts = this.#crashes.crashesOf('start');
    for (const listener of this.#listeners) {
      listener({ reason, restarts: this.#restarts, failedStarts });
    }
  }

  #after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }
}

/** Errors cross threads as plain ones with a name; those that are told apart get their class again. */
function asReason(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'Cancelled') return new Cancelled(error.message);
  return error.name === 'UnsoundStreets' ? new UnsoundStreets(error.message) : error;
}
