/**
 * Writes plans: each change at once, as a small entry of the plan's journal, one after the other.
 * While one is being written the newest waits, so that a drag is as many entries as the browser can
 * take. Nothing is written over what somebody else has written: that becomes a branch.
 */
import { changeBetween, type EditsChange } from '../../domain/scenario/history.ts';
import type { Edit, Scenario } from '../../domain/scenario/scenario.ts';
import { SCENARIO_VERSION } from '../../domain/scenario/scenario.ts';
import { newPlanId, type PlanId } from '../../store/planId.ts';
import type { Claims } from './claims.ts';
import { type Keeping, planWith, setPlan, useLibrary } from './libraryState.ts';
import { nameBeside } from './names.ts';
import { type Mark, type Plan, PLAN_SCHEMA, readPlan, recordOf } from './plan.ts';
import { whyNotKept } from './database.ts';
import type { PlanStorage } from './planStorage.ts';

/** After so many changes they are put into the plan's record, and the journal begins anew. */
const ENTRIES_BEFORE_RECORD = 40;

/** What the page shows of a plan, to be kept. */
export type Work = {
  readonly territoryId: string;
  readonly contentHash: string;
  readonly edits: readonly Edit[];
};

/** Why work went on in a branch: another tab writes the plan, or this page cannot take all of it. */
export type WhyBranched = 'elsewhere' | 'fitted';

export type Surroundings = {
  readonly storage: PlanStorage;
  readonly claims: Claims;
  /** Milliseconds since 1970, for people to read. */
  readonly now: () => number;
  /** What a plan is called that nobody has named. */
  readonly newName: (territoryId: string) => string;
  readonly marksOf: (work: Work) => readonly Mark[];
  readonly branched: (from: Plan, to: Plan, why: WhyBranched) => void;
  /** Called after every write, for other tabs. */
  readonly written: (id: PlanId) => void;
};

export class Keeper {
  readonly #around: Surroundings;
  /** What has yet to be written, by plan; the newest only. */
  readonly #waiting = new Map<PlanId, Work>();
  /** Plans that are to begin as a branch of another. */
  readonly #births = new Map<PlanId, { readonly from: Plan; readonly why: WhyBranched }>();
  /** Revisions up to which records hold everything. */
  readonly #recorded = new Map<PlanId, number>();
  #writing: Promise<void> | null = null;
  #isClosed = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Keeps this, as soon as what is being written is written. */
  keep(id: PlanId, work: Work): void {
    this.#waiting.set(id, work);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  /** Tries again what could not be written. */
  retry(): void {
    for (const [id, work] of this.#waiting) this.keep(id, work);
  }

  /** Resolves when everything is written, or cannot be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** The work as it was last given, written or not. */
  newest(id: PlanId): readonly Edit[] | null {
    return this.#waiting.get(id)?.edits ?? planWith(id)?.scenario.edits ?? null;
  }

  /** Has a plan that is yet to come begin as a branch, for work that cannot go into the other. */
  willBranch(from: Plan, id: PlanId, why: WhyBranched): void {
    this.#births.set(id, { from, why });
  }

  /** A new plan, kept as a whole; where it cannot be kept, that is said. */
  async create(...asked: Parameters<Keeper['createOrThrow']>): Promise<Plan | null> {
    try {
      return await this.createOrThrow(...asked);
    } catch (error) {
      this.#notKept(error);
      return null;
    }
  }

  /** Changes a plan as it lies there now, whoever has written it last; null leaves it. */
  async change(...asked: Parameters<Keeper['changeOrThrow']>): Promise<void> {
    try {
      await this.changeOrThrow(...asked);
    } catch (error) {
      this.#notKept(error);
    }
  }

  /** Nothing is said any more of what is still under way. */
  close(): void {
    this.#isClosed = true;
  }

  #notKept(error: unknown): void {
    this.#say({ kind: 'notKept', why: whyNotKept(error) });
  }

  #say(keeping: Keeping): void {
    if (!this.#isClosed) say(keeping);
  }

  private async createOrThrow(
    id: PlanId,
    work: Work,
    given: {
      readonly name?: string;
      readonly branchOf?: PlanId;
      readonly description?: string;
    } = {},
  ): Promise<Plan> {
    const scenario: Scenario = {
      version: SCENARIO_VERSION,
      territoryId: work.territoryId,
      contentHash: work.contentHash,
      name: given.name ?? this.#around.newName(work.territoryId),
      edits: [...work.edits],
    };
    const plan: Plan = {
      id,
      description: given.description ?? '',
      revision: 0,
      changedAt: this.#around.now(),
      turn: nextTurn(),
      branchOf: given.branchOf ?? null,
      isDeleted: false,
      marks: this.#around.marksOf(work),
      scenario,
    };
    await this.changeOrThrow(id, (there) => there ?? plan);
    return planWith(id) ?? plan;
  }

  private async changeOrThrow(
    id: PlanId,
    make: (there: Plan | null) => Plan | null,
  ): Promise<void> {
    let made: Plan | null = null;
    await this.#around.storage.change(id, (stored) => {
      const read = stored && readPlan(stored.record, stored.entries);
      // What cannot be read is left as it lies.
      if (read && read.kind !== 'plan') return null;
      made = make(read?.plan ?? null);
      return made && recordOf(made);
    });
    if (made === null) return;
    setPlan(made);
    this.#recorded.set(id, (made as Plan).revision);
    this.#around.written(id);
  }

  async #writeAll(): Promise<void> {
    this.#say({ kind: 'writing' });
    try {
      for (;;) {
        const [next] = this.#waiting;
        if (!next) break;
        const [id, work] = next;
        await this.#write(id, work);
        // Something newer may have come meanwhile.
        if (this.#waiting.get(id) === work) this.#waiting.delete(id);
      }
      this.#say({ kind: 'kept' });
    } catch (error) {
      this.#notKept(error);
    }
  }

  async #write(id: PlanId, work: Work): Promise<void> {
    const plan = planWith(id);
    if (!plan) {
      await this.#begin(id, work);
      return;
    }
    if (plan.scenario.territoryId !== work.territoryId) return;
    const change = changeBetween(plan.scenario.edits, work.edits);
    if (isNothing(change)) return;
    const { claims, storage, now, written, marksOf } = this.#around;
    const changed: Plan = {
      ...plan,
      revision: plan.revision + 1,
      changedAt: now(),
      scenario: { ...plan.scenario, edits: [...work.edits] },
    };
    const { revision, changedAt } = changed;
    const entry = { schema: PLAN_SCHEMA, planId: id, revision, changedAt, change } as const;
    const mayWrite = await claims.claim(id);
    if (!mayWrite || (await storage.append(entry)) === 'overtaken') {
      await this.#branch(plan, work);
      return;
    }
    setPlan(changed);
    if (revision - (this.#recorded.get(id) ?? 0) >= ENTRIES_BEFORE_RECORD) {
      const { contentHash } = work;
      await this.changeOrThrow(
        id,
        (there) =>
          there && {
            ...there,
            marks: marksOf(work),
            scenario: { ...there.scenario, contentHash },
          },
      );
    } else written(id);
  }

  async #begin(id: PlanId, work: Work): Promise<void> {
    const birth = this.#births.get(id);
    if (!birth) {
      await this.createOrThrow(id, work);
      return;
    }
    const { from, why } = birth;
    const { plans } = useLibrary.getState();
    const taken = plans.map(({ scenario }) => scenario.name);
    const given = { name: nameBeside(from.scenario.name, taken), branchOf: from.id };
    const plan = await this.createOrThrow(id, work, given);
    this.#births.delete(id);
    this.#around.branched(from, plan, why);
  }

  /** What another tab would not let into the plan goes on in a branch, and so does what came meanwhile. */
  async #branch(from: Plan, work: Work): Promise<void> {
    const id = newPlanId();
    this.willBranch(from, id, 'elsewhere');
    await this.#begin(id, work);
    const newest = this.#waiting.get(from.id);
    this.#waiting.delete(from.id);
    if (newest && newest !== work && !this.#waiting.has(id)) this.#waiting.set(id, newest);
  }
}

function say(keeping: Keeping): void {
  const { keeping: now } = useLibrary.getState();
  // A page without storage keeps its plans to itself, however well that goes.
  if (now.kind === 'notKept' && (now.why === 'absent' || now.why === 'later')) return;
  useLibrary.setState({ keeping });
}

function isNothing({ added, removed, updated }: EditsChange): boolean {
  return added.length === 0 && removed.length === 0 && updated.length === 0;
}

/** Higher than that of any plan. */
export function nextTurn(): number {
  return Math.max(0, ...useLibrary.getState().plans.map(({ turn }) => turn)) + 1;
}
