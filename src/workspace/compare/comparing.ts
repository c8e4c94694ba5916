/** Plans that are compared: which, and their figures once the engine has them. */
import { create } from 'zustand';
import type { PlanFigures } from '../../domain/comparison/comparison.ts';
import type { Weights } from '../../domain/comparison/ranking.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
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

const FIRST_WEIGHTS: Weights = new Map([
  ['unplaced', 3],
  ['coverage.school.streets', 2],
]);

type Comparing = {
  readonly comparison: Comparison | null;
  /** What matters how much to whoever compares; it stays when other plans are compared. */
  readonly weights: Weights;
};

export const useComparison = create<Comparing>()(() => ({
  comparison: null,
  weights: FIRST_WEIGHTS,
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
  const { weights } = useComparison.getState();
  return { name: other.name ?? '', edits: [...other.edits], ...weightsForLink(weights) };
}

/** A link says nothing of the weights with which every comparison begins. */
function weightsForLink(
  weights: Weights,
): Pick<NonNullable<ShareableState['comparison']>, 'weights'> {
  return weights === FIRST_WEIGHTS ? {} : { weights: Object.fromEntries(weights) };
}

/** Has an indicator matter so much, here and in the link. */
export function weigh(id: IndicatorId, weight: number): void {
  const weights = new Map(useComparison.getState().weights).set(id, weight);
  useComparison.setState({ weights });
  usePage.setState(({ comparison }) => ({
    comparison: comparison && { ...comparison, ...weightsForLink(weights) },
  }));
}

/** Compares what the link has brought with what it shows; edits that the territory lacks are left out. */
export function compareShared(territory: Territory): void {
  const { edits, comparison } = usePage.getState();
  if (!comparison) return;
  const others = checkEdits(comparison.edits, territory).value;
  const weights = comparison.weights && Object.entries(comparison.weights);
  if (weights) useComparison.setState({ weights: new Map(weights as [IndicatorId, number][]) });
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
