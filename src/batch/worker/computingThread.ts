/** The main thread's end of a thread that computes: one task at a time, and one that dies comes back. */
import { Worker } from 'node:worker_threads';
import type { EvaluatedSlice } from './evaluateSlice.ts';
import type { FromThread, Task, ToThread } from './messages.ts';

export type Computed = { readonly result: EvaluatedSlice; readonly seconds: number };

type Waiting = {
  readonly resolve: (computed: Computed) => void;
  readonly reject: (reason: Error) => void;
};

export class ComputingThread {
  readonly #program: string;
  readonly #archiveOf: (packHash: string) => Promise<Uint8Array>;
  readonly #memoryMb: number;
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;

  /**
   * @param program what the thread runs (`threadProgram`).
   * @param memoryMb the thread ends, and its task fails, rather than take more.
   */
  constructor(
    program: string,
    archiveOf: (packHash: string) => Promise<Uint8Array>,
    memoryMb: number,
  ) {
    this.#program = program;
    this.#archiveOf = archiveOf;
    this.#memoryMb = memoryMb;
  }

  /** Rejects with what went wrong with the task; the thread takes the next one nevertheless. */
  compute(task: Task): Promise<Computed> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#post({ kind: 'task', task });
    });
  }

  /** Ends the thread, and its task with it. The next task starts another. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#fail('it was called off');
    await worker?.terminate();
  }

  #post(message: ToThread): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      eval: true,
      // None of the process: what a test or a shell started it with is no matter of the thread.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    });
    worker.on('message', (message: FromThread) => this.#hear(message));
    const dead = (reason: string) => {
      // One that was called off, or replaced after an error, has no task any more.
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#fail(reason);
    };
    worker.on('error', (error) => dead(error.message));
    worker.on('exit', () => dead('the thread ended'));
    return worker;
  }

  #hear(message: FromThread): void {
    if (message.kind === 'needsPack') {
      const { hash } = message;
      void this.#archiveOf(hash).then(
        (archive) => this.#post({ kind: 'pack', hash, archive }),
        (error: unknown) => this.#fail(error instanceof Error ? error.message : String(error)),
      );
    } else if (message.kind === 'done') {
      const waiting = this.#waiting;
      this.#waiting = null;
      waiting?.resolve({ result: message.result, seconds: message.seconds });
    } else this.#fail(message.message);
  }

  #fail(message: string): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(new Error(message));
  }
}
