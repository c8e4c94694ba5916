/** What a technician asks of a page that has run for weeks: kept from the start, shown on demand. */
import { create } from 'zustand';

export const FAULTS = ['worker', 'graphics', 'panel', 'script'] as const;
export type Fault = (typeof FAULTS)[number];

export type HealthState = {
  /** Since the page was opened. */
  readonly counts: Readonly<Record<Fault, number>>;
  readonly last: { readonly fault: Fault; readonly message: string; readonly at: Date } | null;
  /** Whether there is a map to be seen. */
  readonly graphics: 'starting' | 'ready' | 'lost' | 'missing';
  /** Whether the screen is kept awake. */
  readonly wakeLock: 'held' | 'released' | 'unsupported';
};

export const useHealth = create<HealthState>()(() => ({
  counts: { worker: 0, graphics: 0, panel: 0, script: 0 },
  last: null,
  graphics: 'starting',
  wakeLock: 'released',
}));

/** Counts a fault; the page mends itself, this is the record. */
export function noteFault(fault: Fault, message: string): void {
  useHealth.setState(({ counts }) => ({
    counts: { ...counts, [fault]: counts[fault] + 1 },
    last: { fault, message, at: new Date() },
  }));
}

/** Figures and what keeps plans do not wait for a map that does not come. */
const LONGEST_WAIT_FOR_MAP_MS = 8_000;

/** Resolves when there is a map to be seen, when there cannot be one, or after a time. */
export function whenMapIsDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LONGEST_WAIT_FOR_MAP_MS);
    const stop = useHealth.subscribe(({ graphics }) => graphics !== 'starting' && done());
    if (useHealth.getState().graphics !== 'starting') done();
  });
}

/** Records what no part of the page has caught. */
export function watchScripts(): void {
  window.addEventListener('error', ({ message }) => noteFault('script', message));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    noteFault('script', reason instanceof Error ? reason.message : String(reason)),
  );
}
