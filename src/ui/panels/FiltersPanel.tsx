/**
 * Scenario filters in two groups: what changes the figures, and what the map shows. Beside each
 * choice stands how many things it shows, given all other filters.
 */
import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import {
  FINANCES,
  OWNERSHIPS,
  PROJECT_KINDS,
  SCHOOL_KINDS,
  SETTLEMENT_CLASSES,
  STATUSES,
  type SettlementClass,
} from '../../domain/territory/schema.ts';
import { ASSIGNMENT_MODES, COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { filterablesIn } from '../../map/filterables.ts';
import {
  type ChoiceCounts,
  type ChoiceFilter,
  countChoices,
  openYearsBetween,
  THING_KINDS,
} from '../../store/filtering.ts';
import { changedFilters } from '../../store/offers.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { ChoiceBoxes } from '../parts/ChoiceBoxes.tsx';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { SelectField } from '../parts/SelectField.tsx';

const DISTANCES = {
  school: { min: 300, max: 3000, step: 50 },
  preschool: { min: 100, max: 1500, step: 50 },
  clinic: { min: 300, max: 5000, step: 100 },
} as const;

export function FiltersPanel() {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { filters, year, resetFilters } = useParts(usePage, 'filters', 'year', 'resetFilters');
  const effective = useEffective();
  const schools = useResults(({ details }) => details?.schools);
  const things = useMemo(
    () => (effective ? filterablesIn(effective, year, schools) : []),
    [effective, year, schools],
  );
  const counts = useMemo(() => countChoices(things, filters), [things, filters]);
  const reset = () => {
    resetFilters();
    // The button goes: whoever came by keyboard stays in the panel.
    heading.current?.focus();
  };
  return (
    <>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {text('panel.filters')}
        </h2>
        {changedFilters(filters).length > 0 && (
          <Button className="button" onPress={reset}>
            {text('filters.reset')}
          </Button>
        )}
      </div>
      {effective && <ShownOfAll counts={counts} year={year} />}
      {effective?.territory.manifest.kind === 'city' && <ChangesFigures counts={counts} />}
      {effective && <ChangesMap counts={counts} effective={effective} />}
    </>
  );
}

/** How much of what there is in the year comes through the filters. */
function ShownOfAll({ counts, year }: { counts: ChoiceCounts; year: number }) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <div className="filters-shown" aria-live="polite">
      <p>{text('filters.shownIn', { year: String(year) })}</p>
      <ul>
        {THING_KINDS.filter((thing) => counts.all[thing] > 0).map((thing) => (
          <li key={thing}>
            {text(`filters.shown.${thing}`, {
              shown: numbers.whole(counts.shown[thing]),
              all: numbers.whole(counts.all[thing]),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangesFigures({ counts }: { readonly counts: ChoiceCounts }) {
  const text = useText();
  const numbers = useNumbers();
  const { filters, changeFilters } = useParts(usePage, 'filters', 'changeFilters');
  const results = useResults((state) => state.results);
  const metres = (value: number) => text('unit.m', { value: numbers.whole(value) });
  return (
    <section className="filter-group" aria-labelledby="filters-figures">
      <h3 id="filters-figures">{text('filters.changesFigures')}</h3>
      <p className="quiet">{text('filters.changesFiguresHelp')}</p>
      <fieldset className="field-group">
        <legend>{text('filters.standard')}</legend>
        {COMPUTED_SERVICES.map((service) => {
          const distance = metres(filters.standardDistanceM[service]);
          const share = results && numbers.share(results.total.radiusCoverage[service]);
          return (
            <LabelledSlider
              key={service}
              label={text(`services.${service}`)}
              value={filters.standardDistanceM[service]}
              {...DISTANCES[service]}
              shown={share === null ? distance : text('filters.reaches', { distance, share })}
              onChange={(value) =>
                changeFilters({
                  standardDistanceM: { ...filters.standardDistanceM, [service]: value },
                })
              }
            />
          );
        })}
      </fieldset>
      <ChoiceBoxes
        label={text('filters.ownership')}
        chosen={filters.ownerships}
        options={OWNERSHIPS.map((id) => ({
          id,
          label: text(`ownership.${id}`),
          count: counts.of('ownerships', id),
        }))}
        onChange={(ownerships) => changeFilters({ ownerships })}
      />
      <SelectField
        label={text('filters.assignment')}
        value={filters.assignmentMode}
        options={ASSIGNMENT_MODES.map((id) => ({ id, label: text(`assignment.${id}`) }))}
        onChange={(assignmentMode) => changeFilters({ assignmentMode })}
      />
      <LabelledSlider
        label={text('filters.maxWalk')}
        value={filters.assignmentMaxDistanceM}
        min={500}
        max={6000}
        step={100}
        shown={metres(filters.assignmentMaxDistanceM)}
        onChange={(assignmentMaxDistanceM) => changeFilters({ assignmentMaxDistanceM })}
      />
      {results && (
        <p className="quiet">
          {text('filters.unplaced', {
            value: numbers.whole(results.assignment.totals.unplaced),
          })}
        </p>
      )}
    </section>
  );
}

function ChangesMap({
  counts,
  effective,
}: {
  readonly counts: ChoiceCounts;
  readonly effective: EffectiveTerritory;
}) {
  const text = useText();
  const localized = useLocalized();
  const { filters, changeFilters } = useParts(usePage, 'filters', 'changeFilters');
  const { manifest, areas } = effective.territory;
  const city = manifest.kind === 'city';

  /** Those of the choices that stand for anything, with their counts. */
  const options = <T extends string>(
    filter: ChoiceFilter,
    ids: readonly T[],
    labelOf: (id: T) => string,
  ) =>
    ids
      .filter((id) => counts.exists(filter, id))
      .map((id) => ({ id, label: labelOf(id), count: counts.of(filter, id) }));

  return (
    <section className="filter-group" aria-labelledby="filters-map">
      <h3 id="filters-map">{text('filters.changesMap')}</h3>
      <p className="quiet">{text('filters.changesMapHelp')}</p>
      <ChoiceBoxes
        label={text('layers.service')}
        chosen={filters.services}
        options={options('services', COMPUTED_SERVICES, (id) => text(`services.${id}`))}
        onChange={(services) => changeFilters({ services })}
      />
      <ChoiceBoxes
        label={text('filters.kind')}
        chosen={filters.projectKinds}
        options={options('projectKinds', PROJECT_KINDS, (id) => text(`kind.${id}`))}
        onChange={(chosen) =>
          changeFilters({ projectKinds: PROJECT_KINDS.filter((id) => chosen.includes(id)) })
        }
      />
      <ChoiceBoxes
        label={text('filters.finance')}
        chosen={filters.finances}
        options={options('finances', FINANCES, (id) => text(`finance.${id}`))}
        onChange={(chosen) =>
          changeFilters({ finances: FINANCES.filter((id) => chosen.includes(id)) })
        }
      />
      <OpenYears counts={counts} span={[manifest.firstYear, manifest.horizonYear]} />
      {!city && (
        <ChoiceBoxes
          label={text('filters.classes')}
          hint={text('filters.noneIsAll')}
          chosen={filters.settlementClasses.map(String)}
          options={options('settlementClasses', SETTLEMENT_CLASSES.map(String), (id) => {
            const named = manifest.settlementClasses.find(
              ({ settlementClass }) => String(settlementClass) === id,
            );
            return named ? localized(named.name) : id;
          })}
          onChange={(chosen) =>
            changeFilters({
              settlementClasses: chosen.map((id) => Number(id) as SettlementClass),
            })
          }
        />
      )}
      <ChoiceBoxes
        label={text('filters.schoolKinds')}
        chosen={filters.schoolKinds}
        options={options('schoolKinds', SCHOOL_KINDS, (id) => text(`schoolKind.${id}`))}
        onChange={(chosen) =>
          changeFilters({ schoolKinds: SCHOOL_KINDS.filter((id) => chosen.includes(id)) })
        }
      />
      <ChoiceBoxes
        label={text(city ? 'filters.districts' : 'filters.regions')}
        hint={text('filters.noneIsAll')}
        chosen={filters.areaIds}
        options={areas.map(({ id, name }) => ({
          id,
          label: localized(name),
          count: counts.of('areaIds', id),
        }))}
        onChange={(areaIds) => changeFilters({ areaIds })}
      />
      <ChoiceBoxes
        label={text('filters.status')}
        chosen={filters.statuses}
        options={options(
          'statuses',
          STATUSES,
          (id) => `${text(`status.${id}`)}: ${text(`status.meaning.${id}`)}`,
        )}
        onChange={(chosen) =>
          changeFilters({ statuses: STATUSES.filter((id) => chosen.includes(id)) })
        }
      />
    </section>
  );
}

function OpenYears({
  counts,
  span,
}: {
  readonly counts: ChoiceCounts;
  readonly span: readonly [number, number];
}) {
  const text = useText();
  const numbers = useNumbers();
  const { filters, changeFilters } = useParts(usePage, 'filters', 'changeFilters');
  const [from, to] = filters.openYears ?? span;
  const choose = (first: number, last: number) =>
    changeFilters({ openYears: openYearsBetween(first, last, span) });
  const bounds = { min: span[0], max: span[1], step: 1 };
  return (
    <fieldset className="field-group">
      <legend>
        {text('filters.openYears')}{' '}
        <span className="count">
          {text('filters.shown.project', {
            shown: numbers.whole(counts.shown.project),
            all: numbers.whole(counts.openingInAnyYear),
          })}
        </span>
      </legend>
      <LabelledSlider
        {...bounds}
        isYear
        label={text('filters.from')}
        value={from}
        shown={String(from)}
        onChange={(year) => choose(year, Math.max(year, to))}
      />
      <LabelledSlider
        {...bounds}
        isYear
        label={text('filters.to')}
        value={to}
        shown={String(to)}
        onChange={(year) => choose(Math.min(year, from), year)}
      />
    </fieldset>
  );
}
