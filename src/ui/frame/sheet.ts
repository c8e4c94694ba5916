/**
 * What the one sheet of a small screen holds, and how high it stands. Where there is room the same
 * regions lie side by side, and nothing of this shows.
 */
import { create } from 'zustand';
import { isAiming, useMarking } from '../../store/marking.ts';
import { usePage } from '../../store/pageStore.ts';
import type { Selection } from '../../store/shareable.ts';

export const SHEET_HEIGHTS = ['rest', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** What a person has asked for last. */
type Wanted = 'panel' | 'card' | 'legend';

export type SheetContent = Wanted | 'story' | 'placing' | 'none';

type SheetState = { readonly wanted: Wanted; readonly height: SheetHeight };

export const useSheet = create<SheetState>()(() => ({ wanted: 'panel', height: 'rest' }));

/** What the sheet holds: a story before all else, and nothing but a hint while somebody aims. */
export function useSheetContent(): SheetContent {
  const wanted = useSheet((state) => state.wanted);
  const aims = useMarking(isAiming);
  return usePage(({ story, tool, selection, panelOpen }) => {
    if (story) return 'story';
    if (tool || aims) return 'placing';
    if (wanted === 'legend') return 'legend';
    if (wanted === 'card' && selection) return 'card';
    return panelOpen ? 'panel' : 'none';
  });
}

/** Keeps the sheet at what was chosen last; returns how to stop. */
export function followChoices(): () => void {
  const showChosen = (selection: Selection | null) => {
    if (!selection) return;
    const { panel, panelOpen } = usePage.getState();
    // Whoever plans has the place before them in the panel already.
    const isPlanning = panel === 'scenario' && panelOpen;
    useSheet.setState({ wanted: isPlanning ? 'panel' : 'card', height: 'rest' });
  };
  // A link may have chosen something before anybody listened.
  showChosen(usePage.getState().selection);
  return usePage.subscribe((state, before) => {
    // A link may change both: then what it has chosen is what it is about.
    if (state.selection && state.selection !== before.selection) showChosen(state.selection);
    else if (state.panel !== before.panel) useSheet.setState({ wanted: 'panel' });
  });
}

export function showInSheet(wanted: Wanted): void {
  useSheet.setState({ wanted });
}

/** Higher or lower by one step; the same at the ends. */
export function stepSheet(by: 1 | -1): void {
  useSheet.setState(({ height }) => {
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + by];
    return next ? { height: next } : {};
  });
}

/** Puts away what the sheet shows; what was chosen on the map stays chosen. */
export function closeSheet(): void {
  const { wanted } = useSheet.getState();
  if (wanted === 'panel') usePage.getState().setPanelOpen(false);
  useSheet.setState({ wanted: 'panel', height: 'rest' });
}
