/** The economy of a country's regions: fetched when something first shows it, once for each territory. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Problem } from '../domain/parsed.ts';
import type { Economy } from '../domain/territory/economy.ts';
import type { LoadedPack } from './loadPack.ts';

type Read = LoadedPack['economy'];
type EconomyState = {
  /** Null until it is there. */
  readonly economy: Economy | null;
  readonly problems: readonly Problem[];
};

const NOT_YET: EconomyState = { economy: null, problems: [] };
const useStore = create<EconomyState>()(() => NOT_YET);

let source: Read | null = null;
let asked: Read | null = null;

/** Of the territory that is opened; null for none. What another one had is forgotten. */
export function readEconomyFrom(read: Read | null): void {
  source = read;
  asked = null;
  useStore.setState(NOT_YET);
}

async function fetchOnce(): Promise<void> {
  const read = source;
  if (!read || asked === read) return;
  asked = read;
  const parsed = await read().catch((): null => null);
  // Another territory has been opened meanwhile.
  if (source !== read) return;
  if (parsed?.ok) useStore.setState({ economy: parsed.value, problems: [] });
  else {
    asked = null;
    useStore.setState({ economy: null, problems: parsed?.problems ?? [] });
  }
}

/** Asks for it where it is not there yet; what could not be fetched is asked for at the next showing. */
export function useEconomy(): EconomyState {
  const state = useStore();
  useEffect(() => void fetchOnce(), []);
  return state;
}
