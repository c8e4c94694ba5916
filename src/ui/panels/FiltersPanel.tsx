/** Scenario filters: what counts and what is shown, with the number of things behind each choice. */
import { Button } from 'react-aria-components';
import {
  FINANCES,
  OWNERSHIPS,
  PROJECT_KINDS,
  STATUSES,
  type SettlementClass,
} from '../../domain/territory/schema.ts';
import { ASSIGNMENT_MODES, COMPUTED_SERVICES } from '../../engine/results.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { SETTLEMENT_CLASSES } from '../../domain/territory/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
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
  const numbers = useNumbers();
  const localized = useLocalized();
  const { filters, changeFilters, resetFilters } = usePage();
  const { territory, results } = useResults();
  const facilities = results?.facilities ?? [];
  const projects = territory?.projects ?? [];
  const settlements = territory?.settlements ?? [];
  const city = territory?.manifest.kind !== 'country';
  const firstYear = territory?.manifest.firstYear ?? 2018;
  const horizonYear = territory?.manifest.horizonYear ?? 2040;
  const openYears = filters.openYears ?? [firstYear, horizonYear];
  const metres = (value: number) => text('unit.m', { value: numbers.whole(value) });

  return (
    <>
      <div className="panel-head">
        <h2>{text('panel.filters')}</h2>
        <Button className="button" onPress={resetFilters}>
          {text('filters.reset')}
        </Button>
      </div>
      {city && (
        <>
          <fieldset className="field-group">
            <legend>{text('filters.standard')}</legend>
            {COMPUTED_SERVICES.map((service) => (
              <LabelledSlider
                key={service}
                label={text(`services.${service}`)}
                value={filters.standardDistanceM[service]}
                {...DISTANCES[service]}
                shown={metres(filters.standardDistanceM[service])}
                onChange={(value) =>
                  changeFilters({
                    standardDistanceM: { ...filters.standardDistanceM, [service]: value },
                  })
                }
              />
            ))}
          </fieldset>
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
          <ChoiceBoxes
            label={text('filters.ownership')}
            chosen={filters.ownerships}
            options={OWNERSHIPS.map((id) => ({
              id,
              label: text(`ownership.${id}`),
              count: facilities.filter(({ ownership }) => ownership === id).length,
            }))}
            onChange={(ownerships) => changeFilters({ ownerships })}
          />
        </>
      )}
      <ChoiceBoxes
        label={text('filters.kind')}
        chosen={filters.projectKinds}
        options={PROJECT_KINDS.map((id) => ({
          id,
          label: text(`kind.${id}`),
          count: projects.filter(({ kind }) => kind === id).length,
        })).filter(({ count }) => count > 0)}
        onChange={(projectKinds) => changeFilters({ projectKinds })}
      />
      <ChoiceBoxes
        label={text('filters.finance')}
        chosen={filters.finances}
        options={FINANCES.map((id) => ({
          id,
          label: text(`finance.${id}`),
          count: projects.filter(({ finance }) => finance === id).length,
        }))}
        onChange={(finances) => changeFilters({ finances })}
      />
      <fieldset className="field-group">
        <legend>{text('filters.openYears')}</legend>
        <LabelledSlider
          label={text('filters.from')}
          value={openYears[0]}
          min={firstYear}
          max={horizonYear}
          step={1}
          shown={String(openYears[0])}
          onChange={(from) => changeFilters({ openYears: [from, Math.max(from, openYears[1])] })}
        />
        <LabelledSlider
          label={text('filters.to')}
          value={openYears[1]}
          min={firstYear}
          max={horizonYear}
          step={1}
          shown={String(openYears[1])}
          onChange={(to) => changeFilters({ openYears: [Math.min(to, openYears[0]), to] })}
        />
      </fieldset>
      {!city && (
        <ChoiceBoxes
          label={text('filters.classes')}
          chosen={filters.settlementClasses.map(String)}
          options={SETTLEMENT_CLASSES.map((settlementClass) => {
            const named = territory?.manifest.settlementClasses.find(
              (row) => row.settlementClass === settlementClass,
            );
            return {
              id: String(settlementClass),
              label: named ? localized(named.name) : String(settlementClass),
              count: settlements.filter((row) => row.settlementClass === settlementClass).length,
            };
          })}
          onChange={(chosen) =>
            changeFilters({
              settlementClasses: chosen.map((id) => Number(id) as SettlementClass),
            })
          }
        />
      )}
      <ChoiceBoxes
        label={text(city ? 'filters.districts' : 'filters.regions')}
        chosen={filters.areaIds}
        options={(territory?.areas ?? []).map((area) => ({
          id: area.id,
          label: localized(area.name),
          count: city
            ? facilities.filter(({ areaId }) => areaId === area.id).length
            : settlements.filter(({ areaId }) => areaId === area.id).length,
        }))}
        onChange={(areaIds) => changeFilters({ areaIds })}
      />
      <ChoiceBoxes
        label={text('filters.status')}
        chosen={filters.statuses}
        options={STATUSES.map((id) => ({
          id,
          label: `${text(`status.${id}`)}: ${text(`status.meaning.${id}`)}`,
          count:
            facilities.filter(({ capacityStatus }) => capacityStatus === id).length +
            projects.filter(({ status }) => status === id).length +
            settlements.filter(({ status }) => status === id).length,
        })).filter(({ count }) => count > 0)}
        onChange={(statuses) => changeFilters({ statuses })}
      />
    </>
  );
}
