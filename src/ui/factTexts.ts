/** What the packs say in words of their own, in the language of the page where there is a text. */
import { isMessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/text.tsx';

type Named = (id: string) => string;

/** Texts whose keys are put together from ids of the packs; the id itself where there is none. */
export function useNamed(
  prefix: 'fact' | 'factUnit' | 'source' | 'standard' | 'country.unit',
): Named {
  const text = useText();
  return (id) => {
    const key = `${prefix}.${id}`;
    return isMessageKey(key) ? text(key) : id;
  };
}

/** The name of a published figure. */
export const useFactName = (): Named => useNamed('fact');

/** A unit of facts, assumptions and standards. */
export const useUnitName = (): Named => useNamed('factUnit');

/** Where a row comes from; as it was written where no text is kept for it. */
export const useSourceText = (): Named => useNamed('source');
