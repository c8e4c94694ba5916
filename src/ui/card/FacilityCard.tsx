import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results.ts';
import { usePage } from '../../store/pageStore.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';

type Props = {
  readonly territory: Territory;
  readonly results: YearResults;
  readonly index: number;
};

/** A place that operates in the year: its capacity, its load, and what is being built for it. */
export function FacilityCard({ territory, results, index }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const select = usePage((state) => state.select);
  const facility = results.facilities[index];
  if (!facility) return null;
  const baseline = territory.facilities.find(({ id }) => id === facility.id);
  const project = territory.projects.find(({ id }) => id === facility.id);
  const area = territory.areas.find(({ id }) => id === facility.areaId);
  const related = territory.projects.filter((row) => row.extends === facility.id);
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
          <Fact name={text(`card.area.${territory.manifest.kind}`)}>{localized(area.name)}</Fact>
        )}
        {baseline?.openYear !== undefined && (
          <Fact name={text('card.open')}>{baseline.openYear}</Fact>
        )}
        {baseline?.address && <Fact name={text('card.place')}>{localized(baseline.address)}</Fact>}
      </Facts>
      {related.length > 0 && (
        <>
          <h3>{text('card.related')}</h3>
          <ul className="plain-list">
            {related.map((row) => (
              <li key={row.id}>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => select({ kind: 'project', id: row.id })}
                >
                  {localized(row.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {(baseline ?? project) && (
        <Provenance
          status={(baseline ?? project)?.status ?? 'assumption'}
          source={(baseline ?? project)?.source ?? '–'}
        />
      )}
    </>
  );
}
