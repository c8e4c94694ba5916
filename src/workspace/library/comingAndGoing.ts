/** People who come back to this tab, and those who are about to leave it. */
import { usePage } from '../../store/pageStore.ts';

/**
 * @param returned called when somebody looks at this tab again.
 * @param losesWork whether leaving now would lose something: then the browser asks first.
 * @returns how to stop.
 */
export function watchComingAndGoing(returned: () => void, losesWork: () => boolean): () => void {
  if (typeof window === 'undefined') return () => {};
  const focused = () => {
    if (document.visibilityState !== 'hidden') returned();
  };
  const leaving = (event: BeforeUnloadEvent) => {
    // A hall's page opens itself anew, and nobody is there to answer.
    if (usePage.getState().mode !== 'exhibition' && losesWork()) event.preventDefault();
  };
  window.addEventListener('focus', focused);
  window.addEventListener('beforeunload', leaving);
  return () => {
    window.removeEventListener('focus', focused);
    window.removeEventListener('beforeunload', leaving);
  };
}
