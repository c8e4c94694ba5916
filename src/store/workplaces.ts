/**
 * Each territory as the person left it: its plan with what can be undone, and how it was looked at.
 * Kept as long as the page is open; between visits the library keeps the plans.
 */
import { EMPTY_HISTORY, type History } from '../domain/scenario/history.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import type { PlanId } from './planId.ts';
import type { ShareableState } from './shareable.ts';

/** What belongs to a territory: all but language, look and mode, which go along with the person. */
type Workplace = Omit<
  ShareableState,
  'territoryId' | 'language' | 'theme' | 'mode' | 'story' | 'comparison'
> & {
  readonly history: History;
  readonly planId: PlanId | null;
};

/** By the id of the territory. */
export type Workplaces = Readonly<Record<string, Workplace>>;

export type AtWork = ShareableState & {
  readonly history: History;
  /** The plan of the library that the edits belong to; null: they are nobody's yet. */
  readonly planId: PlanId | null;
  readonly workplaces: Workplaces;
  /** False for what a story has shown, as long as the person has not gone on with it. */
  readonly isOwnWork: boolean;
};

function workplaceOf(state: AtWork): Workplace {
  const { camera, year, layers, service, measure, sector, filters, selection } = state;
  const { panel, edits, question, history, planId } = state;
  return {
    camera,
    year,
    layers,
    service,
    measure,
    sector,
    filters,
    selection,
    panel,
    edits,
    question,
    history,
    planId,
  };
}

const isSame = (a: readonly Edit[], b: readonly Edit[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The workplaces once another state opens. What a story shows is nobody's plan, and neither are the
 * schools that visitors of an exhibition place: these leave what was kept as it is.
 */
export function leftBehind(before: AtWork, next: ShareableState): Workplaces {
  const goesOn =
    before.territoryId === next.territoryId &&
    next.story === null &&
    isSame(before.edits, next.edits);
  if (goesOn || !before.isOwnWork || before.mode === 'exhibition') return before.workplaces;
  return { ...before.workplaces, [before.territoryId]: workplaceOf(before) };
}

/**
 * What belongs to the plan of a state that opens: what led to it can be undone, and it is the plan
 * of the library that it was. Of another plan: nothing.
 */
export function planOf(before: AtWork, next: ShareableState): Pick<AtWork, 'history' | 'planId'> {
  const nothing = { history: EMPTY_HISTORY, planId: null };
  if (next.mode === 'exhibition') return nothing;
  const known =
    before.territoryId === next.territoryId && isSame(before.edits, next.edits)
      ? before
      : before.workplaces[next.territoryId];
  if (!known || !isSame(known.edits, next.edits)) return nothing;
  return { history: known.history, planId: known.planId };
}
