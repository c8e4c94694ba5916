import { Suspense, useMemo } from 'react';
import { bringsJobs } from '../../domain/production/plantNeeds.ts';
import { relatedToProject, thingOfArea } from '../../domain/territory/related.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { Project, Territory } from '../../domain/territory/territory.ts';
import { phaseInYear } from '../../map/projectPhases.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useProgrammeName } from '../factTexts.ts';
import { sizeUnit } from '../../domain/territory/serviceUnits.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { RelatedLists, ThingLink } from './Related.tsx';
import { HomesFilled } from '../parts/HomesFilled.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { later } from '../later.ts';

const PlantFacts = later(async () => (await import('../production/PlantFacts.tsx')).PlantFacts);

type Props = {
  readonly territory: Territory;
  readonly results: YearResults | null;
  /** Of the scenario. */
  readonly projects: readonly Project[];
  readonly project: Project;
};

/** What is going to be built: phases, size, who pays, and what it goes with. */
export function ProjectCard({ territory, results, projects, project }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const programmeName = useProgrammeName();
  const { year, filters } = useParts(usePage, 'year', 'filters');
  const area = territory.areas.find(({ id }) => id === project.areaId);
  const related = useMemo(
    () =>
      relatedToProject(
        project,
        {
          kind: territory.manifest.kind,
          places: results?.facilities ?? territory.facilities,
          projects,
        },
        filters.standardDistanceM,
      ),
    [project, territory, results, projects, filters.standardDistanceM],
  );
  const size = sizeUnit(project.kind);
  const unit = size === null || size === 'm2' || size === 'jobs' ? 'places' : size;
  const phase = phaseInYear(project, year) ?? 'planned';
  return (
    <>
      <CardHead
        title={localized(project.name)}
        kind={`${text(`kind.${project.kind}`)} · ${year}: ${text(`phase.${phase}`)}`}
      />
      <Facts>
        <Fact name={text('card.finance')}>
          {text(`finance.${project.finance}`)}
          {project.fund && `, ${text(`fund.${project.fund}`)}`}
        </Fact>
        {project.programme && (
          <Fact name={text('card.programme')}>{programmeName(project.programme)}</Fact>
        )}
        {project.sector && (
          <Fact name={text('card.sector')}>{text(`sector.${project.sector}`)}</Fact>
        )}
        {project.costMillionTenge !== undefined && (
          <Fact name={text('card.cost')} status={project.costStatus ?? 'assumption'}>
            {text('unit.millionTenge', { value: numbers.whole(project.costMillionTenge) })}
          </Fact>
        )}
        {area && (
          <Fact name={text(`card.area.${territory.manifest.kind}`)}>
            <ThingLink thing={thingOfArea(area)} />
          </Fact>
        )}
        <Fact name={text('card.place')}>
          <StatusMark status={project.placeStatus} />
        </Fact>
      </Facts>
      <h3>{text('card.phases')}</h3>
      <ul className="plain-list phases">
        {project.phases.map((row) => (
          <li key={`${row.startYear} ${row.openYear}`} data-open={row.openYear <= year}>
            <strong>
              {row.startYear}–{row.openYear}
            </strong>
            <span>
              {row.capacity !== undefined &&
                text(`capacity.${unit}`, {
                  value: numbers.whole(row.capacity),
                  count: row.capacity,
                })}
              {row.jobs !== undefined &&
                text('capacity.jobs', { value: numbers.whole(row.jobs), count: row.jobs })}
              {row.floorAreaM2 !== undefined &&
                text('unit.m2', { value: numbers.whole(row.floorAreaM2) })}
            </span>
            <StatusMark status={row.status} />
          </li>
        ))}
      </ul>
      {project.kind === 'housing' && <HomesFilled id={project.id} />}
      {territory.manifest.kind === 'country' && bringsJobs(project) && (
        <Suspense>
          <PlantFacts project={project} />
        </Suspense>
      )}
      <RelatedLists related={related} />
      <Provenance status={project.status} source={project.source} />
    </>
  );
}
