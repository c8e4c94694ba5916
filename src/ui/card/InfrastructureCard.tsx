import { useMemo } from 'react';
import { relatedToInfrastructure } from '../../domain/territory/related.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import type { Infrastructure, Project, Territory } from '../../domain/territory/territory.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { RelatedLists } from './Related.tsx';

type Props = {
  readonly territory: Territory;
  /** Of the scenario. */
  readonly projects: readonly Project[];
  readonly feature: Infrastructure;
};

/** A line or a plant: when it was or will be opened, and what is built along it. */
export function InfrastructureCard({ territory, projects, feature }: Props) {
  const text = useText();
  const localized = useLocalized();
  const { manifest, infrastructure } = territory;
  const related = useMemo(
    () => relatedToInfrastructure(feature, infrastructure, { kind: manifest.kind, projects }),
    [feature, infrastructure, manifest, projects],
  );
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
      <RelatedLists related={related} />
      <Provenance status={feature.status} source={feature.source} />
    </>
  );
}
