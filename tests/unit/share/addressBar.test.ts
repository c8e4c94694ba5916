import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Entry, keepAddressBar } from '../../../src/share/addressBar.ts';

/** A browser that refuses more than a hundred changes in half a minute, as Safari does. */
function strictHistory() {
  const times: number[] = [];
  const refusals: number[] = [];
  let written = '';
  const change = (_data: unknown, _title: string, address?: string | URL | null) => {
    const now = performance.now();
    while ((times[0] ?? now) < now - 30_000) times.shift();
    if (times.length >= 100) {
      refusals.push(now);
      throw new DOMException('too many calls', 'SecurityError');
    }
    times.push(now);
    written = String(address);
  };
  return { pushState: change, replaceState: change, refusals, written: () => written };
}

describe('the address bar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is never written more often than browsers allow, and says the last choice in the end', () => {
    const history = strictHistory();
    const bar = keepAddressBar(history);
    for (let step = 0; step < 600; step++) {
      bar.writeSoon(() => ({ address: `#${step}`, isNew: true }));
      vi.advanceTimersByTime(310);
    }
    vi.advanceTimersByTime(2_000);
    expect(history.refusals).toEqual([]);
    expect(history.written()).toBe('#599');
  });

  it('that may not be written now is written later, and stops nothing', () => {
    let isRefusing = true;
    const written: string[] = [];
    const change = (_data: unknown, _title: string, address?: string | URL | null) => {
      if (isRefusing) throw new DOMException('not here', 'SecurityError');
      written.push(String(address));
    };
    const bar = keepAddressBar({ pushState: change, replaceState: change });
    let entry: Entry = { address: '#a' };
    expect(() => bar.write(() => entry)).not.toThrow();
    isRefusing = false;
    entry = { address: '#b' };
    vi.advanceTimersByTime(31_000);
    expect(written).toEqual(['#b']);
  });
});
