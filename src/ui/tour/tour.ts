/** The first tour: which one is open, and whether this browser has been offered it before. */
import { create } from 'zustand';

export const TOUR_KINDS = ['visitor', 'planner', 'presenter'] as const;
export type TourKind = (typeof TOUR_KINDS)[number];

type Tour = {
  readonly open: { readonly kind: TourKind; readonly step: number } | null;
  /** Offered once; afterwards the help menu has it. */
  readonly isOffered: boolean;
};

const SEEN_AT = 'aumaq.tour';

function wasSeen(): boolean {
  try {
    return globalThis.localStorage?.getItem(SEEN_AT) != null;
  } catch {
    // A browser that keeps nothing would offer it at every visit.
    return true;
  }
}

export const useTour = create<Tour>()(() => ({ open: null, isOffered: !wasSeen() }));

/** Offers it no more, in this visit and in later ones. */
export function declineTour(): void {
  useTour.setState({ isOffered: false });
  try {
    localStorage.setItem(SEEN_AT, 'seen');
  } catch {
    // It is offered no more in this visit, which is what can be done.
  }
}

export function startTour(kind: TourKind): void {
  declineTour();
  useTour.setState({ open: { kind, step: 0 } });
}

/** Forwards or back; before the first step and behind the last it ends. */
export function stepTour(by: 1 | -1, total: number): void {
  useTour.setState(({ open }) => {
    const step = (open?.step ?? 0) + by;
    return { open: open && step >= 0 && step < total ? { ...open, step } : null };
  });
}

export function leaveTour(): void {
  useTour.setState({ open: null });
}
