/** A proposal of where to build: what it brings, how good it is, its places, and the way into the plan. */
import { Button } from 'react-aria-components';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { SitePlan } from '../../../engine/siteRequests.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import {
  type ProposedSite as ProposedPlace,
  takeProposal,
} from '../../../store/siting/proposal.ts';
import type { SiteSearch } from '../../../store/siting/search.ts';
import { useCellNames } from '../../../store/useCellNames.ts';
import { DistrictShares } from './DistrictShares.tsx';
import { GapChart } from './GapChart.tsx';
import { HowGood } from './HowGood.tsx';
import { Proof } from './Proof.tsx';
import { ProposedSite } from './ProposedSite.tsx';
import { Shadow } from './Shadow.tsx';
import { Timetable } from './Timetable.tsx';
import { type SitingKey, useSitingText } from './sitingText.tsx';

type Props = {
  readonly search: Extract<SiteSearch, { kind: 'found' }>;
  readonly territory: Territory;
};

export function SiteProposal({ search, territory }: Props) {
  const page = useText();
  const text = useSitingText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const cellNames = useCellNames();
  const { plan, question, points, editCount, standardM } = search;
  const { sites, newlySeated, newlyCovered, costMillionTenge, inStep, reason } = plan;
  if (reason !== null) return <p role="status">{text(NONE[reason])}</p>;
  const { service, aim } = question;
  const facts: readonly (readonly [SitingKey, string])[] = [
    ...(service === 'school' ? [['siting.newlySeated', numbers.whole(newlySeated)] as const] : []),
    ['siting.newlyCovered', numbers.whole(newlyCovered)],
    ...(inStep
      ? [
          [
            'siting.inStep',
            `${numbers.share(inStep.before)} → ${numbers.share(inStep.after)}`,
          ] as const,
        ]
      : []),
    ['siting.cost', numbers.decimal(costMillionTenge / 1000, 1)],
  ];
  const placeOf = ({ cellIndex, extendedId }: ProposedPlace) => {
    const extended = territory.facilities.find(({ id }) => id === extendedId);
    const name = extended?.name ?? cellNames(cellIndex);
    return name && localized(name);
  };
  const nameOf = (site: ProposedPlace) => {
    const place = placeOf(site);
    const service = page(`service.${question.service}`);
    if (place === undefined) return service;
    return site.extendedId === null ? text('siting.name', { service, place }) : place;
  };
  return (
    <section className="selected-place" aria-label={text('siting.proposal')}>
      <h3>{text('siting.proposal')}</h3>
      <dl className="siting-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HowGood finding={plan} aim={aim} />
      <Proof search={search} />
      <GapChart points={points} aim={aim} />
      {sites.length < question.siteCount && aim !== 'leastMoney' && (
        <p>{text('siting.fewer', { count: sites.length })}</p>
      )}
      <Button
        className="button primary"
        onPress={() => takeProposal(plan, question, nameOf)}
        isDisabled={sites.length === 0}
      >
        {text('siting.take')}
      </Button>
      <ol className="edit-list">
        {sites.map(({ position, extendedId }, index) => (
          <ProposedSite
            key={`${position.join()} ${extendedId}`}
            search={search}
            index={index}
            territory={territory}
          />
        ))}
      </ol>
      {question.years && (
        <Timetable
          plan={plan}
          isSchool={service === 'school'}
          nameOf={(site) => placeOf(site) ?? ''}
        />
      )}
      <DistrictShares
        key={aim}
        districts={plan.districts}
        territory={territory}
        isAsked={aim === 'fairest'}
      />
      {sites.length > 0 && <Shadow search={search} />}
      <p className="quiet">
        {text('siting.holdsFor', {
          year: String(question.years?.at(-1)?.year ?? question.openYear),
          edits: editCount,
          standard: numbers.whole(standardM),
        })}{' '}
        {text('siting.assumed')}
      </p>
    </section>
  );
}

const NONE: Readonly<Record<NonNullable<SitePlan['reason']>, SitingKey>> = {
  'too few candidates': 'siting.none.tooFewCandidates',
  'too small budget': 'siting.none.budget',
  'required sites break a rule': 'siting.none.required',
  'too little capacity': 'siting.none.capacity',
  'demand out of reach': 'siting.none.reach',
  'target out of reach': 'siting.none.target',
  'nobody counts': 'siting.none.homes',
  'out of time': 'siting.none.time',
};
