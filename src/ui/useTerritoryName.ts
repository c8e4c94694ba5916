/** What a territory is called: an embedded one, or the person's own; one that is not here goes by its id. */
import { isMessageKey } from '../i18n/messages.ts';
import { useLocalized, useText } from '../i18n/text.tsx';
import { useOwnTerritories } from '../store/ownTerritories.ts';

export function useTerritoryName(): (id: string) => string {
  const text = useText();
  const localized = useLocalized();
  const own = useOwnTerritories((state) => state.list);
  return (id) => {
    const key = `territory.${id}`;
    const found = own.find((territory) => territory.id === id);
    if (found) return localized(found.name);
    return isMessageKey(key) ? text(key) : id;
  };
}
