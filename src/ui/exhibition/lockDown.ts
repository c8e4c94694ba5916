/** Keeps what a public screen should not offer from its visitors: menus, selections, zoom, steps back. */

const PREVENTED = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const;

/** The side buttons of a mouse. */
const BACK_AND_FORWARD: readonly number[] = [3, 4];
const BUTTON_EVENTS = ['mousedown', 'mouseup', 'auxclick'] as const;

/** Returns how to lift it again. */
export function lockDown(): () => void {
  const wasFull = document.fullscreenElement !== null;
  const preventSteps = (event: KeyboardEvent) => {
    const isStep = event.altKey && /^Arrow(Left|Right)$/.test(event.key);
    if (isStep || /^Browser(Back|Forward|Home)$/.test(event.key)) event.preventDefault();
  };
  const preventButtons = (event: MouseEvent) => {
    if (BACK_AND_FORWARD.includes(event.button)) event.preventDefault();
  };
  const prevent = (event: Event) => event.preventDefault();
  const preventPageZoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  for (const name of PREVENTED) window.addEventListener(name, prevent);
  window.addEventListener('wheel', preventPageZoom, { passive: false });
  window.addEventListener('keydown', preventSteps);
  for (const name of BUTTON_EVENTS) window.addEventListener(name, preventButtons);
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
    window.removeEventListener('keydown', preventSteps);
    for (const name of BUTTON_EVENTS) window.removeEventListener(name, preventButtons);
    // A full screen that the person had before stays theirs.
    if (!wasFull && document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  };
}
