import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { type PublishedValue, statusOfFigure } from '../../domain/indicators/figureStatus.ts';
import type { Project, Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { figureBy } from '../../domain/territory/series.ts';
import { usePage } from '../../store/pageStore.ts';
import { useRegionsBySector } from '../../store/regionsBySector.ts';
import { useUnitName } from '../factTexts.ts';
import { PublishedFigures } from '../parts/PublishedFigures.tsx';
import { AreaProjects } from './AreaProjects.tsx';
import { AreaSectors } from './AreaSectors.tsx';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';

type Props = {
  readonly territory: Territory;
  readonly results: YearResults | null;
  /** Of the scenario. */
  readonly projects: readonly Project[];
  readonly index: number;
};

/** A district or a region: people, services, what it specialises in. */
export function AreaCard({ territory, results, projects, index }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const year = usePage((state) => state.year);
  const sectors = useRegionsBySector((state) => state.sectors);
  const area = territory.areas[index];
  const row = results?.areas[index];
  if (!area) return null;
  const city = territory.manifest.kind === 'city';
  const published = figureBy(area.population, year);
  const { baseYear } = territory.manifest;
  const grounds = (
    value: number,
    known: readonly PublishedValue[] = [],
    afterwards: 'forecast' | 'planned' = 'forecast',
  ) => {
    const { status, source } = statusOfFigure({ value, year }, baseYear, known, afterwards);
    return { status, source: source ?? text('figure.model', { year }) };
  };
  const modelled = grounds(Number.NaN);
  const residents = grounds(row?.residents ?? Number.NaN, area.population);
  const counted = (value: number, unit: string) => `${numbers.whole(value)} ${unitName(unit)}`;
  const people = (value: number) => counted(value, 'people');
  return (
    <>
      <CardHead
        title={localized(area.name)}
        kind={text(city ? 'indicator.area' : 'indicator.region')}
      />
      <Facts>
        {row && (
          <Fact name={`${text('card.population')}, ${year}`} {...residents}>
            {people(row.residents)}
          </Fact>
        )}
        {published && published.source !== residents.source && (
          <Fact
            name={`${text('card.populationPublished')}, ${published.year}`}
            status={published.status}
            source={published.source}
          >
            {people(published.value)}
          </Fact>
        )}
        {city && row && (
          <>
            <Fact name={text('indicator.pupils')} {...modelled}>
              {counted(row.children.school, 'children')}
            </Fact>
            <Fact
              name={text('indicator.capacity.school')}
              {...grounds(row.capacity.school, [], 'planned')}
            >
              {counted(row.capacity.school, 'seats')}
            </Fact>
            <Fact name={text('indicator.seatShortage')} {...modelled}>
              {counted(row.seatShortage, 'seats')}
            </Fact>
            <Fact name={text('indicator.coverage.school')} {...modelled}>
              {numbers.share(row.radiusCoverage.school)}
            </Fact>
          </>
        )}
      </Facts>
      {area.specialisation && (
        <>
          <h3>{text('card.specialisation')}</h3>
          <ul className="plain-list">
            {area.specialisation.map(({ sector, status, source }) => (
              <li key={sector.en}>
                {localized(sector)}{' '}
                <StatusMark status={status} source={source} of={localized(sector)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {sectors && <AreaSectors sectors={sectors} areaId={area.id} />}
      <AreaProjects area={area} projects={projects} year={year} />
      <PublishedFigures areaId={area.id} year={year} />
      <Provenance status={area.status} source={area.source} />
    </>
  );
}
