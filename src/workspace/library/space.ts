/** Room in the browser: asked for before it is needed, told of before it runs out. */
import { useLibrary } from './libraryState.ts';

/** What a long day's work may take. */
const ROOM_NEEDED_BYTES = 5_000_000;

/** Asks for lasting storage with the first plan; @returns how to stop. */
export function watchSpace(space: StorageManager | null): () => void {
  if (!space) return () => {};
  let isAsked = false;
  const look = (count: number) => {
    if (isAsked || count === 0) return;
    isAsked = true;
    void ask(space);
  };
  look(useLibrary.getState().plans.length);
  return useLibrary.subscribe(({ plans }) => look(plans.length));
}

async function ask(space: StorageManager): Promise<void> {
  try {
    const isPersistent = await space.persist?.();
    useLibrary.setState({ isPersistent: isPersistent ?? false });
    const { quota, usage } = await space.estimate();
    if (quota !== undefined && usage !== undefined) {
      useLibrary.setState({ isNearlyFull: quota - usage < ROOM_NEEDED_BYTES });
    }
  } catch {
    // A browser that does not say: nothing is promised then.
    useLibrary.setState({ isPersistent: false });
  }
}
