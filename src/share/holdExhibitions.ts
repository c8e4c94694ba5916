/**
 * As long as the page is an exhibition, its entry in the browser's history stands above another of
 * the same page: a step back, by whatever button or gesture, stays within and is undone at once.
 */
import { usePage } from '../store/pageStore.ts';
import { putAddress } from './addressBar.ts';

/** The address with or without the word that has the page come back as an exhibition after a reload. */
function addressAs(isExhibition: boolean): URL {
  const address = new URL(location.href);
  if (isExhibition) address.searchParams.set('mode', 'exhibition');
  else address.searchParams.delete('mode');
  return address;
}

/** @returns what to call when a step has been taken: whether it was one out of an exhibition. */
export function holdExhibitions(): () => boolean {
  let held: URL | null = null;
  usePage.subscribe(
    ({ mode }) => mode === 'exhibition',
    (isExhibition) => {
      if (isExhibition) {
        held = addressAs(true);
        putAddress(held, true);
      } else if (held) {
        held = null;
        putAddress(addressAs(false), false);
      }
    },
    { fireImmediately: true },
  );
  return () => {
    if (held) putAddress(held, true);
    return held !== null;
  };
}
