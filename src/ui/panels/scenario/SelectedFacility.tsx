/** A facility as it is and will be, its capacity from a typed year on, and whether it closes. */
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { applyScenario, type EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { type CapacityStep, capacitySteps } from '../../../domain/scenario/capacitySteps.ts';
import { facilityCapacity } from '../../../domain/scenario/facilityCapacity.ts';
import { within } from '../../../domain/scenario/limits.ts';
import { capacityUnit } from '../../../domain/territory/serviceUnits.ts';
import type { Facility } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { closeFacility, setCapacity } from '../../../store/exactEdits.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { Icon } from '../../icons.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { MovePlaces } from './MovePlaces.tsx';

/** Steps of the slider, counted from what stands or is planned. */
const STEP = 25;

type Props = { readonly effective: EffectiveTerritory; readonly facility: Facility };

export function SelectedFacility({ effective, facility }: Props) {
  const localized = useLocalized();
  const edits = usePage((state) => state.edits);
  const steps = useMemo(
    () => capacitySteps(effective, edits, facility.id),
    [effective, edits, facility.id],
  );
  const hasCapacity = steps.some(({ capacity }) => capacity > 0);
  return (
    <section className="selected-place">
      <h3>{localized(facility.name)}</h3>
      {hasCapacity && <StepTable effective={effective} steps={steps} />}
      {hasCapacity && <CapacityFrom effective={effective} facility={facility} />}
      <Closing effective={effective} facility={facility} />
      <MovePlaces places={[{ kind: 'facility', id: facility.id }]} />
    </section>
  );
}

type TableProps = {
  readonly effective: EffectiveTerritory;
  readonly steps: readonly CapacityStep[];
};

/** Now, with its extensions, and in the end. */
function StepTable({ effective, steps }: TableProps) {
  const text = useText();
  const numbers = useNumbers();
  const dropEdit = usePage((state) => state.dropEdit);
  const projects = new Map(effective.projects.map((project) => [project.id, project]));
  return (
    <table className="area-table">
      <caption>{text('exact.capacityByYear')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('exact.year')}</th>
          <th scope="col">{text('exact.capacity')}</th>
          <th scope="col">{text('exact.why')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ year, capacity, causes }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{numbers.whole(capacity)}</td>
            <td>
              {causes.map((cause) => {
                const project = cause.kind === 'extension' && projects.get(cause.projectId);
                return (
                  <span key={cause.kind} className="step-cause">
                    {text(`exact.cause.${cause.kind}`)}
                    {project && (
                      <>
                        {': '}
                        <SelectButton
                          selection={{ kind: 'project', id: project.id }}
                          name={project.name}
                        />
                      </>
                    )}
                    {cause.kind === 'edit' && (
                      <Button
                        className="icon-button"
                        aria-label={`${text('scenario.drop')}: ${year}`}
                        onPress={() =>
                          dropEdit(cause.editId, { key: 'scenario.dropped', params: {} })
                        }
                      >
                        <Icon name="trash" />
                      </Button>
                    )}
                  </span>
                );
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year is typed, then what it has from then on. */
function CapacityFrom({ effective, facility }: Props) {
  const text = useText();
  const shownYear = usePage((state) => state.year);
  const { territory } = effective;
  const { baseYear, horizonYear } = territory.manifest;
  const years = { min: baseYear, max: horizonYear };
  const [fromYear, setFromYear] = useState(within(years, shownYear));
  const now = facilityCapacity(effective, facility.id, fromYear);
  const planned = useMemo(
    () =>
      facilityCapacity(applyScenario(territory, { edits: [] }), facility.id, fromYear)?.capacity,
    [territory, facility.id, fromYear],
  );
  return (
    <fieldset className="exact-group">
      <legend>{text('exact.changeFrom')}</legend>
      <QuantityField
        label={text('exact.fromYear')}
        value={fromYear}
        {...years}
        isYear
        onChange={setFromYear}
      />
      {now ? (
        <QuantityField
          label={text(`scenario.size.${capacityUnit(facility.service) ?? 'places'}`)}
          value={now.capacity}
          {...now.range}
          slider={{ step: STEP, anchor: planned ?? 0 }}
          onChange={(size) => setCapacity(facility, now, size)}
        />
      ) : (
        <p className="quiet">{text('exact.notOpen', { year: String(fromYear) })}</p>
      )}
      {now && now.fromExtensions > 0 && <FromExtensions value={now.fromExtensions} />}
    </fieldset>
  );
}

function FromExtensions({ value }: { value: number }) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <p className="quiet">{text('scenario.fromExtensions', { value: numbers.whole(value) })}</p>
  );
}

function Closing({ effective, facility }: Props) {
  const text = useText();
  const { year, edits, dropEdit } = useParts(usePage, 'year', 'edits', 'dropEdit');
  const { baseYear, horizonYear } = effective.territory.manifest;
  const years = { min: baseYear, max: horizonYear };
  const [typed, setTyped] = useState(within(years, year));
  const closing = edits.find(
    (edit) => edit.type === 'closeFacility' && edit.facilityId === facility.id && !edit.off,
  );
  const closeYear = closing?.type === 'closeFacility' ? closing.closeYear : typed;
  return (
    <fieldset className="exact-group">
      <QuantityField
        label={text('exact.closeYear')}
        value={closeYear}
        {...years}
        isYear
        onChange={(chosen) => {
          setTyped(chosen);
          if (closing) closeFacility(facility, chosen);
        }}
      />
      {closing ? (
        <Button
          className="button"
          onPress={() => dropEdit(closing.id, { key: 'scenario.dropped', params: {} })}
        >
          {text('exact.keepOpen')}
        </Button>
      ) : (
        <Button className="button" onPress={() => closeFacility(facility, closeYear)}>
          {text('exact.close', { year: String(closeYear) })}
        </Button>
      )}
    </fieldset>
  );
}
