/** Says which files are being waited for, once that takes long: most come before anybody could read it. */
import { useResults } from './resultsStore.ts';

/** Nothing came for so long. */
const LONG_MS = 3_000;

/** For one opening of a territory; once it has been called off, nothing more is said. */
export function watchWaiting(signal: AbortSignal): {
  readonly isFor: (files: readonly string[]) => void;
  readonly end: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (files: readonly string[]): void => {
    if (!signal.aborted) useResults.setState({ waitingFor: files });
  };
  return {
    isFor: (files) => {
      clearTimeout(timer);
      if (useResults.getState().waitingFor.length > 0) say(files);
      else if (files.length > 0) timer = setTimeout(() => say(files), LONG_MS);
    },
    end: () => {
      clearTimeout(timer);
      if (useResults.getState().waitingFor.length > 0) say([]);
    },
  };
}
