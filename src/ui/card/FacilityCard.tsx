import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { relatedToFacility, thingOfArea } from '../../domain/territory/related.ts';
import type { Project, Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { capacityUnit } from '../../domain/territory/serviceUnits.ts';
import { computedService } from '../../store/filtering.ts';
import { useUnitName } from '../factTexts.ts';
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
  const unitName = useUnitName();
  const facility = results.facilities[index];
  if (!facility) return null;
  const baseline = territory.facilities.find(({ id }) => id === facility.id);
  const project = projects.find(({ id }) => id === facility.id);
  const area = territory.areas.find(({ id }) => id === facility.areaId);
  const related = relatedToFacility(facility, { places: results.facilities, projects });
  const { service } = facility;
  const pupils = results.assignment.pupils[index] ?? 0;
  const unit = capacityUnit(service);
  const computed = computedService(service);
  const coming = computed ? (results.services[computed].peopleByNearest[index] ?? Number.NaN) : NaN;
  const load = computed ? (results.services[computed].loadByNearest[index] ?? Number.NaN) : NaN;
  return (
    <>
      <CardHead
        title={localized(facility.name)}
        kind={`${text(`service.${service}`)} · ${text(`ownership.${facility.ownership}`)}`}
      />
      <Facts>
        {unit !== null && facility.capacity > 0 && (
          <Fact name={text('card.capacity')} status={facility.capacityStatus}>
            {text(`capacity.${unit}`, {
              value: numbers.whole(facility.capacity),
              count: facility.capacity,
            })}
          </Fact>
        )}
        {service === 'school' && (
          <Fact name={text('card.pupilsPlaced')}>
            {text('unit.pupils', { value: numbers.whole(pupils), count: pupils })}
            {facility.capacity > 0 && ` (${numbers.share(pupils / facility.capacity)})`}
          </Fact>
        )}
        {computed && Number.isFinite(coming) && (
          <Fact name={text('card.peopleByNearest')}>
            {numbers.whole(coming)}{' '}
            {unitName(computed === 'clinic' ? 'residents' : 'children', Math.round(coming))}
            {Number.isFinite(load) && ` (${text('card.load', { value: numbers.share(load) })})`}
          </Fact>
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
