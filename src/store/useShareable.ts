import { useShallow } from 'zustand/react/shallow';
import { shareableOf, usePage } from './pageStore.ts';
import type { ShareableState } from './shareable.ts';

/** What a link carries, for a component that shows it: rendered anew when some of that changes. */
export function useShareable(): ShareableState {
  return usePage(useShallow(shareableOf));
}
