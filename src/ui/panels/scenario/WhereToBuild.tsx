/**
 * "Where to build?": the question with its conditions, the search, and the proposal with the bound
 * that tells how good it is. One press makes it part of the plan.
 */
import { useRef, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { SIZE_RANGES } from '../../../domain/scenario/limits.ts';
import type { Finance } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { SitePlan } from '../../../engine/siteRequests.ts';
import { useText } from '../../../i18n/text.tsx';
import { NEW_PLACE_SIZE } from '../../../store/placing.ts';
import { usePage } from '../../../store/pageStore.ts';
import { planSites, type SiteConditions } from '../../../store/requests.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { takeProposal } from '../../../store/siteProposal.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { SiteProposal } from './SiteProposal.tsx';

const MOST_SITES = 20;
const MOST_BUDGET_BILLION = 2_000;
const MOST_APART_M = 5_000;
const AIMS = ['seated', 'covering', 'walks'] as const;
const FINANCES_OFFERED: readonly Finance[] = ['state', 'private', 'partnership'];

export function WhereToBuild() {
  const text = useText();
  const territory = useResults((state) => state.territory);
  if (!territory) return null;
  return (
    <Disclosure className="where-to-build" summary={text('siting.title')}>
      <p className="quiet">{text('siting.intro')}</p>
      <Search territory={territory} />
    </Disclosure>
  );
}

/** A proposal is for the plan and the choices that it was sought in. */
type Found = {
  readonly plan: SitePlan | null;
  readonly conditions: SiteConditions;
  readonly of: readonly unknown[];
};

function Search({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const edits = usePage((state) => state.edits);
  const filters = usePage((state) => state.filters);
  const { conditions, change } = useConditions(territory);
  const [progress, setProgress] = useState<number | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const stop = useRef<AbortController | null>(null);
  const nobodyCounts = filters.ownerships.length === 0;

  const search = async () => {
    const { signal } = renewed(stop);
    const { edits: before, filters: chosen } = usePage.getState();
    setFound(null);
    setProgress(0);
    const plan = await planSites(conditions, {
      lane: 'where to build',
      signal,
      progress: setProgress,
    });
    setProgress(null);
    if (!signal.aborted) setFound({ plan, conditions, of: [before, chosen] });
  };
  const isStale = found !== null && (found.of[0] !== edits || found.of[1] !== filters);
  return (
    <>
      <Conditions conditions={conditions} change={change} territory={territory} />
      <div className="button-row">
        <Button className="button" onPress={search} isDisabled={progress !== null || nobodyCounts}>
          {text('siting.search')}
        </Button>
        {progress !== null && (
          <Button className="button" onPress={() => stop.current?.abort()}>
            {text('siting.cancel')}
          </Button>
        )}
      </div>
      {progress !== null && <progress value={progress} aria-label={text('siting.searching')} />}
      {nobodyCounts && <p className="quiet">{text('siting.nobodyCounts')}</p>}
      <div role="status">
        {found && isStale && <p className="quiet">{text('siting.stale')}</p>}
        {found && !isStale && !found.plan && <p>{text('siting.failed')}</p>}
      </div>
      {found?.plan && !isStale && (
        <SiteProposal
          plan={found.plan}
          conditions={found.conditions}
          territory={territory}
          onTake={() => {
            if (found.plan) takeProposal(found.plan, found.conditions);
            setFound(null);
          }}
        />
      )}
    </>
  );
}

function renewed(stop: { current: AbortController | null }): AbortController {
  stop.current?.abort();
  stop.current = new AbortController();
  return stop.current;
}

/** What was set last, fitted to the service that the page is about. */
function useConditions({ manifest }: Territory) {
  const service = usePage((state) => state.service);
  const year = usePage((state) => state.year);
  const size = NEW_PLACE_SIZE[service];
  const [set, setSet] = useState<Partial<SiteConditions>>({});
  const first = manifest.baseYear + 1;
  const given: SiteConditions = {
    service,
    aim: service === 'school' ? 'seated' : 'covering',
    siteCount: 3,
    seats: { least: size, most: size },
    budgetMillionTenge: null,
    finance: 'state',
    minDistanceM: 0,
    openYear: Math.max(first, year),
    ...set,
  };
  // Seats count for schools alone, and sizes of one service mean nothing for another.
  const conditions: SiteConditions =
    set.service === service || set.service === undefined
      ? { ...given, service }
      : { ...given, service, aim: 'covering', seats: { least: size, most: size } };
  const change = (changed: Partial<SiteConditions>) =>
    setSet({ ...set, ...conditions, ...changed, service });
  return { conditions, change };
}

type ConditionsProps = {
  readonly conditions: SiteConditions;
  readonly change: (changed: Partial<SiteConditions>) => void;
  readonly territory: Territory;
};

function Conditions({ conditions, change, territory: { manifest } }: ConditionsProps) {
  const text = useText();
  const { service, aim, siteCount, seats, budgetMillionTenge, minDistanceM, openYear, finance } =
    conditions;
  const range = SIZE_RANGES[service];
  const step = service === 'school' ? 50 : 10;
  const aims = AIMS.filter((one) => service === 'school' || one !== 'seated');
  return (
    <div className="where-to-build-conditions">
      <SelectField
        label={text('siting.aim')}
        value={aim}
        options={aims.map((id) => ({ id, label: text(`siting.aim.${id}`) }))}
        onChange={(chosen) => change({ aim: chosen })}
      />
      <QuantityField
        label={`${text(`service.${service}`)}: ${text('siting.count')}`}
        value={siteCount}
        min={1}
        max={MOST_SITES}
        onChange={(count) => change({ siteCount: count })}
      />
      <QuantityField
        label={text('siting.least')}
        value={seats.least}
        min={range.min}
        max={range.max}
        step={step}
        onChange={(least) => change({ seats: { least, most: Math.max(least, seats.most) } })}
      />
      <QuantityField
        label={text('siting.most')}
        value={seats.most}
        min={range.min}
        max={range.max}
        step={step}
        onChange={(most) => change({ seats: { least: Math.min(most, seats.least), most } })}
      />
      <QuantityField
        label={text('siting.openYear')}
        value={openYear}
        min={manifest.baseYear + 1}
        max={manifest.horizonYear}
        isYear
        onChange={(chosen) => change({ openYear: chosen })}
      />
      <QuantityField
        label={text('siting.apart')}
        value={minDistanceM}
        min={0}
        max={MOST_APART_M}
        step={100}
        onChange={(chosen) => change({ minDistanceM: chosen })}
      />
      <SelectField
        label={text('siting.finance')}
        value={finance}
        options={FINANCES_OFFERED.map((id) => ({ id, label: text(`finance.${id}`) }))}
        onChange={(chosen) => change({ finance: chosen })}
      />
      <Checkbox
        className="checkbox"
        isSelected={budgetMillionTenge !== null}
        onChange={(isLimited) => change({ budgetMillionTenge: isLimited ? 20_000 : null })}
      >
        <span className="checkbox-box" aria-hidden />
        {text('siting.budgeted')}
      </Checkbox>
      {budgetMillionTenge !== null && (
        <QuantityField
          label={text('siting.budget')}
          value={budgetMillionTenge / 1000}
          min={1}
          max={MOST_BUDGET_BILLION}
          onChange={(billion) => change({ budgetMillionTenge: billion * 1000 })}
        />
      )}
    </div>
  );
}
