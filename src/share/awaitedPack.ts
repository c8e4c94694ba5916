/**
 * A link to a territory that this browser does not have waits for its file: once that is opened, the link
 * is opened after all.
 */
import { create } from 'zustand';

type Awaited = {
  readonly territoryId: string;
  /** First characters of the hash of its facts, where the link names them. */
  readonly hash: string | null;
  /** Of the link, with `#`. */
  readonly fragment: string;
};

export const useAwaitedPack = create<{ readonly awaited: Awaited | null }>()(() => ({
  awaited: null,
}));

/** Notes what a fragment asks for that is not there; null: it is. */
export function awaitPack(fragment: string | null): void {
  const territoryId = fragment && /[#&]t=([a-z][a-z0-9-]{0,39})(?:&|$)/.exec(fragment)?.[1];
  const hash = fragment && /[#&]h=([A-Za-z0-9]{1,16})(?:&|$)/.exec(fragment)?.[1];
  useAwaitedPack.setState({
    awaited: territoryId ? { territoryId, hash: hash || null, fragment } : null,
  });
}
