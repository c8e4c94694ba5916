/**
 * What lies around the parts of the page and tells style sheets and readers how it stands. That changes with every
 * figure; the parts come from outside and stay the same elements, so that none of them is rendered anew for it.
 */
import type { ReactNode } from 'react';
import { useIsFormerTrend, useStandsFormer } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useSheet, useSheetContent } from './sheet.ts';

type Props = { readonly children: ReactNode };

export function PageFrame({ children }: Props) {
  const mode = usePage((state) => state.mode);
  const panelOpen = usePage((state) => state.panelOpen);
  const isTold = usePage((state) => state.story !== null);
  const sheet = useSheetContent();
  const sheetHeight = useSheet((state) => state.height);
  const isFormer = useStandsFormer();
  const isFormerTrend = useIsFormerTrend();
  return (
    <div
      className="page"
      data-mode={mode}
      data-panel-open={panelOpen}
      data-sheet={sheet}
      data-sheet-height={sheetHeight}
      data-story={isTold}
      data-former={isFormer}
      data-former-trend={isFormerTrend}
    >
      {children}
    </div>
  );
}

/** The map and what belongs to it; busy as long as something is computed, or nothing has been. */
export function MapArea({ children }: Props) {
  const busy = useResults(
    ({ computing, results, problems }) => computing || (!results && problems.length === 0),
  );
  return (
    <main className="map-area" aria-busy={busy}>
      {children}
    </main>
  );
}
