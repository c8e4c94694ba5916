/** How the time of an evaluation went, in milliseconds by step. */
export class Stopwatch {
  readonly #ms: Record<string, number> = {};
  readonly #startMs = performance.now();

  /** Does the work and adds its time to the step's. */
  time<T>(step: string, work: () => T): T {
    const fromMs = performance.now();
    try {
      return work();
    } finally {
      this.#ms[step] = (this.#ms[step] ?? 0) + performance.now() - fromMs;
    }
  }

  /** Times by step and in total, with other figures beside them. */
  readings(others: Readonly<Record<string, number>> = {}): Record<string, number> {
    return { ...this.#ms, total: performance.now() - this.#startMs, ...others };
  }
}
