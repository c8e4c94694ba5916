/** Keeps what a public screen should not offer from its visitors: menus, selections, page zoom. */

const PREVENTED = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const;

/** Returns how to lift it again. */
export function lockDown(): () => void {
  const prevent = (event: Event) => event.preventDefault();
  const preventPageZoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  for (const name of PREVENTED) window.addEventListener(name, prevent);
  window.addEventListener('wheel', preventPageZoom, { passive: false });
  // The browser allows it only from within a gesture: the first touch asks.
  const goFull = () => {
    if (!document.fullscreenElement) {
      void document.documentElement.requestFullscreen?.().catch(() => {});
    }
  };
  window.addEventListener('pointerup', goFull);
  return () => {
    for (const name of PREVENTED) window.removeEventListener(name, prevent);
    window.removeEventListener('wheel', preventPageZoom);
    window.removeEventListener('pointerup', goFull);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  };
}
