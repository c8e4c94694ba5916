/** What is being computed for the state that is chosen: it is awaited until its newest answer is there. */
import { useResults } from './resultsStore.ts';

type Awaited = 'figures' | 'baseline' | 'radii' | 'reach';

const awaited = new Set<Awaited>();

export function setAwaited(what: Awaited, isAwaited: boolean): void {
  if (isAwaited) awaited.add(what);
  else awaited.delete(what);
  tell();
}

/** Another territory is opened: nothing is awaited of the former one. */
export function awaitNothing(): void {
  awaited.clear();
  tell();
}

function tell(): void {
  const computing = awaited.size > 0;
  if (useResults.getState().computing !== computing) useResults.setState({ computing });
}
