/** What belongs to the thing of the card: links that open its card and show it on the map. */
import type { ReactNode } from 'react';
import type { Related, Thing } from '../../domain/territory/related.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { SelectButton } from '../parts/SelectButton.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';

/** Zoom at which a thing is seen with its surroundings. */
const CITY_ZOOM = {
  facility: 15,
  project: 15,
  infrastructure: 13,
  area: 11.5,
  district: 11.5,
  settlement: 11,
} as const satisfies Record<Thing['kind'], number>;
const COUNTRY_ZOOM = {
  facility: 12,
  project: 9,
  infrastructure: 7,
  area: 5.5,
  district: 7.5,
  settlement: 9,
} as const satisfies Record<Thing['kind'], number>;

export function RelatedLists({ related }: { related: readonly Related[] }) {
  return related.map((one) => <RelatedList key={one.relation} {...one} />);
}

function RelatedList({ relation, things, first }: Related) {
  const text = useText();
  const { shown, more } = useShowAll(things, first);
  return (
    <section className="related">
      <h3>{text(`related.${relation}`)}</h3>
      <ul className="plain-list">
        {shown.map((thing) => (
          <li key={`${thing.kind} ${thing.id}`}>
            <ThingLink thing={thing} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** A link to a thing, with its distance where that is known. */
export function ThingLink({ thing, children }: { thing: Thing; children?: ReactNode }) {
  const { kind, id, name, position, distanceM } = thing;
  const distanceText = useDistanceText();
  const country = useResults((state) => state.territory?.manifest.kind === 'country');
  const zoom = (country ? COUNTRY_ZOOM : CITY_ZOOM)[kind];
  return (
    <>
      <SelectButton selection={{ kind, id }} name={name} view={{ position, zoom }} />
      {distanceM !== undefined && <span className="quiet">{distanceText(distanceM)}</span>}
      {children}
    </>
  );
}

/** So near that no distance is worth telling. */
const SAME_PLACE_M = 50;

/** Metres, and kilometres from two on. */
export function useDistanceText(): (distanceM: number) => string {
  const text = useText();
  const numbers = useNumbers();
  return (distanceM) => {
    if (distanceM < SAME_PLACE_M) return text('related.here');
    return distanceM < 2000
      ? text('unit.m', { value: numbers.whole(distanceM) })
      : text('unit.km', { value: numbers.decimal(distanceM / 1000, distanceM < 10_000 ? 1 : 0) });
  };
}
