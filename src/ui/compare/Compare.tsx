/** Two to four plans and the baseline, side by side. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AreaId } from '../../domain/territory/schema.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { currentLink, knownPacks } from '../../share/address.ts';
import { carriesComparison } from '../../share/link/encodeLink.ts';
import { layBeside, takeBesideAway } from '../../store/beside.ts';
import { takeDifferenceAway } from '../../store/difference.ts';
import { shareableOf, usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import {
  cancelComparing,
  type ComparedPlan,
  type Comparison,
  compareShared,
  compute,
  useComparison,
} from '../../workspace/compare/comparing.ts';
import { showDifference } from '../../workspace/compare/onMap.ts';
import { closeDialog } from '../openDialog.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { ComparedChart } from './ComparedChart.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { EditsApart } from './EditsApart.tsx';
import { Grounds } from './Grounds.tsx';
import { useNameOf } from './planNames.ts';
import { RankingSection } from './RankingSection.tsx';
import { TakeComparison } from './TakeComparison.tsx';
import './compare.css';

export function Compare() {
  const text = useText();
  const comparison = useComparison((state) => state.comparison);
  const territoryId = usePage((state) => state.territoryId);
  const territory = useResults((state) => state.territory);
  const isHere = comparison?.territoryId === territoryId;
  useEffect(() => {
    if (!isHere && territory) compareShared(territory);
  }, [isHere, territory]);
  if (!isHere) return <p className="quiet">{text('plans.compareHelp')}</p>;
  return <Compared comparison={comparison} />;
}

/** Index of the plan that the others are compared with: the baseline until one chooses another. */
function Compared({ comparison }: { readonly comparison: Comparison }) {
  const text = useText();
  const nameOf = useNameOf();
  const { plans, figures } = comparison;
  const [reference, setReference] = useState(0);
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const referenceIndex = Math.min(reference, plans.length - 1);
  const year = usePage((state) => state.year);
  const yearIndex = figures?.[0]?.years.indexOf(year) ?? -1;
  return (
    <div className="compare">
      <CarriedByLink />
      <Grounds plans={plans} />
      <div className="compare-choices">
        <SelectField
          label={text('compare.against')}
          value={String(referenceIndex)}
          options={plans.map((plan, index) => ({ id: String(index), label: nameOf(plan) }))}
          onChange={(id) => setReference(Number(id))}
        />
        <AreaChoice value={areaId} onChange={setAreaId} />
        <YearChoice />
      </div>
      <Progress comparison={comparison} />
      {figures && yearIndex >= 0 && (
        <>
          <ComparedTable {...{ plans, figures, referenceIndex, areaId, yearIndex }} />
          <ComparedChart {...{ plans, figures, areaId }} />
        </>
      )}
      {plans.map(
        (plan, index) =>
          index !== referenceIndex && (
            <EditsApart key={plan.id} a={plan} b={plans[referenceIndex] ?? plan}>
              <OnMap plan={plan} reference={plans[referenceIndex] ?? plan} />
            </EditsApart>
          ),
      )}
      {figures && yearIndex >= 0 && (
        <>
          <RankingSection {...{ plans, figures, areaId, yearIndex }} />
          <TakeComparison {...{ comparison, referenceIndex, areaId }} />
        </>
      )}
    </div>
  );
}

type OnMapProps = { readonly plan: ComparedPlan; readonly reference: ComparedPlan };

/** The ways onto the map: what one has more of than the other, and either beside what is on the page. */
function OnMap({ plan, reference }: OnMapProps) {
  const text = useText();
  const nameOf = useNameOf();
  const planId = usePage((state) => state.planId);
  const named = (one: ComparedPlan) => ({ name: nameOf(one), edits: one.edits });
  const isOnPage = ({ id }: ComparedPlan) => id === 'shown' || id === planId;
  return (
    <div className="button-row">
      <Button
        className="button"
        onPress={() => {
          takeBesideAway();
          showDifference(named(plan), named(reference));
          closeDialog();
        }}
      >
        {text('compare.onMap')}
      </Button>
      {[plan, reference]
        .filter((one) => !isOnPage(one))
        .map((one) => (
          <Button
            key={one.id}
            className="button"
            onPress={() => {
              takeDifferenceAway();
              layBeside(named(one));
              closeDialog();
            }}
          >
            {text('beside.lay', { name: nameOf(one) })}
          </Button>
        ))}
    </div>
  );
}

/** Two plans that fit into a link can be passed on. */
function CarriedByLink() {
  const text = useText();
  const isCarried = usePage((state) => carriesComparison(shareableOf(state), knownPacks()));
  const [isCopied, setCopied] = useState(false);
  if (!isCarried) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(currentLink());
    setCopied(true);
  };
  return (
    <p role="status">
      {text(isCopied ? 'share.copied' : 'compare.inLink')}{' '}
      <Button className="text-button" onPress={copy}>
        {text('share.copy')}
      </Button>
    </p>
  );
}

function Progress({ comparison }: { readonly comparison: Comparison }) {
  const text = useText();
  const numbers = useNumbers();
  const { figures, progress } = comparison;
  const filters = usePage((state) => state.filters);
  const isOther = comparison.filters !== filters;
  useEffect(() => {
    // Under other filters the figures are others.
    if (isOther) void compute();
  }, [isOther]);
  if (progress !== null) {
    return (
      <div className="compare-progress" role="status">
        <span>{text('compare.computing', { value: numbers.share(progress) })}</span>
        <progress value={progress} aria-label={text('page.computing')} />
        <Button className="text-button" onPress={cancelComparing}>
          {text('page.cancel')}
        </Button>
      </div>
    );
  }
  if (figures) return null;
  return (
    <p>
      {text('compare.notComputed')}{' '}
      <Button className="text-button" onPress={() => void compute()}>
        {text('compare.again')}
      </Button>
    </p>
  );
}

type AreaProps = {
  readonly value: AreaId | null;
  readonly onChange: (areaId: AreaId | null) => void;
};

function AreaChoice({ value, onChange }: AreaProps) {
  const text = useText();
  const localized = useLocalized();
  const areas = useResults(({ territory }) => territory?.areas ?? NO_AREAS);
  return (
    <SelectField
      label={text('compare.area')}
      value={value ?? ''}
      options={[
        { id: '', label: text('compare.wholeTerritory') },
        ...areas.map(({ id, name }) => ({ id: id as string, label: localized(name) })),
      ]}
      onChange={(id) => onChange(areas.find((area) => area.id === id)?.id ?? null)}
    />
  );
}

const NO_AREAS: readonly never[] = [];

function YearChoice() {
  const text = useText();
  const { year, chooseYear } = useParts(usePage, 'year', 'chooseYear');
  const manifest = useResults(({ territory }) => territory?.manifest);
  if (!manifest) return null;
  return (
    <LabelledSlider
      label={text('compare.year')}
      value={year}
      min={manifest.firstYear}
      max={manifest.horizonYear}
      step={1}
      isYear
      shown={String(year)}
      onChange={chooseYear}
    />
  );
}
