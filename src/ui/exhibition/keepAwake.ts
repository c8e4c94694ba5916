/** Keeps the screen from going dark; asks again whenever the page comes back to the front. */
import { useHealth } from '../../store/health.ts';

const AGAIN_AFTER_MS = 60_000;

/** Returns how to let the screen sleep again. */
export function keepScreenAwake(): () => void {
  // Absent outside of https and in older browsers, whatever the types say.
  const wakeLock: WakeLock | undefined = navigator.wakeLock;
  if (!wakeLock) {
    useHealth.setState({ wakeLock: 'unsupported' });
    return () => {};
  }
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const hold = async () => {
    if (isOver || document.visibilityState !== 'visible' || (held && !held.released)) return;
    try {
      const taken = await wakeLock.request('screen');
      if (isOver) return await taken.release();
      held = taken;
      useHealth.setState({ wakeLock: 'held' });
      taken.addEventListener('release', () => useHealth.setState({ wakeLock: 'released' }), {
        once: true,
      });
    } catch {
      // Low battery or a policy: shown to the technician, tried again later and when the page comes back.
      useHealth.setState({ wakeLock: 'released' });
      clearTimeout(later);
      later = setTimeout(again, AGAIN_AFTER_MS);
    }
  };
  const again = () => void hold();
  document.addEventListener('visibilitychange', again);
  void hold();
  return () => {
    isOver = true;
    clearTimeout(later);
    document.removeEventListener('visibilitychange', again);
    void held?.release();
  };
}
