/**
 * The engine as the page holds it: the same requests as `Engine`, answered by a worker. A newer
 * request of a kind cancels the older; a crash or a hang rejects what is pending with a clear
 * error, starts a new worker and gives it the territory again.
 */
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Territory } from '../../domain/territory/territory.ts';
import type { EngineAnswer, EngineCall, EngineCallKind, EngineCalls } from './calls.ts';
import { Cancelled, type Progress } from '../engine.ts';
import type { EngineHost } from './host.ts';
import { type Job, RequestQueue, settle, type WhenNewer } from './requestQueue.ts';

/** The worker died or stopped answering; it has been started anew. */
export class EngineCrashed extends Error {
  override readonly name = 'EngineCrashed';
}

export type RequestOptions = {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Requests of the same lane cancel each other; the request's kind where left out. */
  readonly lane?: string;
  readonly whenNewer?: WhenNewer;
  /** Time without an answer or progress after which the worker counts as hung. */
  readonly timeoutMs?: number;
};

export type RestartReport = {
  /** What happened to the former worker. */
  readonly reason: string;
  /** Restarts since the client was made. */
  readonly restarts: number;
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
  /** Cancels all requests; their promises reject with Cancelled. */
  cancelAll(): void;
  /** Tells of every restart; returns how to stop listening. */
  onRestart(listener: (report: RestartReport) => void): () => void;
  /** Ends the worker; pending requests reject with Cancelled, later ones with an error. */
  dispose(): void;
}

export type EngineClientTimes = {
  readonly loadTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Pause before the second restart in a row; doubles up to the longest. The first is at once. */
  readonly restartPauseMs: number;
  readonly longestRestartPauseMs: number;
};

const TIMES: EngineClientTimes = {
  loadTimeoutMs: 60_000,
  requestTimeoutMs: 30_000,
  restartPauseMs: 250,
  longestRestartPauseMs: 30_000,
};

type Connection = {
  readonly worker: Worker;
  readonly host: Remote<EngineHost>;
  /** Settles when the territory has been taken. */
  ready: Promise<void>;
  readonly timers: Map<number, ReturnType<typeof setTimeout>>;
};

/** The engine in a worker, which is started when the first territory is given. `times` is for tests. */
export function createEngineClient(
  spawn: () => Worker,
  times: Partial<EngineClientTimes> = {},
): EngineClient {
  return new WorkerEngineClient(spawn, { ...TIMES, ...times });
}

const LOAD_TICKET = 0;

class WorkerEngineClient implements EngineClient {
  readonly #spawn: () => Worker;
  readonly #times: EngineClientTimes;
  readonly #queue: RequestQueue;
  readonly #listeners = new Set<(report: RestartReport) => void>();
  readonly #posted = new Map<number, Job>();
  /** Null before the first territory, between two workers, and at the end. */
  #connection: Connection | null = null;
  #loaded: { readonly territory: Territory; readonly streets: ArrayBuffer | null } | null = null;
  #rejectLoad: ((reason: unknown) => void) | null = null;
  #restartTimer: ReturnType<typeof setTimeout> | null = null;
  #lastTicket = LOAD_TICKET;
  #restarts = 0;
  #restartsInARow = 0;
  #disposed = false;

  constructor(spawn: () => Worker, times: EngineClientTimes) {
    this.#spawn = spawn;
    this.#times = times;
    this.#queue = new RequestQueue(
      (job) => this.#post(job),
      (job) => this.#tellCancel(job),
    );
  }

  evaluate = (...[request, options]: Args<'evaluate'>): Answer<'evaluate'> =>
    this.#submit('evaluate', [request], options);

  trend = (...[request, options]: Args<'trend'>): Answer<'trend'> =>
    this.#submit('trend', [request], options);

  reach = (...[position, bandsM, options]: Args<'reach'>): Answer<'reach'> =>
    this.#submit('reach', [position, bandsM], options);

  radii = (...[request, service, options]: Args<'radii'>): Answer<'radii'> =>
    this.#submit('radii', [request, service], options);

  streets = (...[options]: Args<'streets'>): Answer<'streets'> =>
    this.#submit('streets', [], options);

  explainCell = (...[request, cellId, options]: Args<'explainCell'>): Answer<'explainCell'> =>
    this.#submit('explainCell', [request, cellId], options);

  suggestSites = (...[request, options]: Args<'suggestSites'>): Answer<'suggestSites'> =>
    this.#submit('suggestSites', [request], options);

  ranges = (...[request, options]: Args<'ranges'>): Answer<'ranges'> =>
    this.#submit('ranges', [request], options);

  load(territory: Territory, streets: ArrayBuffer | null): Promise<void> {
    if (this.#disposed) return Promise.reject(new Error('The engine has been disposed of.'));
    this.#queue.cancelAll();
    this.#rejectLoad?.(new Cancelled('another territory was loaded'));
    if (this.#loaded === null) this.#connection = this.#connect();
    this.#loaded = { territory, streets };
    return new Promise((resolve, reject) => {
      this.#rejectLoad = reject;
      const connection = this.#connection;
      // Between two workers the restart loads it.
      if (connection === null) return this.#whenRestarted.push({ resolve, reject });
      this.#giveTerritory(connection);
      connection.ready.then(resolve, reject);
    });
  }

  cancelAll(): void {
    this.#queue.cancelAll();
  }

  onRestart(listener: (report: RestartReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    if (this.#restartTimer !== null) clearTimeout(this.#restartTimer);
    const cancelled = new Cancelled('the engine has been disposed of');
    this.#rejectLoad?.(cancelled);
    this.#disconnect();
    this.#queue.rejectAll(cancelled);
  }

  readonly #whenRestarted: { resolve: () => void; reject: (reason: unknown) => void }[] = [];

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
    if (this.#loaded === null) return Promise.reject(new Error('No territory has been loaded.'));
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(new Cancelled(`${call.kind} was cancelled`));
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#queue.cancel(job);
      const job: Job = {
        ticket: ++this.#lastTicket,
        lane: options.lane ?? call.kind,
        call,
        whenNewer: options.whenNewer ?? 'cancel',
        timeoutMs: options.timeoutMs ?? this.#times.requestTimeoutMs,
        progress: options.progress ?? (() => {}),
        settled: false,
        resolve: (answer) => {
          signal?.removeEventListener('abort', abort);
          resolve(answer);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.add(job);
    });
  }

  /** Puts a job to the worker as soon as it has the territory. */
  #post(job: Job): void {
    this.#posted.set(job.ticket, job);
    const connection = this.#connection;
    if (connection === null) return; // Posted by the restart.
    void this.#run(connection, job);
  }

  async #run(connection: Connection, job: Job): Promise<void> {
    try {
      await connection.ready;
      if (this.#connection !== connection) return;
      // Cancelled before it reached the worker.
      if (job.settled) return;
      this.#expectAnswer(connection, job.ticket, job.timeoutMs, job.call.kind);
      const answer = (await connection.host.run(job.ticket, job.call)) as EngineAnswer;
      this.#restartsInARow = 0;
      settle(job, () => {
        // Reports travel by another port and may arrive behind the answer.
        job.progress(1);
        job.resolve(answer);
      });
    } catch (error) {
      settle(job, () => job.reject(asReason(error)));
    } finally {
      if (this.#connection === connection) {
        this.#answered(connection, job.ticket);
        this.#posted.delete(job.ticket);
        this.#queue.finished(job);
      }
    }
  }

  #tellCancel(job: Job): void {
    void this.#connection?.host.cancel(job.ticket);
  }

  #connect(): Connection {
    const worker = this.#spawn();
    const host = wrap<EngineHost>(worker);
    const connection: Connection = { worker, host, ready: Promise.resolve(), timers: new Map() };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#crashed(connection, event.message || 'the worker could not be started');
    });
    worker.addEventListener('messageerror', () => {
      this.#crashed(connection, 'a message could not be read');
    });
    void host.connect(
      proxy((ticket: number, done: number) => {
        const job = this.#posted.get(ticket);
        if (job === undefined || this.#connection !== connection) return;
        this.#expectAnswer(connection, ticket, job.timeoutMs, job.call.kind);
        if (!job.settled) job.progress(done);
      }),
    );
    return connection;
  }

  #giveTerritory(connection: Connection): void {
    const loaded = this.#loaded;
    if (loaded === null) return;
    this.#expectAnswer(connection, LOAD_TICKET, this.#times.loadTimeoutMs, 'load');
    // The streets are copied, not transferred: a restart needs them again.
    const given = connection.host.load(loaded.territory, loaded.streets).finally(() => {
      if (connection.ready === given) this.#answered(connection, LOAD_TICKET);
    });
    connection.ready = given;
    // Whoever waits for the territory is told; here nobody may be waiting.
    given.catch(() => {});
  }

  /** Counts the worker as hung if nothing comes within the time. */
  #expectAnswer(connection: Connection, ticket: number, timeoutMs: number, what: string): void {
    clearTimeout(connection.timers.get(ticket));
    const hung = (): void =>
      this.#crashed(connection, `no answer to ${what} within ${timeoutMs} ms`);
    connection.timers.set(ticket, setTimeout(hung, timeoutMs));
  }

  #answered(connection: Connection, ticket: number): void {
    clearTimeout(connection.timers.get(ticket));
    connection.timers.delete(ticket);
  }

  #disconnect(): void {
    const connection = this.#connection;
    this.#connection = null;
    if (connection === null) return;
    for (const timer of connection.timers.values()) clearTimeout(timer);
    connection.worker.terminate();
    // Comlink holds on to a worker, and with it to all it was ever asked, until its proxy is let go.
    connection.host[releaseProxy]();
    this.#posted.clear();
  }

  #crashed(connection: Connection, reason: string): void {
    if (this.#connection !== connection) return;
    this.#disconnect();
    const error = new EngineCrashed(`The computation stopped: ${reason}. It has been restarted.`);
    this.#queue.rejectAll(error);
    this.#rejectLoad?.(error);
    const pauseMs =
      this.#restartsInARow === 0
        ? 0
        : Math.min(
            this.#times.longestRestartPauseMs,
            this.#times.restartPauseMs * 2 ** (this.#restartsInARow - 1),
          );
    this.#restartsInARow++;
    this.#restarts++;
    this.#restartTimer = setTimeout(() => this.#restart(), pauseMs);
    for (const listener of this.#listeners) listener({ reason, restarts: this.#restarts });
  }

  #restart(): void {
    const connection = this.#connect();
    this.#connection = connection;
    this.#giveTerritory(connection);
    for (const { resolve, reject } of this.#whenRestarted.splice(0)) {
      connection.ready.then(resolve, reject);
    }
    for (const job of this.#posted.values()) void this.#run(connection, job);
  }
}

/** Errors cross threads as plain ones with a name; a cancel is given its class again. */
function asReason(error: unknown): unknown {
  return error instanceof Error && error.name === 'Cancelled'
    ? new Cancelled(error.message)
    : error;
}
