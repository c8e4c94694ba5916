/** Whose data the map shows: in one line, whole when pressed. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';

export function Attribution() {
  const text = useText();
  const localized = useLocalized();
  const [whole, setWhole] = useState(false);
  const attribution = useResults((state) => state.territory?.manifest.attribution);
  const online = usePage((state) => state.layers.onlineBasemap.visible);
  if (!attribution) return null;
  return (
    <Button
      className="attribution"
      aria-label={text('page.attribution', { text: localized(attribution) })}
      aria-expanded={whole}
      onPress={() => setWhole(!whole)}
    >
      {online && `${text('page.basemapAttribution')} `}
      {localized(attribution)}
    </Button>
  );
}
