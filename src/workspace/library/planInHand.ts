/** The plan in hand: what a person changes on the page goes to the keeper, what was left off comes to the page. */
import { EMPTY_HISTORY, type History } from '../../domain/scenario/history.ts';
import { packChangedNote } from '../../domain/scenario/notes.ts';
import type { Problem } from '../../domain/parsed.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { openFitted } from '../../store/openFitted.ts';
import { type PageState, shareableOf, usePage } from '../../store/pageStore.ts';
import { newPlanId, type PlanId } from '../../store/planId.ts';
import { useResults } from '../../store/resultsStore.ts';
import type { Claims } from './claims.ts';
import type { Keeper, WhyBranched, Work } from './keeper.ts';
import { listed, planWith, useLibrary } from './libraryState.ts';
import { marksOf } from './marks.ts';
import type { Plan } from './plan.ts';

/** What the page shows now, as far as it is a plan. */
export function workOf({ territoryId, edits, planId }: PageState): Work {
  const manifest = useResults.getState().territory?.manifest;
  const isOpen = manifest?.id === territoryId;
  const known = planWith(planId)?.scenario.contentHash ?? 'unknown';
  return { territoryId, edits, contentHash: isOpen ? manifest.contentHash : known };
}

/** The small picture's points; none while the territory is another. */
export function marksOfWork({ territoryId, edits }: Work): ReturnType<typeof marksOf> {
  const { territory } = useResults.getState();
  return territory?.manifest.id === territoryId ? marksOf(territory, edits) : [];
}

/** The plan into which the page's work goes on, of which it may have newer. */
let goesOnIn: PlanId | null = null;

/** The page goes on in the branch, and says so. */
export function tellBranched(from: Plan, to: Plan, why: WhyBranched): void {
  if (usePage.getState().planId === from.id) {
    goesOnIn = to.id;
    usePage.setState({ planId: to.id });
  }
  const params = { name: from.scenario.name, branch: to.scenario.name };
  const key = why === 'elsewhere' ? 'plans.branchedElsewhere' : 'plans.branchedFitted';
  remark({
    where: 'plans',
    what: `the changes went into '${to.scenario.name}'`,
    remedy: 'compare the two',
    message: { key, params },
  });
}

function remark(note: Problem): void {
  useResults.setState(({ notes }) => ({ notes: [...notes, note] }));
}

const isSame = (a: readonly Edit[], b: readonly Edit[]) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes what the person changes. The history of edits tells it from what the page itself leaves out
 * because the territory no longer has it: that is never written over the plan.
 */
export function watchPage(keeper: Keeper, claims: Claims): () => void {
  let inHand: PlanId | null = null;
  let asOpened: { readonly history: History; readonly edits: readonly Edit[] } | null = null;

  const takeUp = (state: PageState): void => {
    const { planId, history, edits } = state;
    if (inHand) void putAway(inHand, keeper, claims);
    inHand = planId;
    asOpened = { history, edits };
    if (!planId) return;
    void claimFor(planId, claims);
    // Begun before the library was open, or just now by the first edit.
    const isNew = !planWith(planId) && edits.length > 0;
    if (!isNew && planId !== goesOnIn) return;
    goesOnIn = null;
    asOpened = null;
    keeper.keep(planId, workOf(state));
  };

  const sync = (state: PageState): void => {
    if (state.planId !== inHand) {
      takeUp(state);
      return;
    }
    const { planId, history, edits } = state;
    if (!planId || asOpened?.edits === edits) return;
    if (asOpened && asOpened.history === history) {
      asOpened = { history, edits };
      return;
    }
    const plan = planWith(planId);
    const wasFitted = asOpened && !isSame(asOpened.edits, keeper.newest(planId) ?? asOpened.edits);
    asOpened = null;
    if (wasFitted && plan) {
      const id = newPlanId();
      keeper.willBranch(plan, id, 'fitted');
      usePage.setState({ planId: id });
    } else keeper.keep(planId, workOf(state));
  };

  attach();
  takeUp(usePage.getState());
  if (usePage.getState().history !== EMPTY_HISTORY) {
    asOpened = null;
    sync(usePage.getState());
  }
  const stop = usePage.subscribe(
    (state) => [state.planId, state.edits, state.history] as const,
    () => sync(usePage.getState()),
    { equalityFn: (a, b) => a.every((part, index) => part === b[index]) },
  );
  return stop;
}

/**
 * What is on the page when the library opens: the plan that was left off, as it was kept; or one with
 * the very edits that a link has opened.
 */
function attach(): void {
  const { planId, edits, territoryId, history, story, mode } = usePage.getState();
  const plan = planWith(planId);
  if (plan) {
    const isOther = plan.isDeleted || plan.scenario.territoryId !== territoryId;
    if (isOther) usePage.setState({ planId: null });
    // Where the page was closed in the middle, the library knows more than the address.
    else if (history === EMPTY_HISTORY && !isSame(plan.scenario.edits, edits)) show(plan);
    else if (history === EMPTY_HISTORY) noteOtherFacts(plan);
    return;
  }
  if (planId || edits.length === 0 || story || mode !== 'plan') return;
  const same = listed(useLibrary.getState().plans).find(
    ({ scenario }) => scenario.territoryId === territoryId && isSame(scenario.edits, edits),
  );
  if (same) usePage.setState({ planId: same.id });
}

/** Shows a plan in the territory that the page has chosen. */
export function show(plan: Plan): void {
  const state = { ...shareableOf(usePage.getState()), story: null };
  const notes = openFitted({ ...state, edits: [...plan.scenario.edits] });
  usePage.setState({ planId: plan.id, history: EMPTY_HISTORY });
  for (const note of notes) remark(note);
  noteOtherFacts(plan);
}

/** Says once the territory is there that it is not what the plan was made on. */
function noteOtherFacts({ id, scenario }: Plan): void {
  const { territoryId, contentHash } = scenario;
  const say = (hash: string) => {
    if (hash !== contentHash && contentHash !== 'unknown') remark(packChangedNote('plans'));
  };
  const { territory } = useResults.getState();
  if (territory?.manifest.id === territoryId) {
    say(territory.manifest.contentHash);
    return;
  }
  const stop = useResults.subscribe(({ territory: open }) => {
    if (!open) return;
    stop();
    if (open.manifest.id === territoryId && usePage.getState().planId === id) {
      say(open.manifest.contentHash);
    }
  });
}

/** Asks whether this tab may write the plan, and notes it where not. */
export async function claimFor(id: PlanId, claims: Claims): Promise<boolean> {
  const isMine = await claims.claim(id);
  useLibrary.setState(({ elsewhere }) => {
    const next = new Set(elsewhere);
    if (isMine) next.delete(id);
    else next.add(id);
    return { elsewhere: next };
  });
  return isMine;
}

/** What has been changed is put into the plan's record, with its small picture; another tab may have it. */
async function putAway(id: PlanId, keeper: Keeper, claims: Claims): Promise<void> {
  try {
    await keeper.settled();
    const plan = planWith(id);
    const { elsewhere } = useLibrary.getState();
    const marks = plan && !elsewhere.has(id) ? marksOfWork(plan.scenario) : [];
    if (marks.length > 0) await keeper.change(id, (there) => there && { ...there, marks });
  } catch {
    // Without its picture the plan is as whole as with it.
  } finally {
    if (usePage.getState().planId !== id) claims.release(id);
  }
}
