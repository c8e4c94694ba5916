/**
 * Writes to the address bar as often as browsers allow: they refuse after some hundred changes in
 * half a minute, and in some frames altogether. The address then lags behind; nothing else stops.
 */

/** Choices come to rest before they are written: a slider is no hundred entries of the history. */
const WRITE_DELAY_MS = 300;
/** Sixty in half a minute: below what any browser refuses. */
const LEAST_GAP_MS = 500;
/** The time over which browsers count. */
const AFTER_REFUSAL_MS = 30_000;

/** An address to be written, as a new step of the history or in place of the present one. */
export type Entry = { readonly address: string; readonly isNew?: boolean };

export type AddressBar = {
  /** Writes when choices have come to rest; what is to be written is asked then. */
  readonly writeSoon: (entry: () => Entry | null) => void;
  readonly write: (entry: () => Entry | null) => void;
  /** Drops what has yet to be written. */
  readonly cancel: () => void;
};

export function keepAddressBar(
  history: Pick<History, 'pushState' | 'replaceState'>,
  now: () => number = () => performance.now(),
): AddressBar {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = Number.NEGATIVE_INFINITY;

  const later = (entry: () => Entry | null, delayMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => write(entry), Math.max(delayMs, notBefore - now()));
  };
  const write = (entry: () => Entry | null): void => {
    const wanted = entry();
    if (wanted === null) return;
    try {
      if (wanted.isNew) history.pushState(null, '', wanted.address);
      else history.replaceState(null, '', wanted.address);
      notBefore = now() + LEAST_GAP_MS;
    } catch {
      notBefore = now() + AFTER_REFUSAL_MS;
      later(entry, 0);
    }
  };
  return {
    writeSoon: (entry) => later(entry, WRITE_DELAY_MS),
    write,
    cancel: () => clearTimeout(timer),
  };
}

/** Sets the address at once, above the present one or in its place, where the browser lets it. */
export function putAddress(address: URL, isNew: boolean): void {
  try {
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // The page is as it should be; a reload would open what the bar still says.
  }
}
