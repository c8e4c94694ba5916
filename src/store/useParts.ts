import type { StoreApi, UseBoundStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';

/**
 * Some parts of a store, for a component that is to be rendered anew when one of them changes and not with
 * everything else: the year moves, the map is dragged and figures come many times a minute.
 */
export function useParts<State, Key extends keyof State>(
  useStore: UseBoundStore<StoreApi<State>>,
  ...keys: readonly Key[]
): Pick<State, Key> {
  return useStore(
    useShallow(
      (state) => Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<State, Key>,
    ),
  );
}
