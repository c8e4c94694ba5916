/**
 * Requests on their way to the worker, in lanes: one of a lane runs, one waits behind it, and a
 * newer one takes the place of both. Every promise settles exactly once; none hangs.
 * Knows nothing of workers: `post` and `forget` are given.
 */
import type { EngineAnswer, EngineCall } from './calls.ts';
import { Cancelled, type Progress } from '../engine.ts';
import type { SiteFinding, Wish } from '../siteRequests.ts';

export type WhenNewer =
  /** A newer request of the lane cancels this one, also while it runs. */
  | 'cancel'
  /**
   * Once it runs it is answered; only while it waits a newer one takes its place. For what is shown
   * during a drag: with 'cancel', a pointer faster than the engine would never see an answer.
   */
  | 'finish';

export type RequestOptions = {
  readonly progress?: Progress;
  /** Shown what a search has found; until it answers, the search is held. */
  readonly watch?: (found: SiteFinding) => Promise<Wish>;
  readonly signal?: AbortSignal;
  /** Requests of the same lane cancel each other; the request's kind where left out. */
  readonly lane?: string;
  readonly whenNewer?: WhenNewer;
  /** Time without an answer or progress after which the worker counts as hung. */
  readonly timeoutMs?: number;
};

export type Job = {
  readonly ticket: number;
  readonly lane: string;
  readonly call: EngineCall;
  readonly whenNewer: WhenNewer;
  readonly timeoutMs: number;
  readonly progress: Progress;
  readonly watch: NonNullable<RequestOptions['watch']>;
  /** Whether the engine has begun to compute it. */
  begun: boolean;
  settled: boolean;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (reason: unknown) => void;
};

type Lane = { running: Job | null; waiting: Job | null };

export class RequestQueue {
  readonly #lanes = new Map<string, Lane>();
  readonly #post: (job: Job) => void;
  readonly #forget: (job: Job) => void;

  /** `post` starts a job; `forget` tells whoever runs it that its answer is no longer wanted. */
  constructor(post: (job: Job) => void, forget: (job: Job) => void) {
    this.#post = post;
    this.#forget = forget;
  }

  /** Puts a request into its lane. */
  request(
    ticket: number,
    call: EngineCall,
    options: RequestOptions & Required<Pick<RequestOptions, 'lane' | 'timeoutMs'>>,
  ): Promise<EngineAnswer> {
    const { lane, timeoutMs, signal, whenNewer = 'cancel' } = options;
    const { progress = () => {}, watch = async () => 'go on' } = options;
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#cancel(job);
      const letGo = (): void => signal?.removeEventListener('abort', abort);
      const job: Job = {
        ...{ ticket, lane, call, whenNewer, timeoutMs, progress, watch },
        begun: false,
        settled: false,
        resolve: (answer) => {
          letGo();
          resolve(answer);
        },
        reject: (reason) => {
          letGo();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#add(job);
    });
  }

  #add(job: Job): void {
    const lane = this.#laneOf(job);
    if (lane.waiting !== null) settleCancelled(lane.waiting);
    lane.waiting = job;
    if (lane.running !== null && lane.running.whenNewer === 'cancel') this.#cancelRunning(lane);
    this.#advance(lane);
  }

  /** The job's place in its lane is free again, whatever became of it. */
  finished(job: Job): void {
    const lane = this.#laneOf(job);
    if (lane.running !== job) return;
    lane.running = null;
    this.#advance(lane);
  }

  /** Cancels one job, waiting or running. */
  #cancel(job: Job): void {
    const lane = this.#laneOf(job);
    if (lane.waiting === job) lane.waiting = null;
    else if (lane.running === job) this.#forget(job);
    settleCancelled(job);
  }

  /** Rejects everything and empties all lanes; what runs is not waited for. */
  rejectAll(reason: unknown): void {
    const lanes = [...this.#lanes.values()];
    this.#lanes.clear();
    for (const { running, waiting } of lanes) {
      for (const job of [running, waiting]) if (job !== null) settle(job, () => job.reject(reason));
    }
  }

  /** Cancels everything; running jobs keep their places until the engine lets go of them. */
  cancelAll(): void {
    for (const lane of this.#lanes.values()) {
      if (lane.waiting !== null) settleCancelled(lane.waiting);
      lane.waiting = null;
      if (lane.running !== null) this.#cancelRunning(lane);
    }
  }

  #cancelRunning(lane: Lane): void {
    const { running } = lane;
    if (running === null || running.settled) return;
    this.#forget(running);
    settleCancelled(running);
  }

  #advance(lane: Lane): void {
    if (lane.running !== null || lane.waiting === null) return;
    lane.running = lane.waiting;
    lane.waiting = null;
    this.#post(lane.running);
  }

  #laneOf(job: Job): Lane {
    let lane = this.#lanes.get(job.lane);
    if (lane === undefined) {
      lane = { running: null, waiting: null };
      this.#lanes.set(job.lane, lane);
    }
    return lane;
  }
}

/** Settles a job unless it has been settled before. */
export function settle(job: Job, how: () => void): void {
  if (job.settled) return;
  job.settled = true;
  how();
}

function settleCancelled(job: Job): void {
  settle(job, () => job.reject(new Cancelled(`${job.call.kind} was cancelled`)));
}
