import { useLocalized, useText } from '../../i18n/text.tsx';
import type { Infrastructure } from '../../domain/territory/territory.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';

/** A line or a plant: when it was or will be opened. */
export function InfrastructureCard({ feature }: { feature: Infrastructure }) {
  const text = useText();
  const localized = useLocalized();
  return (
    <>
      <CardHead title={localized(feature.name)} kind={text(`infrastructure.${feature.kind}`)} />
      <Facts>
        {feature.startYear !== undefined && (
          <Fact name={text('card.starts')}>{feature.startYear}</Fact>
        )}
        {feature.openYear !== undefined && (
          <Fact name={text('card.opens')}>{feature.openYear}</Fact>
        )}
      </Facts>
      <Provenance status={feature.status} source={feature.source} />
    </>
  );
}
