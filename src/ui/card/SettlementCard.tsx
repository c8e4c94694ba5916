import { type ReactNode, Suspense } from 'react';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { isSupport } from '../../domain/settlements/rural.ts';
import { reachOfStandard, supportOf } from '../../domain/settlements/supportReach.ts';
import { ageYearsOf, peopleOf } from '../../domain/settlements/figureAge.ts';
import { relatedToSettlement, thingOfArea } from '../../domain/territory/related.ts';
import type { Observation, SettlementSchools } from '../../domain/territory/schema.ts';
import { figureBy } from '../../domain/territory/series.ts';
import type { Project, Settlement, Territory } from '../../domain/territory/territory.ts';
import { useResults } from '../../store/resultsStore.ts';
import { usePage } from '../../store/pageStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useSourceText, useUnitName } from '../factTexts.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { later } from '../later.ts';
import { Missing } from './Missing.tsx';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { DistrictLink, schoolsSource, useSchoolCounts } from './DetailCard.tsx';
import { RelatedLists, ThingLink, useDistanceText } from './Related.tsx';

const ServedVillages = later(async () => (await import('./ServedVillages.tsx')).ServedVillages);

type Props = {
  readonly territory: Territory;
  /** Of the scenario. */
  readonly projects: readonly Project[];
  readonly settlement: Settlement;
};

/** A settlement of a country: its class, people, and the places it goes with. */
export function SettlementCard({ territory, projects, settlement }: Props) {
  const text = useText();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const area = territory.areas.find(({ id }) => id === settlement.areaId);
  const settlementClass = territory.manifest.settlementClasses.find(
    (row) => row.settlementClass === settlement.settlementClass,
  );
  const placeBy = (wanted: string | undefined) =>
    territory.settlements.find(({ id }) => id === wanted && id !== settlement.id);
  const district = useResults(({ details }) => details?.districts)?.find(
    ({ id }) => id === settlement.districtId,
  );
  const effective = useEffective();
  const support = supportOf(
    settlement,
    effective?.settlements ?? territory.settlements,
    reachOfStandard(effective?.standards ?? territory.manifest.standards),
  );
  const core = placeBy(settlement.agglomerationCoreId);
  return (
    <>
      <CardHead title={localized(settlement.name)} kind={text(`card.role.${settlement.role}`)} />
      <Facts>
        <Population series={settlement.population} year={year} />
        {settlementClass && (
          <Fact name={text('card.class')} status={settlement.classStatus}>
            {settlement.settlementClass}: {localized(settlementClass.name)}
          </Fact>
        )}
        {area && (
          <Fact name={text('card.area.country')}>
            <ThingLink thing={thingOfArea(area)} />
          </Fact>
        )}
        {district && (
          <Fact name={text('card.district')}>
            <DistrictLink district={district} />
          </Fact>
        )}
        {settlement.schools && (
          <Schools schools={settlement.schools} source={schoolsSource(territory)} />
        )}
        {support && <Fact name={text('card.support')}>{linkTo(support)}</Fact>}
        {core && <Fact name={text('card.agglomeration')}>{linkTo(core)}</Fact>}
      </Facts>
      <Missing unitId={settlement.id} position={settlement.position} />
      {isSupport(settlement) && (
        <Suspense>
          <ServedVillages territory={territory} settlement={settlement} year={year} />
        </Suspense>
      )}
      <RelatedLists related={relatedToSettlement(settlement, projects)} />
      <Provenance status={settlement.status} source={settlement.source} />
    </>
  );
}

function linkTo({ id, name, position }: Settlement): ReactNode {
  return <ThingLink thing={{ kind: 'settlement', id, name, position }} />;
}

/** Its located schools by kind, and the way to the nearest with all grades where it has none. */
function Schools({
  schools,
  source,
}: {
  readonly schools: SettlementSchools;
  readonly source: string;
}) {
  const text = useText();
  const distanceText = useDistanceText();
  const here = useSchoolCounts()(schools.count);
  const hasGeneral = schools.count.general + schools.count.boarding > 0;
  return (
    <>
      <Fact name={text('card.schoolsHere')} status="estimated" source={source}>
        {here === '' ? text('card.noSchool') : here}
      </Fact>
      {!hasGeneral && (
        <Fact name={text('card.nearestSchool')} status="estimated" source={source}>
          {distanceText(schools.nearestGeneralM)}
        </Fact>
      )}
    </>
  );
}

/** The figure of the year with its age and source in words, and all others that are known. */
function Population({ series, year }: { series: Settlement['population']; year: number }) {
  const text = useText();
  const sourceText = useSourceText();
  const peopleText = usePeopleText();
  const figure = figureBy(series, year);
  if (!figure) return null;
  const { source } = figure;
  const ageYears = ageYearsOf(figure, year);
  const ageNote = figure.stale
    ? text('card.figureStale', { year: String(figure.year) })
    : ageYears > 0
      ? text('card.figureAge', { age: ageYears })
      : null;
  const note = peopleOf(figure) === null ? null : ageNote;
  return (
    <div className="fact-with-note">
      <Fact
        name={`${text('card.population')}, ${figure.year}`}
        status={figure.status}
        source={source}
      >
        {peopleText(figure)}
      </Fact>
      <p className="source">
        {note} {sourceText(source)}
      </p>
      {series.length > 1 && (
        <Disclosure summary={text('card.knownYears', { count: series.length })}>
          <ul className="plain-list">
            {series.map((row) => (
              <li key={row.year}>
                <span>{row.year}</span>
                <span>{peopleText(row)}</span>
                <StatusMark
                  status={row.status}
                  source={row.source}
                  of={`${text('card.population')}, ${row.year}`}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** Residents with their unit; a settlement without any is one of which nothing is known. */
function usePeopleText(): (figure: Observation) => string {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  return (figure) => {
    const people = peopleOf(figure);
    return people === null
      ? text('legend.noData')
      : `${numbers.whole(people)} ${unitName('people')}`;
  };
}
