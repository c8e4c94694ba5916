import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results.ts';
import { figureBy } from '../../domain/territory/series.ts';
import { usePage } from '../../store/pageStore.ts';
import { PublishedFigures } from '../parts/PublishedFigures.tsx';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';

type Props = {
  readonly territory: Territory;
  readonly results: YearResults | null;
  readonly index: number;
};

/** A district or a region: people, services, what it specialises in. */
export function AreaCard({ territory, results, index }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const area = territory.areas[index];
  const row = results?.areas[index];
  if (!area) return null;
  const city = territory.manifest.kind === 'city';
  const published = figureBy(area.population, year);
  return (
    <>
      <CardHead
        title={localized(area.name)}
        kind={text(city ? 'search.kind.area' : 'search.kind.area')}
      />
      <Facts>
        <Fact name={`${text('card.population')}, ${year}`}>
          {numbers.whole(row?.residents ?? published?.value ?? Number.NaN)}
        </Fact>
        {published && (
          <Fact name={`${text('card.population')}, ${published.year}`} status={published.status}>
            {numbers.whole(published.value)}
          </Fact>
        )}
        {city && row && (
          <>
            <Fact name={text('indicator.pupils')}>{numbers.whole(row.children.school)}</Fact>
            <Fact name={text('indicator.seats')}>{numbers.whole(row.capacity.school)}</Fact>
            <Fact name={text('indicator.seatShortage')}>{numbers.whole(row.seatShortage)}</Fact>
            <Fact name={text('indicator.coverage.school')}>
              {numbers.share(row.radiusCoverage.school)}
            </Fact>
          </>
        )}
      </Facts>
      {area.specialisation && (
        <>
          <h3>{text('card.specialisation')}</h3>
          <ul className="plain-list">
            {area.specialisation.map(({ sector, status }) => (
              <li key={sector.en}>
                {localized(sector)} <StatusMark status={status} />
              </li>
            ))}
          </ul>
        </>
      )}
      <PublishedFigures areaId={area.id} year={year} />
      <Provenance status={area.status} source={area.source} />
    </>
  );
}
