/** A search in turns: between two of them it is shown, paused, ended or cancelled. */
import { defaultEffort, repeatableRandom, type SitingEffort } from '../../domain/siting/problem.ts';
import type { SitePlanRequest, Wish } from '../siteRequests.ts';

/** So long is worked before others get a turn: two frames. */
const TURN_MS = 30;

/** Counts the time that is worked, not the time that is waited. */
export class Turns {
  #workedMs = 0;
  #since: number;
  #isEnough = false;
  readonly #limitMs: number;
  readonly #now: () => number;

  constructor(limitSeconds: number, now: () => number) {
    this.#limitMs = 1000 * limitSeconds;
    this.#now = now;
    this.#since = now();
  }

  /** Of the time allowed, 0..1. */
  get share(): number {
    return Math.min(1, (this.#workedMs + this.#now() - this.#since) / this.#limitMs);
  }

  /** Time is up, or whoever watches has seen enough: the best so far is the answer. */
  readonly isOver = (): boolean => this.#isEnough || this.share >= 1;

  /** The answer of `steps`; after each turn `rest` is awaited with the latest step. */
  async follow<Step, Answer>(
    steps: Generator<Step, Answer, void>,
    rest: (step: Step) => Promise<Wish>,
  ): Promise<Answer> {
    this.#since = this.#now();
    let isFirst = true;
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      const turnMs = this.#now() - this.#since;
      if (turnMs < TURN_MS && !isFirst) continue;
      isFirst = false;
      this.#workedMs += turnMs;
      if ((await rest(value)) === 'enough') this.#isEnough = true;
      this.#since = this.#now();
    }
  }
}

/** What a search may do that is worked off in turns; the same for the same seed. */
export function effortOf({ seed = 1 }: SitePlanRequest, { isOver }: Turns): SitingEffort {
  return { ...defaultEffort(), random: repeatableRandom(seed), isOver };
}
