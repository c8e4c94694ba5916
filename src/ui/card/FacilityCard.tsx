import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { relatedToFacility, thingOfArea } from '../../domain/territory/related.ts';
import type { Project, Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { RelatedLists, ThingLink } from './Related.tsx';

type Props = {
  readonly territory: Territory;
  readonly results: YearResults;
  /** Of the scenario. */
  readonly projects: readonly Project[];
  readonly index: number;
};

/** A place that operates in the year: its capacity, its load, and what is being built for it. */
export function FacilityCard({ territory, results, projects, index }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const facility = results.facilities[index];
  if (!facility) return null;
  const baseline = territory.facilities.find(({ id }) => id === facility.id);
  const project = projects.find(({ id }) => id === facility.id);
  const area = territory.areas.find(({ id }) => id === facility.areaId);
  const related = relatedToFacility(facility, { places: results.facilities, projects });
  const { service } = facility;
  const pupils = results.assignment.pupils[index] ?? 0;
  const byNearest =
    service === 'school' || service === 'preschool' || service === 'clinic'
      ? (results.services[service].loadByNearest[index] ?? Number.NaN)
      : Number.NaN;
  return (
    <>
      <CardHead
        title={localized(facility.name)}
        kind={`${text(`service.${service}`)} · ${text(`ownership.${facility.ownership}`)}`}
      />
      <Facts>
        {facility.capacity > 0 && (
          <Fact name={text('card.capacity')} status={facility.capacityStatus}>
            {text('unit.seats', {
              value: numbers.whole(facility.capacity),
              count: facility.capacity,
            })}
          </Fact>
        )}
        {service === 'school' && (
          <Fact name={text('card.pupilsPlaced')}>
            {text('unit.pupils', { value: numbers.whole(pupils), count: pupils })} (
            {numbers.share(pupils / facility.capacity)})
          </Fact>
        )}
        {Number.isFinite(byNearest) && (
          <Fact name={text('card.loadByNearest')}>{numbers.share(byNearest)}</Fact>
        )}
        {area && (
          <Fact name={text(`card.area.${territory.manifest.kind}`)}>
            <ThingLink thing={thingOfArea(area)} />
          </Fact>
        )}
        {baseline?.openYear !== undefined && (
          <Fact name={text('card.open')}>{baseline.openYear}</Fact>
        )}
        {baseline?.address && <Fact name={text('card.place')}>{localized(baseline.address)}</Fact>}
      </Facts>
      <RelatedLists related={related} />
      {(baseline ?? project) && (
        <Provenance
          status={(baseline ?? project)?.status ?? 'assumption'}
          source={(baseline ?? project)?.source ?? '–'}
        />
      )}
    </>
  );
}
