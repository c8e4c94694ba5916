/** The name of something of the territory: opens its card, and brings it into view where asked. */
import type { LocalizedText, LonLat } from '../../domain/territory/schema.ts';
import { useLocalized } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import type { Selection } from '../../store/shareable.ts';

type Props = {
  readonly selection: Selection;
  readonly name: LocalizedText;
  /** Where the map goes; left out, it stays. */
  readonly view?: { readonly position: LonLat; readonly zoom: number };
};

export function SelectButton({ selection, name, view }: Props) {
  const localized = useLocalized();
  const { select, moveCamera } = useParts(usePage, 'select', 'moveCamera');
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        select(selection);
        if (!view) return;
        const [longitude, latitude] = view.position;
        moveCamera({ longitude, latitude, zoom: view.zoom, bearing: 0, pitch: 0 });
      }}
    >
      {localized(name)}
    </button>
  );
}
