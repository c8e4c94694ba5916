/** Plans that are compared: which, and their figures once the engine has them. */
import { create } from 'zustand';
import type { PlanFigures } from '../../domain/comparison/comparison.ts';
import { checkEdits } from '../../domain/scenario/restoreScenario.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { evaluationChoicesOf, usePage } from '../../store/pageStore.ts';
import type { PlanId } from '../../store/planId.ts';
import type { Filters, ShareableState } from '../../store/shareable.ts';
import { comparePlans } from '../../store/requests.ts';

export const MOST_COMPARED = 4;

export type ComparedPlan = {
  readonly id: PlanId | 'baseline' | 'shared' | 'shown';
  /** Null: the baseline, or what is on the page without being a plan. */
  readonly name: string | null;
  readonly edits: readonly Edit[];
};

export type Comparison = {
  readonly territoryId: string;
  /** The baseline first. */
  readonly plans: readonly ComparedPlan[];
  /** By plan; null until they are there. */
  readonly figures: readonly PlanFigures[] | null;
  /** Under which they are, or are being computed. */
  readonly filters: Filters;
  /** Share done, 0 to 1; null while nothing is under way. */
  readonly progress: number | null;
};

export const useComparison = create<{ readonly comparison: Comparison | null }>()(() => ({
  comparison: null,
}));

let underWay: AbortController | null = null;

/** Compares plans of the territory that is open with each other and with the baseline. */
export function compare(chosen: readonly ComparedPlan[]): void {
  const baseline: ComparedPlan = { id: 'baseline', name: null, edits: [] };
  const { territoryId, filters } = usePage.getState();
  const plans = [baseline, ...chosen.slice(0, MOST_COMPARED)];
  useComparison.setState({
    comparison: { territoryId, plans, filters, figures: null, progress: null },
  });
  usePage.setState({ comparison: forLink(chosen) });
  void compute();
}

/** What a link carries of a comparison of two: the other one beside the plan that is on the page. */
function forLink(chosen: readonly ComparedPlan[]): ShareableState['comparison'] {
  const { planId } = usePage.getState();
  const isShown = ({ id }: ComparedPlan) => id === 'shown' || id === planId;
  const [other, ...more] = chosen.filter((plan) => !isShown(plan));
  if (!other || more.length > 0 || !chosen.some(isShown)) return null;
  return { name: other.name ?? '', edits: [...other.edits] };
}

/** Compares what the link has brought with what it shows; edits that the territory lacks are left out. */
export function compareShared(territory: Territory): void {
  const { edits, comparison } = usePage.getState();
  if (!comparison) return;
  const others = checkEdits(comparison.edits, territory).value;
  compare([
    { id: 'shown', name: null, edits },
    { id: 'shared', name: comparison.name, edits: others },
  ]);
}

/** Computes the figures, again where that was cancelled. */
export async function compute(): Promise<void> {
  underWay?.abort();
  const controller = new AbortController();
  underWay = controller;
  const { comparison } = useComparison.getState();
  if (!comparison) return;
  const tell = (change: Partial<Comparison>) =>
    useComparison.setState((state) =>
      state.comparison?.plans === comparison.plans && underWay === controller
        ? { comparison: { ...state.comparison, ...change } }
        : state,
    );
  const { filters } = usePage.getState();
  tell({ progress: 0, figures: null, filters });
  const figures = await comparePlans(
    comparison.plans.map(({ edits }) => edits),
    evaluationChoicesOf(filters),
    (progress) => tell({ progress }),
    controller.signal,
  );
  tell({ progress: null, figures });
}

export function cancelComparing(): void {
  underWay?.abort();
}
