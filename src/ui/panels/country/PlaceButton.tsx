/** A name that opens its card and brings the place into view. */
import type { LocalizedText, LonLat } from '../../../domain/territory/schema.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import type { Selection } from '../../../store/shareable.ts';

type Props = {
  readonly selection: Selection;
  readonly name: LocalizedText;
  readonly position: LonLat;
  readonly zoom: number;
};

export function PlaceButton({ selection, name, position, zoom }: Props) {
  const localized = useLocalized();
  const { select, moveCamera } = usePage();
  const [longitude, latitude] = position;
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        select(selection);
        moveCamera({ longitude, latitude, zoom, bearing: 0, pitch: 0 });
      }}
    >
      {localized(name)}
    </button>
  );
}
