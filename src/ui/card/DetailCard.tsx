/** A district or a located school of a country: what is known of it, and what it belongs to. */
import { SCHOOL_KINDS, type SchoolKind } from '../../domain/territory/schema.ts';
import { middleOf } from '../../domain/territory/geometry.ts';
import { thingOfArea } from '../../domain/territory/related.ts';
import type {
  CountryDetails,
  District,
  LocatedSchool,
  Territory,
} from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import type { Selection } from '../../store/shareable.ts';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { ThingLink } from './Related.tsx';

type Props = { readonly territory: Territory; readonly selection: Selection };

export function DetailCard({ territory, selection }: Props) {
  const text = useText();
  const details = useResults((state) => state.details);
  if (!details) return <p className="quiet">{text('card.detailsLoading')}</p>;
  const { kind, id } = selection;
  const district = kind === 'district' && details.districts.find((one) => one.id === id);
  if (district) return <DistrictCard territory={territory} details={details} district={district} />;
  const school = kind === 'school' && details.schools.find((one) => one.id === id);
  if (school) return <SchoolCard territory={territory} details={details} school={school} />;
  return <p className="quiet">{text('card.goneFromPack')}</p>;
}

type Known = { readonly territory: Territory; readonly details: CountryDetails };

/** "12 general schools, 3 primary schools": the kinds that there are. */
export function useSchoolCounts(): (count: Readonly<Record<SchoolKind, number>>) => string {
  const text = useText();
  const numbers = useNumbers();
  return (count) =>
    SCHOOL_KINDS.filter((kind) => count[kind] > 0)
      .map((kind) => `${text(`schoolKind.${kind}`)}: ${numbers.whole(count[kind])}`)
      .join('; ');
}

/** Where the located schools come from, as the pack says. */
export function schoolsSource({ manifest }: Territory): string {
  return manifest.layers.find(({ id }) => id === 'schools')?.source ?? '–';
}

export function countByKind(schools: readonly LocatedSchool[]): Record<SchoolKind, number> {
  const count = { primary: 0, basic: 0, general: 0, boarding: 0 };
  for (const { kind } of schools) count[kind] += 1;
  return count;
}

function RegionFact({ territory, areaId }: { territory: Territory; areaId: string }) {
  const text = useText();
  const area = territory.areas.find(({ id }) => id === areaId);
  if (!area) return null;
  return (
    <Fact name={text('card.area.country')}>
      <ThingLink thing={thingOfArea(area)} />
    </Fact>
  );
}

function DistrictCard({ territory, details, district }: Known & { readonly district: District }) {
  const text = useText();
  const localized = useLocalized();
  const schoolCounts = useSchoolCounts();
  const schools = details.schools.filter(({ districtId }) => districtId === district.id);
  const settlements = territory.settlements.filter(({ districtId }) => districtId === district.id);
  return (
    <>
      <CardHead title={localized(district.name)} kind={text('card.district')} />
      <Facts>
        <RegionFact territory={territory} areaId={district.areaId} />
        <Fact name={text('card.kato')}>{district.id}</Fact>
        <Fact name={text('card.schoolsHere')} status="estimated" source={schoolsSource(territory)}>
          {schools.length === 0 ? '0' : schoolCounts(countByKind(schools))}
        </Fact>
      </Facts>
      {settlements.length > 0 && (
        <>
          <h3>{text('card.settlementsHere')}</h3>
          <ul className="plain-list">
            {settlements.map(({ id, name, position }) => (
              <li key={id}>
                <ThingLink thing={{ kind: 'settlement', id, name, position }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Provenance status={district.status} source={district.source} />
    </>
  );
}

function SchoolCard({ territory, details, school }: Known & { readonly school: LocatedSchool }) {
  const text = useText();
  const { kind, kindStatus, profile, districtId, settlementId } = school;
  const district = details.districts.find(({ id }) => id === districtId);
  const settlement = territory.settlements.find(({ id }) => id === settlementId);
  const title = text(`schoolKind.${kind}`);
  return (
    <>
      <CardHead
        title={profile ? `${title}, ${text(`schoolProfile.${profile}`)}` : title}
        kind={text('search.kind.school')}
      />
      <Facts>
        <Fact name={text('filters.schoolKinds')} status={kindStatus}>
          {title}
        </Fact>
        {settlement && (
          <Fact name={text('search.kind.settlement')}>
            <ThingLink
              thing={{
                kind: 'settlement',
                id: settlement.id,
                name: settlement.name,
                position: settlement.position,
              }}
            />
          </Fact>
        )}
        {district && (
          <Fact name={text('card.district')}>
            <DistrictLink district={district} />
          </Fact>
        )}
        <RegionFact territory={territory} areaId={school.areaId} />
      </Facts>
      {!settlement && <p className="quiet">{text('card.noListedSettlement')}</p>}
      <p className="quiet">{text('card.schoolUnknown')}</p>
      <Provenance status={school.status} source={school.source} />
    </>
  );
}

export function DistrictLink({ district }: { readonly district: District }) {
  const { id, name, geometry } = district;
  return <ThingLink thing={{ kind: 'district', id, name, position: middleOf(geometry) }} />;
}
