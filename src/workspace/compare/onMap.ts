/** Keeps the difference of two plans on the map in step with year and filters, until it is taken away. */
import { shallow } from 'zustand/shallow';
import { differingPlaces } from '../../domain/comparison/differingPlaces.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { takeDifferenceAway, useDifference } from '../../store/difference.ts';
import { usePage } from '../../store/pageStore.ts';
import { evaluatePlan } from '../../store/requests.ts';
import { useResults } from '../../store/resultsStore.ts';

type Shown = { readonly name: string; readonly edits: readonly Edit[] };

let stop = () => {};

/** Shows what the one plan has more or less of than the other. */
export function showDifference(a: Shown, b: Shown): void {
  stop();
  const { territoryId } = usePage.getState();
  let newest = 0;
  const show = async (): Promise<void> => {
    const ticket = ++newest;
    if (usePage.getState().territoryId !== territoryId) {
      takeDifferenceAway();
      return;
    }
    const [ofA, ofB] = await Promise.all([
      evaluatePlan(a.edits, 'difference a'),
      evaluatePlan(b.edits, 'difference b'),
    ]);
    if (ticket !== newest || !ofA || !ofB) return;
    const { territory } = useResults.getState();
    const places = territory ? differingPlaces(territory, a, b) : [];
    const names = { a: a.name, b: b.name };
    useDifference.setState({ difference: { names, a: ofA, b: ofB, places } });
  };
  const stops = [
    usePage.subscribe(
      (state) => [state.year, state.filters, state.territoryId] as const,
      () => void show(),
      { equalityFn: shallow },
    ),
    useDifference.subscribe(({ difference }) => difference === null && stop()),
  ];
  stop = () => {
    newest = Number.POSITIVE_INFINITY;
    for (const end of stops) end();
    stop = () => {};
  };
  void show();
}
